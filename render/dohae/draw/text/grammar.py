"""What each character may be in a drawing: border, joint, line or text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from dohae.draw.text.canvas import BLANK
from dohae.draw.text.charset import (
    ARM,
    ASCII,
    ASCII_LINE,
    DOWN,
    FLAT,
    NO_ARMS,
    UNICODE,
    UNICODE_LINE,
    UP,
    UPRIGHT,
    Arms,
    Frame,
)
from dohae.geometry import Side
from dohae.model.case import LineStyle

if TYPE_CHECKING:
    from dohae.draw.text.charset import Charset
    from dohae.draw.text.grid import Grid


class Corner(Enum):
    """The corners of a box."""

    TOP_LEFT = 0
    TOP_RIGHT = 1
    BOTTOM_LEFT = 2
    BOTTOM_RIGHT = 3


class Grammar(Protocol):
    """How the characters of one charset are taken, given what stands around them."""

    charset: Charset
    tells_groups: bool
    """Whether a group's border shows that it is one."""
    line: frozenset[str]
    """Characters of lines outside of boxes."""
    splits_words: bool
    """Whether a character alone tells line from text; otherwise its whole word does."""

    def corner(self, grid: Grid, x: int, y: int, corner: Corner, *, group: bool) -> bool:
        """Whether a cell is that corner of a box."""

    def side(self, grid: Grid, x: int, y: int, side: Side, *, group: bool) -> bool:
        """Whether a cell is a piece of that side of a box."""

    def meets(self, char: str, side: Side) -> bool:
        """Whether a group's border may meet this piece of a node's side."""


STYLES: dict[str, LineStyle] = {
    char: style
    for charset in (UNICODE, ASCII)
    for style, pair in charset.styles.items()
    for char in pair
} | dict.fromkeys(UNICODE.bold.values(), LineStyle.BOLD)
"""The style that a piece of line shows; bends show that they are bold only."""


@dataclass(frozen=True)
class UnicodeGrammar:
    """Every character says what it is."""

    charset = UNICODE
    tells_groups = True
    line = UNICODE_LINE
    splits_words = True

    def corner(self, grid: Grid, x: int, y: int, corner: Corner, *, group: bool) -> bool:
        """Whether a cell is that corner of a box."""
        return grid.at(x, y) == _UNICODE_CORNERS[group][corner]

    def side(self, grid: Grid, x: int, y: int, side: Side, *, group: bool) -> bool:
        """Whether a cell is a piece of that side of a box."""
        return grid.at(x, y) in _UNICODE_SIDES[group][side]

    def meets(self, char: str, side: Side) -> bool:
        """Whether a group's border may meet this piece of a node's side."""
        return char == UNICODE.straddles[side]


def _corners(frame: Frame) -> dict[Corner, str]:
    return {
        Corner.TOP_LEFT: frame.top_left,
        Corner.TOP_RIGHT: frame.top_right,
        Corner.BOTTOM_LEFT: frame.bottom_left,
        Corner.BOTTOM_RIGHT: frame.bottom_right,
    }


def _unicode_side(side: Side, *, group: bool) -> frozenset[str]:
    frame = UNICODE.group if group else UNICODE.node
    plain = frame.upright if side.is_horizontal else frame.flat
    other = UNICODE.crossings[0 if side.is_horizontal else 1] if group else UNICODE.straddles[side]
    joints = (frame.joint(side, style) for style in LineStyle)
    return frozenset((plain, *joints, other))


_UNICODE_CORNERS = {False: _corners(UNICODE.node), True: _corners(UNICODE.group)}
_UNICODE_SIDES = {
    group: {side: _unicode_side(side, group=group) for side in Side} for group in (False, True)
}

_FLATS = frozenset(pair[0] for pair in ASCII.styles.values())
_UPRIGHTS = frozenset(pair[1] for pair in ASCII.styles.values())
_BENDS = frozenset((*ASCII.lines.values(), *(ASCII.soft or ()))) - _FLATS - _UPRIGHTS
_JOINT = "+"
_ALONG = frozenset("-+")


@dataclass(frozen=True)
class AsciiGrammar:
    """A plus is a corner, a joint or a bend: what stands around it decides.

    A joint shows a line that comes from outside and none that goes on inside. A corner has no
    line beyond it.
    """

    charset = ASCII
    tells_groups = False
    line = ASCII_LINE
    splits_words = False

    def corner(self, grid: Grid, x: int, y: int, corner: Corner, *, group: bool) -> bool:  # noqa: ARG002 - groups look like nodes
        """Whether a cell is that corner of a box."""
        if grid.at(x, y) != _JOINT:
            return False
        left, right = grid.at(x - 1, y), grid.at(x + 1, y)
        if corner in (Corner.TOP_LEFT, Corner.TOP_RIGHT):
            if grid.at(x, y - 1) == ASCII.node.upright:
                return False
        elif grid.at(x, y + 1) == ASCII.node.upright:
            return False
        if corner in (Corner.TOP_LEFT, Corner.BOTTOM_LEFT):
            return right in _ALONG and left not in _ALONG
        return right not in _ALONG and right != ASCII.node.upright

    def side(self, grid: Grid, x: int, y: int, side: Side, *, group: bool) -> bool:  # noqa: ARG002 - groups look like nodes
        """Whether a cell is a piece of that side of a box."""
        char = grid.at(x, y)
        if side.is_horizontal:
            if char != _JOINT:
                return char == ASCII.node.upright
            out, inside = (-1, 1) if side == Side.LEFT else (1, -1)
            return _goes_flat(grid.at(x + out, y)) and not _goes_flat(grid.at(x + inside, y))
        if char == _JOINT:
            return _goes_upright(grid.at(x, y - 1 if side == Side.TOP else y + 1))
        if char == ASCII.node.upright:
            return grid.at(x, y - 1) != BLANK or grid.at(x, y + 1) != BLANK
        return char == ASCII.node.flat

    def meets(self, char: str, side: Side) -> bool:
        """Whether a group's border may meet this piece of a node's side."""
        return char == ASCII.straddles[side]


def _goes_flat(char: str) -> bool:
    return char in _FLATS or char in _BENDS


def _goes_upright(char: str) -> bool:
    return char in _UPRIGHTS or char in _BENDS


def _arms_of(charset: Charset) -> dict[str, Arms]:
    """The arms that a character shows, or may show where it stands for several."""
    found: dict[str, Arms] = {}
    for arms, char in charset.lines.items():
        found[char] = found.get(char, NO_ARMS) | arms
    found |= {char: arms for arms, char in charset.bold.items()}
    for flat, upright in charset.styles.values():
        found[flat], found[upright] = FLAT, UPRIGHT
    for side, char in charset.heads.items():
        found[char] = ARM[side.opposite]
    if charset.soft:
        no_down, no_up = charset.soft
        found[no_down], found[no_up] = FLAT | UP, FLAT | DOWN
    return found


ARMS = {charset.name: _arms_of(charset) for charset in (UNICODE, ASCII)}

HEADS = {charset.name: {c: s for s, c in charset.heads.items()} for charset in (UNICODE, ASCII)}

TWO_HEADS = {charset.name: frozenset(charset.two_heads) for charset in (UNICODE, ASCII)}

UNICODE_GRAMMAR = UnicodeGrammar()
ASCII_GRAMMAR = AsciiGrammar()
