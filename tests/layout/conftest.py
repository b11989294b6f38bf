"""What tests of the layout share."""

from __future__ import annotations

from textwrap import dedent

import pytest
from layout.media import MEDIA
from layout.trunks import false_trunks

from dohae.layout import lay_out
from dohae.layout.judge import faults
from dohae.model import parse


@pytest.fixture(params=sorted(MEDIA))
def drawn(request):
    """The plan of a model, which keeps all promises."""

    def draw(text):
        case = parse("title: t\n" + dedent(text), "t.yaml", "t")
        plan = lay_out(case, MEDIA[request.param])
        assert faults(plan) == []
        assert false_trunks(plan) == []
        return plan

    return draw
