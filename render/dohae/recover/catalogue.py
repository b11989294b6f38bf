"""From a document of cases to a model for each, and pages for whatever else it says."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dohae.draw.text.drawing import Drawing, DrawnNode
from dohae.files import taken, write_changed
from dohae.messages import Message
from dohae.model.texts import names_files
from dohae.recover.captions import MARKUP
from dohae.recover.document import Section, sections
from dohae.recover.kinds import Recognised, recognise
from dohae.recover.legend import legend_of
from dohae.recover.model import body
from dohae.recover.scalars import scalar, slug

if TYPE_CHECKING:
    from pathlib import Path

    from dohae.recover.model import Say

_COUNT = re.compile(
    r"(?P<name>.*?\w.*?)\s*(?:[:：]|(?<=\s)[-–—](?=\s))?\s*(?P<open>[(（])?"
    r"(?<![\d.,/~∼～-])(?P<count>0*[1-9]\d{0,8}|여러)\s*(?:대|개|식|EA)"
    r"(?(open)[)）]|(?![가-힣]))\s*[:：]?\s*(?P<role>.*)"
)
"""``EC2 1대: 웹``, ``EC2 (1대): 웹``, ``EC2: 1대``."""
_NAMED = re.compile(r"(?P<name>[^:：]{1,60}?)\s*(?::\s+|：\s*)(?P<role>.*)")
_OPENING, _CLOSING = re.compile("[(（]"), re.compile("[)）]")


@dataclass(frozen=True)
class Recovered:
    """What a document was taken apart into, by file name without its ending."""

    models: dict[str, str]
    """YAML."""
    pages: dict[str, str]
    """Markdown."""


def recover_catalogue(text: str, say: Say = str) -> Recovered:
    """The models and pages of a document.

    A section with a drawing or a numbered list is a case; one without a drawing gets a node for
    each item of its list. Everything else goes to pages under the headings that it stands below.
    Any text can be taken apart, so nothing is raised; one without cases gives no models.

    Args:
        text: Of the document.
        say: Puts a comment of a model into the language of its reader.
    """
    models: dict[str, str] = {}
    pages: dict[str, str] = {}
    cases, titles = _Names("case"), _Names("page")
    found = sections(text)
    for section in found:
        if section.is_case:
            name = cases.of(section.title)
            models[name] = _model(section, name, say)
            if section.rest:
                title = f"{section.title}: 덧붙이는 글"
                pages[titles.of(title)] = _page(title, section.rest, 2)
        elif section.heading or section.intro:
            page = _page(section.heading, section.intro, section.level)
            pages[titles.of(section.heading)] = page
    return Recovered(models, pages)


def save(recovered: Recovered, models: Path, pages: Path, *, force: bool = False) -> list[Path]:
    """Write models and pages into their folders; the files written.

    Raises:
        Refused: Some are there already, and ``force`` is not given; then none is written.
        OSError: A file or folder can't be written.
    """
    files = {models / f"{name}.yaml": text for name, text in recovered.models.items()}
    files |= {pages / f"{name}.md": text for name, text in recovered.pages.items()}
    there = [file for file in files if os.path.lexists(file)]
    if there and not force:
        raise taken(there, Message("is there already"))
    write_changed({file: text.encode() for file, text in files.items()})
    return list(files)


def _file_name(title: str) -> str:
    """The name of a file, made of a heading; empty where it has none that files can have."""
    name = slug(title)
    return name if names_files(name) else ""


class _Names:
    """The names of files, of which none is given twice.

    Args:
        usual: What a file is called whose heading has no name that files can have.
    """

    def __init__(self, usual: str) -> None:
        self._usual = usual
        self._given: dict[str, int] = {}
        """Each name, and the number that was last put behind it."""

    def of(self, heading: str) -> str:
        """A name that is made of a heading, with a number where it is given already."""
        chosen = name = _file_name(heading) or self._usual
        while chosen in self._given:
            self._given[name] += 1
            chosen = f"{name}-{self._given[name]}"
        self._given[chosen] = 1
        return chosen


def _page(title: str, paragraphs: list[str], level: int) -> str:
    heading = [f"{'#' * max(1, min(level, 6))} {title}"] if title else []
    return "\n\n".join([*heading, *paragraphs]) + "\n"


def _model(section: Section, name: str, say: Say) -> str:
    """The model of a case; one without a heading is called as its file."""
    drawing = section.drawing
    head = [f"# {say(remark.said)}" for remark in drawing.remarks] if drawing else []
    head.append(f"title: {scalar(section.title or name)}")
    if section.order is not None:
        head.append(f"order: {section.order}")
    if section.intro:
        head.append(f"summary: {scalar(_prose(section.intro))}")
    if section.caption:
        head.append(f"caption: {scalar(section.caption)}")
    if drawing and drawing.legend:
        head.append(f"legend: {legend_of(drawing)}")
    parts = [_component(item) for item in section.items]
    if drawing is None:
        what = Message("There was no drawing: a node for each item of the list, without links.")
        head.append(f"# {say(what)}")
        drawing = _from_list(parts)
    lines = [*head, "", body(drawing, say)]
    if parts:
        lines += ["", "components:"]
        for part in parts:
            first, *others = [f"{key}: {_written(value)}" for key, value in part.items()]
            lines += [f"  - {first}", *(f"    {other}" for other in others)]
    if section.notes:
        notes = [_prose([note]) for note in section.notes]
        lines += ["", "notes:", *(f"  - {scalar(note)}" for note in notes)]
    return "\n".join(lines) + "\n"


def _prose(paragraphs: list[str]) -> str:
    return MARKUP.sub("", " ".join(" ".join(p.split()) for p in paragraphs)).strip()


def _written(value: str | int) -> str:
    return scalar(value) if isinstance(value, str) else str(value)


def _component(item: str) -> dict[str, str | int]:
    """An item of a numbered list: kind, name, count and role."""
    text = " ".join(item.split())
    found = _COUNT.fullmatch(text)
    if found is None or _is_torn(found["name"]):
        found = _NAMED.fullmatch(text)  # The count, if any, is of something in brackets.
    name = found["name"] if found else text
    part: dict[str, str | int] = {}
    kind = _kind(name)
    if kind:
        part["kind"] = kind.kind.name
    part["name"] = name
    if found and "count" in found.groupdict():
        part["count"] = int(found["count"]) if found["count"].isdigit() else "여러 대"
    if found and found["role"]:
        part["role"] = found["role"]
    return part


def _is_torn(name: str) -> bool:
    """Whether a bracket of a name is closed after it."""
    return len(_OPENING.findall(name)) != len(_CLOSING.findall(name))


def _kind(name: str) -> Recognised | None:
    """The kind of what an item of a list is called, be it in Korean with a name in English."""
    return recognise([name, *re.findall(r"[A-Za-z][\w ]*\w", name)], is_group=False)


def _from_list(parts: list[dict[str, str | int]]) -> Drawing:
    nodes = []
    for part in parts:
        name, times = str(part["name"]), part.get("count")
        node = DrawnNode("", name)
        known = _kind(name)
        if known and not (known.is_sure and known.words == name):
            node = replace(node, title=name, label=known.kind.label)
        nodes += [node] * min(times if isinstance(times, int) else 1, 20)
    return Drawing(tuple(nodes), ())
