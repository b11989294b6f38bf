"""Draws cases for the site, in processes of their own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dohae.build import draw_case, in_workers
from dohae.draw import find_format
from dohae.errors import DohaeError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dohae.model.case import Case


def draw(
    cases: Sequence[Case], formats: Sequence[str]
) -> Iterator[tuple[Case, Mapping[str, bytes] | DohaeError]]:
    """Draws cases, each with its drawings by the ending of their files, or with what went wrong."""
    if not cases:
        return
    for case, drawn in in_workers(partial(draw_case, formats=formats), cases):
        if isinstance(drawn, DohaeError):
            yield case, drawn
        else:
            yield case, {find_format(name).SUFFIX: data for name, data in drawn.items()}
