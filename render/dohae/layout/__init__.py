"""From a case to the plan of its drawing."""

from dohae.layout.engine import FIRST, MOST_TRIALS, arrange, lay_out
from dohae.layout.metrics import Frame, Gap, Gaps, Insets, Metrics, Shape
from dohae.layout.placing import Arrangement, place
from dohae.layout.plan import Box, Plan, Route

__all__ = [
    "FIRST",
    "MOST_TRIALS",
    "Arrangement",
    "Box",
    "Frame",
    "Gap",
    "Gaps",
    "Insets",
    "Metrics",
    "Plan",
    "Route",
    "Shape",
    "arrange",
    "lay_out",
    "place",
]
