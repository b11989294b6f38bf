"""What a drawing is made from, as one digest: with equal keys, drawings have equal bytes."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import unicodedata
from contextlib import suppress
from ctypes.util import find_library
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import ZLIB_RUNTIME_VERSION

import dohae
from dohae.build.wishes import TEXT
from dohae.draw import facts
from dohae.draw.picture import fonts
from dohae.source import DEFAULT_LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.build.task import Task
    from dohae.build.wishes import Wishes

_PACKAGE = Path(dohae.__file__).parent
_CODE = (".py", ".yaml", ".json")
_NOT_DRAWING = ("cli", "diff", "messages", "pages", "recover")
"""Parts of the package that come after drawing, or have nothing to do with it."""
_PICTURES = ("draw", "picture")
_TEXT_PACKAGES = ("wcwidth", "PyYAML")
_PICTURE_PACKAGES = ("deflate", "diagrams", "graphviz", "pygraphviz", "pypdf")
_BUNDLED = "pygraphviz.libs/"
_THEMES = (".yaml", ".yml")


def digest(data: bytes) -> str:
    """A digest as keys and lists have it."""
    return sha256(data).hexdigest()


def keys(task: Task) -> dict[str, str]:
    """The key of each of a task's drawings, by its format."""
    model = digest(task.text)
    return {form: _key(task, model, form) for form in task.forms}


def _key(task: Task, model: str, form: str) -> str:
    about, wishes = facts(form), task.wishes
    told = {
        key: _content(key, value, wishes)
        for key, value in wishes.options.items()
        if key in about.options
    }
    if wishes.aspect is not None:
        told["aspect"] = [wishes.aspect, wishes.aspect_in]
    if wishes.is_quick:
        told["quick"] = True
    if task.limits != DEFAULT_LIMITS:
        # What was let pass by other limits is to be looked at again.
        told["limits"] = str(task.limits)
    options = json.dumps(told, sort_keys=True, default=str)
    parts = [stamp(about.medium), form, options, task.name, model]
    # A file's name may hold bytes that are no text; that it can't name drawings is told later.
    return digest("\n".join(parts).encode(errors="surrogateescape"))


def _content(key: str, value: object, wishes: Wishes) -> object:
    """An option's value; of a theme's file what is in it."""
    file = theme_file(wishes) if key == "theme" else None
    if file is not None and file.is_file():
        with suppress(OSError):
            return digest(file.read_bytes())
    return value


def theme_file(wishes: Wishes) -> Path | None:
    """The file of the theme, where it is one of the user's own."""
    theme = wishes.options.get("theme")
    return Path(theme) if isinstance(theme, str) and theme.endswith(_THEMES) else None


@cache
def stamp(medium: str) -> str:
    """Changes whenever the same model might be drawn in another way in a medium.

    It is the same on machines that have the same versions of all that draws, wherever they lie.
    A process keeps its first: should its code be updated meanwhile, it goes on with what it has
    loaded.
    """
    parts = [platform.system(), platform.machine(), *map(str, sys.version_info[:2])]
    parts += [unicodedata.unidata_version, _code(medium), *map(_package, _TEXT_PACKAGES)]
    if medium != TEXT:
        parts += [*map(_package, _PICTURE_PACKAGES), _graphviz(), ZLIB_RUNTIME_VERSION]
        parts.append(fonts.installed().hex())
    return digest("\n".join(parts).encode())


def _code(medium: str) -> str:
    """A digest of dohae's own code and data that draw.

    What an update or an editor takes away in this moment is no part of it, nor is bytecode.
    """
    found = sha256()
    for file in sorted(_files(_PACKAGE)):
        parts = file.relative_to(_PACKAGE).parts
        left_out = parts[0] in _NOT_DRAWING or (medium == TEXT and parts[:2] == _PICTURES)
        if file.suffix in _CODE and not left_out:
            with suppress(FileNotFoundError):
                content = sha256(file.read_bytes()).digest()
                found.update("/".join(parts).encode() + b"\0" + content)
    return found.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    """All files below a folder, some of which may vanish meanwhile, and whole folders with them."""
    for path, _, names in os.walk(folder):
        yield from (Path(path, name) for name in names)


def _package(name: str) -> str:
    """A package's version, and a digest of its files as they were installed."""
    try:
        package = distribution(name)
    except PackageNotFoundError:
        return name
    # Scripts and notes of the installer are of this machine, and compiled files have no digest.
    lines = [
        line
        for line in (package.read_text("RECORD") or "").splitlines()
        if not line.startswith("..") and ".dist-info/" not in line and not line.endswith(",,")
    ]
    return f"{name} {package.version} {digest(chr(10).join(sorted(lines)).encode())}"


def _graphviz() -> str:
    """The version of the system's Graphviz, where pygraphviz brings none of its own."""
    try:
        record = distribution("pygraphviz").read_text("RECORD") or ""
    except PackageNotFoundError:
        return ""
    if _BUNDLED in record:
        return ""
    dot = shutil.which("dot")
    if dot is None:
        return find_library("gvc") or ""
    # It comes from the same sources as the libraries.
    told = subprocess.run([dot, "-V"], capture_output=True, check=False, timeout=60)  # noqa: S603
    return told.stderr.decode(errors="replace")
