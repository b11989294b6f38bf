"""The cache gives back what was kept, whole or not at all, and never costs a drawing."""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import pytest

from dohae.build import store as stores
from dohae.build.store import Store, open_store
from dohae.errors import DohaeError

KEYS = [f"{number:064x}" for number in range(40)]


def entries(folder: Path) -> list[Path]:
    return sorted(folder.glob("drawings/??/*"))


def test_what_was_kept_is_found_by_its_key_and_by_no_other(tmp_path: Path) -> None:
    Store(tmp_path).keep(KEYS[0], b"drawing")
    assert Store(tmp_path).find(KEYS[0]) == b"drawing"
    assert Store(tmp_path).find(KEYS[1]) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda entry: entry[:-1],
        lambda entry: entry + b"x",
        lambda entry: entry[:60] + bytes([entry[60] ^ 1]) + entry[61:],
        lambda _: b"",
        lambda entry: entry[8:],
    ],
    ids=["cut", "longer", "one bit", "empty", "no head"],
)
def test_a_damaged_drawing_is_thrown_away(damage, tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.keep(KEYS[0], b"drawing" * 9)
    (entry,) = entries(tmp_path)
    entry.write_bytes(damage(entry.read_bytes()))
    assert store.find(KEYS[0]) is None
    assert store.damaged == 1
    assert entries(tmp_path) == []
    store.keep(KEYS[0], b"drawing" * 9)
    assert store.find(KEYS[0]) == b"drawing" * 9


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    store = Store(tmp_path, limit=10_000)
    for age, key in enumerate(KEYS[:10]):
        store.keep(key, bytes(960))
        os.utime(tmp_path / "drawings" / key[:2] / key[2:], (age + 1, age + 1))
    store.find(KEYS[0])
    store.trim()
    assert store.contents().size <= 10_000
    store.keep(KEYS[10], bytes(960))
    store.trim()
    left = [key for key in KEYS if store.find(key)]
    assert left == [KEYS[0], *KEYS[3:11]]


def test_drafts_of_killed_processes_are_thrown_away(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.keep(KEYS[0], b"drawing")
    draft = entries(tmp_path)[0].with_name(".dohae-0123.tmp")
    draft.write_bytes(b"half")
    store.trim()
    assert not draft.exists()
    assert store.find(KEYS[0]) == b"drawing"


def test_clearing_leaves_everything_that_is_not_a_drawing_of_the_cache(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.keep(KEYS[0], b"drawing")
    mine = [tmp_path / "drawings" / "mine.svg", tmp_path / "drawings" / "00" / "notes"]
    for file in mine:
        file.write_bytes(b"mine")
    other = tmp_path / "drawings" / "00" / ("f" * 62)
    other.mkdir()
    other.joinpath("mine").write_text("")
    assert store.contents().files == 1
    assert store.clear().files == 1
    assert other.joinpath("mine").exists()
    assert entries(tmp_path) == [other, mine[1]]
    assert mine[0].read_bytes() == b"mine"


def test_a_folder_that_cannot_be_written_costs_no_more_than_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"in the way")
    store = Store(tmp_path / "file" / "cache")
    store.keep(KEYS[0], b"drawing")
    assert store.find(KEYS[0]) is None
    assert "file" in store.trouble
    store.trim()


def _keep_all(folder: Path) -> None:
    store = Store(folder, limit=20_000)
    for key in KEYS:
        store.keep(key, key.encode() * 20)
        assert store.find(key) in (None, key.encode() * 20)
        store.trim()


def test_a_folder_that_cannot_be_looked_into_costs_no_more_than_time(tmp_path: Path) -> None:
    store = Store(tmp_path / ("x" * 300))
    store.keep(KEYS[0], b"drawing")
    store.trim()
    assert "File name too long" in str(store.trouble)
    assert store.find(KEYS[0]) is None


def test_a_home_that_cannot_be_looked_into_is_no_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(stores.FOLDER_SETTING, raising=False)
    home = tmp_path / ("x" * 300)
    monkeypatch.setattr(stores, "user_cache_path", lambda *_, **__: home / ".cache" / "dohae")
    assert open_store().folder is None


def test_many_processes_may_keep_find_and_trim_at_once(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    processes = [context.Process(target=_keep_all, args=(tmp_path,)) for _ in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * 4
    store = Store(tmp_path)
    for key in KEYS:
        assert store.find(key) in (None, key.encode() * 20)
    assert store.damaged == 0
    assert not list(tmp_path.rglob(".dohae-*"))


def test_the_folder_is_named_or_set_or_the_users_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOHAE_CACHE", str(tmp_path / "set"))
    assert open_store(tmp_path / "named").folder == tmp_path / "named"
    assert open_store().folder == tmp_path / "set"
    assert open_store(Path("off")).folder is None
    monkeypatch.setenv("DOHAE_CACHE", "off")
    assert open_store().folder is None
    monkeypatch.delenv("DOHAE_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "own"))
    assert open_store().folder == tmp_path / "own" / "dohae"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "no" / "such" / "home"))
    assert open_store().folder is None


@pytest.mark.parametrize(
    ("said", "limit"), [("500M", 500_000_000), ("2G", 2_000_000_000), ("1.5 kB", 1500), ("7", 7)]
)
def test_the_limit_is_said_in_bytes_or_in_larger_units(
    said: str, limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(stores.SIZE_SETTING, said)
    assert open_store().limit == limit


def test_a_limit_that_is_no_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(stores.SIZE_SETTING, "much")
    with pytest.raises(DohaeError, match="'much' is no size"):
        open_store()
