"""The whole road on one screen: load, arrange, place, draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.build.wishes import NO_WISHES, TEXT
from dohae.draw import facts, find_format, metrics
from dohae.draw.text.verify import prove
from dohae.layout import FIRST, MOST_TRIALS, arrange, place
from dohae.model import parse
from dohae.source import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dohae.build.task import Task
    from dohae.build.wishes import Wishes
    from dohae.layout import Arrangement, Plan
    from dohae.model.case import Case


CELL_HEIGHT = 2
"""Of a cell, by its width."""


def draw_task(task: Task) -> dict[str, bytes]:
    """A model's drawings by format; those in text are read back.

    Raises:
        DohaeError: The model is wrong, or a drawing cannot be made.
        Mistold: A text drawing does not say what the model says.
    """
    case = _case(task)
    drawings = draw_case(case, task.forms, task.wishes)
    for form, data in drawings.items():
        if facts(form).medium == TEXT:
            prove(case, data.decode())
    return drawings


def read_task(task: Task) -> None:
    """Sees whether a model is right.

    Raises:
        InvalidModel: It is not.
    """
    _case(task)


def _case(task: Task) -> Case:
    text = decode(task.text, task.file, task.limits)
    return parse(text, task.file, task.name, task.limits)


def draw_case(case: Case, forms: Sequence[str], wishes: Wishes = NO_WISHES) -> dict[str, bytes]:
    """A case's drawings by format: arranged once, and placed once for each medium."""
    wishes = wishes.settled(forms)
    arrangement = _arranged(case, wishes)
    plans: dict[str, Plan] = {}
    drawings = {}
    for name in forms:
        form, about = find_format(name), facts(name)
        if about.medium not in plans:
            plans[about.medium] = place(arrangement, metrics(about.medium))
        told = {key: value for key, value in wishes.options.items() if key in about.options}
        draw: Callable[..., bytes] = form.draw
        drawings[name] = draw(plans[about.medium], **told)
    return drawings


def _arranged(case: Case, wishes: Wishes) -> Arrangement:
    """The arrangement of a case; an aspect is judged in the medium that it is meant in."""
    trials = FIRST if wishes.is_quick else MOST_TRIALS
    if wishes.aspect is None:
        return arrange(case, trials=trials)
    height = CELL_HEIGHT if wishes.aspect_in == TEXT else 1
    aspect = wishes.aspect * height
    return arrange(case, aspect=aspect, metrics=metrics(wishes.aspect_in), trials=trials)
