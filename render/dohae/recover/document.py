"""A Markdown document taken apart: sections, and what stands in each."""

from __future__ import annotations

from dataclasses import dataclass, field

from dohae.draw.text.drawing import Drawing, Unreadable
from dohae.fences import fences
from dohae.recover.captions import BREAK, ITEM, caption_below, without_caption
from dohae.recover.headings import HEADING, numbered
from dohae.recover.reading import read_drawing


@dataclass
class Section:
    """What stands under one heading."""

    heading: str
    level: int
    intro: list[str] = field(default_factory=list)
    """Paragraphs before the drawing and the list."""
    drawing: Drawing | None = None
    caption: str = ""
    """Words under the drawing, in its block or right below it."""
    items: list[str] = field(default_factory=list)
    """Of the numbered list."""
    notes: list[str] = field(default_factory=list)
    """Paragraphs right after the list."""
    rest: list[str] = field(default_factory=list)
    """Paragraphs after a break below the list: no part of the case."""

    @property
    def is_case(self) -> bool:
        """Whether the section is a case: it has a drawing or a numbered list."""
        return self.drawing is not None or bool(self.items)

    @property
    def title(self) -> str:
        """The heading without bars, and without a number in front of a colon."""
        return numbered(self.heading)[1]

    @property
    def order(self) -> int | None:
        """The number in front of a colon."""
        return numbered(self.heading)[0]


def sections(text: str) -> list[Section]:
    """A document's sections in order; the first may have no heading."""
    found = [Section("", 0)]
    lines = text.split("\n")
    fenced = {fence.first: fence for fence in fences(text)}
    at = free = 0
    is_below = False
    while at < len(lines):
        line = lines[at]
        heading = HEADING.match(line)
        fence = fenced.get(at)
        if heading:
            found.append(Section(heading[2], len(heading[1])))
            is_below = False
        elif fence:
            is_drawing = _add_block(found[-1], lines[at : fence.last + 1], fence.body)
            at = fence.last
            if is_drawing:
                caption, free = caption_below(lines, fence, free)
                found[-1].caption = f"{found[-1].caption} {caption}".strip()
                at = free - 1
        elif BREAK.fullmatch(line):
            is_below = bool(found[-1].items)
        else:
            _add_line(found[-1], line, lines[at - 1] if at else "", is_below=is_below)
        at += 1
    return [section for section in found if section.heading or section.intro or section.is_case]


def _add_block(section: Section, lines: list[str], inside: str) -> bool:
    """A fence: the section's drawing if it is its first, otherwise text like any other.

    Args:
        section: Where it stands.
        lines: With those that open and close it.
        inside: Without them.

    Returns:
        Whether it is the section's drawing.
    """
    drawn, caption = without_caption(inside)
    drawing = _drawing_in(drawn) if section.drawing is None else None
    if drawing is not None:
        section.drawing, section.caption = drawing, caption
        return True
    part = section.rest if section.items else section.intro
    part.append("\n".join(lines))
    return False


def _drawing_in(text: str) -> Drawing | None:
    """The drawing that a fence holds; ``None`` for other code, which is kept as it stands."""
    try:
        return read_drawing(text)
    except Unreadable:
        return None


def _add_line(section: Section, line: str, before: str, *, is_below: bool) -> None:
    """A line of prose: it goes on where the line before it stood, unless that was blank."""
    item = ITEM.match(line)
    if item and not is_below:
        section.items.append(item[1].strip())
        return
    if not line.strip():
        return
    if section.items and not is_below and before.strip() and not section.notes:
        section.items[-1] += " " + line.strip()
        return
    part = section.rest if is_below else section.notes if section.items else section.intro
    if part and before.strip() and not HEADING.match(before):
        part[-1] += "\n" + line.rstrip()
    else:
        part.append(line.rstrip())
