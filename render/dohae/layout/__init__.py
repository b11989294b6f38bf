"""From a case to the plan of its drawing."""

from dohae.layout.engine import lay_out
from dohae.layout.metrics import Frame, Gap, Gaps, Insets, Metrics, Shape
from dohae.layout.plan import Box, Plan, Route

__all__ = ["Box", "Frame", "Gap", "Gaps", "Insets", "Metrics", "Plan", "Route", "Shape", "lay_out"]
