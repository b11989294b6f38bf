"""English sentences about a drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.draw.picture.speech import Heads, bracketed
from dohae.model.case import LineStyle, Sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dohae.model.case import Mark


class English:
    """English, for pages that are written in it."""

    heads = Heads("Contents", "Links", "Legend", "Changes")
    styles = {  # noqa: RUF012 - never written
        LineStyle.SOLID: "Solid line",
        LineStyle.DASHED: "Dashed line",
        LineStyle.DOTTED: "Dotted line",
        LineStyle.BOLD: "Bold line",
    }
    changes = {Sign.ADDED: "Added", Sign.REMOVED: "Removed", Sign.CHANGED: "Changed"}  # noqa: RUF012 - never written

    def there(self, names: Sequence[str]) -> str:
        """``There are A, B and C.``."""
        return f"There {'is' if len(names) == 1 else 'are'} {_list(names)}."

    def inside(self, group: str, names: Sequence[str]) -> str:
        """``VPC holds A, B and C.``."""
        return f"{group} holds {_list(names)}."

    def joined(self, one: str, other: str, label: str) -> str:
        """``A is linked with B (SQL).``."""
        return f"{one} is linked with {other}{bracketed(label)}."

    def both_ways(self, one: str, other: str, label: str) -> str:
        """``A and B are linked both ways.``."""
        return f"{one} and {other} are linked both ways{bracketed(label)}."

    def leads(self, source: str, targets: Sequence[str], label: str) -> str:
        """``A leads to B and C.``."""
        return f"{source} leads to {_list(targets)}{bracketed(label)}."

    def between(self, one: str, other: str) -> str:
        """``the link between A and B``."""
        return f"the link between {one} and {other}"

    def before(self, mark: Mark) -> Sequence[str]:
        """``(was A)``."""
        return [f"(was {' '.join(words.split())})" for words in mark.was]


ENGLISH = English()


def _list(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
