"""A build gives the same bytes whatever the machine makes different, and each file is whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dohae.build import road
from dohae.build.road import draw_case
from dohae.draw import find_format, formats
from dohae.model import load

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROOT = Path(__file__).parent.parent
MODELS = sorted(ROOT.joinpath("models").glob("*.yaml"))
STARTS = {
    ".svg": b"<?xml",
    ".png": b"\x89PNG\r\n\x1a\n",
    ".pdf": b"%PDF-",
}


def built(out: Path, *arguments: str, **settings: str) -> Mapping[str, bytes]:
    """All files of a build of the cases in all formats, by a process of its own."""
    every = [word for name in formats() for word in ("--format", name)]
    subprocess.run(
        [sys.executable, "-m", "dohae", "build", *MODELS, "--out", out, *every, *arguments],
        check=True,
        capture_output=True,
        env={**os.environ, **settings},
    )
    return {file.name: file.read_bytes() for file in out.iterdir() if file.is_file()}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    return built(tmp_path_factory.mktemp("first"), PYTHONHASHSEED="1")


def test_every_case_is_drawn_in_every_format(first: Mapping[str, bytes]) -> None:
    assert set(first) == {
        load(model).name + find_format(name).SUFFIX for model in MODELS for name in formats()
    }


def test_every_file_is_of_the_kind_that_its_name_says(first: Mapping[str, bytes]) -> None:
    for name, data in first.items():
        assert data.startswith(STARTS.get(Path(name).suffix, b"")), name
        if Path(name).suffix in (".txt", ".utxt"):
            assert data.decode().endswith("\n")


@pytest.mark.parametrize(
    ("arguments", "settings"),
    [
        ((), {"PYTHONHASHSEED": "2"}),
        (("--jobs", "1"), {"PYTHONHASHSEED": "3"}),
        (("--jobs", "3"), {"TZ": "Asia/Seoul", "LC_ALL": "ko_KR.UTF-8", "HOME": "/nowhere"}),
    ],
    ids=["another hash seed", "one process", "another time zone, locale and home"],
)
def test_a_second_build_gives_the_same_bytes_in_every_file(
    first: Mapping[str, bytes],
    tmp_path: Path,
    arguments: tuple[str, ...],
    settings: Mapping[str, str],
) -> None:
    second = built(tmp_path, *arguments, **settings)
    assert set(second) == set(first)
    assert [name for name in first if first[name] != second[name]] == []


def test_no_file_names_a_place_on_this_machine(first: Mapping[str, bytes]) -> None:
    places = {str(ROOT), str(Path(sys.prefix)), str(Path.home())} - {"/"}
    for name, data in first.items():
        assert not [place for place in places if place.encode() in data], name


def test_a_case_is_arranged_once_and_placed_once_for_each_medium(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls = []

    def counted(name: str) -> Callable[..., object]:
        function = getattr(road, name)

        def count(*arguments: object, **options: object) -> object:
            calls.append(name)
            return function(*arguments, **options)

        return count

    for name in ("arrange", "place"):
        monkeypatch.setattr(road, name, counted(name))
    drawings = draw_case(load(MODELS[0]), ["svg", "txt", "png", "utxt"])
    assert list(drawings) == ["svg", "txt", "png", "utxt"]
    assert calls == ["arrange", "place", "place"]
