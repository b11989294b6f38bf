"""What differs between two models, and a drawing of both in one."""

from dohae.diff.compare import (
    Difference,
    Field,
    LinkChange,
    NodeChange,
    WordChange,
    compare,
)
from dohae.diff.merge import merged

__all__ = [
    "Difference",
    "Field",
    "LinkChange",
    "NodeChange",
    "WordChange",
    "compare",
    "merged",
]
