"""Builds models with hostile names, and sees that nothing is touched outside the output folder."""

from __future__ import annotations

import os
import tempfile
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from dohae.cli.app import run

if TYPE_CHECKING:
    from random import Random

_PARTS = (
    *(
        "..",
        ".",
        "a",
        "가",
        " ",
        "-",
        "--out",
        "\n",
        "\x1b[2J",
        "\u202e",
        "%2e%2e",
        "~",
        "$HOME",
        "*",
    ),
    *(
        "CON",
        "nul",
        "con.aux",
        "a" * 120,
        "é",
        "\\",
        ":",
        "|",
        "<b>",
        "'",
        '"',
        "index",
        ".hid",
        "*",
    ),
)


def attack(chance: Random, models: list[bytes]) -> list[str]:
    """Files that appeared, vanished or changed outside the output folder."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        root.joinpath("models").mkdir()
        root.joinpath("secret.yaml").write_text("title: S\nnodes: {secret: box}\n")
        for model in models:
            name = "".join(chance.choices(_PARTS, k=chance.choice([1, 1, 2, 3])))
            file = root / "models" / f"{name[:100]}.yaml"
            if chance.randrange(8) == 0 and not file.is_symlink():
                file.unlink(missing_ok=True)
                file.symlink_to(chance.choice(["../secret.yaml", "/etc/passwd", "loop", "."]))
                continue
            try:
                file.write_bytes(model)
            except OSError:
                continue  # The system itself takes no file of this name.
        before = _listed(root)
        with chdir(root), redirect_stderr(StringIO()), redirect_stdout(StringIO()):
            words = [str(path) for path in sorted(root.joinpath("models").iterdir())]
            for word in words:
                run(
                    [
                        "build",
                        "--out",
                        "out",
                        "--format",
                        "txt",
                        "--jobs",
                        "1",
                        "--cache",
                        "off",
                        "--",
                        word,
                    ]
                )
        after = _listed(root)
        changed = {name for name in before | after if before.get(name) != after.get(name)}
        return sorted(name for name in changed if not name.startswith("out"))


def _listed(root: Path) -> dict[str, tuple[int, int]]:
    """Every file and folder below, with its size and date."""
    found = {}
    for folder, folders, files in os.walk(root):
        for name in (*folders, *files):
            path = Path(folder, name)
            status = path.lstat()
            inside = str(path.relative_to(root))
            found[inside] = (0, 0) if path.is_dir() else (status.st_size, status.st_mtime_ns)
    return found
