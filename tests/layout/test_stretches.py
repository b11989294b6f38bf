"""A label stands where its own link runs, and no other."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from dohae.layout.lanes import RANKS, Lanes, Segment
from dohae.layout.stretches import choose

ROOT, BAR, FAR = 0, 8, 40
"""Along the first line: where the links leave, where two of them turn off, where one ends."""


@pytest.fixture
def lanes() -> Lanes:
    """A trunk from ``a``: on to ``b``, and off at one bar up to ``c`` and down to ``d``."""
    stub = Segment(0, 0, 5, ROOT, FAR, -1, boxes={ROOT: ("a", False), FAR: ("b", True)})
    bar = Segment(1, 1, BAR, 2, 9, -1)
    up, down = (
        Segment(index, 0, line, BAR, 12, -1, boxes={12: (path, True)})
        for index, line, path in ((2, 2, "c"), (3, 9, "d"))
    )
    stub.turns.append((BAR, 1, bar))
    bar.turns += [(5, -1, stub), (2, 1, up), (9, 1, down)]
    for leg in (up, down):
        leg.turns.append((BAR, 1, bar))
    wires = [
        SimpleNamespace(points=[(ROOT, 5), (FAR, 5)]),
        SimpleNamespace(points=[(ROOT, 5), (BAR, 5), (BAR, 2), (12, 2)]),
        SimpleNamespace(points=[(ROOT, 5), (BAR, 5), (BAR, 9), (12, 9)]),
    ]
    chains = [[stub], [stub, bar, up], [stub, bar, down]]
    return Lanes([stub, bar, up, down], chains, dict.fromkeys(range(3), 0), wires)


def test_a_link_that_turns_off_has_no_label_where_another_goes_straight_on(lanes: Lanes) -> None:
    straight, up, down = choose({}, lanes, [0, 1, 2])
    assert (straight.segment.index, straight.low) == (0, BAR * RANKS)
    assert (up.segment.index, down.segment.index) == (2, 3)
