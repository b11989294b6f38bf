"""Pictures of a site have its theme, unless their models name one; a dark page has another."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from dohae import icons
from dohae.draw.picture.paints import Theme as Looks
from dohae.draw.picture.theme import load
from dohae.model import parse
from dohae.pages.figure import Theme, ground_of
from dohae.pages.palette import borders_css, palette_css
from dohae.pages.services import Service, icon

MODEL = "title: 예\n{}nodes: {{v: {{kind: aws.vpc, nodes: {{a: aws.ec2, b: user}}}}}}\n"
BLOCK = "# 쪽\n\n```dohae\n" + MODEL.format("") + "```\n"
MKDOCS = """
site_name: 예
theme: mkdocs
plugins:
  - dohae:
      models: ../models
      formats: [svg]
      {}
"""


def built(folder: Path, *settings: str) -> Path:
    """The folder of a site with one model that names a theme, one that does not, and a block."""
    for place, text in {
        "models/plain.yaml": MODEL.format(""),
        "models/paper.yaml": MODEL.format("theme: print\n"),
        "site/docs/index.md": BLOCK,
        "site/brand.yaml": "extends: light\nlink: '#123456'\ngroups: {vpc: {line: '#654321'}}\n",
        "site/mkdocs.yml": MKDOCS.format("\n      ".join(settings)),
    }.items():
        file = folder / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    config = load_config(str(folder / "site" / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return folder / "site" / "site"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOHAE_CACHE", str(tmp_path / "cache"))


def lines(file: Path) -> set[str]:
    return set(re.findall(r"--dohae-vpc-line,(#\w+)", file.read_text(encoding="utf-8")))


def test_a_theme_file_stands_beside_the_sites_settings(tmp_path: Path) -> None:
    site = built(tmp_path, "theme: brand.yaml", "dark_theme: brand.yaml")
    assert lines(site / "cases" / "plain.svg") == {"#654321"}
    assert lines(site / "cases" / "paper.svg") == {load("print").groups["vpc"].line}
    css = (site / "assets" / "dohae" / "drawings.css").read_text(encoding="utf-8")
    # In a light page, a dark one, and one that is dark for now.
    assert css.count("--dohae-vpc-line: #654321;") == 3
    front = (site / "index.html").read_text(encoding="utf-8")
    assert "var(--dohae-vpc-line,#654321)" in front
    pages = {name: next((site / "cases").glob(f"{name}*/**/*.html")) for name in ("plain", "paper")}
    grounds = {
        name: re.findall(r'class="dohae-figure dohae-(\w+)"', page.read_text(encoding="utf-8"))
        for name, page in pages.items()
    }
    assert grounds == {"plain": ["auto"], "paper": ["own"]}


@pytest.mark.parametrize("setting", ["theme: drak", "dark_theme: nowhere.yaml"])
def test_a_theme_that_is_not_there_ends_the_build(
    tmp_path: Path, setting: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        built(tmp_path, setting)
    assert setting.rsplit(maxsplit=1)[-1] in caplog.text
    assert not (tmp_path / "site" / "site").exists()


def test_what_a_block_asks_for_outweighs_the_models_theme() -> None:
    plain, paper = (parse(MODEL.format(line), "m", "m") for line in ("", "theme: print\n"))
    assert ground_of(plain) is Theme.AUTO
    assert ground_of(paper) is Theme.OWN
    assert ground_of(paper, Theme.DARK) is Theme.DARK


def test_a_light_picture_is_light_in_a_dark_page_and_one_with_plates_leaves_icons_room() -> None:
    light, dark, following = palette_css().splitlines()
    assert light.startswith(".dohae-light {")
    assert f"--dohae-ground: {load('light').ground};" in light
    assert "--dohae-hollow: 1;" in light
    assert dark.startswith(".dohae-dark {")
    assert following.startswith("@media screen { [data-md-color-scheme")
    assert dark.partition("{")[2] in following
    assert f"--dohae-ground: {load('dark').ground};" in dark
    assert re.search(r"--dohae-hollow: 0\.8\d+;", dark)


def test_a_kind_of_group_without_an_icon_is_known_by_its_border() -> None:
    region, box, vpc = (Service(icons.find(name)) for name in ("aws.region", "box", "aws.vpc"))
    line = load("light").groups["region"].line
    rule = re.search(r"^\.dohae-aws-region \{(.*)\}$", borders_css(), re.MULTILINE)
    assert rule
    assert f"dotted var(--dohae-region-line, {line})" in rule[1]
    assert 'dohae-auto dohae-aws-region"></span>' in icon(region, str)
    assert icon(box, str) == ""
    assert "<img" in icon(vpc, str)


def test_a_border_whose_dash_style_sheets_do_not_know_is_dashed_there(tmp_path: Path) -> None:
    house = tmp_path / "house.yaml"
    house.write_text("groups: {region: {dash: dash-dot}}\n", encoding="utf-8")
    rule = re.search(r"^\.dohae-aws-region \{(.*)\}$", borders_css(str(house)), re.MULTILINE)
    assert rule
    assert " dashed var(" in rule[1]


def test_the_theme_that_the_guide_shows_is_one_and_so_are_its_keys(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "guide" / "themes.md").read_text("utf-8")
    [shown, _] = re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    file = tmp_path / "house.yaml"
    file.write_text(shown, encoding="utf-8")
    own = load(str(file))
    assert own.groups["vpc"].line == own.providers["azure"].line == "#005EB8"
    assert own.groups["az"] == load("light").groups["az"]
    told = re.findall(r"^\| (`[a-z`, ]+`) \|", page.partition("| 열쇠말 |")[2], re.MULTILINE)
    keys = {key.strip("`, ") for row in told for key in row.split()}
    assert keys == {field.name for field in fields(Looks)} - {"name"}
    assert set(re.findall(r"^theme: (\w+)$", page, re.MULTILINE)) < {"light", "dark", "print"}
