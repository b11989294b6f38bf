"""Tells how to install what a system lacks, in the words of whatever it installs with."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Mapping


def advice(commands: Mapping[str, str], otherwise: Message) -> Message:
    """What to do.

    Args:
        commands: From the program that installs packages to its whole command.
        otherwise: What to say where there is none of these programs.
    """
    for manager, command in commands.items():
        if shutil.which(manager):
            return Message("try: {command}", command=command)
    return otherwise
