"""Models that nobody would write are drawn or refused; ``benchmarks.fuzz`` tries many more."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from benchmarks.fuzz.attack import Fall, draw, load
from benchmarks.fuzz.folders import attack as attack_folders
from benchmarks.fuzz.links import attack as attack_links
from benchmarks.fuzz.mutate import Mutator

ROOT = Path(__file__).parent.parent.parent
CORPUS = [path.read_text("utf-8") for path in sorted(ROOT.glob("models/*.yaml"))]
FOUND = {
    "a joiner with nothing to join": 'title: T\nnodes: {a: {label: "\\u200D"}}\n',
    "an accent with no letter": 'title: T\nnodes: {a: {title: "x \\u0301"}}\n',
    "a link of 200,000 steps": f"title: T\nnodes: {{a: box}}\nlinks: [{'a -> ' * 200_000}a]\n",
    "arrows alone": f"title: T\nnodes: {{a: box}}\nlinks: ['{'-> ' * 300_000}']\n",
    "a key 30,000 times": "title: T\n" * 30_000,
}
"""What once took too long, or was accepted and could not be drawn."""


@pytest.fixture(scope="module")
def mutator() -> Mutator:
    return Mutator(CORPUS)


def test_mutated_models_are_read_or_refused_with_a_place(mutator: Mutator) -> None:
    found = [load(mutator.mutated(Random(f"test-{number}"))) for number in range(800)]
    assert [fall for fall in found if isinstance(fall, Fall)] == []
    assert len({stood.case is None for stood in found if not isinstance(stood, Fall)}) == 2


def test_mutated_models_that_are_right_are_drawn_and_read_back(mutator: Mutator) -> None:
    drawn = 0
    for number in range(1_000):
        model = mutator.mutated(Random(f"draw-{number}"))
        found = load(model)
        if isinstance(found, Fall) or found.case is None:
            continue
        end = draw(model, found.case, is_painted=drawn % 4 == 0)
        assert not isinstance(end, Fall), end
        drawn += 1
        if drawn == 8:
            break
    assert drawn == 8


@pytest.mark.parametrize("model", FOUND.values(), ids=FOUND)
def test_what_was_found_once_is_refused_at_once(model: str) -> None:
    found = load(model.encode())
    assert not isinstance(found, Fall)
    assert found.case is None
    assert found.seconds < 2


def test_any_text_is_a_link_or_is_refused() -> None:
    assert attack_links(300) == []


def test_no_name_of_a_model_leads_out_of_the_output_folder(mutator: Mutator) -> None:
    chance = Random("names")
    assert attack_folders(chance, [mutator.mutated(chance) for _ in range(25)]) == []
