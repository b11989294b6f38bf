"""What a site offers is what its settings say, and nothing else is drawn or written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dohae.build import Task
from dohae.build.keys import keys
from dohae.errors import InvalidModel
from dohae.messages import in_korean
from dohae.model import parse
from dohae.pages.case_page import case_page
from dohae.pages.files import files
from dohae.pages.settings import DohaeConfig
from dohae.source import limits_with

if TYPE_CHECKING:
    from pathlib import Path

    from dohae.pages.catalogue import Catalogue


def settings(**said: object) -> DohaeConfig:
    config = DohaeConfig()
    config.load_dict({"models": ".", **said})
    failed, _ = config.validate()
    assert failed == []
    return config


@pytest.mark.parametrize(
    ("said", "drawn"),
    [
        ({}, {"svg", "png", "utxt", "txt"}),
        ({"downloads": ["svg", "pdf"]}, {"svg", "utxt", "txt", "pdf"}),
        ({"formats": ["svg", "png"], "downloads": ["yaml"]}, {"svg"}),
        ({"downloads": []}, {"svg", "utxt", "txt"}),
    ],
)
def test_what_is_shown_or_offered_is_drawn(said: dict[str, object], drawn: set[str]) -> None:
    assert set(settings(**said).drawn()) == drawn


@pytest.mark.parametrize("said", [{"formats": ["gif"]}, {"downloads": ["svg", "doc"]}])
def test_a_format_that_there_is_not_is_refused(said: dict[str, list[str]]) -> None:
    config = DohaeConfig()
    config.load_dict({"models": ".", **said})
    ((key, error),) = config.validate()[0]
    assert key == next(iter(said))
    assert said[key][-1] in str(error)


def faults(**said: object) -> list[str]:
    """What is wrong with settings, as MkDocs tells it."""
    config = DohaeConfig()
    config.load_dict({"models": ".", **said})
    return [f"{key}: {error}" for key, error in config.validate()[0]]


def test_all_that_is_wrong_with_settings_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "gallery/inner").mkdir(parents=True)
    (tmp_path / "file").touch()
    assert faults(
        models=str(tmp_path),
        formats=[],
        limits={"nodes": True, "node": 5, "links": "many", "depth": 51, "size": None, "lines": 9},
        sections={
            "cases": "가",
            "gallery": "나",
            "galery": "다",
            "gallery/inner": "라",
            "file": "마",
        },
    ) == [
        "formats: name at least one of pdf, png, svg, txt, utxt",
        "limits: the limit 'nodes' is a number from 1 to 1,000,000,000",
        (
            "limits: no limit 'node' (there are size, values, nesting, nodes, depth, links, label,"
            " lines, drawn, prose)"
        ),
        "limits: the limit 'links' is a number from 1 to 1,000,000,000",
        "limits: the limit 'depth' is a number from 1 to 50",
        "limits: the limit 'size' is a number from 1 to 1,000,000,000",
        "sections: no section 'galery' (there are cases, gallery)",
        "sections: no section 'gallery/inner' (there are cases, gallery)",
        "sections: no section 'file' (there are cases, gallery)",
    ]


@pytest.mark.parametrize("key", ["formats", "limits", "sections"])
def test_what_mkdocs_refuses_itself_is_told_once(key: str) -> None:
    (said,) = faults(**{key: 3})
    assert said.startswith(f"{key}: Expected")
    (said,) = faults(models="nowhere", sections={"x": "y"})
    assert said.startswith("models: ")


def test_a_site_says_where_its_limits_are_raised() -> None:
    text = "title: T\nnodes: {a: box, b: box}\n"
    with pytest.raises(InvalidModel) as caught:
        parse(text, "f", "f", settings(limits={"nodes": 1}).raised())
    (problem,) = caught.value.problems
    assert problem.hint == "'limits: {nodes: N}' of the plugin in mkdocs.yml raises it"
    assert in_korean(problem.hint) == (
        "mkdocs.yml의 플러그인 설정에 'limits: {nodes: N}'을 적어 늘릴 수 있다"
    )


def test_where_a_limit_is_raised_changes_no_key() -> None:
    task = Task("f", "f", b"", ("svg",))
    assert keys(replace(task, limits=settings().raised())) == keys(task)
    higher = settings(limits={"nodes": 500}).raised()
    assert keys(replace(task, limits=higher)) == keys(
        replace(task, limits=limits_with({"nodes": 500}))
    )


def test_a_page_offers_what_its_site_does_and_shows_all(catalogue: Catalogue) -> None:
    offered = settings(downloads=["png", "yaml"]).offered()
    exhibits = tuple(replace(exhibit, offered=offered) for exhibit in catalogue.exhibits)
    some = replace(catalogue, exhibits=exhibits)
    page = case_page(exhibits[0], some, str)
    assert [
        name for name in ("SVG", "PNG", "텍스트", "ASCII", "YAML") if f">{name}</a>" in page
    ] == [
        "PNG",
        "YAML",
    ]
    assert "<svg" in page
    assert "data-svg" not in page
    assert 'data-png="cases/blog.png"' in page
    written = {place for place, _ in files(some) if place.startswith("cases/blog.")}
    assert written == {"cases/blog.png", "cases/blog.yaml"}
