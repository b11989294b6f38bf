"""Writing YAML that people would have written so themselves."""

from __future__ import annotations

import json
import re
import unicodedata

import yaml

_LONGEST = 60
"""Characters of an id, and of a file's name that is made of it."""
_PLAIN = re.compile(r"[\w(][\w ()·/.+~%-]*")


def scalar(text: str) -> str:
    """A text as a YAML scalar that may stand anywhere, quoted only if it must be."""
    is_plain = _PLAIN.fullmatch(text) and not text.endswith(" ") and _is_read_as_it_is(text)
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def _is_read_as_it_is(text: str) -> bool:
    """Whether YAML takes a text without quotes for that text: not for a number, nor for a fault."""
    try:
        return bool(yaml.safe_load(text) == text)
    except yaml.YAMLError:
        return False


def flow(items: dict[str, str]) -> str:
    """A mapping on one line."""
    return "{" + ", ".join(f"{key}: {scalar(value)}" for key, value in items.items()) + "}"


def slug(text: str) -> str:
    """A short id made of a text's letters and digits; empty when it has none."""
    composed = unicodedata.normalize("NFC", text.casefold())
    return re.sub(r"[\W_]+", "-", composed)[:_LONGEST].strip("-")
