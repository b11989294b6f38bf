"""The whole road on one screen: load, arrange, place, draw, write."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from dohae.build.files import write_changed
from dohae.build.workers import in_workers
from dohae.draw import find_format, metrics
from dohae.errors import DohaeError
from dohae.layout import arrange, place
from dohae.model import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from dohae.layout import Plan
    from dohae.model.case import Case


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one model."""

    model: Path
    written: tuple[Path, ...] = ()
    """Drawings that are new or changed."""
    unchanged: tuple[Path, ...] = ()
    """Drawings that stood there already, byte for byte."""
    error: DohaeError | None = None
    """Why there are none."""


def build(
    models: Sequence[Path], out: Path, formats: Sequence[str], jobs: int | None = None
) -> Iterator[Outcome]:
    """Draws models into a folder, each as ``<case>.<suffix>``; a model that fails writes nothing.

    Args:
        models: As ``find_models`` finds them: no two have one name.
        out: Made when it does not exist.
        formats: Their names.
        jobs: Processes; as many as cores by default.

    Yields:
        What came of each model, whichever is ready first.
    """
    for name in formats:
        find_format(name)  # imported once here, not once in each process that is forked
    for model, drawings in in_workers(partial(draw_model, formats=formats), models, jobs):
        if isinstance(drawings, DohaeError):
            yield Outcome(model, error=drawings)
            continue
        files = {out / name: data for name, data in drawings.items()}
        try:
            written = write_changed(files)
        except OSError as error:
            yield Outcome(model, error=DohaeError(f"{error.filename or out}: {error.strerror}"))
        else:
            yield Outcome(model, written, tuple(file for file in files if file not in written))


def draw_model(model: Path, formats: Sequence[str]) -> dict[str, bytes]:
    """A model file's drawings by the names of their files."""
    case = load(model)
    return {
        case.name + find_format(name).SUFFIX: data
        for name, data in draw_case(case, formats).items()
    }


def draw_case(case: Case, formats: Sequence[str]) -> dict[str, bytes]:
    """A case's drawings by format: arranged once, and placed once for each medium."""
    arrangement = arrange(case)
    plans: dict[str, Plan] = {}
    drawings = {}
    for name in formats:
        form = find_format(name)
        if form.MEDIUM not in plans:
            plans[form.MEDIUM] = place(arrangement, metrics(form.MEDIUM))
        drawings[name] = form.draw(plans[form.MEDIUM])
    return drawings
