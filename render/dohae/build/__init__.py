"""The whole road: from models to files."""

from dohae.build.builder import build
from dohae.build.checker import check
from dohae.build.crew import Crew
from dohae.build.drawings import Drawings, drawings_of
from dohae.build.failures import Fault, TimedOut, WorkerDied
from dohae.build.folder import Wanted
from dohae.build.ledger import Ledger, Pruned
from dohae.build.outcome import UNTRUE, Outcome, State
from dohae.build.store import Store, open_store
from dohae.build.task import Task
from dohae.build.wishes import Wishes

__all__ = [
    "UNTRUE",
    "Crew",
    "Drawings",
    "Fault",
    "Ledger",
    "Outcome",
    "Pruned",
    "State",
    "Store",
    "Task",
    "TimedOut",
    "Wanted",
    "Wishes",
    "WorkerDied",
    "build",
    "check",
    "drawings_of",
    "open_store",
]
