"""Makes the HTML of pages as short as it can be said: a catalogue has very many of them."""

from __future__ import annotations

import re

_KEPT = re.compile(
    r"<(?P<tag>pre|script|style|textarea)\b.*?</(?P=tag)\s*>"
    r"|<!--.*?-->"
    r"|<[a-zA-Z/!][^\"'>]*(?:(?:\"[^\"]*\"|'[^']*')[^\"'>]*)*>"
    r"|\s*\n\s*",
    re.DOTALL,
)
"""What stays as it is, up to white space with a line break: templates are full of it."""
_DRAWING = '<pre class="dohae-text">'
_DRAWN = re.compile(rf"{_DRAWING}.*?</pre>", re.DOTALL)
_QUOTED = re.compile(r'="([\w:-]+)"')
_DATA = re.compile(r"[MLCZ\d.,\s-]+")
_STEP = re.compile(r"([MLCZ])([^MLCZ]*)")


def dense(page: str) -> str:
    """A page as HTML that shows the same and is shorter."""
    return _KEPT.sub(_shorter, page)


def dense_drawing(part: str) -> str:
    """The same of a part of a page that is all drawings, and has no white space to spare."""
    return _DRAWN.sub(_shorter, part)


def _shorter(part: re.Match[str]) -> str:
    text = part[0]
    if text.isspace():
        return "\n"
    if text.startswith(_DRAWING):
        rows = _QUOTED.sub(r"=\1", text.removeprefix(_DRAWING))
        # One line break at the beginning would be none of the drawing's.
        return _DRAWING + (rows if rows.startswith("&#10;") else rows.replace("&#10;", "\n"))
    return text


def path(data: str) -> str:
    """The data of a path, to a tenth of a point, each step told from the one before.

    A line in dashes is a long list of short steps on the level or upright.
    """
    if not _DATA.fullmatch(data):
        return data
    found = []
    at = first = (0, 0)
    for sign, numbers in _STEP.findall(data):
        tenths = [round(float(number) * 10) for number in numbers.replace(",", " ").split()]
        points = list(zip(tenths[::2], tenths[1::2], strict=True))
        if sign == "Z":
            found.append("z")
            at = first
        elif sign == "C":
            for ends in zip(points[::3], points[1::3], points[2::3], strict=True):
                found.append("c" + _numbers(*(n for point in ends for n in _from(at, point))))
                at = ends[-1]
        else:
            for number, point in enumerate(points):
                is_start = sign == "M" and number == 0
                found.append(_step("m" if is_start else "l", *_from(at, point)))
                at = point
                first = point if is_start else first
    return "".join(found)


def _from(at: tuple[int, int], point: tuple[int, int]) -> tuple[int, int]:
    return point[0] - at[0], point[1] - at[1]


def _step(sign: str, x: int, y: int) -> str:
    if sign == "l" and not x:
        return f"v{_numbers(y)}"
    if sign == "l" and not y:
        return f"h{_numbers(x)}"
    return sign + _numbers(x, y)


def _numbers(*tenths: int) -> str:
    said = " ".join(f"{number / 10:g}" for number in tenths)
    return said.replace(" -", "-")
