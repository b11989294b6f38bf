"""The whole road: from models to files."""

from dohae.build.builder import Outcome, build
from dohae.build.drawings import Drawings, drawings_of
from dohae.build.store import Store, open_store
from dohae.build.task import Task
from dohae.build.wishes import Wishes
from dohae.build.workers import Fault, WorkerDied, in_workers

__all__ = [
    "Drawings",
    "Fault",
    "Outcome",
    "Store",
    "Task",
    "Wishes",
    "WorkerDied",
    "build",
    "drawings_of",
    "in_workers",
    "open_store",
]
