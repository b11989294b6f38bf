"""``dohae diff`` finds the two versions that are meant, tells what differs, and ends as it says."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys

import pytest
from markdown_it import MarkdownIt
from samples import SMALL_SITE

from dohae.cli.app import run
from dohae.draw import formats
from dohae.draw.text.verify import Mistold

AUTHOR = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
LATER = SMALL_SITE.replace("웹 서버", "앱 서버").replace(
    "  logs: aws.s3", "  logs: aws.s3\n  new: aws.sns"
)


def git(*words: str) -> None:
    subprocess.run(["git", *AUTHOR, *words], check=True, capture_output=True)  # noqa: S607


@pytest.fixture
def repository(project, monkeypatch):
    """A repository whose main has one model, whose branch another, and whose tree a third."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    model = project / "models" / "site.yaml"
    model.write_text(SMALL_SITE, encoding="utf-8")
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "one")
    git("switch", "-qc", "later")
    model.write_text(LATER, encoding="utf-8")
    git("commit", "-qam", "two")
    model.write_text(LATER.replace("aws.sns", "aws.sqs"), encoding="utf-8")
    return project


@pytest.fixture
def diff(capsys):
    """Calls ``dohae diff``: the exit code, what it prints, and what it says."""

    def call(*words: str) -> tuple[int, str, str]:
        code = run(["diff", *words])
        done = capsys.readouterr()
        return code, done.out, done.err

    return call


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
def test_the_work_tree_is_left_as_it_is(diff, repository):
    before = {file: file.stat() for file in repository.rglob("*") if ".git" not in file.parts}
    assert diff("main", "later")[0] == 0
    assert {file: file.stat() for file in before} == before
    status = subprocess.run(
        ["git", "branch", "--show-current"],  # noqa: S607
        capture_output=True,
        check=True,
        text=True,
    )
    assert status.stdout == "later\n"


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
    for name, text in (("a.yaml", SMALL_SITE), ("b.yaml", LATER)):
        (project / name).write_text(text, encoding="utf-8")
    assert changed(diff, "a.yaml", "b.yaml") == BRANCH
    (project / "c.yaml").write_text(SMALL_SITE, encoding="utf-8")
    assert diff("a.yaml", "c.yaml", "--exit-code")[0] == 0
    (project / "later").mkdir()
    (project / "later" / "site.yaml").write_text(LATER, encoding="utf-8")
    (project / "models" / "site.yaml").write_text(SMALL_SITE, encoding="utf-8")
    assert changed(diff, "models", "later") == BRANCH
    assert changed(diff, "models/site.yaml", "later") == BRANCH
    assert "git is not installed" in diff("HEAD")[2]


def test_a_model_may_be_handed_in(diff, project, monkeypatch):
    (project / "b.yaml").write_text(LATER, encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SMALL_SITE.encode())))
    assert changed(diff, "-", "b.yaml") == BRANCH


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("nothing",), "'nothing' is no file, no folder and no revision of git"),
        (("main", "nothing.yaml"), "'nothing.yaml' is no file, no folder and no revision of git"),
        (("main..nothing",), "'nothing' is no file"),
        (("nothing...main",), "'nothing...main' is no file"),
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


def test_outside_of_a_repository_it_says_so(diff, project, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    assert diff() == (
        1,
        "",
        "this folder is in no git repository; name files or folders instead\n",
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
    assert [problem["line"] for problem in json.loads(out)["problems"]] == [2, None]


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


@pytest.mark.usefixtures("repository")
def test_the_list_is_coloured_for_a_terminal_alone(diff):
    plain = diff("main")[1]
    assert "\x1b" not in plain
    head = "~ site  models/site.yaml\n  ~ node vpc.web\n      title: 웹 서버 → 앱 서버\n"
    assert plain.startswith(head)
    coloured = diff("main", "--color", "always", "--show")[1]
    assert "\x1b[32m  + node new" in coloured
    assert "\x1b[33m" in coloured
    without = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert without == diff("main", "--show")[1]
    assert "─ [~] 앱 서버 ─" in without
    assert "(이전 이름: 웹 서버)" in without


@pytest.mark.usefixtures("repository")
def test_drawings_are_written_where_they_are_asked_for(diff, repository):
    code, _, err = diff("main", "--out", "drawn")
    assert (code, err) == (0, "4 drawings written to drawn, 0 unchanged\n")
    assert {file.name for file in (repository / "drawn").iterdir()} == {
        ".dohae",
        "site.svg",
        "site.png",
        "site.txt",
        "site.utxt",
    }
    assert "[~] 앱 서버" in (repository / "drawn" / "site.txt").read_text(encoding="utf-8")
    assert diff("main", "--draw", "svg", "--theme", "dark")[0] == 0
    assert (repository / "build" / "diff" / "site.svg").exists()


def test_what_somebody_made_is_never_drawn_over(diff, repository):
    mine = repository / "build" / "diff" / "site.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", encoding="utf-8")
    code, _, err = diff("main", "--draw", "txt")
    assert code == 1
    assert "build/diff/site.txt: is there already, and not as dohae wrote it" in err
    assert mine.read_text(encoding="utf-8") == "mine"
    assert diff("main", "--draw", "txt", "--force")[0] == 0
    assert mine.read_text(encoding="utf-8") != "mine"


def test_a_drawing_that_fails_costs_no_other(diff, repository, monkeypatch):
    other = repository / "models" / "other.yaml"
    other.write_text("title: T\nnodes: {a: aws.ec2}\n", encoding="utf-8")

    def refuse(case, _):
        if case.name == "site":
            raise Mistold(case.name, ["not drawn: node 'x'"])

    monkeypatch.setattr("dohae.cli.commands.diff.prove", refuse)
    code, out, err = diff("--draw", "txt")
    assert code == 1
    assert "+ other" in out
    assert "site: the text drawing of site doesn't say what the model says" in err
    assert [file.name for file in (repository / "build" / "diff").glob("*.txt")] == ["other.txt"]
    assert diff("--draw", "txt", "--exit-code")[0] == 2


@pytest.mark.parametrize(
    "words",
    [
        ("--theme", "dark"),
        ("--force",),
        ("--show", "--format", "json"),
        ("--draw", "txt", "--theme", "dark"),
    ],
)
@pytest.mark.usefixtures("repository")
def test_options_that_mean_nothing_are_refused(diff, words):
    code, out, err = diff("main", *words)
    assert (code, out) == (2, "")
    assert "means nothing to" in err


TAGS = {
    *("h2", "h3", "p", "code", "table", "thead", "tbody", "tr", "th", "td", "br"),
    *("details", "summary"),
}
WICKED = (
    "a | b \\| c",
    "`code` ``` ````",
    "<script>alert(1)</script> <!-- x -->",
    "@everyone #1 GH-2 https://example.org www.example.org a@example.org",
    "*굵게* _x_ [a](b) ![c](d) ~~e~~ &amp; :smile:",
    "</details></code></td>",
    "|---|---|",
)


def test_hostile_words_stay_words_in_markdown(diff, project):
    for name, extra in (("a.yaml", ""), ("b.yaml", "!")):
        nodes = {
            f"n{i}": {"kind": "aws.ec2", "title": text + extra} for i, text in enumerate(WICKED)
        }
        model = {"title": WICKED[2], "summary": WICKED[0] + extra, "nodes": nodes}
        (project / name).write_text(json.dumps(model, ensure_ascii=False), encoding="utf-8")
    code, out, err = diff("a.yaml", "b.yaml", "--format", "markdown", "--show")
    assert (code, err) == (0, "")
    html = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(out)
    html = html.replace("@<!-- -->", "@")
    rows = re.findall(r"<tr>\n(.*?)\n</tr>", html, re.DOTALL)
    assert all(row.count("<td>") == 4 for row in rows[1:])
    assert len(rows) == len(WICKED) + 2
    tags = set(re.findall(r"</?([a-z]+\d?)", re.sub(r"<pre>.*?</pre>", "", html, flags=re.DOTALL)))
    assert tags <= TAGS
    for text in WICKED:
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        assert f"<code>{escaped.replace(chr(34), '&quot;')}!</code>" in html
    assert not re.search(r"@(?!<!-- -->)|www\.", re.sub(r"```.*", "", out, flags=re.DOTALL))


def test_a_report_may_be_long_and_names_what_could_not_be_compared(diff, repository):
    (repository / "models" / "bad.yaml").write_text("title: T\nnodes: {a: aws.ec3}\n")
    code, out, _ = diff("main", "--format", "markdown")
    assert code == 1
    assert "### What could not be compared" in out
    assert "models/bad.yaml" in out


@pytest.mark.usefixtures("repository")
def test_it_speaks_korean_where_the_locale_does(diff, monkeypatch):
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    code, out, _ = diff("main", "--format", "markdown")
    assert code == 0
    assert "## 아키텍처의 변경" in out
    assert "| `+` | 노드 | <code>new</code> | <code>SQS</code> |" in out
    assert "파일도 폴더도 git 리비전도 아니다" in diff("nothing")[2]


def test_every_format_can_be_asked_for(diff, repository):
    words = [word for name in formats() for word in ("--draw", name)]
    assert diff("main", *words)[0] == 0
    assert len(list((repository / "build" / "diff").glob("site.*"))) == len(formats())
