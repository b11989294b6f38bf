"""The large models of the benchmark are models that an architect would write."""

from __future__ import annotations

from pathlib import Path

import pytest

from dohae.layout.shaping import LARGE
from dohae.model import load

MODELS = sorted((Path(__file__).parent.parent.parent / "benchmarks/layout/large").glob("*.yaml"))


@pytest.mark.parametrize("model", MODELS, ids=lambda path: path.stem)
def test_a_large_model_is_right_and_has_labels(model: Path) -> None:
    case = load(model)
    assert sum(1 for _ in case.walk()) + len(case.links) > 80
    assert any(link.label for link in case.links)


def test_there_are_large_models() -> None:
    assert len(MODELS) > 5
    sizes = [sum(1 for _ in case.walk()) + len(case.links) for case in map(load, MODELS)]
    assert sum(size > LARGE for size in sizes) > 3
