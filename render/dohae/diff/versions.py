"""Where two versions of models are: in files, in folders, in git's revisions, in the work tree."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from dohae.diff import git
from dohae.errors import DohaeError, InvalidModel, Place, Problem
from dohae.messages import Message
from dohae.model import find_models, parse
from dohae.model.find import folded, models_in, names_model, twins
from dohae.source import DEFAULT_LIMITS, decode, read_bytes, too_large

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dohae.model.case import Case
    from dohae.source import Limits

WORK_TREE = ""
"""What the version is called that stands in the work tree."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A model file of one version, not read yet."""

    name: str
    """The case's."""
    file: str
    """As messages call it, with its revision."""
    raw: bytes = field(repr=False)
    limits: Limits = DEFAULT_LIMITS
    problem: Problem | None = None
    """Why it can't be read."""

    def case(self) -> Case:
        """The case.

        Raises:
            InvalidModel: The file breaks the rules of the model language.
        """
        if self.problem:
            raise InvalidModel([self.problem])
        text = decode(self.raw, self.file, self.limits)
        return parse(text, self.file, self.name, self.limits)

    @property
    def folded(self) -> str:
        """The name as names are compared."""
        return folded(self.name)


@dataclass(frozen=True, slots=True)
class Version:
    """All models of one version."""

    label: str
    """What reports call it; empty for the work tree."""
    sheets: tuple[Sheet, ...]
    is_file: bool = False
    """Whether it is one file that was named: what stands in it is compared, whatever its name."""


def of_path(path: Path, limits: Limits) -> Version:
    """The version that a file or folder holds.

    Raises:
        InvalidModel: There is no such file, or no model in it.
    """
    sheets = _sheets(find_models([path]), limits)
    return Version(str(path), sheets, is_file=not path.is_dir())


def of_bytes(raw: bytes, limits: Limits) -> Version:
    """The version that one model is, which was handed in."""
    return Version("<stdin>", (Sheet("stdin", "<stdin>", raw, limits),), is_file=True)


def in_work_tree(paths: Sequence[Path], limits: Limits) -> Version:
    """The version in the work tree; what is not there any more is gone.

    Raises:
        InvalidModel: Two models have one name.
    """
    there = [path for path in paths if path.exists()]
    # An empty folder is no mistake here: all its models may be gone.
    full = [path for path in there if not path.is_dir() or models_in(path)]
    return Version(WORK_TREE, _sheets(find_models(full), limits))


def _sheets(files: Iterable[Path], limits: Limits) -> tuple[Sheet, ...]:
    return tuple(_read(file, limits) for file in files)


def _read(file: Path, limits: Limits) -> Sheet:
    try:
        return Sheet(file.stem, str(file), read_bytes(file, limits), limits)
    except InvalidModel as error:
        # It costs itself and no other model.
        return Sheet(file.stem, str(file), b"", limits, error.problems[0])


def in_revision(revision: str, paths: Sequence[Path], limits: Limits) -> Version:
    """The version that git has of a revision.

    Raises:
        DohaeError: There is no such revision, or no repository.
        InvalidModel: Two models have one name.
    """
    tree = git.resolved(revision)
    if tree is None:
        raise unknown_revision(revision)
    blobs = [
        blob for blob in git.files_in(tree, [str(path) for path in paths]) if _named(blob, paths)
    ]
    small = [b.name for b in blobs if b.size <= limits.size and not b.is_symlink]
    texts = git.contents(list(dict.fromkeys(small))) if small else {}
    sheets = tuple(_sheet(blob, revision, texts, limits) for blob in blobs)
    problems = list(twins((sheet.file, sheet.name) for sheet in sheets))
    if problems:
        raise InvalidModel(problems)
    return Version(revision, sheets)


def unknown_revision(revision: str) -> DohaeError:
    """What is said of a word that is no revision; ``HEAD`` is none before a first commit."""
    if revision == git.HEAD:
        return DohaeError(Message("there is no commit yet; name two files or folders instead"))
    return DohaeError(
        Message("'{name}' is no file, no folder and no revision of git", name=revision)
    )


def _named(blob: git.Blob, paths: Sequence[Path]) -> bool:
    """Whether a file is a model that is meant: named itself, or in a folder that is."""
    path = PurePosixPath(blob.path)
    for named in paths:
        folder = PurePosixPath(named.as_posix())
        if path == folder:
            return True
        if path.is_relative_to(folder):
            return names_model(path.relative_to(folder).parts)
    return names_model(path.parts)


def _sheet(blob: git.Blob, revision: str, texts: dict[str, bytes], limits: Limits) -> Sheet:
    file = f"{revision}:{_shown(blob.path)}"
    problem = None
    if blob.is_symlink:
        problem = Problem(Place(file), Message("is a symbolic link, which is not followed"))
    elif blob.name not in texts:
        problem = too_large(file, limits)
    name = PurePosixPath(_shown(blob.path)).stem
    return Sheet(name, file, texts.get(blob.name, b""), limits, problem)


def _shown(path: str) -> str:
    """A path whose bytes may be no text, as text."""
    return path.encode(errors="surrogateescape").decode(errors="replace")
