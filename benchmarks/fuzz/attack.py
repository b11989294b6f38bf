"""Takes a model down the whole road, and tells what became of it."""

from __future__ import annotations

import signal
import time
import traceback
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.draw import find_format, metrics
from dohae.draw.text.verify import prove
from dohae.errors import DohaeError, InvalidModel
from dohae.layout import arrange, place
from dohae.model import parse
from dohae.source import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.model.case import Case

MOST_SECONDS = 5
"""Of CPU time that one model may take."""
TEXTS = ("utxt", "txt")


class Hung(Exception):
    """A model took too long."""


@dataclass(frozen=True, slots=True)
class Fall:
    """A model that dohae did not stand."""

    model: bytes
    stage: str
    """Where: load, text or svg."""
    why: str

    @property
    def name(self) -> str:
        """The last line, which tells one fault from another."""
        return self.why.strip().splitlines()[-1][:160]


@dataclass(frozen=True, slots=True)
class Stood:
    """A model that was drawn or refused in good order."""

    case: Case | None
    """``None`` when it was refused."""
    seconds: float


def load(model: bytes) -> Stood | Fall:
    """Reads a model; what is wrong with it is no fault of dohae's."""
    began = time.process_time()
    try:
        with _watch():
            case = parse(decode(model, "fuzz.yaml"), "fuzz.yaml", "fuzz")
    except InvalidModel as refusal:
        bad = [str(p) for p in refusal.problems if p.where.file != "fuzz.yaml" or not p.what]
        if bad or not refusal.problems:
            return Fall(model, "load", f"no place or no word in {bad}")
        return Stood(None, time.process_time() - began)
    except BaseException:  # noqa: BLE001 - whatever it is, it is what is looked for
        return Fall(model, "load", traceback.format_exc())
    return Stood(case, time.process_time() - began)


def draw(model: bytes, case: Case, *, is_painted: bool) -> Stood | Fall:
    """Draws a case as text, in both charsets, and reads it back; then as a picture if asked to."""
    began = time.process_time()
    stage = "text"
    try:
        with _watch():
            arrangement = arrange(case)
            plan = place(arrangement, metrics("text"))
            for name in TEXTS:
                prove(case, find_format(name).draw(plan).decode())
            stage = "svg"
            if is_painted:
                find_format("svg").draw(place(arrangement, metrics("picture")))
    except DohaeError as error:
        if type(error) is not DohaeError:
            return Fall(model, stage, traceback.format_exc())
        return Stood(None, time.process_time() - began)
    except BaseException:  # noqa: BLE001 - whatever it is, it is what is looked for
        return Fall(model, stage, traceback.format_exc())
    return Stood(case, time.process_time() - began)


@contextmanager
def _watch() -> Iterator[None]:
    """Interrupts what takes too much of this process's time."""

    def stop(*_: object) -> None:
        raise Hung(f"more than {MOST_SECONDS} s")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
