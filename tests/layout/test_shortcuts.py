"""Work that the layout spares itself would have come to the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from layout.crowds import crowded

from dohae.layout.changes import Changes
from dohae.layout.choice import Choice
from dohae.layout.disorder import Disorder
from dohae.layout.entries import Entry
from dohae.layout.trials import Trials
from dohae.model import Direction, load

MODELS = sorted((Path(__file__).parents[2] / "models").rglob("*.yaml"))


def arranged(trials, direction, folds=None):
    choice = replace(Choice.of(trials.case, direction, {}), folds=folds or {})
    return trials.routed(choice, trials.sketch(choice))


CASES = [*(load(file) for file in MODELS), *(crowded(seed) for seed in range(8))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_wires_that_are_left_alone_would_be_found_again(case, monkeypatch):
    spared = arranged(Trials(case), Direction.RIGHT)
    monkeypatch.setattr(Changes, "are_off", lambda *_: False)
    again = arranged(Trials(case), Direction.RIGHT)
    assert spared.lanes.wires == again.lanes.wires


@pytest.mark.parametrize("case", CASES[::4], ids=lambda case: case.name)
def test_what_was_tried_before_changes_no_arrangement(case):
    trials = Trials(case)
    for direction in (Direction.RIGHT, Direction.DOWN):
        arranged(trials, direction)
    for folds in ({"": 2}, {"": 3}, {}):
        late = arranged(trials, Direction.DOWN, folds)
        first = arranged(Trials(case), Direction.DOWN, folds)
        assert late.areas == first.areas
        assert late.lanes.wires == first.lanes.wires


def test_a_pair_of_boxes_is_out_of_order_once_however_many_layers_they_share():
    entries = [Entry(0, 0, 1, 0), Entry(1, 1, 1, 1), Entry(2, 0, 2, 2), Entry(3, 1, 2, 3)]
    rows = [{0: [~1, ~2], 1: [0], 2: [2]}, {0: [~1, ~2], 1: [1], 2: [3]}]
    disorder = Disorder(entries, [[0, 1, 2, 3], [0, 1], [2, 3]], rows, set())
    # Keys of the entries, then those of the groups from the end.
    assert disorder.count([0, 1, 2, 3, 2.5, 0.5, 1.5], rank=lambda _: (0, 0, 0)) == 0
    assert disorder.count([0, 1, 2, 3, 0.5, 2.5, 1.5], rank=lambda _: (0, 0, 0)) == 2 * 2
