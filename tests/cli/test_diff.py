"""``dohae diff`` finds the two versions that are meant, tells what differs, and ends as it says."""

from __future__ import annotations

import io
import json
import shutil
import sys

import pytest
from repositories import git
from samples import LATER_SITE, SMALL_SITE


def changed(diff, *words: str) -> list[str]:
    """The signs and names of nodes that differ."""
    code, out, err = (
        diff(*words, "--format", "json") if "--" not in words else diff("--format", "json", *words)
    )
    assert (code, err) == (0, "")
    return [
        f"{node['change']} {(node['new'] or node['old'])['path']}"
        for model in json.loads(out)["models"]
        for node in model["nodes"]
    ]


TREE = ["changed new"]
BRANCH = ["changed vpc.web", "added new"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), TREE),
        (("HEAD",), TREE),
        (("main",), BRANCH),
        (("main", "HEAD"), BRANCH),
        (("main..later",), BRANCH),
        (("main...",), BRANCH),
        (("later...main",), []),
        (("HEAD~1", "later"), BRANCH),
        (("later", "main"), ["changed vpc.web", "removed new"]),
        (("main", "--", "models/site.yaml"), BRANCH),
        (("main", "models/site.yaml"), BRANCH),
        (("main", "HEAD", "models"), BRANCH),
        (("main", "site"), BRANCH),
        (("models/site.yaml",), TREE),
        (("--", "models"), TREE),
        (("main", "main"), []),
    ],
)
@pytest.mark.usefixtures("repository")
def test_words_mean_what_they_mean_to_git(diff, words, expected):
    assert changed(diff, *words) == expected


@pytest.mark.usefixtures("repository")
def test_where_two_revisions_parted_is_named_as_shortly_as_git_does(diff):
    old = git("rev-parse", "--short", "main").strip()
    assert diff("main...")[1].splitlines()[-1].startswith(f"{old} → HEAD: ")
    same = git("rev-parse", "--short", "HEAD").strip()
    assert diff("HEAD...")[1].startswith(f"{same} → HEAD: ")


@pytest.mark.usefixtures("repository")
def test_the_work_tree_is_left_as_it_is(diff, repository):
    before = {file: file.stat() for file in repository.rglob("*") if ".git" not in file.parts}
    assert diff("main", "later")[0] == 0
    assert {file: file.stat() for file in before} == before
    assert git("branch", "--show-current") == "later\n"


def test_it_looks_from_the_folder_that_it_is_called_in(diff, repository, monkeypatch):
    monkeypatch.chdir(repository / "models")
    assert changed(diff, "main", "--", ".") == BRANCH
    assert changed(diff, "main", "--", "site.yaml") == BRANCH
    assert changed(diff, "main", "HEAD", "--", str(repository / "models")) == BRANCH


def test_models_that_are_new_gone_or_renamed_are_told_as_such(diff, repository):
    folder = repository / "models"
    (folder / "site.yaml").rename(folder / "shop.yaml")
    (folder / "other.yaml").write_text("title: T\nnodes: {a: aws.ec2}\n", encoding="utf-8")
    code, out, _ = diff("--format", "json")
    models = json.loads(out)["models"]
    assert code == 0
    assert [(m["change"], m["old"] and m["old"]["name"]) for m in models] == [
        ("added", None),
        ("changed", "site"),
    ]
    shutil.rmtree(folder)
    assert "- site  HEAD:models/site.yaml" in diff()[1]


def test_files_and_folders_need_no_git(diff, project, monkeypatch):
    monkeypatch.setenv("PATH", "")
    for name, text in (("a.yaml", SMALL_SITE), ("b.yaml", LATER_SITE)):
        (project / name).write_text(text, encoding="utf-8")
    assert changed(diff, "a.yaml", "b.yaml") == BRANCH
    (project / "c.yaml").write_text(SMALL_SITE, encoding="utf-8")
    assert diff("a.yaml", "c.yaml", "--exit-code")[0] == 0
    (project / "later").mkdir()
    (project / "later" / "site.yaml").write_text(LATER_SITE, encoding="utf-8")
    (project / "models" / "site.yaml").write_text(SMALL_SITE, encoding="utf-8")
    assert changed(diff, "models", "later") == BRANCH
    assert changed(diff, "models/site.yaml", "later") == BRANCH
    assert "git is not installed" in diff("HEAD")[2]


def test_a_model_may_be_handed_in(diff, project, monkeypatch):
    (project / "b.yaml").write_text(LATER_SITE, encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SMALL_SITE.encode())))
    assert changed(diff, "-", "b.yaml") == BRANCH
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LATER_SITE.encode())))
    assert changed(diff, "site", "-") == BRANCH


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("nothing..main",), "'nothing' is no file, no folder and no revision of git"),
        (("nothing...main",), "'nothing' is no file, no folder and no revision of git"),
        (("main..nothing",), "'nothing' is no file, no folder and no revision of git"),
        (("main...nothing",), "'nothing' is no file, no folder and no revision of git"),
        (("...nothing",), "'nothing' is no file, no folder and no revision of git"),
        (("no...none",), "'no...none' is no file, no folder and no revision of git"),
        (("../nothing",), "'../nothing' is no file, no folder and no revision of git"),
        (("models/../no",), "'models/../no' is no file, no folder and no revision of git"),
        (("main", "../no"), "'../no' is no file, no folder and no revision of git"),
        (("no..", "main"), "'no' is no file, no folder and no revision of git"),
        (("nothing",), "'nothing' is no file, no folder and no revision of git"),
        (("main", "nothing.yaml"), "'nothing.yaml' is no file, no folder and no revision of git"),
        (("main..nothing",), "'nothing' is no file"),
        (("main", "HEAD", "later", "--"), "'later' is no file"),
        (("main", "--", "gone"), "no models in either version of gone"),
        (("main", "--", "../.."), "outside repository"),
        (("--", "--upload-pack=x"), "no models in either version"),
        (("main",), None),
    ],
)
def test_what_means_nothing_is_told_without_a_traceback(diff, repository, words, says):
    if says is None:
        (repository / "main").mkdir()
        says = "'main' is a file or folder and a revision: write 'main --' or '-- main'"
    code, out, err = diff(*words)
    assert (code, out) == (1, "")
    assert says in err
    assert "Traceback" not in err
    assert diff("--exit-code", *words)[0] == 2


@pytest.mark.parametrize("words", [(), ("HEAD",), ("--", "models")])
def test_before_the_first_commit_it_says_so(diff, repository, words):
    shutil.rmtree(repository / ".git")
    git("init", "-q")
    assert diff(*words) == (1, "", "there is no commit yet; name two files or folders instead\n")


def test_outside_of_a_repository_it_says_so(diff, project, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    assert diff() == (
        1,
        "",
        "this folder is in no git repository; name two files or folders instead\n",
    )


@pytest.mark.usefixtures("repository")
def test_the_exit_code_tells_whether_anything_differs_to_those_who_ask(diff):
    assert diff("main")[0] == 0
    assert diff("main", "--exit-code")[0] == 1
    assert diff("main", "main", "--exit-code")[0] == 0


def test_a_model_that_cannot_be_read_costs_itself_alone(diff, repository):
    (repository / "models" / "bad.yaml").write_text("title: T\nnodes: {a: aws.ec3}\n")
    git("add", ".")
    git("commit", "-qm", "bad")
    (repository / "models" / "bad.yaml").write_text("title: T\nnodes: {a: aws.ec2}\n")
    (repository / "models" / "link.yaml").symlink_to("site.yaml")
    git("add", "models/link.yaml")
    git("commit", "-qm", "link")
    (repository / "models" / "link.yaml").unlink()
    code, out, err = diff("main", "HEAD")
    assert code == 1
    assert "앱 서버" in out
    assert "HEAD:models/bad.yaml:2:12: unknown kind 'aws.ec3'" in err
    assert "HEAD:models/link.yaml: is a symbolic link, which is not followed" in err
    code, out, _ = diff("main", "HEAD", "--format", "json", "--exit-code")
    assert code == 2
    problems = json.loads(out)["problems"]
    assert [problem["line"] for problem in problems] == [2, None]
    first, second = (problem["hint"] for problem in problems)
    assert first.startswith("did you mean aws.ec2")
    assert second is None


def test_a_blob_that_is_too_large_is_not_read(diff, repository):
    (repository / "models" / "big.yaml").write_text("#" * 1_000_001, encoding="utf-8")
    git("add", ".")
    git("commit", "-qm", "big")
    (repository / "models" / "big.yaml").unlink()
    code, _, err = diff("HEAD")
    assert code == 1
    assert "HEAD:models/big.yaml: is larger than a model may be" in err


def test_names_of_files_are_taken_as_they_are(diff, repository):
    model = "title: T\nnodes: {a: aws.ec2}\n"
    for name in (
        "[x]*/odd.yaml",
        ":(glob)x/가 나.yaml",
        "\x1b[31m/red.yaml",
        "tab\tnew\nline.yaml",
    ):
        file = repository / "models" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(model, encoding="utf-8")
    git("add", ".")
    git("commit", "-qm", "names")
    _, out, err = diff("HEAD~1", "HEAD")
    assert "+ odd  HEAD:models/[x]*/odd.yaml" in out
    assert "+ 가 나  HEAD:models/:(glob)x/가 나.yaml" in out
    assert "line.yaml: the file's name cannot name drawings" in err
    assert "+ red  HEAD:models/\N{SYMBOL FOR ESCAPE}[31m/red.yaml" in out
    assert "\x1b" not in out + err
    assert changed(diff, "HEAD~1", "HEAD", "--", "models/[x]*") == ["added a"]
    assert changed(diff, "HEAD~1", "HEAD", "--", "models/:(glob)x/가 나.yaml") == ["added a"]
