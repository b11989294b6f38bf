"""What most likely mends a text that is not YAML: the parser names what it missed, not why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import yaml

from dohae.messages import NOTHING, Message

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDE_COLON = "\N{FULLWIDTH COLON}"
"""What keyboards of East Asia write in their wide mode."""
_FOREIGN = {
    "\N{FULLWIDTH LEFT CURLY BRACKET}": "{",
    "\N{FULLWIDTH RIGHT CURLY BRACKET}": "}",
    "\N{FULLWIDTH LEFT SQUARE BRACKET}": "[",
    "\N{FULLWIDTH RIGHT SQUARE BRACKET}": "]",
    "\N{FULLWIDTH COMMA}": ",",
    "\N{FULLWIDTH HYPHEN-MINUS}": "-",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"',
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
}
"""Signs that look like those of YAML, and those."""
_FOREIGN_SIGN = re.compile(r"[｛｝［］，]|(?<=[:,{[-] )[“‘]|^ *－")
_FOREIGN_SPACE = re.compile(r"[^\S \t\r\n\x85\u2028\u2029]")
_UNSEEN_SPACE = re.compile(rf"(?<=[:,-]){_FOREIGN_SPACE.pattern}")
"""A space that YAML does not know, where it needs one."""
_WORD = re.compile(r"\s*(?:- )?[^:]+: +(?:.* )?[a-z-]+\s*")
"""A key, and behind it what may be another one."""
_COLON = re.compile(r":(?=[ \t]|$)")
"""One that ends a key."""
_BLOCK_TEXT = re.compile(r".*:\s+[|>][-+0-9]*\s*")
_CLOSE = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)
_QUOTED = re.compile(r"""'[^']*'|"(?:\\.|[^"\\])*\"""")
_CLOSES = re.compile(r"[]}]")
COMMENT = Message("a '#' after a space begins a comment; put quotes around a text with it")
_CLOSED = ("'", '"', "}", "]")


class Bracket(NamedTuple):
    """A bracket that opens, and the one that is to close it."""

    opens: str
    closes: str
    line: int
    """From 0, as the column."""
    column: int


class _Indent(NamedTuple):
    width: int
    line: int
    """From 0."""


def remedy(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Message:
    """A hint at what to mend; empty where the complaint says it, or the cause cannot be told.

    Args:
        error: What the parser says.
        lines: The whole text.
    """
    mark, begun, hint = error.problem_mark, error.context_mark, NOTHING
    number = mark.line if mark else len(lines)
    line = lines[number] if number < len(lines) else ""
    before, here = line[: mark.column if mark else 0], line[mark.column if mark else 0 :]
    match str(error.problem):
        case "could not find expected ':'" if begun:
            hint = _keyless(lines, begun.line)
        case "did not find expected key" if not before.strip():
            hint = _indentation(lines, number, len(before)) or _item(here)
        case "did not find expected key" | "did not find expected '-' indicator" if (
            before.rstrip().endswith(_CLOSED)
        ):
            hint = _WHOLE
        case "did not find expected ',' or '}'" | "did not find expected ',' or ']'":
            hint = _in_brackets(lines, number, before, here)
        case "mapping values are not allowed in this context":
            hint = _second_colon(lines, number, before)
        case "found character that cannot start any token":
            hint = _no_start(here)
        case "did not find expected whitespace or line break" if begun:
            hint = _quoted(lines[begun.line][begun.column :])
        case (
            "found unknown escape character"
            | "found invalid Unicode character escape code"
            | "did not find expected hexdecimal number"
        ):
            hint = Message("write '\\\\' for a backslash, or put the text in single quotes")
        case "did not find expected alphabetic or numeric character" if begun:
            hint = _quoted(lines[begun.line][begun.column :])
    return hint or _comment(error, lines) or _unclosed(error)


_WHOLE = Message(
    "the value ends at the quote or bracket before; put quotes, or the other quotes, "
    "around the whole text"
)


def _indentation(lines: Sequence[str], number: int, width: int) -> Message:
    """Where a line is indented like none that it may belong to; empty where it is like one."""
    indents: list[_Indent] = []
    for at, line in enumerate(lines[:number]):
        inner = line.lstrip(" ")
        if inner and not inner.startswith("#"):
            indent = _Indent(len(line) - len(inner), at)
            indents = [each for each in indents if each.width < indent.width] + [indent]
    if not indents:
        return NOTHING
    near = min(indents, key=lambda each: (abs(each.width - width), -each.width))
    if near.width == width:
        return NOTHING
    return Message(
        "this line is indented by {here}, line {line} by {there}; what belongs together is "
        "indented alike",
        here=width,
        line=near.line + 1,
        there=near.width,
    )


def _in_brackets(lines: Sequence[str], number: int, before: str, here: str) -> Message:
    """Of what does not go on in brackets: a value that ends too early, or a sign of no comma."""
    is_key = ": " in re.split("[],}]", here)[0]
    ends = before.rstrip().endswith(_CLOSED) and not is_key and here.strip()
    if ends:
        return _WHOLE
    foreign = _foreign(lines, number) if number < len(lines) else NOTHING
    if not foreign and ": " in before and here.startswith(": "):
        return Message("put a comma before a key, or quotes around a text that contains ': '")
    return foreign


def _no_start(here: str) -> Message:
    """Of a sign that begins nothing in YAML."""
    if here.startswith(("```", "~~~")):
        return Message("a model's file is YAML alone; leave out what is of Markdown")
    return _quoted(here)


def _item(here: str) -> Message:
    if not here.startswith("- "):
        return NOTHING
    return Message("an item of a list stands below a key, such as 'links:'")


def wide_colon(lines: Sequence[str], number: int) -> Message:
    """Of a colon that YAML does not know for one; empty where a line, counted from 0, has none."""
    if _WIDE_COLON not in lines[number]:
        return NOTHING
    return Message(
        "line {line} has a full-width colon (U+FF1A); write ': ' in its place", line=number + 1
    )


def _foreign(lines: Sequence[str], number: int) -> Message:
    """Of a sign or a space that only looks like one of YAML; empty where a line has none."""
    space = _UNSEEN_SPACE.search(lines[number])
    if space:
        return Message(
            "line {line} has a space that YAML does not know (U+{code:04X}); write a usual one",
            line=number + 1,
            code=ord(space[0]),
        )
    sign = _FOREIGN_SIGN.search(lines[number])
    if sign:
        return Message(
            "'{sign}' in line {line} means nothing to YAML; write {right}",
            sign=sign[0].strip(),
            line=number + 1,
            right=_FOREIGN[sign[0].strip()],
        )
    return wide_colon(lines, number)


def _keyless(lines: Sequence[str], number: int) -> Message:
    above = _above(lines, number)
    if above is not None and _BLOCK_TEXT.fullmatch(lines[above]):
        return Message("the text that line {line} begins is indented further", line=above + 1)
    return _foreign(lines, number) or Message(
        "line {line} needs ': ' after its key, or '- ' before its item", line=number + 1
    )


def _second_colon(lines: Sequence[str], number: int, before: str) -> Message:
    """Of a colon: the second in its line, or the first where the line above lacks its own."""
    quotes = Message("put quotes around a text that contains ': '")
    above = _above(lines, number)
    if ": " in before:
        if _WORD.fullmatch(before):
            quotes = Message(
                "put quotes around a text that contains ': '; a key stands in a line of its own, "
                "or in braces"
            )
        return _foreign(lines, number) or quotes
    if above is not None and not _COLON.search(lines[above]):
        key, colon, value = lines[above].strip().partition(":")
        if colon and not _FOREIGN_SPACE.match(value):
            return Message("a space stands after the colon: {pair}", pair=f"{key}: {value}")
        return _keyless(lines, above)
    width = len(before) - len(before.lstrip())
    foreign = _foreign(lines, above) if above is not None else NOTHING
    return foreign or _indentation(lines, number, width) or quotes


def _above(lines: Sequence[str], number: int) -> int | None:
    """The next line above that says something."""
    said = (at for at in range(number - 1, -1, -1) if lines[at].strip())
    return next((at for at in said if not lines[at].lstrip().startswith("#")), None)


def _quoted(text: str) -> Message:
    return Message("put quotes around a text that begins with '{sign}'", sign=text[:1])


def _comment(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Message:
    """Of a bracket whose end is taken for a comment."""
    if not error.context_mark or "flow" not in str(error.context):
        return NOTHING
    end = error.problem_mark.line if error.problem_mark else len(lines)
    for line in lines[error.context_mark.line : end + 1]:
        if begins_comment(line):
            return COMMENT
    return NOTHING


def begins_comment(line: str) -> bool:
    """Whether a line has a comment with a bracket in it that rather closes one before it."""
    text, sign, comment = _QUOTED.sub("", line).partition(" #")
    return bool(sign and text.strip() and _CLOSES.search(comment))


def _unclosed(error: yaml.MarkedYAMLError) -> Message:
    """Of what was opened and not closed before something else came."""
    if not error.context_mark:
        return NOTHING
    line = error.context_mark.line + 1
    if "quoted scalar" in str(error.context):
        return Message("close the quote that opens in line {line}", line=line)
    if "flow" in str(error.context) and "did not find expected ','" in str(error.problem):
        return Message("close the bracket that opens in line {line}, or add a comma", line=line)
    return NOTHING


def never_closed(error: yaml.MarkedYAMLError, text: str) -> Bracket | None:
    """The last bracket that is still open at a text's end, if the parser stopped there.

    Args:
        error: What it says: it misses something in an empty line.
        text: The whole text.
    """
    brackets: list[Bracket] = []
    end = 0
    try:
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            mark = token.start_mark
            if isinstance(token, yaml.FlowSequenceStartToken):
                brackets.append(Bracket("[", "]", mark.line, mark.column))
            elif isinstance(token, yaml.FlowMappingStartToken):
                brackets.append(Bracket("{", "}", mark.line, mark.column))
            elif isinstance(token, _CLOSE) and brackets:
                brackets.pop()
            end = mark.index
    except yaml.MarkedYAMLError:
        return None
    is_end = error.problem_mark is not None and error.problem_mark.index == end
    return brackets[-1] if is_end and brackets else None
