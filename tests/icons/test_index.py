"""The index that is committed says what the installed ``diagrams`` has."""

from __future__ import annotations

import ast
import importlib
import time
from typing import TYPE_CHECKING

import pytest

from dohae.icons.index import FILE, build, icons_root, index, write

if TYPE_CHECKING:
    from pathlib import Path


def test_the_committed_index_equals_a_fresh_one(tmp_path: Path) -> None:
    write(tmp_path / "index.json")
    fresh = tmp_path.joinpath("index.json").read_text(encoding="utf-8")
    assert FILE.read_text(encoding="utf-8") == fresh, "run: python -m dohae.icons"


def test_the_index_loads_within_a_few_milliseconds() -> None:
    index.cache_clear()
    times = []
    for _ in range(5):
        index.cache_clear()
        began = time.perf_counter()
        index()
        times.append(time.perf_counter() - began)
    assert min(times) < 0.01


@pytest.mark.parametrize("name", ["aws.compute", "k8s.podconfig", "gcp.analytics"])
def test_the_index_says_what_the_imported_module_says(name: str) -> None:
    provider, module = name.split(".")
    imported = importlib.import_module(f"diagrams.{name}")
    for written, icon in index()[provider][module].items():
        cls = getattr(imported, written)
        if icon.startswith("="):
            assert cls is getattr(imported, icon[1:])
        else:
            assert (cls._icon_dir, cls._icon) == (f"resources/{name.replace('.', '/')}", icon)


def test_only_classes_with_an_icon_that_is_there_are_in_the_index(tmp_path: Path) -> None:
    package = tmp_path / "diagrams"
    package.joinpath("my").mkdir(parents=True)
    package.joinpath("my", "net.py").write_text(
        "class _My:\n    _icon_dir = 'resources/my/other'\n\n\n"
        "class One(_My):\n    _icon = 'one.png'\n\n\n"
        "class Gone(_My):\n    _icon = 'gone.png'\n\n\n"
        "First = One\nLost = Gone\n"
    )
    tmp_path.joinpath("resources", "my", "other").mkdir(parents=True)
    tmp_path.joinpath("resources", "my", "other", "one.png").touch()
    assert build(package) == {"my": {"net": {"One": "my/other/one.png", "First": "=One"}}}


def test_nothing_of_diagrams_is_overlooked() -> None:
    written = {
        node.name
        for file in icons_root().joinpath("diagrams").glob("*/*.py")
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    }
    known = {name for modules in index().values() for names in modules.values() for name in names}
    # Drawn from a path that the caller gives; and one whose icon ``diagrams`` forgot.
    assert written - known == {"Custom"}
