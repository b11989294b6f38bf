"""``dohae cache``: what was drawn before and is kept to be used again."""

from __future__ import annotations

from pathlib import Path

import click

from dohae.build import open_store
from dohae.cli.messages import say
from dohae.cli.terminal import put, remark

_MEGA = 1_000_000


@click.command(help=say("Tell what the cache of drawings holds, or clear it."))
@click.argument("what", type=click.Choice(["info", "clear"]))
@click.option(
    "--cache",
    type=click.Path(path_type=Path),
    help=say("Folder with what was drawn before; off for none. DOHAE_CACHE says the same."),
)
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
