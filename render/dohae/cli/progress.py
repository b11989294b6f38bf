"""The progress bar; it is imported only where there is a terminal to show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Item = TypeVar("Item")


def with_bar(items: Iterable[Item], total: int) -> Iterator[Item]:
    """The same items; a bar on standard error counts them, and is gone at the end."""
    columns = (BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    # Without the thread that refreshes the bar: it would stand in the way of forking.
    with Progress(*columns, console=console, auto_refresh=False, transient=True) as bar:
        task = bar.add_task("", total=total)
        bar.refresh()
        for item in items:
            yield item
            bar.update(task, advance=1, refresh=True)
