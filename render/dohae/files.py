"""Writing files whole or not at all, beside other processes that do the same."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, contextmanager, suppress
from errno import ENOTDIR
from typing import TYPE_CHECKING

from dohae.errors import Place, Problem, Refused
from dohae.messages import Message

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_DRAFTS = ".dohae-*.tmp"


def write_changed(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Writes files whose bytes are not those on the disk; the rest stay untouched.

    All are written beside their places before the first is renamed, so a full disk leaves every
    file as it was, and no folder that was not there. Processes that write into one folder take
    turns.

    Returns:
        Those that were written.

    Raises:
        OSError: When a file cannot be written.
    """
    made: list[Path] = []
    try:
        for folder in {file.parent for file in files}:
            _make(folder, made)
        return _write(files)
    except BaseException:
        for folder in reversed(made):
            with suppress(OSError):  # Another process may have filled it.
                folder.rmdir()
        raise


def _make(folder: Path, made: list[Path]) -> None:
    """Makes a folder with those that it lies in, and notes each that was not there."""
    if folder.is_dir():
        return
    if folder.parent != folder:
        _make(folder.parent, made)
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError as error:  # A file, whose name alone would not tell what is wrong.
        raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR), str(folder)) from error
    made.append(folder)


def _write(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Writes files into folders that are there."""
    changed = {file: data for file, data in files.items() if not holds(file, data)}
    staged: dict[Path, Path] = {}
    with ExitStack() as turns:
        # In one order, so that no two processes wait for each other.
        for folder in sorted({file.parent for file in changed}):
            turns.enter_context(turn(folder))
        try:
            for target, data in changed.items():
                # Noted before it is there: Ctrl-C may come between any two steps.
                staged[target] = _draft(target)
                with _named(target), staged[target].open("xb") as stream:
                    stream.write(data)
            for target, draft in staged.items():
                with _named(target):
                    draft.replace(target)
        finally:
            for draft in staged.values():
                draft.unlink(missing_ok=True)
    return tuple(changed)


CHANGED = Message("is there already, and not as dohae wrote it")


def taken(files: Iterable[Path], what: Message = CHANGED) -> Refused:
    """The error that files stand where others are to be written, and may be somebody's work."""
    hint = Message("--force overwrites it")
    return Refused(Problem(Place(str(file)), what, hint) for file in files)


def sweep(folder: Path) -> None:
    """Throws away drafts that were left by processes that were killed."""
    if next(folder.glob(_DRAFTS), None) is None:
        return
    with turn(folder) as is_mine:
        if is_mine:
            for draft in folder.glob(_DRAFTS):
                draft.unlink(missing_ok=True)


@contextmanager
def turn(folder: Path) -> Iterator[bool]:
    """Waits until no other process has a turn at the folder; one that ends gives up its own.

    Yields:
        Whether that could be had: Windows and some network drives lock no folders.
    """
    if sys.platform == "win32":
        yield False
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
        except OSError:
            is_mine = False
        else:
            is_mine = True
        yield is_mine
    finally:
        os.close(handle)


def holds(file: Path, data: bytes) -> bool:
    """Whether a file is there and has these bytes."""
    try:
        # Anything else, such as a pipe or /dev/zero, might be read without end.
        return file.is_file() and file.stat().st_size == len(data) and file.read_bytes() == data
    except FileNotFoundError:
        return False


@contextmanager
def _named(target: Path) -> Iterator[None]:
    """Has errors name the file that is meant, and not the draft of it that nobody knows."""
    try:
        yield
    except OSError as error:
        raise type(error)(error.errno, error.strerror, str(target)) from error


def _draft(target: Path) -> Path:
    """Where a file is written before it takes its place."""
    # The name is short, and not made from the target's, which may be as long as a name can be.
    return target.parent / f".dohae-{os.urandom(8).hex()}.tmp"
