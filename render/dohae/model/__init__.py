"""From a model's text to its case, with every rule of the model language kept."""

from dohae.model.case import (
    Arrow,
    Case,
    Component,
    Direction,
    Erratum,
    Hint,
    LineStyle,
    Link,
    Node,
    Relation,
)
from dohae.model.load import find_models, load, parse

__all__ = [
    "Arrow",
    "Case",
    "Component",
    "Direction",
    "Erratum",
    "Hint",
    "LineStyle",
    "Link",
    "Node",
    "Relation",
    "find_models",
    "load",
    "parse",
]
