"""A build draws what changed and nothing else, and a check tells what a build would change."""

from __future__ import annotations

import json
import shutil
import threading
from typing import TYPE_CHECKING

import pytest
from samples import NO_FILES

from dohae.build import State, Store, Wanted, Wishes, build, check
from dohae.errors import DohaeError, InvalidModel
from dohae.files import turn
from dohae.model import find_models

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

MODEL = "title: T\nnodes: {{a: {{kind: box, title: {}}}, b: box}}\nlinks: [a -> b]\n"
FORMS = ("utxt", "txt")


class Project:
    """A folder of models, one of drawings, and a cache."""

    def __init__(self, folder: Path) -> None:
        self.models, self.out = folder / "models", folder / "out"
        self.store = Store(folder / "cache")
        self.models.mkdir()
        for name in "abc":
            self.write(name, name)

    def write(self, name: str, title: str) -> None:
        self.models.joinpath(f"{name}.yaml").write_text(MODEL.format(title), "utf-8")

    def wanted(self, **more: object) -> Wanted:
        plain = {"forms": FORMS, "wishes": Wishes(), "folders": [self.models]}
        return Wanted(find_models([self.models]), **(plain | more))

    def build(self, *, force: bool = False, **more: object) -> dict[str, str]:
        return states(build(self.wanted(**more), self.out, store=self.store, force=force))

    def check(self, **more: object) -> dict[str, str]:
        before = snapshot(self.out)
        found = states(check(self.wanted(**more), self.out, store=self.store))
        assert snapshot(self.out) == before
        return found


def states(outcomes) -> dict[str, str]:
    found = {}
    for outcome in outcomes:
        if outcome.error:
            found[outcome.model.name] = str(outcome.error)
        found |= {path.name: str(state) for path, state in outcome.drawings.items()}
    return found


def snapshot(folder: Path) -> Mapping[str, tuple[int, bytes]]:
    return {
        str(file.relative_to(folder)): (file.stat().st_mtime_ns, file.read_bytes())
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def all_are(state: State, names: str = "abc") -> dict[str, str]:
    return {f"{name}.{form}": str(state) for name in names for form in FORMS}


def test_a_second_build_touches_nothing(project: Project) -> None:
    assert project.build() == all_are(State.DRAWN)
    before = snapshot(project.out)
    assert project.build() == all_are(State.UNCHANGED)
    assert snapshot(project.out) == before


def test_a_changed_model_alone_is_drawn(project: Project) -> None:
    project.build()
    project.write("b", "new")
    assert project.build() == all_are(State.UNCHANGED, "ac") | all_are(State.DRAWN, "b")


def test_what_was_drawn_before_comes_from_the_cache_byte_for_byte(project: Project) -> None:
    project.build()
    first = {name: data for name, (_, data) in snapshot(project.out).items()}
    project.write("b", "new")
    project.build()
    project.write("b", "b")
    assert project.build()["b.txt"] == "copied"
    shutil.rmtree(project.out)
    assert project.build() == all_are(State.COPIED)
    assert {name: data for name, (_, data) in snapshot(project.out).items()} == first


def test_a_drawing_that_is_lost_is_put_right_alone(project: Project) -> None:
    project.build()
    (project.out / "a.txt").unlink()
    found = project.build()
    assert {name for name, state in found.items() if state == "copied"} == {"a.txt"}
    assert project.check() == all_are(State.UNCHANGED)


@pytest.mark.parametrize("is_first", [True, False], ids=["somebody's own", "drawn, then changed"])
def test_what_somebody_made_where_a_drawing_belongs_is_never_written_over(
    project: Project, *, is_first: bool
) -> None:
    if not is_first:
        project.build()
    project.out.mkdir(exist_ok=True)
    (project.out / "b.txt").write_bytes(b"mine")
    project.write("a", "new")
    before = snapshot(project.out)
    found = project.build()
    place = project.out / "b.txt"
    why = f"{place}: is there already, and not as dohae wrote it (--force overwrites it)"
    assert found == {"b.yaml": why}
    assert snapshot(project.out) == before, "nothing at all is written"
    project.build(force=True)
    assert project.check() == all_are(State.UNCHANGED)


def test_without_records_drawings_are_known_by_their_bytes(project: Project) -> None:
    project.build()
    shutil.rmtree(project.out / ".dohae")
    assert project.build() == all_are(State.UNCHANGED)
    project.write("b", "new")
    assert project.build() == all_are(State.UNCHANGED, "ac") | all_are(State.DRAWN, "b")


@pytest.mark.parametrize("make", NO_FILES, ids=lambda make: make.__name__)
def test_what_is_no_file_where_a_drawing_belongs_is_somebodys_too(
    make: Callable[[Path], None], project: Project
) -> None:
    project.out.mkdir()
    make(project.out / "b.txt")
    kind = (project.out / "b.txt").lstat().st_mode
    assert set(project.build()) == {"b.yaml"}
    assert set(project.check()) == {f"{case}.{form}" for case in "abc" for form in FORMS}
    assert (project.out / "b.txt").lstat().st_mode == kind


def test_a_build_that_was_killed_before_it_put_a_drawing_in_its_place_can_be_done_again(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.build()
    old = (project.out / "b.txt").read_bytes()
    project.write("b", "new")
    with monkeypatch.context() as patched:
        patched.setattr("dohae.build.builder.Record.done", lambda record: record)
        project.build()
    (project.out / "b.txt").write_bytes(old)
    assert project.build()["b.txt"] == "copied"
    record = json.loads((project.out / ".dohae" / "b.json").read_text())
    assert "before" not in record["drawings"]["txt"]


def test_only_the_format_that_is_new_is_drawn(project: Project) -> None:
    project.build(forms=("txt",))
    found = project.build()
    assert {found[f"{name}.txt"] for name in "abc"} == {"unchanged"}
    assert {found[f"{name}.utxt"] for name in "abc"} == {"drawn"}


def test_drawings_whose_model_is_gone_are_removed_with_what_is_known_of_them(
    project: Project,
) -> None:
    project.build()
    (project.models / "b.yaml").unlink()
    found = project.build()
    assert found == all_are(State.UNCHANGED, "ac") | all_are(State.REMOVED, "b")
    assert not list(project.out.rglob("b.*"))
    assert project.build() == all_are(State.UNCHANGED, "ac")


def test_no_file_is_removed_that_is_not_as_dohae_wrote_it(project: Project) -> None:
    project.build()
    (project.models / "b.yaml").unlink()
    (project.out / "b.txt").write_bytes(b"mine now")
    (project.out / "notes.txt").write_bytes(b"mine always")
    found = project.build()
    assert (found["b.txt"], found["b.utxt"]) == ("left", "removed")
    project.build()
    assert (project.out / "b.txt").read_bytes() == b"mine now"
    assert (project.out / "notes.txt").read_bytes() == b"mine always"


def test_a_model_that_is_only_not_named_keeps_its_drawings(project: Project) -> None:
    project.build()
    (project.models / "c.yaml").unlink()
    one = [project.models / "a.yaml"]
    assert states(build(Wanted(one, FORMS, Wishes()), project.out, store=project.store)) == all_are(
        State.UNCHANGED, "a"
    )
    elsewhere = project.models.parent / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(one[0], elsewhere)
    wanted = Wanted([elsewhere / "a.yaml"], FORMS, Wishes(), [elsewhere])
    assert not any(
        state == State.REMOVED
        for state in states(build(wanted, project.out, store=project.store)).values()
    )
    assert (project.out / "c.txt").exists()


def test_a_model_that_moves_to_another_folder_keeps_its_drawings(project: Project) -> None:
    project.build()
    (project.models / "deep").mkdir()
    (project.models / "b.yaml").rename(project.models / "deep" / "b.yaml")
    assert project.build() == all_are(State.UNCHANGED)
    assert project.check() == all_are(State.UNCHANGED)


@pytest.mark.parametrize(
    "record",
    [
        {"model": "../models/x.yaml", "drawings": {"../../mine": {}}},
        {"model": "../models/x.yaml", "drawings": {"txt": {"key": 1, "digest": 2, "text": 3}}},
        {"model": 3, "drawings": {}},
        {"model": "../models/\ud800.yaml", "drawings": {}},
        {"model": "../models/\0.yaml", "drawings": {}},
        "[" * 9_000,
        "no json",
    ],
)
def test_a_record_that_somebody_has_made_up_can_do_no_harm(
    record: object, project: Project
) -> None:
    project.build()
    mine = project.models.parent / "mine"
    mine.write_bytes(b"mine")
    written = record if isinstance(record, str) else json.dumps(record)
    (project.out / ".dohae" / "x.json").write_text(written)
    (project.out / "x.txt").write_bytes(b"mine")
    project.build()
    assert mine.read_bytes() == (project.out / "x.txt").read_bytes() == b"mine"


def test_records_are_never_written_through_a_link(project: Project) -> None:
    other = project.models.parent / "other"
    other.mkdir()
    project.out.mkdir()
    (project.out / ".dohae").symlink_to(other)
    with pytest.raises(DohaeError, match="is a link"):
        project.build()
    assert list(other.iterdir()) == []


def test_a_check_tells_what_is_missing_stale_and_orphaned(project: Project) -> None:
    assert project.check() == all_are(State.MISSING)
    project.build()
    assert project.check() == all_are(State.UNCHANGED)
    (project.out / "a.txt").unlink()
    project.write("b", "new")
    (project.models / "c.yaml").unlink()
    expected = all_are(State.UNCHANGED, "a") | {"a.txt": "missing"}
    assert project.check() == expected | all_are(State.STALE, "b") | all_are(State.ORPHANED, "c")
    project.build()
    assert project.check() == all_are(State.UNCHANGED, "ab")


def test_a_check_needs_neither_records_nor_a_cache(project: Project) -> None:
    project.build()
    shutil.rmtree(project.out / ".dohae")
    shutil.rmtree(project.store.folder)
    (project.out / "b.txt").write_bytes(b"old")
    assert project.check() == all_are(State.UNCHANGED) | {"b.txt": "stale"}


def test_with_records_a_check_draws_nothing(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.build()
    shutil.rmtree(project.store.folder)
    monkeypatch.setattr("dohae.build.crew.Crew._run", None)
    assert project.check() == all_are(State.UNCHANGED)


def test_a_comment_in_a_model_makes_no_drawing_stale(project: Project) -> None:
    project.build()
    with (project.models / "b.yaml").open("a") as stream:
        stream.write("# a word to whoever reads this\n")
    assert project.check() == all_are(State.UNCHANGED)


def test_a_check_says_why_a_drawing_is_stale(project: Project) -> None:
    project.build()
    project.write("a", "new")
    (project.out / "b.txt").write_bytes(b"old")
    wanted = project.wanted()
    reasons = {
        path.name: str(why)
        for outcome in check(wanted, project.out, store=project.store)
        for path, why in outcome.reasons.items()
    }
    assert reasons == {
        "a.txt": "its model has changed",
        "a.utxt": "its model has changed",
        "b.txt": "it was changed since dohae wrote it",
    }


def test_a_check_reads_models_whose_drawings_are_all_missing(project: Project) -> None:
    (project.models / "b.yaml").write_text("title: T\nnodes: {a: nowhere}\n")
    assert "unknown kind 'nowhere'" in project.check()["b.yaml"]
    (outcome,) = [
        each for each in build(project.wanted(), project.out, store=project.store) if each.error
    ]
    assert isinstance(outcome.error, InvalidModel)


def test_drafts_of_killed_processes_are_thrown_away_and_those_in_use_are_not(
    project: Project,
) -> None:
    project.build()
    draft = project.out / ".dohae-0123.tmp"
    draft.write_bytes(b"half")
    (project.out / "b.txt").unlink()
    builder = threading.Thread(target=project.build)
    with turn(project.out) as is_mine:
        assert is_mine
        builder.start()
        builder.join(0.5)
        assert builder.is_alive()
        assert draft.exists()
    builder.join()
    assert not draft.exists()
    assert project.check() == all_are(State.UNCHANGED)


def test_a_folder_that_is_taken_away_meanwhile_is_told_and_the_next_build_heals_it(
    project: Project,
) -> None:
    outcomes = build(project.wanted(), project.out, store=project.store)
    next(outcomes)
    shutil.rmtree(project.out)
    with pytest.raises(DohaeError, match="2 drawings vanished after they were written"):
        list(outcomes)
    found = project.build()
    assert sorted(found.values()) == ["copied"] * 2 + ["unchanged"] * 4
