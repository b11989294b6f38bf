"""From a model file to a tree whose every value knows its place."""

from dohae.source.limits import DEFAULT_LIMITS, MOST_PROBLEMS, Limits, limits_with
from dohae.source.parse import parse_tree
from dohae.source.read import decode, read, read_bytes, too_large
from dohae.source.tree import Mapping, Scalar, Sequence, Tree, said, shortened

__all__ = [
    "DEFAULT_LIMITS",
    "MOST_PROBLEMS",
    "Limits",
    "Mapping",
    "Scalar",
    "Sequence",
    "Tree",
    "decode",
    "limits_with",
    "parse_tree",
    "read",
    "read_bytes",
    "said",
    "shortened",
    "too_large",
]
