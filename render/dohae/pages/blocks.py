"""Draws the ``dohae`` blocks of a page that was written by hand."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dohae.draw.picture.describe import description
from dohae.errors import DohaeError, InvalidModel, Place, Problem
from dohae.messages import Message
from dohae.model import parse
from dohae.pages.artwork import artwork
from dohae.pages.escape import html, plain
from dohae.pages.figure import Figure, figure, ground_of
from dohae.pages.request import Model, asking, request
from dohae.pages.spoilt_page import problem_block
from dohae.pages.words import KOREAN, Words
from dohae.source import read

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from dohae.fences import Fence
    from dohae.model.case import Case
    from dohae.pages.catalogue import Catalogue, Exhibit, Href
    from dohae.pages.draw import Drawer
    from dohae.source import Limits


_EDGE = "\ufdd0"
"""Begins and ends a mark. No model has this character, so none can say where a drawing stands."""
_MARK = re.compile(rf"{_EDGE}(?P<key>dohae-(?P<kind>block|ready|cards|drawings)-[0-9]+){_EDGE}")
_PARAGRAPH = "<p>", re.compile(r"\n?</p>")  # Whose end has a line of its own in quotations.
_COMMENT = "<!--", re.compile("-->")
_AROUND = {"block": _PARAGRAPH, "ready": _PARAGRAPH, "cards": _COMMENT, "drawings": _COMMENT}
"""What stands around marks, and goes with them: where something stood before search reads a page,
a paragraph, and after that, in what it does not read."""
UNREAD = re.compile(
    r'^<section class="dohae-(?:drawings|cards|uses|errata)\b.*?^</section>$'
    r'|^<details class="dohae-words.*?</details>$'
    r'|^<p class="dohae-downloads.*?</p>$',
    re.MULTILINE | re.DOTALL,
)
"""What no one but a browser need read: drawings are large, and cards many."""
_QUOTED = "-quoted"
"""Behind a block's key: its source, for where it stands in code that is but indented."""
READY = re.compile(r'^<div class="dohae-table">$.*?^</div>$', re.MULTILINE | re.DOTALL)
"""What search must read, but Markdown need not."""


@dataclass(frozen=True, slots=True)
class Source:
    """A page's text, and where it came from."""

    markdown: str
    file: str
    """As problems name it."""
    folder: Path
    """That the paths of its blocks begin at."""
    lines_before: int = 0
    """Lines of the file before the text, such as its front matter."""
    roots: tuple[Path, ...] = ()
    """Folders that the files of its blocks must lie in; the page's own when none is named."""
    words: Words = KOREAN
    """Of the page's language."""


@dataclass(frozen=True, slots=True)
class Woven:
    """A page whose blocks are replaced by marks, and what is to stand at each mark."""

    markdown: str
    figures: Mapping[str, str]
    problems: tuple[Problem, ...] = ()
    artwork: Mapping[str, bytes] = field(default_factory=dict)
    """Place in the site -> an icon that the figures share."""


class Blocks:
    """Draws blocks, and remembers what it drew."""

    def __init__(self, drawer: Drawer) -> None:
        self._drawer = drawer
        self._drawn: dict[str, Mapping[str, bytes]] = {}

    def weave(self, source: Source, catalogue: Catalogue, href: Href) -> Woven:
        """The page with every block drawn, or with what is wrong with it in its place."""
        lines = source.markdown.split("\n")
        shown: list[str | None] = [*lines]
        figures: dict[str, str] = {}
        problems: list[Problem] = []
        icons: dict[str, bytes] = {}
        for number, fence in enumerate(asking(source.markdown), start=1):
            key = f"dohae-block-{number}"
            figures[key + _QUOTED] = _source(fence, lines)
            try:
                drawn, model = self._figure(fence, source, catalogue)
                figures[key] = figure(replace(drawn, key=key, href=href))
                icons |= artwork(drawn.drawings.get(".svg", b""))
            except InvalidModel as error:
                problems += error.problems
                before = [""] * source.lines_before
                figures[key] = "".join(
                    problem_block(p, before + lines, source.words) for p in error.problems
                )
                model = ""
            # As many items as before, so that the other blocks keep their lines.
            rest = [None] * (fence.last - fence.first)
            shown[fence.first : fence.last + 1] = [_mark(fence, key, model, lines), *rest]
        text = "\n".join(line for line in shown if line is not None)
        return Woven(text, figures, tuple(problems), icons)

    def _figure(self, fence: Fence, source: Source, catalogue: Catalogue) -> tuple[Figure, str]:
        """A block's figure, to be given a key, and its model's text where that is to be shown."""
        line = source.lines_before + fence.first + 1
        place = Place(source.file, line, len(fence.indent) + 1)
        wanted = request(fence, place)
        shown = _exhibit(wanted.file, catalogue)
        if shown is not None:
            case, text, drawings = shown.case, shown.model, shown.drawings
        else:
            case, text = _case(fence, wanted.file, source, place, self._drawer.limits)
            drawings = self._drawings(case, text, place)
        drawn = Figure(
            key="",
            alt=plain(f"{case.title}: {description(case, source.words.speech)}"),
            drawings=drawings,
            files={},
            href=str,
            caption=plain(wanted.caption or case.caption),
            view=wanted.view,
            theme=ground_of(case, wanted.theme),
            words=source.words,
        )
        return drawn, text if wanted.model is Model.SHOWN else ""

    def _drawings(self, case: Case, text: str, place: Place) -> Mapping[str, bytes]:
        known = f"{case.name}\n{text}"
        if known not in self._drawn:
            ((_, result),) = self._drawer.draw([self._drawer.task(case, case.file, text.encode())])
            if isinstance(result, DohaeError):
                raise InvalidModel([Problem(place, result.said)])
            self._drawn[known] = result
        return self._drawn[known]


def take_out(page: str, name: str, what: re.Pattern[str] = UNREAD) -> Woven:
    """A page, as Markdown or as HTML, with some of its parts replaced by marks.

    Args:
        page: The text.
        name: Part of the marks' names; another one each time that the same page comes.
        what: ``UNREAD`` or ``READY``.
    """
    parts: dict[str, str] = {}

    def mark(part: re.Match[str]) -> str:
        key = f"dohae-{name}-{len(parts) + 1}"
        parts[key] = part[0]
        marked = f"{_EDGE}{key}{_EDGE}"
        return marked if what is READY else f"<!--{marked}-->"

    return Woven(what.sub(mark, page), parts)


def put(content: str, figures: Mapping[str, str]) -> str:
    """A page's HTML with each mark made its figure."""
    parts = []
    end = 0
    # A mark begins with what no page has elsewhere, so all between is skipped at a glance.
    for mark in _MARK.finditer(content):
        found = figures.get(mark["key"])
        if found is None:
            continue
        quoted = figures.get(mark["key"] + _QUOTED, "")
        if quoted and _is_code(content, mark.start()):
            before = content[end : mark.start()]
            indent = before[len(before.rstrip(" ")) :]
            parts += [before, re.sub(r"\n(?=.)", f"\n{indent}", quoted)]
            end = mark.end()
            continue
        before, after = _AROUND[mark["kind"]]
        is_closed = after.match(content, mark.end())
        is_opened = content.endswith(before, end, mark.start())
        parts += [content[end : mark.start() - len(before) * is_opened], found]
        if is_opened and not is_closed:  # A footnote's last paragraph goes on with the way back.
            parts.append(before)
        end = is_closed.end() if is_closed else mark.end()
    return "".join([*parts, content[end:]])


def _is_code(content: str, at: int) -> bool:
    """Whether a place in a page's HTML is in code that is but indented."""
    return content.rfind("<pre", 0, at) > content.rfind("</pre>", 0, at)


def _exhibit(name: str, catalogue: Catalogue) -> Exhibit | None:
    name = unicodedata.normalize("NFC", name)  # As the names of cases are.
    found = (exhibit for exhibit in catalogue.exhibits if exhibit.case.name == name)
    return next(found, None)


def _case(
    fence: Fence, file: str, source: Source, place: Place, limits: Limits
) -> tuple[Case, str]:
    """The case of a block, and its model's text."""
    if not file:
        return _parse(fence, source, place, limits), fence.body
    path = source.folder / file
    try:
        real, is_there = path.resolve(), path.is_file()
    except (OSError, ValueError, RuntimeError):
        # No file can have such a name, for it is too long or has a NUL; or links lead in a ring.
        real, is_there = source.folder.resolve(), False
    if not any(real.is_relative_to(root.resolve()) for root in source.roots or (source.folder,)):
        # Whether there is such a file is told to nobody.
        what = Message("{file!r} leads out of the site's folder", file=file)
        raise InvalidModel([Problem(place, what)])
    if not is_there:
        hint = Message("a path begins at the page's folder")
        what = Message("no case and no file is called {file!r}", file=file)
        raise InvalidModel([Problem(place, what, hint)])
    text = read(path, limits)
    return parse(text, str(path), path.stem, limits), text


def _parse(fence: Fence, source: Source, place: Place, limits: Limits) -> Case:
    # Empty lines before it give every problem the line that it has in the page.
    before = source.lines_before + fence.first + 1
    try:
        return parse("\n" * before + fence.body, source.file, "block", limits)
    except InvalidModel as error:
        raise InvalidModel(
            _shifted(problem, len(fence.indent), place) for problem in error.problems
        ) from error


def _shifted(problem: Problem, by: int, block: Place) -> Problem:
    where = problem.where
    if not where.line:
        return replace(problem, where=block)  # The whole of it is meant.
    column = where.column + by if where.column else 0
    return replace(problem, where=replace(where, column=column))


def _mark(fence: Fence, key: str, model: str, page: Sequence[str]) -> str:
    """A block's mark, below its model: a paragraph of its own.

    Empty lines part it from others only where there is none: two would end a footnote.
    """
    code = ["~~~~yaml", *model.rstrip().split("\n"), "~~~~", ""] if model else []
    above = [""] if _is_text(page[max(fence.first - 1, 0) : fence.first], fence) else []
    below = [""] if _is_text(page[fence.last + 1 : fence.last + 2], fence) else []
    lines = [*above, *code, f"{_EDGE}{key}{_EDGE}", *below]
    # An empty line has the signs of a quotation, too, or the quotation would end there.
    return "\n".join(f"{fence.indent}{line}" if line else fence.indent.rstrip() for line in lines)


def _source(fence: Fence, page: Sequence[str]) -> str:
    """A block as code shows it, in HTML."""
    last = page[fence.last].removeprefix(fence.indent)
    lines = [
        page[fence.first].removeprefix(fence.indent),
        *fence.lines,
        *([last] if fence.is_closed else []),
    ]
    return html("\n".join(lines))


def _is_text(beside: Sequence[str], fence: Fence) -> bool:
    """Whether a line beside a block, if there is one, is none that is empty where it stands."""
    return any(
        line.strip(" \t>\r") != "" or line.count(">") != fence.indent.count(">") for line in beside
    )
