"""A key changes with whatever changes a drawing, and with nothing else."""

from __future__ import annotations

import inspect
import os
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dohae.build import keys as key_module
from dohae.build.keys import keys, stamp
from dohae.build.task import Task
from dohae.build.wishes import Wishes
from dohae.draw import facts, find_format, formats
from dohae.draw.picture import fonts
from dohae.draw.picture.options import Options
from dohae.source import DEFAULT_LIMITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FORMS = ("svg", "txt")
TASK = Task("models/a.yaml", "a", b"title: T\nnodes: {a: box}\n", FORMS)


def changed(**changes: object) -> set[str]:
    """The formats whose keys a change of the task changes."""
    before, after = keys(TASK), keys(replace(TASK, **changes))
    return {form for form in FORMS if before[form] != after[form]}


def test_the_models_text_its_name_and_how_it_is_arranged_change_every_key() -> None:
    assert changed(text=TASK.text + b"# more\n") == {"svg", "txt"}
    assert changed(name="b") == {"svg", "txt"}
    assert changed(wishes=Wishes(2).settled(FORMS)) == {"svg", "txt"}
    assert changed(wishes=Wishes(is_quick=True)) == {"svg", "txt"}


def test_where_the_file_lies_and_what_is_drawn_beside_change_no_key() -> None:
    assert changed(file="elsewhere/a.yaml") == set()
    alone = keys(replace(TASK, forms=("txt",)))
    assert alone["txt"] == keys(TASK)["txt"]


def test_what_other_limits_let_pass_is_looked_at_again() -> None:
    assert changed(limits=replace(DEFAULT_LIMITS, nodes=9_999)) == {"svg", "txt"}


def test_an_option_changes_the_keys_of_the_formats_that_know_it() -> None:
    assert changed(wishes=Wishes(options={"theme": "dark"})) == {"svg"}
    assert changed(wishes=Wishes(options={"scale": 3.0})) == set()


def test_a_theme_is_known_by_what_is_in_its_file(tmp_path: Path) -> None:
    theme = tmp_path / "mine.yaml"
    theme.write_text("link: '#000000'\n")
    task = replace(TASK, wishes=Wishes(options={"theme": str(theme)}))
    first = keys(task)["svg"]
    copy = tmp_path / "copy.yaml"
    copy.write_bytes(theme.read_bytes())
    assert keys(replace(task, wishes=Wishes(options={"theme": str(copy)})))["svg"] == first
    theme.write_text("link: '#111111'\n")
    assert keys(task)["svg"] != first


@pytest.mark.parametrize(
    ("part", "told", "media"),
    [
        ("_package", lambda name: f"{name} 9", {"text", "picture"}),
        ("_code", lambda _: "code", {"text", "picture"}),
        ("_graphviz", lambda: "9.9", {"picture"}),
        ("ZLIB_RUNTIME_VERSION", "9.9", {"picture"}),
    ],
)
def test_what_draws_changes_the_keys_of_what_it_draws(
    part: str, told: object, media: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # What is told once more must be the same, though the code may be updated beside the tests.
    monkeypatch.setattr(key_module, "_code", cache(key_module._code))  # noqa: SLF001 - see above
    before = {medium: stamp.__wrapped__(medium) for medium in ("text", "picture")}
    monkeypatch.setattr(key_module, part, told)
    after = {medium: stamp.__wrapped__(medium) for medium in before}
    assert {medium for medium in before if before[medium] != after[medium]} == media


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of which a file draws texts, one pictures, and one tells."""
    for name in ("layout/a.py", "draw/picture/a.json", "messages/a.py"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("1")
    monkeypatch.setattr(key_module, "_PACKAGE", tmp_path)
    return tmp_path


def changed_by(change: Callable[[], object]) -> set[str]:
    """The media whose stamps a change of the package changes."""
    before = {medium: stamp.__wrapped__(medium) for medium in ("text", "picture")}
    change()
    return {medium for medium, was in before.items() if stamp.__wrapped__(medium) != was}


def test_code_and_data_change_the_keys_of_what_they_draw(package: Path) -> None:
    assert changed_by(lambda: (package / "layout/a.py").write_text("2")) == {"text", "picture"}
    assert changed_by(lambda: (package / "layout/b.yaml").write_text("")) == {"text", "picture"}
    assert changed_by((package / "layout/a.py").unlink) == {"text", "picture"}
    assert changed_by(lambda: (package / "draw/picture/a.json").write_text("2")) == {"picture"}
    assert changed_by(lambda: (package / "messages/a.py").write_text("2")) == set()


def test_what_python_and_editors_leave_beside_code_changes_no_key(package: Path) -> None:
    def leave() -> None:
        (package / "layout/__pycache__").mkdir()
        for name in ("__pycache__/a.cpython-311.pyc", "__pycache__/a.pyc.1234", ".a.py.swp"):
            (package / "layout" / name).write_text("2")
        (package / "layout/.#a.py").symlink_to("somebody@machine.1234")  # A lock of Emacs.
        os.utime(package / "layout/a.py", (0, 0))

    assert changed_by(leave) == set()


@pytest.mark.parametrize("vanishing", ["layout/a.py", "draw"])
def test_code_that_is_taken_away_meanwhile_is_no_part_of_it(
    vanishing: str, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = key_module._code("picture")  # noqa: SLF001 - the only way to take one by itself
    walk = os.walk

    def walk_late(top: Path) -> Iterator[tuple[str, list[str], list[str]]]:
        for place in walk(top):
            yield place
            path = package / vanishing
            if path.parent == Path(place[0]):
                path.rename(package.parent / f"{package.name} {path.name}")

    monkeypatch.setattr(key_module.os, "walk", walk_late)
    assert key_module._code("picture") != whole  # noqa: SLF001 - see above


def test_a_process_keeps_its_stamp_though_its_code_is_updated(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = cache(stamp.__wrapped__)
    monkeypatch.setattr(key_module, "stamp", own)
    assert changed() == set()
    before = keys(TASK)
    (package / "layout/a.py").write_text("2")
    assert keys(TASK) == before
    own.cache_clear()
    assert keys(TASK) != before


def test_another_font_changes_pictures(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    font = tmp_path / "a.ttf"

    def installed(content: bytes, family: str = "Noto") -> bytes:
        font.write_bytes(content)
        answer = f"{family}\tBold\t65536\t0\t{font}\n"
        monkeypatch.setattr(fonts, "_ask_fontconfig", lambda *_: answer)
        return fonts.installed.__wrapped__()

    assert installed(b"one") == installed(b"one")
    assert len({installed(b"one"), installed(b"two"), installed(b"one", "Nanum")}) == 3


@pytest.mark.parametrize("name", list(formats()))
def test_the_facts_of_a_format_are_those_of_its_module(name: str) -> None:
    form, about = find_format(name), facts(name)
    assert (about.suffix, about.medium) == (form.SUFFIX, form.MEDIUM)
    told = inspect.signature(form.draw).parameters.values()
    own = {option.name for option in told if option.kind is option.KEYWORD_ONLY}
    any_picture = any(option.kind is option.VAR_KEYWORD for option in told)
    assert about.options == own | (set(Options.__annotations__) if any_picture else set())
