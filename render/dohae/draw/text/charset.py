"""The characters that drawings are made of; each set is written as a picture of itself.

Arrowheads in Unicode are the small triangles: their width is never ambiguous, they are no emoji,
and Korean fonts, which draw the large ones two cells wide, leave them alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from dohae.geometry import Side
from dohae.model.case import LineStyle

Arms: TypeAlias = int
"""The directions in which a character of a line goes on: a sum of those below.

A plain number, for a drawing is read back each time that it is made, and flags take their time.
"""

NO_ARMS, UP, RIGHT, DOWN, LEFT = 0, 1, 2, 4, 8
FLAT = LEFT | RIGHT
UPRIGHT = UP | DOWN
ALL = FLAT | UPRIGHT

ARM = {Side.LEFT: LEFT, Side.RIGHT: RIGHT, Side.TOP: UP, Side.BOTTOM: DOWN}
"""The arm that reaches out through a side."""

_GRID = (
    "┌─┬─┐",
    "│ │ │",
    "├─┼─┤",
    "│ │ │",
    "└─┴─┘",
)


@dataclass(frozen=True)
class Frame:
    """What a box's border is drawn with."""

    top_left: str
    top_right: str
    bottom_left: str
    bottom_right: str
    flat: str
    upright: str
    joints: dict[Side, str]
    """Where a line ends at a side, coming from outside."""
    bold_joints: dict[Side, str] = field(default_factory=dict)
    """The same of a bold line, where there are characters for it."""

    def joint(self, side: Side, style: LineStyle) -> str:
        """What shows that a line of a style ends at a side."""
        joints = self.joints | self.bold_joints if style is LineStyle.BOLD else self.joints
        return joints[side]


@dataclass(frozen=True)
class Charset:
    """A set of characters to draw with."""

    name: str
    lines: dict[Arms, str]
    """Solid lines, and bends and branches of all but bold ones, by their arms."""
    styles: dict[LineStyle, tuple[str, str]]
    """The flat and the upright character of each style of line."""
    node: Frame
    group: Frame
    legend: Frame
    """Nothing else has its corners, so that a legend is never taken for a part of the drawing."""
    crossings: tuple[str, str]
    """A link that crosses a group's upright border, and its flat one."""
    straddles: dict[Side, str]
    """A side of a node that sits on a group's border, where that border meets it."""
    heads: dict[Side, str]
    """Arrowheads by the direction they point to."""
    two_heads: tuple[str, str]
    """Both arrowheads of a link so short that they share a cell: flat, and upright."""
    bold: dict[Arms, str] = field(default_factory=dict)
    """Bends and branches of bold lines by their arms, where they differ."""
    soft: tuple[str, str] | None = None
    """Bends that go nowhere below, and nowhere above, whatever stands there; where lines' own
    characters leave no doubt there are none."""


def _frame(rows: tuple[str, ...], bold: tuple[str, ...] = ()) -> Frame:
    top, middle, bottom = rows
    return Frame(
        top_left=top[0],
        top_right=top[-1],
        bottom_left=bottom[0],
        bottom_right=bottom[-1],
        flat=top[1],
        upright=middle[1],
        joints={
            Side.TOP: top[2],
            Side.LEFT: middle[0],
            Side.RIGHT: middle[-1],
            Side.BOTTOM: bottom[2],
        },
        bold_joints=_sides(bold) if bold else {},
    )


def _lines(rows: tuple[str, ...]) -> dict[Arms, str]:
    """The picture's characters by the arms that the grid in Unicode shows at the same place."""
    found = {}
    for y, row in enumerate(rows):
        for x, char in enumerate(row):
            arms = NO_ARMS
            if char != " ":
                arms |= UP if y and _GRID[y - 1][x] != " " else NO_ARMS
                arms |= DOWN if y < len(rows) - 1 and _GRID[y + 1][x] != " " else NO_ARMS
                arms |= LEFT if x and row[x - 1] != " " else NO_ARMS
                arms |= RIGHT if x < len(row) - 1 and row[x + 1] != " " else NO_ARMS
                found[arms] = char
    return found


def _bends(rows: tuple[str, ...]) -> dict[Arms, str]:
    """The same without straight lines."""
    return {arms: char for arms, char in _lines(rows).items() if arms not in (FLAT, UPRIGHT)}


def _sides(rows: tuple[str, ...]) -> dict[Side, str]:
    top, middle, bottom = rows
    return {
        Side.TOP: top[1],
        Side.LEFT: middle[0],
        Side.RIGHT: middle[2],
        Side.BOTTOM: bottom[1],
    }


UNICODE = Charset(
    name="unicode",
    lines=_lines(_GRID),
    styles={
        LineStyle.SOLID: ("─", "│"),
        LineStyle.DASHED: ("╌", "╎"),
        LineStyle.DOTTED: ("┈", "┊"),
        LineStyle.BOLD: ("═", "║"),
    },
    node=_frame(
        (
            "┌─┴┐",
            "┤│ ├",
            "└─┬┘",
        ),
        bold=(
            "┌╨┐",
            "╡ ╞",
            "└╥┘",
        ),
    ),
    group=_frame(
        (
            "┏━┷┓",
            "┨┃ ┠",
            "┗━┯┛",
        )
    ),
    bold=_bends(
        (
            "╔═╦═╗",
            "║ ║ ║",
            "╠═╬═╣",
            "║ ║ ║",
            "╚═╩═╝",
        )
    ),
    legend=_frame(
        (
            "╭──╮",
            "││ │",
            "╰──╯",
        )
    ),
    crossings=("╂", "┿"),
    straddles=_sides(
        (
            "┌┸┐",
            "┥ ┝",
            "└┰┘",
        )
    ),
    heads=_sides(
        (
            " ▴ ",
            "◂ ▸",
            " ▾ ",
        )
    ),
    two_heads=("↔", "↕"),
)

ASCII = Charset(
    name="ascii",
    lines=_lines(
        (
            "+-+-+",
            "| | |",
            "+-+-+",
            "| | |",
            "+-+-+",
        )
    ),
    styles={
        LineStyle.SOLID: ("-", "|"),
        LineStyle.DASHED: ("~", ";"),
        LineStyle.DOTTED: (".", ":"),
        LineStyle.BOLD: ("=", "#"),
    },
    node=_frame(
        (
            "+-++",
            "+| +",
            "+-++",
        )
    ),
    group=_frame(
        (
            "+-++",
            "+| +",
            "+-++",
        )
    ),
    legend=_frame(
        (
            ".--.",
            "|| |",
            "'--'",
        )
    ),
    crossings=("|", "|"),
    straddles=_sides(
        (
            "+-+",
            "| |",
            "+-+",
        )
    ),
    heads=_sides(
        (
            " ^ ",
            "< >",
            " v ",
        )
    ),
    two_heads=("%", "%"),
    soft=("'", ","),
)

CHARSETS = {charset.name: charset for charset in (UNICODE, ASCII)}

ASCII_LINE = frozenset("+-|<>^v~;.:=#%',")
"""Everything that a line in ASCII may show outside of boxes."""

UNICODE_LINE = frozenset(
    {*UNICODE.lines.values(), *UNICODE.bold.values(), *UNICODE.heads.values(), *UNICODE.two_heads}
    | {char for pair in UNICODE.styles.values() for char in pair}
)
"""Everything that a line in Unicode may show outside of boxes."""


def is_box_drawing(char: str) -> bool:
    """Whether a character could be a piece of a drawing in Unicode."""
    return "\u2500" <= char <= "\u257f" or char in UNICODE_LINE
