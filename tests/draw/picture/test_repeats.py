"""The same bytes wherever and however a picture is made."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import hashlib, json, sys
from pathlib import Path
from dohae.draw import find_format, metrics
from dohae.layout import lay_out
from dohae.model import parse
digests = {}
for name in ("hybrid-game-site", "medium-ec2-site"):
    text = (Path(sys.argv[1]) / "models" / f"{name}.yaml").read_text("utf-8")
    # The Korean font has none of these, and another one must draw them.
    foreign = "nodes:\\n  foreign: {kind: box, title: '\u263b \u0531 \U0001f468'}"
    text = text.replace("nodes:", foreign, 1)
    plan = lay_out(parse(text, name, name), metrics("picture"))
    for form in ("svg", "png", "pdf"):
        for theme in ("light", "dark"):
            data = find_format(form).draw(plan, theme=theme, caption=True)
            digests[f"{name} {form} {theme}"] = hashlib.sha256(data).hexdigest()
print(json.dumps(digests))
"""


def start(root: Path, folder: Path, **environment: str) -> subprocess.Popen[str]:
    kept = {name: os.environ[name] for name in ("PATH", "VIRTUAL_ENV") if name in os.environ}
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(root)],
        cwd=folder,
        env=kept | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def runs(root: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str]]:
    """What two quite different surroundings make of it: stdout and stderr."""
    home = tmp_path_factory.mktemp("집 하나")
    here = start(root, root, PYTHONHASHSEED="0", LANG="C", LC_ALL="C", TZ="UTC")
    there = start(
        root,
        home,
        PYTHONHASHSEED="4242",
        LANG="ko_KR.UTF-8",
        LC_ALL="ko_KR.UTF-8",
        TZ="Asia/Seoul",
        HOME=str(home),
        USER="아무개",
        TMPDIR=str(home),
    )
    said = [here.communicate(), there.communicate()]
    assert (here.returncode, there.returncode) == (0, 0), said
    assert [path.name for path in home.iterdir() if path.name != ".cache"] == []
    return said


def test_hash_seed_folder_user_time_zone_and_locale_change_nothing(runs) -> None:
    first, second = (json.loads(out) for out, _ in runs)
    assert len(first) == 12
    assert first == second


def test_nothing_is_said_but_of_characters_that_no_font_has(runs) -> None:
    for lines in (err.splitlines() for _, err in runs):
        assert all(re.match(r"(hybrid-game|medium-ec2)-site:\d+:\d+: ", line) for line in lines)
        assert all("\u263b" in line or "\u0531" in line or "\U0001f468" in line for line in lines)
