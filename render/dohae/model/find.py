"""Finding model files: by their names, and in folders."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from dohae.errors import InvalidModel, Place, Problem, reason
from dohae.messages import Message
from dohae.source.read import LEADS_NOWHERE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SUFFIXES = (".yaml", ".yml")


def find_models(paths: Iterable[Path]) -> list[Path]:
    """The model files that paths mean: files as they are, and all models in folders, by name.

    Raises:
        InvalidModel: A path does not exist, a folder has no models or can't be looked into, a link
            leads nowhere or out of the project, or two models have one name.
    """
    found, problems = seek_models(paths)
    if problems:
        raise InvalidModel(problems)
    return found


def seek_models(paths: Iterable[Path]) -> tuple[list[Path], list[Problem]]:
    """The model files that paths mean, as `find_models` finds them, and why these are not all."""
    problems: list[Problem] = []
    found: dict[Path, Path] = {}
    for path in paths:
        if path.is_dir():
            inside, unseen = _models_in(path)
            for file in inside:
                found.setdefault(file.absolute(), file)
            problems += unseen
            problems += [_strange(file) for file in inside if _leads_out(file, path)]
            if not inside and not unseen:
                what = Message("no models (*.yaml) in this folder")
                problems.append(Problem(Place(str(path)), what))
        elif path.exists():
            found.setdefault(path.absolute(), path)  # It may be named in two ways.
        else:
            what = LEADS_NOWHERE if path.is_symlink() else Message("no such file or folder")
            problems.append(Problem(Place(str(path)), what))
    problems += twins((str(path), path.stem) for path in found.values())
    return list(found.values()), problems


def models_in(folder: Path) -> list[Path]:
    """The model files in a folder and all folders in it, by name; there may be none.

    Raises:
        InvalidModel: One of the folders can't be looked into, or a link leads nowhere: models that
            nobody sees must not be taken for models that are gone.
    """
    found, problems = _models_in(folder)
    if problems:
        raise InvalidModel(problems)
    return found


def _models_in(folder: Path) -> tuple[list[Path], list[Problem]]:
    """The model files in a folder, by name, and why there may be more."""
    found: list[Path] = []
    problems: list[Problem] = []

    def refuse(error: OSError) -> None:
        what = Message("cannot be read: {why}", why=reason(error))
        problems.append(Problem(Place(str(error.filename)), what))

    for root, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            file = Path(root, name)
            if not names_model((name,)):
                continue
            if file.is_file():
                found.append(file)
            elif file.is_symlink() and not file.exists():
                problems.append(Problem(Place(str(file)), LEADS_NOWHERE))
    return sorted(found), problems


def names_model(parts: Sequence[str]) -> bool:
    """Whether a path is one of a model in a folder of models: what is hidden is none.

    Args:
        parts: Those of the path, as seen from the folder.
    """
    is_hidden = any(part.startswith(".") and part != ".." for part in parts)
    return PurePath(parts[-1]).suffix.lower() in SUFFIXES and not is_hidden


def name_of(model: Path) -> str:
    """The name of a model's case, of which those of its drawings are made."""
    return unicodedata.normalize("NFC", model.stem)


def folded(name: str) -> str:
    """A case's name as names are compared: some file systems know no case."""
    return unicodedata.normalize("NFC", name).casefold()


def twins(files: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """What is wrong where two files have one name: a drawing would overwrite the other's.

    Args:
        files: Each with its case's name.
    """
    names: dict[str, str] = {}
    for file, name in files:
        first = names.setdefault(folded(name), file)
        if first != file:
            what = Message("has the name of {other}, and so would its drawings", other=first)
            hint = Message("rename one")
            if unicodedata.normalize("NFC", first) == unicodedata.normalize("NFC", file):
                hint = Message("one is written in whole letters, one in parts of them; rename one")
            yield Problem(Place(file), what, hint)


def _leads_out(file: Path, folder: Path) -> bool:
    """Whether a link in a folder of models leads out of both that folder and the project."""
    if not file.is_symlink() and file.parent == folder:
        return False
    real = file.resolve()
    return not any(real.is_relative_to(home.resolve()) for home in (folder, Path()))


def _strange(file: Path) -> Problem:
    what = Message("leads to a file outside of this project")
    return Problem(Place(str(file)), what, Message("put the model itself here"))
