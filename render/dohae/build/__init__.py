"""The whole road: from models to files."""

from dohae.build.road import (
    Outcome,
    Wishes,
    build,
    draw_case,
    draw_model,
    options_of,
)
from dohae.build.workers import Fault, WorkerDied, in_workers

__all__ = [
    "Fault",
    "Outcome",
    "Wishes",
    "WorkerDied",
    "build",
    "draw_case",
    "draw_model",
    "in_workers",
    "options_of",
]
