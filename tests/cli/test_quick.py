"""``--quick`` takes the first arrangement in every command that arranges drawings."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from dohae.build.road import draw_case
from dohae.build.wishes import Wishes
from dohae.cli.app import run
from dohae.draw import metrics
from dohae.layout import arrange, place
from dohae.layout.judge import count
from dohae.model import load

MODEL = Path(__file__).parents[2] / "models" / "medium-ec2-site.yaml"
MKDOCS = """
site_name: 예
theme: mkdocs
plugins:
  - dohae:
      models: models
      formats: [txt]
      quick: {}
"""


@pytest.fixture(autouse=True)
def model(project, monkeypatch):
    """The project's only model, of which the first arrangement is not the best."""
    monkeypatch.setenv("DOHAE_CACHE", str(project / "cache"))
    project.joinpath("models", "site.yaml").unlink()
    return Path(shutil.copy(MODEL, project / "models" / "site.yaml"))


def drawn(model: Path, *, is_quick: bool) -> bytes:
    return draw_case(load(model), ("txt",), Wishes(is_quick=is_quick))["txt"]


def test_show_prints_the_first(model, capsys):
    assert run(["show", "site", "--charset", "ascii", "--quick"]) == 0
    first = capsys.readouterr().out.encode()
    assert first == drawn(model, is_quick=True)
    assert first != drawn(model, is_quick=False)


def test_where_the_first_is_too_wide_show_says_so(capsys):
    assert run(["show", "site", "--quick", "--width", "40"]) == 0
    assert "no arrangement was found that fits in 40" in capsys.readouterr().err
    assert run(["show", "site", "--width", "40"]) == 0
    assert capsys.readouterr().err == ""


def test_stats_count_the_first(model, capsys):
    assert run(["stats", "--format", "json", "--quick"]) == 0
    (case,) = json.loads(capsys.readouterr().out)
    first = count(place(arrange(load(model), trials=1), metrics("text")))
    assert case["text"]["width"] == first.width
    assert case["text"]["height"] == first.height
    assert run(["stats", "--format", "json"]) == 0
    (best,) = json.loads(capsys.readouterr().out)
    assert best["text"] != case["text"]


def test_export_pages_writes_the_first(model, capsys):
    assert run(["export-pages", "pages", "--format", "txt", "--quick"]) == 0
    capsys.readouterr()
    (drawing,) = Path("pages").rglob("site.txt")
    assert drawing.read_bytes() == drawn(model, is_quick=True)


@pytest.mark.parametrize("is_quick", [True, False])
def test_a_site_shows_the_first_where_its_settings_say_so(is_quick, model, project):
    project.joinpath("docs").mkdir()
    project.joinpath("docs", "index.md").write_text("# 예\n", encoding="utf-8")
    settings = project / "mkdocs.yml"
    settings.write_text(MKDOCS.format(str(is_quick).lower()), encoding="utf-8")
    config = load_config(str(settings))
    config.plugins.on_startup(command="build", dirty=False)
    build_site(config)
    (drawing,) = (project / "site").rglob("site.txt")
    assert drawing.read_bytes() == drawn(model, is_quick=is_quick)
