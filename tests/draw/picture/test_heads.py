"""Arrowheads stand clear: nothing crosses a line under one, or turns there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from draw.picture.heads import cramped, hidden_borders, hidden_crossings
from draw.picture.svg_tree import S, tree
from layout.over import over
from strategies import KINDS, cases

from dohae.draw.picture import look
from dohae.draw.picture.metrics import PictureMetrics
from dohae.layout import lay_out, place
from dohae.model import Case, LineStyle, parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from dohae.layout import Arrangement, Plan

MODELS = sorted((Path(__file__).parents[3] / "models").rglob("*.yaml"))
PICTURE = PictureMetrics()
ICONS = (*KINDS, "onprem.oracle", "onprem.kafka")
"""Of one made of letters, too, which has a frame."""


def hidden(plan: Plan) -> list[str]:
    return [*hidden_crossings(plan), *hidden_borders(plan), *cramped(plan)]


def bold(case: Case) -> Case:
    return replace(case, links=tuple(replace(x, style=LineStyle.BOLD) for x in case.links))


@pytest.mark.parametrize("file", MODELS, ids=lambda file: file.stem)
def test_no_arrowhead_of_a_model_hides_anything(
    file: Path, arranged: Callable[[Path], Arrangement]
) -> None:
    assert hidden(place(arranged(file), PICTURE)) == []


@over(cases(max_nodes=16, kinds=ICONS, density=2.5), 150)
def test_no_arrowhead_hides_anything(case: Case) -> None:
    assert hidden(lay_out(case, PICTURE, trials=1)) == []


@over(cases(max_nodes=12, kinds=ICONS, density=2.5), 60)
def test_no_bold_arrowhead_hides_anything(case: Case) -> None:
    assert hidden(lay_out(bold(case), PICTURE, trials=1)) == []


@pytest.mark.parametrize(
    ("style", "cover"), [("solid", look.ARROW_COVER), ("bold", look.BOLD_COVER)]
)
def test_an_arrowhead_is_as_long_as_is_said(style: str, cover: int) -> None:
    link = f"{{from: a, to: b, style: {style}}}"
    text = f"title: t\nnodes: {{a: box, b: box}}\nlinks: [{link}]"
    root = tree(lay_out(parse(text, "t.yaml", "t"), PICTURE))
    (line,) = (part for part in root.iter(f"{S}path") if part.get("class") == "line")
    (head,) = (part for part in root.iter(f"{S}polygon") if "head" in part.get("class", ""))
    base = min(float(corner.partition(",")[0]) for corner in head.get("points").split())
    end = float(line.get("d").rpartition("L")[2].partition(",")[0]) + look.ARROW_LENGTH
    assert end - (base - float(head.get("stroke-width")) / 2) == pytest.approx(cover, abs=0.1)
