"""The lines of a text drawing as a style sheet, so that they join whatever fonts there are.

Fonts draw lines one cell wide or two, with gaps or without, or not at all: phones in particular.
In a page each character of a line stays in its place, to be copied, but what is seen are its
strokes.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

_BLOCK = range(0x2500, 0x2580)
_WEIGHTS = {"LIGHT": 1, "SINGLE": 1, "HEAVY": 2, "DOUBLE": 3}
"""Pixels that a stroke takes up; of a double one the middle stays empty."""
_DOUBLE = _WEIGHTS["DOUBLE"]
_INNER = -1
"""In place of a weight: up to the nearer of a double stroke's lines, not past the middle."""
_DASHES = {"DOUBLE": 2, "TRIPLE": 3, "QUADRUPLE": 4}
_ARMS = {
    "UP": ("UP",),
    "DOWN": ("DOWN",),
    "LEFT": ("LEFT",),
    "RIGHT": ("RIGHT",),
    "VERTICAL": ("UP", "DOWN"),
    "HORIZONTAL": ("LEFT", "RIGHT"),
}
_FIRST = ("UP", "LEFT")
"""Arms that begin where their cell does."""
_CAN_ROUND = "@supports (width: round(down, 1px, 1px)) {{ .dohae-text {{ {} }} }}"
_INK = "linear-gradient(var(--dohae-ink) 0 0)"


def stroke_class(char: str) -> str:
    """The style of a character of a line; empty when a font must draw it."""
    return f"u{ord(char) - _BLOCK.start:x}" if char in _layers() else ""


def strokes_css() -> str:
    """The style sheet."""
    rules = (
        f".dohae-text .{stroke_class(char)} {{ background: {layers}; }}"
        for char, layers in _layers().items()
    )
    return "\n".join([*_reaches(), *rules]) + "\n"


def _reaches() -> Iterator[str]:
    """How far arms reach: past the middle of a cell by half of the stroke that they meet there.

    That may be half a pixel, which would show at a corner: where the browser can round, it does.
    """
    for head, how in ((".dohae-text {{ {} }}", ""), (_CAN_ROUND, "round")):
        said = (
            f"{name}: {_past_the_middle(weight, how, way)};"
            for weight in sorted({*_WEIGHTS.values(), _INNER})
            for name, way in ((_reach("UP", weight), "down"), (_reach("DOWN", weight), "up"))
        )
        yield head.format(" ".join(said))


def _past_the_middle(weight: int, how: str, way: str) -> str:
    length = f"50% + {weight / 2:g}px"
    return f"{how}({way}, {length}, 1px)" if how else f"calc({length})"


def _reach(arm: str, weight: int) -> str:
    """The variable with the length of an arm that meets a stroke of a weight in the middle."""
    met = "inner" if weight == _INNER else weight
    return f"--dohae-{'first' if arm in _FIRST else 'last'}-{met}"


@cache
def _layers() -> dict[str, str]:
    """Character -> the layers of its background."""
    found = {}
    for code in _BLOCK:
        words = unicodedata.name(chr(code)).removeprefix("BOX DRAWINGS ").split()
        if "DIAGONAL" in words:
            continue
        if "ARC" in words:
            layers = [_arc(words)]
        else:
            layers = _dashed(words) if "DASH" in words else _solid(words)
        found[chr(code)] = ", ".join(layers)
    return found


def _arc(words: list[str]) -> str:
    """A quarter of an ellipse around the corner that both arms reach towards."""
    x = "100%" if "RIGHT" in words else "0"
    y = "100%" if "DOWN" in words else "0"
    inner, outer = "calc(100% - .6px)", "calc(100% + .6px)"
    stops = f"transparent {inner}, var(--dohae-ink) {inner} {outer}, transparent {outer}"
    return f"radial-gradient(50% 50% at {x} {y}, {stops})"


def _dashed(words: list[str]) -> list[str]:
    weight, count, _, axis = words
    share = 100 / _DASHES[count]
    thick = f"{_WEIGHTS[weight]}px"
    if axis == "VERTICAL":
        return [f"{_dash('bottom')} 50% 0 / {thick} {share:g}% repeat-y"]
    # In cells, not in shares of the run, which may be many cells long.
    return [
        f"{_dash('right')} 0 50% / calc(var(--dohae-cell) * {share / 100:.4g}) {thick} repeat-x"
    ]


def _solid(words: list[str]) -> list[str]:
    arms = dict(_arms(words))
    axes = {arm in _ARMS["VERTICAL"] for arm in arms}
    if len(axes) > 1 and {*arms.values()} == {_DOUBLE}:
        return [layer for arm in arms for layer in _two_lines(arm, arms)]
    layers = []
    for one, other in (("UP", "DOWN"), ("LEFT", "RIGHT")):
        # Two halves of one stroke would not always meet: a browser sets each on whole pixels.
        if one in arms and arms[one] == arms.get(other):
            layers.append(_layer(one, arms.pop(one), "50% 50%", "100%"))
            arms.pop(other)
    heaviest = {
        axis: max((weight for arm, weight in _arms(words) if arm in _ARMS[axis]), default=0)
        for axis in ("VERTICAL", "HORIZONTAL")
    }
    for arm, weight in arms.items():
        across = "HORIZONTAL" if arm in _ARMS["VERTICAL"] else "VERTICAL"
        reach = f"var({_reach(arm, max(1, heaviest[across]))})"
        place = {"UP": "50% 0", "DOWN": "50% 100%", "LEFT": "0 50%", "RIGHT": "100% 50%"}[arm]
        layers.append(_layer(arm, weight, place, reach))
    return layers


def _two_lines(arm: str, arms: Container[str]) -> Iterator[str]:
    """A double arm that meets another: each of its lines as far as the other's that it runs into.

    What is between the lines stays empty in a bend and a branch, too.
    """
    upright = arm in _ARMS["VERTICAL"]
    edge = {"UP": "0", "DOWN": "100%", "LEFT": "0", "RIGHT": "100%"}[arm]
    for sign, beside in zip("-+", ("LEFT", "RIGHT") if upright else ("UP", "DOWN"), strict=True):
        reach = f"var({_reach(arm, _INNER if beside in arms else _DOUBLE)})"
        middle = f"calc(50% {sign} 1px)"
        place = f"{middle} {edge}" if upright else f"{edge} {middle}"
        yield _layer(arm, 1, place, reach)


def _layer(arm: str, weight: int, place: str, reach: str) -> str:
    upright = arm in _ARMS["VERTICAL"]
    size = f"{weight}px {reach}" if upright else f"{reach} {weight}px"
    ink = _INK if weight < _DOUBLE else _hollow("right" if upright else "bottom")
    return f"{ink} {place} / {size} no-repeat"


def _arms(words: list[str]) -> Iterator[tuple[str, int]]:
    """The arms that a name speaks of, each with its weight."""
    weight = 0
    for part in " ".join(words).split(" AND "):
        weight = next((_WEIGHTS[word] for word in part.split() if word in _WEIGHTS), weight)
        for word in part.split():
            for arm in _ARMS.get(word, ()):
                yield arm, weight


def _dash(way: str) -> str:
    return f"linear-gradient(to {way}, var(--dohae-ink) 60%, transparent 60%)"


def _hollow(way: str) -> str:
    ink = "var(--dohae-ink)"
    return f"linear-gradient(to {way}, {ink} 34%, transparent 34% 66%, {ink} 66%)"
