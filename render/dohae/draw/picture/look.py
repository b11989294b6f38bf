"""The measures of a picture, each with its reason; in points, unless lattice points are said."""

from __future__ import annotations

from dataclasses import replace

from dohae.layout.metrics import Gap, Gaps, Insets

UNIT = 3
"""Points between two lattice points: four pixels of a web page, so that lines are sharp."""
MARGIN = 18
"""White around the drawing, so that nothing touches the edge of a slide's picture frame."""

ICON = 54
"""Side of an icon: between the 48 and 64 points of AWS's reference architectures."""
ICON_GAP = 2
"""From an icon to the first line of text under it; Graphviz sets text low in its line."""
TEXT_GAP = 1
"""From the last line of text to the end of the node's room."""
BENEATH_TEXT = 4
"""From the last line of text to a line that ends there, clear of what hangs below letters."""
BESIDE_TEXT = 3
"""From text to a line that passes it on its way to the icon."""
TEXT_MOST = 132
"""Widest line under an icon before it wraps: a dozen Hangul in bold."""
BOX_LEAST = 88
"""Narrowest box of a node without an icon."""
BOX_PADDING = 12
"""From the border of a box to its text."""
PLATE_RADIUS = 12
"""Of the corners of what is behind an icon, as Graphviz rounds them."""
ICON_INSET = 5
"""From the edge of a node's plate or frame to the icon on it."""

TITLE_SIZE = 12
"""Font size of a node's title and of a group's."""
LABEL_SIZE = 11
"""Font size of the grey line under a title, and of a link's label."""
CAPTION_SIZE = 13
"""Font size of the caption under a drawing."""
CAPTION_LINE = 18
"""From one line of the caption to the next."""
LEGEND_SIZE = 11
"""Font size in the legend: on a slide that a picture fills, the smallest text decides."""
LEGEND_LINE = 21
"""From one entry of the legend to the next."""
LEGEND_SWATCH = 27
"""Width of an entry's icon, border or line."""
LEGEND_BORDER = 15
"""Height of an entry's border."""
LEGEND_CARD = 17
"""Height of an entry's card behind a badge."""
LEGEND_BADGE = 11
"""Side of an entry's badge."""
LEGEND_ICON = 18
"""Side of an entry's icon."""
LEGEND_GAP = 6
"""From an entry's icon to its text."""
LEGEND_COLUMN_GAP = 18
"""From a column's text to the next column."""
LINE_HEIGHT = 15
"""From one line of text to the next."""

GROUP_ICON = 24
"""Side of a group's icon; it stands flush in the top left corner, as AWS draws it."""
CORNER_INSET = 3
"""From a group's border to an icon in its corner that is no filled square."""
GROUP_TITLE_GAP = 8
"""From a group's icon, or its border, to its title."""
TITLE_LIFT = 2
"""Kept free under a group's title, to set it level with its icon."""
GROUP_TITLE_MOST = 320
"""Widest title of a group before it wraps."""

BADGE = 14
"""Side of the badge with the sign of what is new, gone or changed."""
BADGE_SIZE = 9
"""Font size of a badge's sign; a larger one Graphviz would set too low."""
BADGE_OUT = 8
"""How far a badge stands out from the corner of what it marks."""
BADGE_GAP = 3
"""From the badge of a link to its label."""
CARD_PADDING = 2
"""Lattice points from the border of a card behind a marked node to its icon and text."""
CARD_RADIUS = 5
"""Of a card's corners and a badge's."""

LINK_LABEL_MOST = 144
"""Widest line of a link's label before it wraps."""
LINK_LABEL_PADDING = 4
"""From a link label's text to the edge of its ground, left and right."""

LINK_WIDTH = 1.5
"""Of a link's line: two pixels of a web page."""
BOLD_WIDTH = 3.0
"""Of a bold link's line."""
ARROW_LENGTH = 7
"""Of an arrowhead, without its outline."""
ARROW_COVER = 10
"""What an arrowhead hides of its line: Graphviz outlines it, and sets it back until the mitre at
its tip ends where the line does."""
ARROW_WIDTH = 7
"""With its outline."""
BOLD_COVER = 13
"""The same of a bold line."""
HOP = 4
"""Radius of the half circle in which a level link hops over an upright one."""
BRANCH = 12
"""How far from a corner the curve begins in which a link turns off a line that others go on along:
it tells which way the two belong together."""
TURN = 7
"""Radius of the curve in which one in dashes does: the gap after it on that line."""
DOT_TURN = 11
"""The same in dots, which go round in dots, too, and need more of a curve to show it."""
DOT_TURN_LEAST = 7
"""The same at the least: of two that come from either side the dots would touch, and look like an
arrowhead."""
TURN_GAP = 3
"""Between two such curves, or one and a hop, at the least."""
JOIN = 5
"""Width of the dot where links of one trunk join from four sides."""
CORNER = 5
"""Lattice points from a corner of an icon or box to the nearest link's end."""

GROUP_PADDING = Insets(left=8, top=5, right=8, bottom=8)
"""Lattice points from a group's border to what it holds; its title's height comes on top."""

_GAP = Gap(
    boxes=14,
    groups=10,
    lane=4,
    lanes=4,
    arrow=6,
    stub=4,
    label=2,
    arc=1,
    bold=1,
    dash=2,
    middle=100,
)
GAPS = Gaps(
    # Wider than high: links mostly run to the right, and their labels stand between nodes.
    x=_GAP,
    y=replace(_GAP, boxes=11, groups=9, lane=5),
)
"""Lattice points. A lane leaves room for an arrowhead and a straight piece; below boxes more."""


def inset(side: float) -> int:
    """From the edge of an icon's plate to the icon on it; as a node's, on a smaller plate."""
    return round(ICON_INSET * side / ICON)
