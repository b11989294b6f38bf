"""The measures of a picture, each with its reason; in points, unless lattice points are said."""

from __future__ import annotations

from dohae.layout.metrics import Gap, Gaps, Insets

UNIT = 4
"""Points between two lattice points: fine enough for even spacing, coarse enough to stay fast."""
MARGIN = 16
"""White around the drawing, so that nothing touches the edge of a slide's picture frame."""

ICON = 56
"""Side of an icon: between the 48 and 64 points of AWS's reference architectures."""
ICON_GAP = 4
"""From an icon to the first line of text under it."""
TEXT_MOST = 132
"""Widest line under an icon before it wraps: a dozen Hangul in bold."""
BOX_LEAST = 88
"""Narrowest box of a node without an icon."""
BOX_PADDING = 12
"""From the border of a box to its text."""
BOX_RADIUS = 4
"""Of a box's corners."""

TITLE_SIZE = 12
"""Font size of a node's title and of a group's."""
LABEL_SIZE = 11
"""Font size of the grey line under a title, and of a link's label."""
CAPTION_SIZE = 13
"""Font size of the caption under a drawing."""
CAPTION_LINE = 20
"""From one line of the caption to the next."""
LINE_HEIGHT = 16
"""From one line of text to the next; four lattice points."""

GROUP_ICON = 24
"""Side of a group's icon; it stands flush in the top left corner, as AWS draws it."""
GROUP_TITLE_GAP = 8
"""From a group's icon, or its border, to its title."""
TITLE_LIFT = 3
"""Kept free under a group's title, to set it level with its icon."""
GROUP_TITLE_MOST = 320
"""Widest title of a group before it wraps."""

LINK_LABEL_MOST = 144
"""Widest line of a link's label before it wraps."""
LINK_LABEL_PADDING = 4
"""From a link label's text to the edge of its ground, left and right."""

LINK_WIDTH = 1.25
"""Of a link's line."""
BOLD_WIDTH = 2.5
"""Of a bold link's line."""
ARROW_LENGTH = 7
"""Of an arrowhead."""
CROSSING_GAP = 4
"""Half of the gap that a horizontal link leaves for a vertical one that crosses it."""
CORNER = 3
"""Lattice points from a corner of an icon or box to the nearest link's end."""

GROUP_PADDING = Insets(left=6, top=4, right=6, bottom=6)
"""Lattice points from a group's border to what it holds; its title's height comes on top."""

GAPS = Gaps(
    # Wider than high: links mostly run to the right, and their labels stand between nodes.
    x=Gap(boxes=10, groups=8, lane=3, lanes=3, arrow=5, stub=3, label=2),
    y=Gap(boxes=8, groups=7, lane=3, lanes=3, arrow=5, stub=3, label=1),
)
"""Lattice points. A lane keeps 12 points, room for an arrowhead of 7 and a straight piece."""
