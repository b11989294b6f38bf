"""What the READMEs and the guide to differences show is what happens."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
import yaml

from dohae.build.road import draw_case
from dohae.cli.app import dohae, run
from dohae.errors import InvalidModel
from dohae.model import load, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "README.ko.md"]
PNG_SIZE = slice(16, 24)
DOCUMENTS = [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]


def blocks(file: Path, language: str) -> list[str]:
    """The fenced blocks of a language."""
    text = file.read_text(encoding="utf-8")
    found = re.findall(rf"^( *)```{language}\n(.*?)^\1```$", text, re.MULTILINE | re.DOTALL)
    return [block for _, block in found]


def commands(file: Path, name: str) -> list[list[str]]:
    """The lines of all shell blocks that call a command, without its name."""
    lines = [
        shlex.split(line, comments=True)
        for block in blocks(file, "sh")
        for line in block.splitlines()
    ]
    return [words[1:] for words in lines if words and words[0] == name]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_drawing_is_that_of_the_model_beside_it(
    page: Path, request: pytest.FixtureRequest
) -> None:
    (model, *_), (shown, *_) = blocks(page, "yaml"), blocks(page, "text")
    drawn = draw_case(parse(model, page.name, "example"), ["utxt"])["utxt"].decode()
    if request.config.getoption("--accept"):
        text = page.read_text(encoding="utf-8")
        page.write_text(
            text.replace(f"```text\n{shown}```", f"```text\n{drawn}```", 1), encoding="utf-8"
        )
        return
    assert shown.splitlines() == drawn.splitlines()


def test_the_picture_is_that_of_the_model(request: pytest.FixtureRequest) -> None:
    drawn = draw_case(load(ROOT / "models" / "medium-ec2-site.yaml"), ["png"])["png"]
    picture = ROOT / "assets" / "medium-ec2-site.png"
    if request.config.getoption("--accept"):
        picture.parent.mkdir(exist_ok=True)
        picture.write_bytes(drawn)
        return
    # Another version of the font changes pixels; another drawing changes the size.
    assert picture.read_bytes()[PNG_SIZE] == drawn[PNG_SIZE]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_model_beside_the_picture_is_the_one_in_the_models_folder(page: Path) -> None:
    shown = parse(blocks(page, "yaml")[0], page.name, "medium-ec2-site")
    kept = load(ROOT / "models" / "medium-ec2-site.yaml")
    assert (shown.title, shown.nodes, shown.links) == (kept.title, kept.nodes, kept.links)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_its_commands_are_commands_of_dohae(page: Path) -> None:
    calls = commands(page, "dohae")
    assert {words[0] for words in calls} == set(dohae.list_commands(click.Context(dohae)))
    for words in calls:
        context = click.Context(dohae)
        command = dohae.get_command(context, words[0])
        assert command is not None
        command.make_context(words[0], words[1:], parent=context)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_documents_that_its_commands_read_are_in_a_clone_and_can_be_read(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = [words for words in commands(page, "dohae") if words[0] in ("read", "import")]
    assert {words[0] for words in calls} == {"read", "import"}
    for words in calls:
        document = tmp_path / words[1]
        document.parent.mkdir(parents=True, exist_ok=True)
        document.write_bytes(ROOT.joinpath(words[1]).read_bytes())
    monkeypatch.chdir(tmp_path)
    assert [run(words) for words in calls] == [0, 0]


@pytest.mark.parametrize("page", [*PAGES, ROOT / "docs/guide/index.md"], ids=lambda page: page.name)
def test_it_tells_how_to_come_by_a_clone_before_anything_is_done_in_it(page: Path) -> None:
    lines = [line for block in blocks(page, "sh") for line in block.splitlines()]
    clone = next(i for i, line in enumerate(lines) if line.startswith("git clone "))
    (folder,) = lines[clone].split()[-1:]
    assert lines[clone + 1] == f"cd {folder}"
    assert not any(line.startswith(("make ", "pip ", "dohae ")) for line in lines[:clone])


def steps(value: object) -> Iterator[str]:
    """Every text in a workflow that calls dohae, with its variables filled in."""
    match value:
        case dict():
            for inner in value.values():
                yield from steps(inner)
        case list():
            for inner in value:
                yield from steps(inner)
        case str() if value.startswith("dohae "):
            filled = re.sub(r"\$\{\{.*?\}\}", "1", value)
            yield re.sub(r"\$CI_NODE_\w+", "1", filled).partition(">")[0]


def test_the_workflows_of_the_guide_call_commands_that_there_are() -> None:
    page = ROOT / "docs" / "guide" / "ci.md"
    workflows = [yaml.safe_load(block) for block in blocks(page, "yaml")]
    calls = [shlex.split(step)[1:] for workflow in workflows for step in steps(workflow)]
    assert len(calls) >= 3
    for words in (*calls, *commands(page, "dohae")):
        command = dohae.get_command(click.Context(dohae), words[0])
        assert command is not None
        command.make_context(words[0], words[1:], parent=click.Context(dohae))
    (hooks,) = [hook["repos"][0]["hooks"] for hook in workflows if "repos" in hook]
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {hook["id"] for hook in hooks} <= {hook["id"] for hook in offered}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_its_make_targets_exist(document: Path) -> None:
    makefile = ROOT.joinpath("Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"`make ([a-z-]+)`", document.read_text(encoding="utf-8")))
    named |= {words[0] for words in commands(document, "make")}
    assert named <= targets


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_its_links_lead_to_files_that_exist(document: Path) -> None:
    links = re.findall(r"(?:\]\(|src=\")([^):\"]+)[)\"]", document.read_text(encoding="utf-8"))
    missing = [link for link in links if "<" not in link and not (ROOT / link).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_its_mistake_is_told_as_it_says(page: Path) -> None:
    told = blocks(page, "text")[1].strip()
    _, line, column, rest = told.split(":", 3)
    kind = re.search(r"'(aws\.\w+)'", rest)
    assert kind is not None
    text = (
        "title: T\nnodes:\n" + "\n" * (int(line) - 3) + "  a:" + " " * (int(column) - 5) + kind[1]
    )
    with pytest.raises(InvalidModel, match=re.escape(told)):
        parse(text + "\n", "models/shop.yaml", "shop")


GUIDE = ROOT / "docs" / "guide" / "diff.md"


@pytest.fixture
def compared(tmp_path, monkeypatch, capsys):
    """Calls ``dohae diff`` in Korean on the two models of the guide."""
    for name, text in zip(("old", "new"), blocks(GUIDE, "yaml"), strict=False):
        (tmp_path / name).mkdir()
        (tmp_path / name / "shop.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")

    def call(*words: str) -> str:
        assert run(["diff", "old", "new", *words]) == 0
        return str(capsys.readouterr().out)

    return call


def test_the_guide_shows_the_differences_of_the_models_beside_them(compared, request) -> None:
    printed, said = compared("--show"), blocks(GUIDE, "text")[0]
    if request.config.getoption("--accept"):
        text = GUIDE.read_text(encoding="utf-8")
        GUIDE.write_text(text.replace(f"```text\n{said}```", f"```text\n{printed}```"), "utf-8")
        return
    assert said.splitlines() == printed.splitlines()


def test_the_guide_shows_the_picture_of_both_models(compared, request, tmp_path) -> None:
    compared("--draw", "png", "--out", "drawn")
    drawn = (tmp_path / "drawn" / "shop.png").read_bytes()
    picture = GUIDE.with_name("diff.png")
    if request.config.getoption("--accept"):
        picture.write_bytes(drawn)
        return
    assert picture.read_bytes()[PNG_SIZE] == drawn[PNG_SIZE]


def test_the_guide_names_all_that_is_in_a_record_of_differences(compared) -> None:
    record = json.loads(compared("--format", "json"))
    (model,) = record["models"]
    page = GUIDE.read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z_]+)`", page[page.index("## JSON") :]))
    assert {*record, *model, *model["nodes"][0], *model["links"][0]} <= named
    assert {*model["nodes"][0]["new"], *model["links"][0]["new"]} <= named
    said = json.loads(blocks(GUIDE, "json")[0])
    (found,) = (node for node in model["nodes"] if node["change"] == "changed")
    assert (found["change"], found["fields"]) == (said["change"], said["fields"])
    for side in ("old", "new"):
        assert said[side].items() <= found[side].items()
