"""From a model file to a tree whose every value knows its place."""

from dohae.source.limits import DEFAULT_LIMITS, Limits
from dohae.source.parse import parse_tree
from dohae.source.read import decode, read
from dohae.source.tree import Mapping, Scalar, Sequence, Tree, said, shortened

__all__ = [
    "DEFAULT_LIMITS",
    "Limits",
    "Mapping",
    "Scalar",
    "Sequence",
    "Tree",
    "decode",
    "parse_tree",
    "read",
    "said",
    "shortened",
]
