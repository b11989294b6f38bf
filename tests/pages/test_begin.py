"""A new catalogue is whole from its first minute, and never overwrites anything."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from dohae.errors import DohaeError
from dohae.model import find_models, load
from dohae.pages.begin import begin

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_catalogue_builds_without_a_warning(tmp_path: Path) -> None:
    folder = tmp_path / "나의 사례집"
    begin(folder)
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    assert "나의 첫 사례" in (folder / "site" / "index.html").read_text("utf-8")
    assert (folder / "site" / "cases" / "first.svg").is_file()


def test_a_new_catalogue_has_a_model_that_is_right(tmp_path: Path) -> None:
    begin(tmp_path / "new")
    (model,) = find_models([tmp_path / "new" / "models"])
    assert load(model).title == "나의 첫 사례"


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    mine = tmp_path / "mkdocs.yml"
    mine.write_text("site_name: mine\n", "utf-8")
    with pytest.raises(DohaeError, match=r"mkdocs\.yml: there already"):
        begin(tmp_path)
    assert mine.read_text("utf-8") == "site_name: mine\n"
    assert [path.name for path in tmp_path.iterdir()] == ["mkdocs.yml"]


def test_a_place_that_cannot_be_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(DohaeError):
        begin(tmp_path / "file" / "new")
