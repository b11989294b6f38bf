"""How a picture is painted: the colours and line styles that a theme says."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dohae.model.case import Sign

NONE = "none"
_NEUTRAL = "group"


@dataclass(frozen=True, slots=True)
class Paint:
    """How a box or a group is painted. Colours are ``#RRGGBB`` or ``none``."""

    line: str = "#7D8998"
    fill: str = NONE
    title: str = "#414D5C"
    dash: str = "solid"
    """Of the border: ``solid``, or one of those of :mod:`dohae.draw.picture.dashes`."""
    width: float = 1.0
    """Of the border, in points."""

    @property
    def plain_dash(self) -> str:
        """The nearest to the border's dash that Graphviz and style sheets know."""
        return self.dash if self.dash in ("solid", "dotted") else "dashed"


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """All colours of a picture; told apart from others by being itself."""

    name: str
    ground: str = "#FFFFFF"
    text: str = "#16191F"
    muted: str = "#545B64"
    link: str = "#232F3E"
    plate: str = NONE
    """Behind icons that a dark ground would swallow."""
    tile: str = NONE
    """Behind icons that are drawn in white."""
    box: Paint = Paint()
    groups: Mapping[str, Paint] = field(default_factory=dict)
    """By style."""
    providers: Mapping[str, Paint] = field(default_factory=dict)
    """The tints of providers whose groups do not look like AWS's; without a fill, they have the
    style's, and they are as wide at the least."""
    changes: Mapping[str, Paint] = field(default_factory=dict)
    """What is ``added``, ``removed`` or ``changed``; ``title`` is the sign on its badge."""

    def sign(self, sign: Sign) -> Paint:
        """The look of what is new, gone or changed."""
        return self.changes.get(sign.word, Paint())

    def group(self, style: str, provider: str = "") -> tuple[str, Paint]:
        """The name and look of a group's style.

        A style that the theme does not know is painted as the neutral one.
        """
        known = style if style in self.groups else _NEUTRAL
        paint = self.groups.get(known, Paint())
        tint = self.providers.get(provider)
        if tint is None:
            return known, paint
        fill = paint.fill if NONE in (paint.fill, tint.fill) else tint.fill
        width = max(paint.width, tint.width)
        return f"{provider}-{known}", replace(
            paint, line=tint.line, title=tint.title, fill=fill, width=width
        )
