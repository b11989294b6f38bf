"""Shows a file or a folder by the program that the system has for it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

_OPENER = "xdg-open"
_ENOUGH = 5.0
"""Seconds after which a program that has not ended is one that shows something."""


def show(what: Path) -> bool:
    """Whether something could be found that shows a file or folder.

    click neither waits for ``xdg-open`` nor asks how it ended, and lets it fill the terminal where
    there is no display, so it is called here.
    """
    place = str(what.absolute())
    if sys.platform in ("darwin", "win32", "cygwin"):
        return click.launch(place) == 0
    try:
        opener = subprocess.Popen(  # noqa: S603 - a file's absolute path is no option
            [_OPENER, place],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # or a viewer would end with the terminal's next Ctrl-C
        )
    except OSError:
        return False
    try:
        return opener.wait(_ENOUGH) == 0
    except subprocess.TimeoutExpired:
        opener.returncode = 0  # It goes on after us, and nobody waits for it.
        return True
