"""Models become sections and exhibits, in the order that their authors mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from dohae.errors import InvalidModel, Place, Problem, Refused
from dohae.messages import Message
from dohae.model import parse
from dohae.pages.collect import collect, unlisted
from dohae.pages.shelf import Shelved
from dohae.pages.site import refuse_twins
from dohae.pages.spoilt_page import spoilt_page

ROOT = Path("models")


def shelved(path: str, order: str = "") -> Shelved:
    text = f"title: {path}\nnodes: {{a: box}}\n{order}"
    file = ROOT / path
    return Shelved(file, text.encode(), parse(text, str(file), file.stem), {".txt": b""})


def test_folders_are_sections_and_cases_stand_by_their_order() -> None:
    models = [
        shelved("gallery/z.yaml"),
        shelved("c.yaml"),
        shelved("b.yaml", "order: 2"),
        shelved("a.yaml"),
        shelved("d.yaml", "order: 1"),
    ]
    catalogue = collect(models, ROOT, titles={"gallery": "진열장"}, categories={})
    assert [section.title for section in catalogue.sections] == ["도입사례", "진열장"]
    assert [exhibit.page for exhibit in catalogue.exhibits] == [
        "cases/d.md",
        "cases/b.md",
        "cases/a.md",
        "cases/c.md",
        "gallery/z.md",
    ]


def test_a_section_that_is_named_but_empty_is_left_out() -> None:
    catalogue = collect([shelved("a.yaml")], ROOT, titles={"gallery": "진열장"}, categories={})
    assert [section.name for section in catalogue.sections] == ["cases"]


def test_no_model_may_take_the_page_of_its_section() -> None:
    other = Problem(Place("models/a.yaml", 1, 1), Message("is wrong as well"))
    broken = Shelved(ROOT / "a.yaml", b"", problems=(other,))
    with pytest.raises(InvalidModel, match=r"models/index.yaml: a page called 'index'") as caught:
        collect([shelved("index.yaml"), broken], ROOT, titles={}, categories={})
    assert other in caught.value.problems


def test_a_broken_model_has_a_page_with_its_problems_and_its_lines() -> None:
    text = "title: <가>\nnodes:\n  웹: {kind: aws.ec3}\n"
    problem = Problem(
        Place("models/a.yaml", 3, 13),
        Message("unknown kind 'aws.ec3'"),
        Message("did you mean ec2?"),
    )
    broken = Shelved(ROOT / "a.yaml", text.encode(), problems=(problem,))
    (spoilt,) = collect([broken], ROOT, titles={}, categories={}).spoilt
    page = spoilt_page(spoilt)
    assert spoilt.page == "cases/a.md"
    assert "models/a.yaml:3:13" in page
    assert "unknown kind &#x27;aws.ec3&#x27;" in page
    assert "did you mean ec2?" in page
    assert "1 | title: &lt;" in page
    # The mark stands under the 13th character, which is in the 14th cell, for one of them is wide.
    assert "&#10;" + " " * (8 + 13) + "^" in page


def test_a_category_that_the_site_does_not_list_is_told_with_its_place() -> None:
    known = {"web": "웹 사이트, 콘텐츠 배포", "backup": "백업"}
    models = [
        shelved("a.yaml", "categories: [백업, 재난, 웹 사이트 콘텐츠 배포]"),
        shelved("gallery/b.yaml", "categories: web"),
        shelved("c.yaml", "categories:\n  - 백업\n"),
        shelved("d.yaml"),
    ]
    catalogue = collect(models, ROOT, titles={}, categories=known)
    missing = "category '{}' is none of those in mkdocs.yml"
    web = "did you mean 웹 사이트, 콘텐츠 배포?"
    assert [
        (str(each.where), str(each.what), str(each.hint)) for each in sorted(unlisted(catalogue))
    ] == [
        ("models/a.yaml:3:18", missing.format("재난"), "add it to 'categories' of the plugin"),
        ("models/a.yaml:3:22", missing.format("웹 사이트 콘텐츠 배포"), web),
        ("models/gallery/b.yaml:3:13", missing.format("web"), web),
    ]
    assert unlisted(collect(models, ROOT, titles={}, categories={})) == []


def test_no_two_categories_have_one_title() -> None:
    with pytest.raises(Refused) as caught:
        collect([], ROOT, titles={}, categories={"a": "웹", "b": "DB", "c": "웹"})
    (problem,) = caught.value.problems
    assert str(problem).startswith("categories: 'c' and 'a' have one title")


def test_a_categorys_page_is_called_as_a_file_can_be_and_no_two_alike() -> None:
    names = ["web", "Web", "../web", "index", ""]
    with pytest.raises(Refused) as caught:
        collect([], ROOT, titles={}, categories={name: f"분야 {name}" for name in names})
    assert sorted(problem.what for problem in caught.value.problems) == [
        f"no page can be called {name!r}" for name in sorted(names[1:])
    ]


@pytest.mark.parametrize(
    ("places", "named"),
    [(["cases/a.md"], "docs/cases/A.md"), (["x/a.md", "X/a.md"], "x/a.md")],
)
def test_no_page_takes_the_place_of_another(places: list[str], named: str) -> None:
    with pytest.raises(Refused, match=f"{named}: what is made from the models would stand here"):
        refuse_twins(places, {"cases/A.md": "docs/cases/A.md"})
    refuse_twins(["cases/b.md", "x/b.md"], {"cases/A.md": "docs/cases/A.md"})
