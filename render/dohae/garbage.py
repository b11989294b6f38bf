"""How often Python looks for rings of objects that nothing else refers to any more."""

import gc

_SELDOM = 50_000
"""New objects that are kept, from one look to the next: a drawing makes very many, and hardly a
ring."""


def collect_seldom() -> None:
    """Looks seldom from now on, and never at what there is: for processes that are dohae's own."""
    gc.freeze()
    gc.set_threshold(_SELDOM)
