"""From the words of a command line to two versions of models."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dohae.cli.messages import say
from dohae.cli.models import FOLDER, STDIN, case_among, handed_in, may_name_case
from dohae.diff import git
from dohae.diff.versions import (
    Version,
    in_revision,
    in_work_tree,
    of_bytes,
    of_path,
    unknown_revision,
)
from dohae.errors import DohaeError
from dohae.model.find import models_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dohae.source import Limits

_MOST = 2
"""Versions are two."""


def versions(
    words: Sequence[str], paths: Sequence[str] | None, limits: Limits
) -> tuple[Version, Version]:
    """The older and the newer version that are meant, as ``git diff`` understands its words.

    Two files or folders are compared with each other. Otherwise up to two words are revisions,
    the others files, folders or cases to which the comparison is limited. A revision alone is
    compared with the work tree; no revision means ``HEAD``.

    Args:
        words: Before ``--``.
        paths: After it; ``None`` where there is none, and words have to be told apart.
        limits: That models must keep to.

    Raises:
        DohaeError: A word means nothing, or could mean two things.
        UsageError: Standard input is to be compared with nothing, with itself or with several.
    """
    if "" in (*words, *(paths or ())):  # Most often of a variable that is not set.
        raise unknown_revision("")
    are_files = len(words) == _MOST and all(Path(word).exists() for word in words)
    has_stdin = STDIN in words
    if has_stdin and (len(words) != _MOST or words[0] == words[1]):
        text = say("standard input (-) is compared with one file, folder or case")
        raise click.UsageError(text)
    if paths is None and (are_files or has_stdin):
        return _named(words[0], limits), _named(words[1], limits)
    wanted = _told_apart(words) if paths is None else _Wanted(list(words), list(paths))
    if len(wanted.revisions) > _MOST:
        raise unknown_revision(wanted.revisions[_MOST])
    places = [_place(path) for path in wanted.paths] or [FOLDER]
    old, new = _ends(wanted.revisions)
    one = in_revision(old, places, limits)
    other = in_work_tree(places, limits) if new is None else in_revision(new, places, limits)
    if not one.sheets and not other.sheets:
        names = ", ".join(map(str, places))
        raise DohaeError(say("no models in either version of {places}", places=names))
    return one, other


@dataclass(frozen=True, slots=True)
class _Wanted:
    revisions: list[str]
    paths: list[str]


def _named(word: str, limits: Limits) -> Version:
    if word != STDIN:
        return of_path(_place(word), limits)
    return of_bytes(handed_in(limits), limits)


def _told_apart(words: Sequence[str]) -> _Wanted:
    """Words that may be revisions until one is not, and then paths."""
    revisions: list[str] = []
    rest = list(words)
    while rest and len(revisions) < _MOST and not Path(rest[0]).exists():
        if git.resolved(_first(rest[0])) is None:
            break
        revisions.append(rest.pop(0))
    for word in rest:
        if not Path(word).exists() and _case_file(word) is None:
            raise unknown_revision(_unknown_end(word))
    if rest and len(revisions) < _MOST and git.resolved(rest[0]) is not None:
        text = say(
            "'{name}' is a file or folder and a revision: write '{name} --' or '-- {name}'",
            name=rest[0],
        )
        raise DohaeError(text)
    return _Wanted(revisions, rest)


def _first(revision: str) -> str:
    """The first end of a range; a revision alone."""
    ends = _range(revision)
    return ends[0] if ends else revision


def _unknown_end(word: str) -> str:
    """The end of a range that is no revision; the whole word where it is no range, or neither is.

    Raises:
        GitFailed: There is no git, or no repository.
    """
    unknown = [end for end in _range(word) or () if git.resolved(end) is None]
    return unknown[0] if len(unknown) == 1 else word


def _range(word: str) -> tuple[str, str] | None:
    """The ends of a range, of which one that is left out is ``HEAD``; ``None`` for other words."""
    one, dots, other = word.partition("..." if "..." in word else "..")
    # No revision begins or ends so; a folder above does.
    is_path = other.startswith(("/", os.sep)) or one.endswith(("/", os.sep)) or not (one or other)
    return (one or git.HEAD, other or git.HEAD) if dots and not is_path else None


def _ends(revisions: Sequence[str]) -> tuple[str, str | None]:
    """The two revisions that are meant; ``None`` for the work tree."""
    if len(revisions) == _MOST:
        return revisions[0], revisions[1]
    word = revisions[0] if revisions else git.HEAD
    ends = _range(word)
    if ends is None:
        return word, None
    if "..." in word:
        return git.merge_base(_known(ends[0]), _known(ends[1])), ends[1]
    return ends


def _known(revision: str) -> str:
    if git.resolved(revision) is None:
        raise unknown_revision(revision)
    return revision


def _place(word: str) -> Path:
    """A file or folder, be it in a revision only; or the file of a case that is named."""
    return _case_file(word) or Path(word)


def _case_file(word: str) -> Path | None:
    return case_among(models_in(FOLDER), word) if may_name_case(word) else None
