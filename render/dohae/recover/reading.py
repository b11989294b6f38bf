"""Reading whatever holds drawings: a text drawing, or a Markdown file with some in fences."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.draw.text.by_hand import read_by_hand
from dohae.draw.text.drawing import Remark, Unreadable
from dohae.draw.text.read import read
from dohae.fences import fences
from dohae.messages import Message
from dohae.recover.captions import caption_below, without_caption
from dohae.recover.headings import HEADING, numbered
from dohae.recover.model import as_model

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dohae.draw.text.drawing import Drawing
    from dohae.fences import Fence
    from dohae.recover.model import Say


@dataclass(frozen=True, slots=True)
class Captioned:
    """A drawing, and the words under it."""

    drawing: Drawing
    caption: str = ""
    heading: str = ""
    """The nearest above it in its document."""


def read_drawing(text: str) -> Drawing:
    """The graph that a drawing shows: exactly if dohae drew it, as well as can be otherwise.

    Raises:
        Unreadable: There is no box in it, or it is too large. A line that can't be followed raises
            nothing: it is among the drawing's remarks.
    """
    try:
        return read(text)
    except Unreadable:
        return read_by_hand(text)


DIALECTS: dict[str, Callable[[str], Drawing]] = {
    "auto": read_drawing,
    "exact": read,
    "tolerant": read_by_hand,
}
"""How drawings can be read: as whichever fits, as dohae's own, as made by hand."""


def models_in(text: str, title: str, dialect: str = "auto") -> list[str]:
    """A model in YAML for each drawing of a file; see ``drawings_in`` and ``as_models``."""
    return as_models(drawings_in(text, dialect), title)


def as_models(drawings: Sequence[Captioned], title: str, say: Say = str) -> list[str]:
    """A model in YAML for each drawing.

    Args:
        drawings: Those of a file.
        title: Of the models whose drawings stand below no heading. Where several have one title,
            they are numbered.
        say: Puts a comment into the language of its reader.
    """
    wanted = [one.heading or title for one in drawings]
    times, before = Counter(wanted), Counter[str]()
    models = []
    for one, name in zip(drawings, wanted, strict=True):
        before[name] += 1
        called = f"{name} {before[name]}" if times[name] > 1 else name
        models.append(as_model(one.drawing, called, one.caption, say))
    return models


def drawings_in(text: str, dialect: str = "auto") -> list[Captioned]:
    """The drawings of a file.

    A text with fences is taken for Markdown, and only what is fenced is read.

    Args:
        text: Of the file.
        dialect: One of ``DIALECTS``.

    Raises:
        Unreadable: There is no drawing in it, or none that can be read in this dialect; its
            remarks say where and why. A fence without a drawing is passed over as long as another
            has one.
        KeyError: There is no such dialect.
    """
    reader = DIALECTS[dialect]
    fenced = list(fences(text))
    if not fenced:
        return [Captioned(reader(text))]
    lines, free = text.split("\n"), 0
    headings = _headings_over(lines, fenced)
    drawings: list[Captioned] = []
    for fence in fenced:
        drawn, caption = without_caption(fence.body)
        try:
            drawing = reader(drawn)
        except Unreadable:
            continue  # other code may be fenced too
        below, free = caption_below(lines, fence, free)
        caption = f"{caption} {below}".strip()
        drawings.append(Captioned(drawing, caption, headings[fence.first]))
    if not drawings:
        raise Unreadable([Remark(fenced[0].first + 2, 1, Message("no fence here holds a drawing"))])
    return drawings


def _headings_over(lines: Sequence[str], fenced: Sequence[Fence]) -> dict[int, str]:
    """The heading that each fence stands below, by its first line; empty for none."""
    found: dict[int, str] = {}
    last, at = "", 0
    for fence in fenced:
        for line in lines[at : fence.first]:
            heading = HEADING.match(line)
            if heading:
                last = numbered(heading[2])[1]
        found[fence.first], at = last, fence.last + 1
    return found
