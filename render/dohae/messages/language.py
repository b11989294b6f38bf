"""Says messages in the language of their reader."""

from __future__ import annotations

import os
import re

from dohae.messages.korean import TEXTS
from dohae.messages.message import Message, filled


def told(text: str) -> str:
    """A text in the language of the user's locale; see ``in_korean``."""
    return in_korean(text) if is_korean() else str(text)


def in_korean(text: str) -> str:
    """A text in Korean; what is no message, or has no Korean, stays as it is."""
    if not isinstance(text, Message):
        return str(text)
    values = {
        name: in_korean(value) if isinstance(value, str) else value
        for name, value in text.values.items()
    }
    return filled(TEXTS.get(text.template, text.template), values)


def is_korean() -> bool:
    """Whether the locale is Korean, asked in the order that POSIX lays down."""
    chosen = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return re.match(r"ko(?![a-z])", next(filter(None, chosen), "")) is not None
