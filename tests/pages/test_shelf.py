"""Only what changed is read and drawn again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from dohae.build import Store, Wanted, Wishes, build
from dohae.errors import DohaeError
from dohae.model import parse
from dohae.pages.draw import Drawer
from dohae.pages.draw import draw as drawn_by_store
from dohae.pages.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from dohae.build import Task

FORMS = ("txt",)
MODEL = "title: {}\nnodes: {{a: box}}\n"


class Draughtsman:
    """Draws nothing much, and remembers what it drew."""

    def __init__(self) -> None:
        self.drawn: list[str] = []

    def __call__(
        self, tasks: Sequence[Task]
    ) -> Iterator[tuple[Task, dict[str, bytes] | DohaeError]]:
        for task in reversed(tasks):
            title = parse(task.text.decode(), task.file, task.name).title
            self.drawn.append(title)
            if title == "못 그림":
                yield task, DohaeError("no font")
            else:
                yield task, {".txt": title.encode()}


@pytest.fixture
def models(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.yaml" for name in "abc"]
    for path in paths:
        path.write_text(MODEL.format(path.stem), encoding="utf-8")
    return paths


def test_a_changed_model_alone_is_drawn_again(models: list[Path]) -> None:
    draw = Draughtsman()
    shelf = Shelf(Drawer(draw, FORMS))
    assert [each.drawings[".txt"] for each in shelf.look(models)] == [b"a", b"b", b"c"]
    draw.drawn.clear()
    models[1].write_text(MODEL.format("새 제목"), encoding="utf-8")
    assert [each.drawings[".txt"].decode() for each in shelf.look(models)] == ["a", "새 제목", "c"]
    assert draw.drawn == ["새 제목"]


def test_a_broken_model_tells_its_problems_and_heals(models: list[Path]) -> None:
    shelf = Shelf(Drawer(Draughtsman(), FORMS))
    shelf.look(models)
    models[0].write_text("title: 가\nnodes: {a: nowhere.kind}\n", encoding="utf-8")
    broken, *rest = shelf.look(models)
    assert broken.drawings == {}
    assert str(broken.problems[0].where) == f"{models[0]}:2:12"
    assert all(each.drawings for each in rest)
    models[0].write_text(MODEL.format("나"), encoding="utf-8")
    assert shelf.look(models)[0].drawings == {".txt": "나".encode()}


def test_what_cannot_be_drawn_is_a_problem_of_its_model_and_is_tried_once(
    models: list[Path],
) -> None:
    draw = Draughtsman()
    shelf = Shelf(Drawer(draw, FORMS))
    models[2].write_text(MODEL.format("못 그림"), encoding="utf-8")
    assert [problem.what for problem in shelf.look(models)[2].problems] == ["no font"]
    draw.drawn.clear()
    shelf.look(models)
    assert draw.drawn == []


def test_models_that_go_are_forgotten_and_those_that_come_are_drawn(models: list[Path]) -> None:
    draw = Draughtsman()
    shelf = Shelf(Drawer(draw, FORMS))
    assert len(shelf.look(models[:2])) == 2
    assert len(shelf.look(models[1:])) == 2
    draw.drawn.clear()
    shelf.look(models)
    assert draw.drawn == ["a"]


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    (lost,) = Shelf(Drawer(Draughtsman(), FORMS)).look([tmp_path / "lost.yaml"])
    assert lost.problems[0].where.file == str(tmp_path / "lost.yaml")


def test_two_files_that_say_the_same_are_both_drawn(tmp_path: Path) -> None:
    paths = [tmp_path / "a.yaml", tmp_path / "b.yaml"]
    for path in paths:
        path.write_text(MODEL.format("같음"), encoding="utf-8")
    assert all(each.drawings for each in Shelf(Drawer(Draughtsman(), FORMS)).look(paths))


def test_what_the_command_line_drew_is_not_drawn_again(
    models: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "cache")
    drawn = list(build(Wanted(models, FORMS, Wishes()), tmp_path / "out", store=store))
    assert len(drawn) == len(models)
    monkeypatch.setattr("dohae.build.crew.Crew._run", None)
    found = Shelf(Drawer(partial(drawn_by_store, store=store), FORMS)).look(models)
    assert [each.drawings[".txt"] for each in found] == [
        (tmp_path / "out" / f"{model.stem}.txt").read_bytes() for model in models
    ]
