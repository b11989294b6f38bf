"""A file is written whole or not at all, and only when it changes."""

from __future__ import annotations

import errno
import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from dohae import files
from dohae.files import write_changed

if TYPE_CHECKING:
    from pathlib import Path
    from types import FrameType

    from _typeshed import TraceFunction


def test_a_file_that_holds_the_same_bytes_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "a.svg"
    file.write_bytes(b"same")
    before = file.stat()
    assert write_changed({file: b"same"}) == ()
    after = file.stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_changed_and_new_files_are_written_with_folders_and_nothing_is_left_beside_them(
    tmp_path: Path,
) -> None:
    old, new = tmp_path / "old.svg", tmp_path / "deep" / "er" / "new.svg"
    old.write_bytes(b"old")
    assert write_changed({old: b"changed", new: b"new"}) == (old, new)
    assert old.read_bytes() == b"changed"
    assert new.read_bytes() == b"new"
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == [
        "new.svg",
        "old.svg",
    ]


def test_when_one_file_cannot_be_written_no_other_is_changed(tmp_path: Path) -> None:
    good, blocked = tmp_path / "good.svg", tmp_path / "file" / "bad.svg"
    good.write_bytes(b"old")
    (tmp_path / "file").write_bytes(b"in the way of a folder")
    with pytest.raises(OSError, match="file"):
        write_changed({good: b"new", blocked: b"new"})
    assert good.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "good.svg"]


def test_folders_that_were_made_in_vain_are_gone_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Path:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    (tmp_path / "there").mkdir()
    monkeypatch.setattr(files, "_draft", full)
    with pytest.raises(OSError, match="No space"):
        write_changed({tmp_path / "a" / "b" / "c.svg": b"x", tmp_path / "there" / "d.svg": b"x"})
    assert list(tmp_path.iterdir()) == [tmp_path / "there"]


# A file may be opened, and not yet be in anybody's hands.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_ctrl_c_leaves_no_draft_whenever_it_comes(tmp_path: Path) -> None:
    """Between any two lines, one after the other, until nothing is left to be broken off."""
    lines = left = 0

    def trace(frame: FrameType, event: str, _: object) -> TraceFunction | None:
        nonlocal left
        if frame.f_code.co_filename != files.__file__:
            return None
        if event == "line":
            left -= 1
            if not left:
                raise KeyboardInterrupt
        return trace

    while True:
        lines = left = lines + 1
        folder = tmp_path / str(lines)
        sys.settrace(trace)
        try:
            write_changed({folder / "a": b"a", folder / "b": b"b"})
        except KeyboardInterrupt:
            continue
        finally:
            sys.settrace(None)
            found = {file.name for file in folder.glob("*")}
            assert found <= {"a", "b"}
        break
    assert lines > len(found) == len("ab")


def test_a_written_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    plain, written = tmp_path / "plain", tmp_path / "written"
    plain.touch()
    write_changed({written: b"x"})
    assert stat.S_IMODE(written.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)


def test_a_name_as_long_as_a_name_can_be_is_written(tmp_path: Path) -> None:
    file = tmp_path / ("가" * 83 + ".svg")
    assert write_changed({file: b"x"}) == (file,)


def test_an_error_names_the_file_that_is_meant_and_no_draft(tmp_path: Path) -> None:
    folder = tmp_path / "folder.svg"
    folder.mkdir()
    with pytest.raises(OSError, match=r"folder\.svg") as caught:
        write_changed({folder: b"x"})
    assert caught.value.filename == str(folder)


def test_a_file_in_the_place_of_a_folder_is_named_as_no_folder(tmp_path: Path) -> None:
    tmp_path.joinpath("out").touch()
    with pytest.raises(NotADirectoryError, match="Not a directory") as caught:
        write_changed({tmp_path / "out" / "sub" / "a.svg": b"x"})
    assert caught.value.filename == str(tmp_path / "out")
