"""A text drawing in the colours of a terminal: every box by its kind."""

from __future__ import annotations

import os
from itertools import groupby
from typing import TYPE_CHECKING

import click

from dohae import icons
from dohae.cli.terminal import harmless
from dohae.draw.text.canvas import Part
from dohae.model.case import Sign

if TYPE_CHECKING:
    from collections.abc import Callable

    from dohae.draw.text.canvas import Canvas, Ink

# Names of a terminal's own colours: whoever chose them can read them on their ground.
_GROUPS = {
    "account": "bright_magenta",
    "auto-scaling-group": "yellow",
    "az": "cyan",
    "private-subnet": "cyan",
    "public-subnet": "green",
    "region": "cyan",
    "security-group": "red",
    "vpc": "magenta",
}
"""By a group's style; the rest has the colour of all text."""
_MODULES = {
    "blue": ("database", "databases", "inmemory"),
    "cyan": ("analytics", "ml", "aimachinelearning", "mlops", "iot"),
    "green": ("storage",),
    "magenta": ("network", "networking", "dns"),
    "red": ("security", "identity", "auth", "certificates"),
    "bright_magenta": ("integration", "queue", "messaging", "management", "devtools"),
    "yellow": ("compute", "container", "containers", "appservices"),
}
"""By the module of ``diagrams`` that a node's icon is in, much as AWS colours its icons."""
_NODES = {module: colour for colour, modules in _MODULES.items() for module in modules}

SIGNS = {Sign.ADDED: "green", Sign.REMOVED: "red", Sign.CHANGED: "yellow"}


def are_wanted(choice: str, *, is_terminal: bool) -> bool:
    """Whether to colour: ``always``, ``never``, or as the terminal and its user like it."""
    if choice != "auto":
        return choice == "always"
    # https://no-color.org: any value but an empty one.
    return is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def coloured(canvas: Canvas, *, by_signs: bool = False) -> str:
    """A drawing with the escape sequences of its colours, and of nothing else.

    Args:
        canvas: The drawing.
        by_signs: Colour what is new, gone or changed, rather than boxes by their kinds.
    """
    colour = _colour_of_sign if by_signs else _colour
    return "".join(_row(row, colour) + "\n" for row in canvas.runs())


def _row(runs: list[tuple[str, Ink | None]], colour_of: Callable[[Ink | None], str | None]) -> str:
    styled = groupby(runs, lambda run: (colour_of(run[1]), _is_bold(run[1])))
    return "".join(
        _styled(harmless("".join(text for text, _ in same)), colour, is_bold=is_bold)
        for (colour, is_bold), same in styled
    )


def _styled(text: str, colour: str | None, *, is_bold: bool) -> str:
    return click.style(text, fg=colour, bold=is_bold or None) if colour or is_bold else text


def _is_bold(ink: Ink | None) -> bool:
    return ink is not None and ink.part == Part.TITLE


def _colour_of_sign(ink: Ink | None) -> str | None:
    return SIGNS[ink.sign] if ink and ink.sign else None


def _colour(ink: Ink | None) -> str | None:
    if ink is None or not ink.kind:
        return None
    kind = icons.find(ink.kind)
    if kind.is_group:
        return _GROUPS.get(kind.style)
    _, _, module, *_ = (*kind.cls.split("."), "", "", "")
    return _NODES.get(module)
