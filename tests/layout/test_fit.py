"""A drawing fits what is asked for, and what stands alike in replicas is drawn alike."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from dohae.draw import metrics
from dohae.layout import arrange, lay_out, place
from dohae.model import load

GALLERY = Path(__file__).parent.parent.parent / "models" / "gallery"


@pytest.mark.parametrize("aspect", [0.7, 2.2])
def test_an_aspect_is_met_in_the_medium_that_is_asked_for(aspect):
    picture = metrics("picture")
    size = place(
        arrange(load(GALLERY / "data-lake.yaml"), aspect=aspect, metrics=picture), picture
    ).size
    assert 0.8 < size.width / size.height / aspect < 1.25


@pytest.mark.parametrize("medium", ["text", "picture"])
def test_availability_zones_are_drawn_alike(medium, arranged):
    plan = place(arranged(GALLERY / "three-tier-two-az.yaml"), metrics(medium))
    zones = [box.node for box in plan.boxes if box.node.kind == "aws.az"]
    at = {box.node.path: box.body.centre for box in plan.boxes}
    first, second = ([at[node.path] for node in zone.walk() if not node.is_group] for zone in zones)
    assert len(first) == len(second) > 2
    apart = {(b.x - a.x, b.y - a.y) for a, b in zip(first, second, strict=True)}
    assert all(not x for x, _ in apart) or all(not y for _, y in apart)


@pytest.mark.parametrize("name", ["erp-two-az", "three-tier-two-az", "hybrid-direct-connect-vpn"])
def test_the_first_zone_stands_before_the_second(name, arranged):
    plan = place(arranged(GALLERY / f"{name}.yaml"), metrics("text"))
    zones = [box.rect for box in plan.boxes if box.node.kind == "aws.az"]
    assert len(zones) > 1
    assert zones[0].bottom < zones[1].top or zones[0].right < zones[1].left


def test_a_width_is_kept_where_any_arrangement_keeps_it():
    """Fewer crossings never weigh more than a width that is asked for."""
    case = load(GALLERY / "cicd-feedback.yaml")
    assert lay_out(case, metrics("text"), width=100).size.width <= 100


def test_a_width_that_is_missed_is_sought_more_patiently():
    """The first search ends at 144 columns."""
    case = load(GALLERY / "hybrid-direct-connect-vpn.yaml")
    assert lay_out(case, metrics("text"), width=120).size.width <= 120


def test_the_aspect_of_a_slide_is_met_by_plans_and_by_arrangements():
    case = load(GALLERY / "serverless-api.yaml")
    picture = metrics("picture")
    laid_out = lay_out(case, picture, aspect=1.78)
    placed = place(arrange(case, aspect=1.78, metrics=picture), picture)
    for size in (laid_out.size, placed.size):
        assert abs(math.log(size.width / size.height / 1.78)) < 0.05
