"""``dohae diff`` tells and draws what differs, in words that no reader takes for commands."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from markdown_it import MarkdownIt

from dohae.draw import formats
from dohae.draw.text.verify import Mistold


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


def test_what_could_not_be_compared_is_told_whole_in_markdown(diff, repository):
    bad = repository / "models" / ("*bad*" * 20 + ".yaml")
    bad.write_text("title: T\nq: 1\nnodes: {a: {kind: aws.ec2, '<b>`*x*`': 1}}\n")
    code, out, err = diff("main", "--format", "markdown")
    assert code == 1
    problems = err.splitlines()
    assert max(map(len, problems)) > 200
    html = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(out)
    told = re.findall(r"<li>\n?<code>(.*?)</code></li>", html)
    assert [unescape(text) for text in told] == problems


@pytest.mark.parametrize("words", [(), ("--exit-code",)])
def test_a_file_that_cannot_be_written_is_named(diff, repository, words):
    (repository / "taken" / "site.txt").mkdir(parents=True)
    code, _, err = diff("main", "--out", "taken", "--draw", "txt", *words)
    assert code == (2 if words else 1)
    assert "taken/site.txt" in err
    assert "Errno" not in err


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
