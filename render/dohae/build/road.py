"""The whole road on one screen: load, arrange, place, draw, write."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import partial
from inspect import Parameter, signature
from typing import TYPE_CHECKING

from dohae.build.files import write_changed
from dohae.build.workers import in_workers
from dohae.draw import find_format, metrics
from dohae.draw.text.verify import prove
from dohae.errors import DohaeError, reason
from dohae.layout import arrange, place
from dohae.messages import Message
from dohae.model import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from dohae.layout import Arrangement, Plan
    from dohae.model.case import Case


TEXT = "text"
"""The medium whose drawings can be read back."""
CELL_HEIGHT = 2
"""Of a cell, by its width."""
ASPECTS = (1, 1.6, 2.6)
"""Times the aspect that is asked for: the layout compares rough drawings in cells, and a picture of
the same arrangement is narrower, each by another factor."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked of drawings beyond their models."""

    aspect: float | None = None
    """Width by height that drawings should have."""
    options: Mapping[str, object] = field(default_factory=dict)
    """What formats can be told, such as ``theme``; each is told what it knows of."""


NO_WISHES = Wishes()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one model."""

    model: Path
    written: tuple[Path, ...] = ()
    """Drawings that are new or changed."""
    unchanged: tuple[Path, ...] = ()
    """Drawings that stood there already, byte for byte."""
    sizes: Mapping[str, int] = field(default_factory=dict)
    """Bytes of the drawings by their suffix."""
    error: DohaeError | None = None
    """Why there are none."""


def build(
    models: Sequence[Path],
    out: Path,
    formats: Sequence[str],
    jobs: int | None = None,
    wishes: Wishes = NO_WISHES,
) -> Iterator[Outcome]:
    """Draws models into a folder, each as ``<case>.<suffix>``; a model that fails writes nothing.

    Args:
        models: As ``find_models`` finds them: no two have one name.
        out: Made when it does not exist.
        formats: Their names.
        jobs: Processes; as many as cores by default.
        wishes: For all of them.

    Yields:
        What came of each model, whichever is ready first.
    """
    for name in formats:
        find_format(name)  # imported once here, not once in each process that is forked
    draw = partial(draw_model, formats=formats, wishes=wishes)
    for model, drawings in in_workers(draw, models, jobs):
        if isinstance(drawings, DohaeError):
            yield Outcome(model, error=drawings)
            continue
        files = {out / name: data for name, data in drawings.items()}
        try:
            written = write_changed(files)
        except OSError as error:
            what = Message("{file}: {why}", file=error.filename or out, why=reason(error))
            yield Outcome(model, error=DohaeError(what))
        else:
            unchanged = tuple(file for file in files if file not in written)
            sizes = {file.suffix: len(data) for file, data in files.items()}
            yield Outcome(model, written, unchanged, sizes)


def draw_model(model: Path, formats: Sequence[str], wishes: Wishes = NO_WISHES) -> dict[str, bytes]:
    """A model file's drawings by the names of their files; those in text are read back.

    Raises:
        DohaeError: The model is wrong, or a drawing cannot be made.
        Mistold: A text drawing does not say what the model says.
    """
    case = load(model)
    drawings = {}
    for name, data in draw_case(case, formats, wishes).items():
        form = find_format(name)
        if form.MEDIUM == TEXT:
            prove(case, data.decode())
        drawings[case.name + form.SUFFIX] = data
    return drawings


def draw_case(case: Case, formats: Sequence[str], wishes: Wishes = NO_WISHES) -> dict[str, bytes]:
    """A case's drawings by format: arranged once, and placed once for each medium."""
    arrangement = _arranged(case, formats, wishes.aspect)
    plans: dict[str, Plan] = {}
    drawings = {}
    for name in formats:
        form = find_format(name)
        if form.MEDIUM not in plans:
            plans[form.MEDIUM] = place(arrangement, metrics(form.MEDIUM))
        told = {key: value for key, value in wishes.options.items() if key in options_of(name)}
        draw: Callable[..., bytes] = form.draw
        drawings[name] = draw(plans[form.MEDIUM], **told)
    return drawings


def _arranged(case: Case, formats: Sequence[str], aspect: float | None) -> Arrangement:
    """The arrangement of a case; of several, the one whose drawing comes nearest to an aspect."""
    if aspect is None:
        return arrange(case)
    has_pictures = any(find_format(name).MEDIUM != TEXT for name in formats)
    medium, height = ("picture", 1) if has_pictures else (TEXT, CELL_HEIGHT)

    def missed(arrangement: Arrangement) -> float:
        size = place(arrangement, metrics(medium)).size
        return abs(math.log(size.width / (size.height * height) / aspect))

    return min((arrange(case, aspect=aspect * factor) for factor in ASPECTS), key=missed)


def options_of(name: str) -> set[str]:
    """What a format can be told, by the names of its drawer's keywords."""
    parameters = signature(find_format(name).draw).parameters.values()
    return {known.name for known in parameters if known.kind is Parameter.KEYWORD_ONLY}
