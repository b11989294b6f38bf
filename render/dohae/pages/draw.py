"""Draws models for the site: what was drawn before, by the command line too, is not drawn again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from dohae.build import Store, Task, Wishes, drawings_of, open_store
from dohae.draw import facts
from dohae.draw.picture.theme import DEFAULT
from dohae.errors import DohaeError
from dohae.source import DEFAULT_LIMITS, Limits

if TYPE_CHECKING:
    from dohae.model.case import Case

Draw = Callable[[Sequence[Task]], Iterator[tuple[Task, Mapping[str, bytes] | DohaeError]]]
"""Draws models, each with its drawings by the ending of their files, or with what went wrong."""


@dataclass(frozen=True, slots=True)
class Drawer:
    """Draws models as a site wants them."""

    draw: Draw
    forms: tuple[str, ...]
    """The formats to draw in."""
    theme: str = DEFAULT
    """Of pictures whose models name none."""
    limits: Limits = DEFAULT_LIMITS
    """How large a model may be."""
    is_quick: bool = False
    """The first arrangement instead of the best that is found."""

    def task(self, case: Case, file: str, text: bytes) -> Task:
        """What is to be drawn of a case.

        Args:
            case: The model, read.
            file: As problems name it.
            text: The model's own text.
        """
        follows = self.theme == DEFAULT or case.theme is not None
        options = {} if follows else {"theme": self.theme}
        wishes = Wishes(is_quick=self.is_quick, options=options)
        return Task(file, case.name, text, self.forms, wishes, self.limits)


def drawer(
    forms: Sequence[str],
    theme: str = DEFAULT,
    limits: Limits = DEFAULT_LIMITS,
    *,
    is_quick: bool = False,
) -> Drawer:
    """A drawer that takes from the user's cache what was drawn before."""
    return Drawer(partial(draw, store=open_store()), tuple(forms), theme, limits, is_quick)


def draw(
    tasks: Sequence[Task], store: Store
) -> Iterator[tuple[Task, Mapping[str, bytes] | DohaeError]]:
    """Each model with its drawings by the ending of their files, or with what went wrong."""
    for task, drawings in drawings_of(((task, None) for task in tasks), store):
        if isinstance(drawings, DohaeError):
            yield task, drawings
        else:
            yield task, {facts(form).suffix: data for form, data in drawings.data.items()}
