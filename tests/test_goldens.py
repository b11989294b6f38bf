"""The text drawings of the five cases are those that were looked at and accepted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dohae.build.road import draw_case
from dohae.model import load

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent
MODELS = sorted((HERE.parent / "models").glob("*.yaml"))


@pytest.mark.parametrize("charset", ["utxt", "txt"])
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.stem)
def test_a_text_drawing_is_as_accepted(
    model: Path, charset: str, golden: Callable[[str, str], None]
) -> None:
    drawing = draw_case(load(model), [charset])[charset].decode()
    golden(f"{model.stem}.{charset}.txt", drawing)


def test_every_golden_belongs_to_a_model() -> None:
    expected = {f"{model.stem}.{charset}.txt" for model in MODELS for charset in ("utxt", "txt")}
    assert {file.name for file in (HERE / "goldens").glob("*")} <= expected
