"""Makes a model's words safe to stand in Markdown and in HTML."""

from __future__ import annotations

import html as _html
import json
import re

_MARKS = re.compile(
    r"[\\`*_{}\[\]#!|~^=$<>\"'&]"  # mean something wherever they stand
    r"|:(?=\S)"  # emoji and bare addresses
    r"|\A(?:[+\-:]|\d+[.)])"  # lists
)


def plain(text: str) -> str:
    """The text in one line, runs of white space made one space, control characters left out."""
    words = text.split()
    if text.isprintable():
        return " ".join(words)
    return " ".join("".join(char for char in word if char.isprintable()) for word in words)


def html(text: str) -> str:
    """The text as HTML, good inside an element and inside a quoted attribute.

    Back quotes and braces are hidden as well, for Markdown extensions look for them even in HTML.
    """
    escaped = _html.escape(text)
    return re.sub(r"[`{}]", lambda mark: f"&#{ord(mark[0])};", escaped)


def one_line(text: str) -> str:
    """The text as HTML whose source has no line breaks, so that no Markdown rule sees its lines."""
    return html(text).replace("\n", "&#10;").replace("\t", "&#9;")


def markdown(text: str) -> str:
    """The text as a run of Markdown that renders as exactly these words in one line."""
    return _MARKS.sub(_entity, plain(text))


def prose(text: str) -> str:
    """The text as Markdown paragraphs; an empty line parts them, other line breaks are spaces."""
    parts = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(markdown(part) for part in parts if part.strip())


def front_matter(**entries: str | list[str] | dict[str, object]) -> str:
    """A page's front matter; JSON is YAML, and needs no care about what the words contain."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in entries.items()]
    return "\n".join(["---", *lines, "---", ""])


def _entity(mark: re.Match[str]) -> str:
    text = mark[0]
    return f"{text[:-1]}&#{ord(text[-1])};"
