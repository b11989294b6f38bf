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
    Mark,
    Node,
    Relation,
    Sign,
)
from dohae.model.find import find_models, seek_models
from dohae.model.load import load, parse

__all__ = [
    "Arrow",
    "Case",
    "Component",
    "Direction",
    "Erratum",
    "Hint",
    "LineStyle",
    "Link",
    "Mark",
    "Node",
    "Relation",
    "Sign",
    "find_models",
    "load",
    "parse",
    "seek_models",
]
