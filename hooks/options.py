"""MkDocs hook: keeps the options of commands whole where lines of words break."""

from __future__ import annotations

import re

_CODE = re.compile("(?<=<code>)[^<]+(?=</code>)")
_OPTION = re.compile(r"(?<!\S)--?[A-Za-z][\w-]*")


def on_page_content(html: str, **_: object) -> str:
    """Marks every option in code among words; browsers break lines after its hyphens."""
    return _CODE.sub(lambda code: _OPTION.sub(_whole, code[0]), html)


def _whole(option: re.Match[str]) -> str:
    return f'<span class="whole">{option[0]}</span>'
