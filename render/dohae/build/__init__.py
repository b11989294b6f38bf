"""The whole road: from models to files."""

from dohae.build.road import Outcome, build, draw_case, draw_model
from dohae.build.workers import Fault, WorkerDied, in_workers

__all__ = [
    "Fault",
    "Outcome",
    "WorkerDied",
    "build",
    "draw_case",
    "draw_model",
    "in_workers",
]
