"""``dohae cache``: what was drawn before and is kept to be used again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dohae.build import open_store
from dohae.cli.messages import say
from dohae.cli.options import cache_option
from dohae.cli.terminal import put, remark

if TYPE_CHECKING:
    from pathlib import Path

_MEGA = 1_000_000


@click.command(help=say("Tell of the cache of drawings (info), or empty it (clear)."))
@click.argument("what", metavar="WHAT", type=click.Choice(["info", "clear"]))
@cache_option
def command(*, what: str, cache: Path | None) -> None:
    """Tells where the cache is and how large, or throws away what is in it."""
    store = open_store(cache)
    if store.folder is None:
        remark(say("there is no cache"))
    elif what == "clear":
        before = store.clear()
        remark(
            say(
                "{count} files with {size} MB thrown away from {folder}",
                count=before.files,
                size=_megabytes(before.size),
                folder=store.folder,
            )
        )
    else:
        contents = store.contents()
        put(
            say(
                "folder: {folder}\nfiles: {count}\nsize: {size} MB of at most {limit} MB",
                folder=store.folder,
                count=contents.files,
                size=_megabytes(contents.size),
                limit=_megabytes(store.limit),
            )
            + "\n"
        )


def _megabytes(size: int) -> str:
    return f"{size / _MEGA:,.1f}"
