"""Draws models for the site: what was drawn before, by the command line too, is not drawn again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.build import Wishes, drawings_of
from dohae.draw import facts
from dohae.draw.picture.theme import DEFAULT
from dohae.errors import DohaeError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dohae.build import Store, Task
    from dohae.model.case import Case


def wishes_for(case: Case, theme: str) -> Wishes:
    """What a site asks of a case's drawings: its theme, for models that name none of their own."""
    if theme == DEFAULT or case.theme is not None:
        return Wishes()
    return Wishes(options={"theme": theme})


def draw(
    tasks: Sequence[Task], store: Store
) -> Iterator[tuple[Task, Mapping[str, bytes] | DohaeError]]:
    """Each model with its drawings by the ending of their files, or with what went wrong."""
    for task, drawings in drawings_of(((task, None) for task in tasks), store):
        if isinstance(drawings, DohaeError):
            yield task, drawings
        else:
            yield task, {facts(form).suffix: data for form, data in drawings.data.items()}
