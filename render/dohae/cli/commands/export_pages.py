"""``dohae export-pages``: the site's pages for other site builders."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dohae.cli.limits import limit_option
from dohae.cli.messages import say
from dohae.cli.models import FOLDER
from dohae.cli.terminal import put
from dohae.draw import formats as all_formats
from dohae.draw.picture.theme import DEFAULT
from dohae.errors import DohaeError, reason
from dohae.messages import Message
from dohae.pages.export import export_pages

if TYPE_CHECKING:
    from dohae.source import Limits

_USUAL = ("svg", "png", "utxt", "txt")


@click.command(help=say("Write pages and drawings of all in models/ into FOLDER."))
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "formats",
    type=click.Choice(list(all_formats())),
    multiple=True,
    default=_USUAL,
    help=say("May be given several times; by default svg, png, utxt and txt."),
)
@click.option(
    "--html-urls",
    is_flag=True,
    help=say("For builders that make a.html of a.md, and not a/."),
)
@click.option(
    "--theme",
    default=DEFAULT,
    help=say("Of pictures: light, dark, print, or a YAML file of your own."),
)
@click.option("--force", is_flag=True, help=say("Overwrite files that are there already."))
@limit_option
def command(
    folder: Path,
    formats: tuple[str, ...],
    *,
    theme: str,
    limits: Limits,
    html_urls: bool,
    force: bool,
) -> None:
    """Draws the models, writes the pages, and names the files that are new or changed."""
    try:
        written = export_pages(
            FOLDER,
            folder,
            formats,
            directory_urls=not html_urls,
            theme=theme,
            limits=limits,
            force=force,
        )
    except OSError as error:
        message = Message("{file}: {why}", file=error.filename or folder, why=reason(error))
        raise DohaeError(message) from error
    for file in written:
        put(f"{file}\n")
