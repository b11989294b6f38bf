"""What click says of options that take numbers, in plain words of the user's language."""

from __future__ import annotations

import re

from dohae.cli.messages import say

_RANGE = re.compile(r"(INTEGER|FLOAT) RANGE")
_BOUNDS = re.compile(
    r"\[(?:x>=(?P<from>[\d.]+)|x>(?P<above>[\d.]+)|(?P<least>[\d.]+)<=x<=(?P<most>[\d.]+))\]$"
)


def plainly(option: str, text: str) -> tuple[str, str]:
    """An option and what it means: not ``INTEGER RANGE`` and ``[x>=1]``, but a number from 1 up.

    The number is N in every language, for click aligns the list by characters, not by columns.
    """
    kind = _RANGE.search(option)
    if not kind:
        return option, text
    is_whole = kind[1] == "INTEGER"
    return _RANGE.sub("N", option), _BOUNDS.sub(lambda found: _said(found, is_whole=is_whole), text)


def _said(found: re.Match[str], *, is_whole: bool) -> str:
    number = {name: f"{float(value):g}" for name, value in found.groupdict().items() if value}
    if "from" in number:
        bounds = say("{least} or more", least=number["from"])
    elif "above" in number:
        bounds = say("more than {least}", least=number["above"])
    else:
        bounds = say("from {least} to {most}", least=number["least"], most=number["most"])
    return f"({say('whole number')}, {bounds})" if is_whole else f"({bounds})"
