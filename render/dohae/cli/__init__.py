"""The command ``dohae``: arguments, printing and exit codes."""

from __future__ import annotations

import signal
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs a command and ends the process: 0 done, 1 refused, 2 misused, 130 interrupted."""
    # While modules are loaded, nothing is written: Ctrl-C ends the process, with no traceback.
    # Whoever runs it in the background may let it be ignored, and then it stays so.
    handles = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if handles:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    app = import_module(f"{__name__}.app")
    if handles:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    app.main(arguments)
    raise SystemExit
