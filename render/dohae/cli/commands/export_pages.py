"""``dohae export-pages``: the site's pages for other site builders."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dohae.cli.limits import limit_option
from dohae.cli.messages import say
from dohae.cli.models import FOLDER
from dohae.cli.options import FORMATS, Folder, force_option, format_option, quick_option
from dohae.cli.terminal import put, remark
from dohae.cli.theme import theme_option
from dohae.draw.picture.theme import DEFAULT
from dohae.errors import DohaeError, denied
from dohae.pages.export import export_pages

if TYPE_CHECKING:
    from pathlib import Path

    from dohae.source import Limits


@click.command(help=say("Write pages and drawings of all in models/ into FOLDER."))
@click.argument("folder", metavar="FOLDER", type=Folder())
@format_option(say("May be given several times; by default svg, png, utxt and txt."))
@click.option(
    "--html-urls",
    is_flag=True,
    help=say("For builders that make a.html of a.md, and not a/."),
)
@theme_option
@quick_option
@force_option
@click.option(
    "--prune",
    is_flag=True,
    help=say("Remove what an earlier export wrote and this one does not, unless it was changed."),
)
@limit_option
def command(
    folder: Path,
    names: tuple[str, ...],
    *,
    theme: str | None,
    is_quick: bool,
    limits: Limits,
    html_urls: bool,
    force: bool,
    prune: bool,
) -> None:
    """Draws the models, writes the pages, and names the files that are new, changed or removed."""
    try:
        exported = export_pages(
            FOLDER,
            folder,
            tuple(dict.fromkeys(names)) or FORMATS,
            directory_urls=not html_urls,
            theme=DEFAULT if theme is None else theme,
            is_quick=is_quick,
            limits=limits,
            force=force,
            prune=prune,
        )
    except OSError as error:
        raise DohaeError(denied(error, folder)) from error
    for file in exported.written:
        put(f"{file}\n")
    for file in exported.pruned.removed:
        remark(say("removed: {file}", file=file))
    for file in exported.pruned.left:
        remark(say("left: {file} (it was changed since it was written)", file=file))
    if exported.old:
        count = len(exported.old)
        remark(say("{count} files of an earlier export stay (--prune removes them)", count=count))
