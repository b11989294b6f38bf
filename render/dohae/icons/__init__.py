"""What kinds of nodes there are, what they look like and what people call them."""

from dohae.icons.catalogue import (
    AmbiguousKind,
    UnknownKind,
    find,
    kinds,
    providers_of_kinds,
    styles_of,
)
from dohae.icons.index import icons_root
from dohae.icons.kind import Kind
from dohae.icons.nearest import nearest
from dohae.icons.search import search

__all__ = [
    "AmbiguousKind",
    "Kind",
    "UnknownKind",
    "find",
    "icons_root",
    "kinds",
    "nearest",
    "providers_of_kinds",
    "search",
    "styles_of",
]
