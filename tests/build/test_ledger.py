"""A command writes over what it wrote itself, and over nothing else."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from samples import NO_FILES

from dohae.build import Ledger, Pruned
from dohae.build.keys import digest
from dohae.errors import DohaeError, Refused

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "out" / "cases" / "page.md"


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "out", "pages/all")


def test_what_was_written_may_change(page: Path, ledger: Ledger) -> None:
    assert ledger.write({page: b"one"}) == (page,)
    assert ledger.write({page: b"one"}) == ()
    assert ledger.write({page: b"two"}) == (page,)
    assert page.read_bytes() == b"two"


@pytest.mark.parametrize("is_first", [True, False], ids=["somebody's own", "written, then changed"])
def test_what_somebody_made_is_never_written_over(
    page: Path, ledger: Ledger, *, is_first: bool
) -> None:
    other = page.with_name("other.md")
    if not is_first:
        ledger.write({page: b"one"})
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_bytes(b"mine")
    with pytest.raises(Refused, match=r"page\.md: is there already, and not as dohae wrote it"):
        ledger.write({page: b"two", other: b"two"})
    assert page.read_bytes() == b"mine"
    assert not other.exists()
    assert ledger.write({page: b"two", other: b"two"}, force=True) == (page, other)


@pytest.mark.parametrize("make", NO_FILES, ids=lambda make: make.__name__)
def test_what_is_no_file_is_somebodys_too(
    make: Callable[[Path], None], page: Path, ledger: Ledger
) -> None:
    page.parent.mkdir(parents=True)
    make(page)
    kind = page.lstat().st_mode
    with pytest.raises(Refused, match="is there already"):
        ledger.write({page: b"one"})
    assert page.lstat().st_mode == kind


def test_without_a_ledger_files_are_known_by_their_bytes(
    page: Path, ledger: Ledger, tmp_path: Path
) -> None:
    ledger.write({page: b"one"})
    shutil.rmtree(tmp_path / "out" / ".dohae")
    assert ledger.write({page: b"one"}) == ()
    assert ledger.write({page: b"two"}) == (page,)


def test_a_run_that_was_killed_before_it_put_a_file_in_its_place_can_be_done_again(
    page: Path, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger.write({page: b"one"})
    replace = Path.replace

    def killed(self: Path, target: Path) -> Path:
        if target == page:
            raise KeyboardInterrupt
        return replace(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            ledger.write({page: b"two"})
    assert page.read_bytes() == b"one"
    assert ledger.write({page: b"three"}) == (page,)


@pytest.mark.parametrize("said", ["[", "[]", '{"cases/page.md": "x"}', "[" * 9_000])
def test_a_ledger_that_somebody_has_made_up_can_do_no_harm(
    said: str, page: Path, ledger: Ledger, tmp_path: Path
) -> None:
    file = tmp_path / "out" / ".dohae" / "pages" / "all.json"
    file.parent.mkdir(parents=True)
    file.write_text(said)
    page.parent.mkdir(parents=True)
    page.write_bytes(b"mine")
    with pytest.raises(Refused):
        ledger.write({page: b"one"})


def test_a_ledger_is_never_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".dohae").symlink_to(tmp_path / "other")
    with pytest.raises(DohaeError, match="is a link"):
        Ledger(tmp_path / "out", "pages/all")


def test_what_is_not_written_any_more_is_removed_with_the_folders_that_it_leaves(
    page: Path, ledger: Ledger
) -> None:
    old = page.with_name("old") / "er" / "page.md"
    ledger.write({page: b"one", old: b"one"})
    assert ledger.prune({page: b"one"}) == Pruned((old,))
    assert not old.parents[1].exists()
    assert ledger.prune({page: b"one"}) == Pruned()


def test_nothing_is_removed_that_is_not_as_it_was_written(page: Path, ledger: Ledger) -> None:
    old, link = page.with_name("old.md"), page.with_name("link.md")
    ledger.write({page: b"one", old: b"one", link: b"one"})
    old.write_bytes(b"mine")
    link.unlink()
    link.symlink_to(page)
    assert ledger.prune({page: b"one"}) == Pruned(left=(old,))
    assert old.read_bytes() == b"mine"
    assert link.is_symlink()


@pytest.mark.parametrize(
    "name",
    [
        "../beside",
        "{root}/beside",
        "a/../../beside",
        "linked/beside",
        ".dohae/x",
        "a\0b",
        "가" * 999,
    ],
)
def test_a_ledger_that_somebody_has_made_up_removes_nothing_elsewhere(
    name: str, page: Path, ledger: Ledger, tmp_path: Path
) -> None:
    ledger.write({page: b"one"})
    out = tmp_path / "out"
    (out / "linked").symlink_to("..")
    beside = (tmp_path / "beside", out / ".dohae" / "x")
    for file in beside:
        file.write_bytes(b"theirs")
    known = {name.format(root=tmp_path): [digest(b"theirs")]}
    (out / ".dohae" / "pages" / "all.json").write_text(json.dumps(known), "utf-8")
    assert ledger.prune({page: b"one"}) == Pruned()
    assert all(file.read_bytes() == b"theirs" for file in beside)


def test_another_name_of_a_file_that_is_written_removes_it_not(page: Path, ledger: Ledger) -> None:
    # As where upper and lower case are the same.
    other = page.with_name("PAGE.md")
    ledger.write({page: b"one", other: b"one"})
    other.unlink()
    other.hardlink_to(page)
    assert ledger.prune({page: b"one"}) == Pruned()
    assert page.read_bytes() == b"one"
