"""From the words of a command line to models."""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dohae.cli.messages import say
from dohae.errors import DohaeError, InvalidModel, Place, Problem
from dohae.messages import Message
from dohae.model import find_models, load, parse, seek_models
from dohae.model.find import SUFFIXES, folded, name_of
from dohae.source import DEFAULT_LIMITS, decode, read_bytes
from dohae.spelling import alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dohae.model.case import Case
    from dohae.source import Limits

FOLDER = Path("models")
STDIN = "-"
_MEANT = "did you mean {names}?"
_PICTURES = {
    "SVG": re.compile(
        rb"(?:\xef\xbb\xbf)?\s*"
        rb"(?:(?:<!--(?:(?!-->).)*-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?[^>]*>|<\?[^>]*>)\s*)*"
        rb"<svg[\s>]",
        re.DOTALL,
    ),
    "PNG": re.compile(rb"\x89PNG"),
    "PDF": re.compile(rb"%PDF-"),
    "JPEG": re.compile(rb"\xff\xd8\xff"),
    "GIF": re.compile(rb"GIF8"),
}
"""How the bytes of files begin that people have instead of text drawings."""


def named(words: Sequence[str]) -> list[Path]:
    """The model files that are meant; all in ``models/`` when no word says otherwise.

    A word is a file, a folder, or the name of a case in ``models/``.

    Raises:
        DohaeError: When there is nothing of that name.
        UsageError: Standard input is among them: it has no name that drawings could take.
    """
    if STDIN in words:
        text = say("drawings are named after files of models; standard input (-) has no name")
        raise click.UsageError(text)
    return find_models(_paths(words))


def _paths(words: Sequence[str]) -> list[Path]:
    if not words and not FOLDER.is_dir():
        raise DohaeError(say("there is no folder '{folder}' here; name a model", folder=FOLDER))
    return [_path(word) for word in words] or [FOLDER]


def folders(words: Sequence[str]) -> list[Path]:
    """The folders that are meant with all of their models."""
    return [path for path in ([_path(word) for word in words] or [FOLDER]) if path.is_dir()]


def read(word: str, limits: Limits = DEFAULT_LIMITS) -> Case:
    """The case of a file, of a name, or of standard input (``-``).

    Raises:
        DohaeError: When it cannot be read, or breaks a rule.
    """
    if word != STDIN:
        return load(_path(word), limits)
    return parse(decode(handed_in(limits), called(word), limits), called(word), "stdin", limits)


def read_all(words: Sequence[str], limits: Limits = DEFAULT_LIMITS) -> list[Case]:
    """The cases that are meant, as by ``named``; a hyphen alone is standard input.

    Raises:
        InvalidModel: All that is wrong with all of them.
        DohaeError: When there is nothing of a name.
        UsageError: Standard input is not alone.
    """
    cases: list[Case] = []
    problems: list[Problem] = []
    meant = list(words)
    if STDIN in meant and len(meant) > 1:
        raise click.UsageError(say("standard input (-) stands alone, beside no other model"))
    if meant != [STDIN]:
        found, problems = seek_models(_paths(words))
        meant = list(map(str, found))
    for word in meant:
        try:
            cases.append(read(word, limits))
        except InvalidModel as error:
            problems.extend(error.problems)
    if problems:
        raise InvalidModel(problems)
    return cases


def text_of(word: str) -> str:
    """What a file holds, or standard input (``-``).

    Raises:
        DohaeError: When it cannot be read as text, or is a picture.
    """
    raw = handed_in(DEFAULT_LIMITS) if word == STDIN else read_bytes(Path(word))
    picture = next((name for name, begins in _PICTURES.items() if begins.match(raw)), "")
    if picture:
        what = Message("is a picture ({format}); only text drawings can be read", format=picture)
        hint = Message(
            "name the text drawing (.utxt, .txt) of the same case, or write the model by hand"
        )
        raise InvalidModel([Problem(Place(called(word)), what, hint)])
    return decode(raw, called(word), is_model=False)


def called(word: str) -> str:
    """What places call a file, or standard input (``-``)."""
    return "<stdin>" if word == STDIN else word


def handed_in(limits: Limits) -> bytes:
    """What stands on standard input; of what is too large so much that it shows.

    Raises:
        DohaeError: It is closed.
    """
    if sys.stdin is None:
        raise DohaeError(say("standard input is closed"))
    return sys.stdin.buffer.read(limits.size + 1)


def may_name_case(word: str) -> bool:
    """Whether a word may be the name of a case in ``models/``: it is no path of a model."""
    path = Path(word)
    is_bare = path.parent == Path() and path.suffix.lower() not in SUFFIXES
    return is_bare and not os.path.lexists(path) and FOLDER.is_dir()


def case_among(files: Iterable[Path], word: str) -> Path | None:
    """The file of the case that a word names, however its letters are composed."""
    name = unicodedata.normalize("NFC", word)
    return next((file for file in files if name_of(file) == name), None)


def _path(word: str) -> Path:
    if not word:  # Most often of a variable that is not set; it would mean the current folder.
        raise DohaeError(say("no file and no case is called '{name}'", name=word))
    if not may_name_case(word):
        inner = FOLDER / word
        if not os.path.lexists(word) and inner.is_file():
            raise DohaeError(f"{word}: {say('no such file')} ({say(_MEANT, names=inner)})")
        return Path(word)
    models, problems = seek_models([FOLDER])
    found = case_among(models, word)
    # What is wrong with other files of the folder is no matter of this case.
    if found and not any(_is_of(problem, word) for problem in problems):
        return found
    if problems:
        raise InvalidModel(problems)
    hint = ", ".join(alike(word, map(name_of, models)))
    message = say("no file and no case is called '{name}'", name=word)
    raise DohaeError(f"{message} ({say(_MEANT, names=hint)})" if hint else message)


def _is_of(problem: Problem, word: str) -> bool:
    """Whether a problem is one of a file that has a case's name."""
    return folded(name_of(Path(problem.where.file))) == folded(word)
