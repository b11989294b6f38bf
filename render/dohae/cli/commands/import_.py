"""``dohae import``: from a document of cases to models and pages."""

from __future__ import annotations

from pathlib import Path

import click

from dohae.cli.messages import say
from dohae.cli.models import called, text_of
from dohae.cli.options import Folder, force_option
from dohae.cli.terminal import remark
from dohae.errors import DohaeError, InvalidModel, Problem
from dohae.messages import told
from dohae.model import load
from dohae.recover import recover_catalogue, save


@click.command(help=say("Make models of the cases in the Markdown FILE. The rest becomes pages."))
@click.argument("file")
@click.option(
    "--out",
    type=Folder(),
    default=Path("models"),
    help=say("Folder for models; models by default."),
)
@click.option(
    "--pages",
    type=Folder(),
    default=Path("docs"),
    help=say("Folder for pages; docs by default."),
)
@force_option
def command(*, file: str, out: Path, pages: Path, force: bool) -> int:
    """Writes models and pages, and says which models still need a hand."""
    recovered = recover_catalogue(text_of(file), told)
    if not recovered.models:
        raise DohaeError(say("{file}: there is no case in it", file=called(file)))
    written = save(recovered, out, pages, force=force)
    for path in written:
        remark(str(path))
    return 1 if _explain([path for path in written if path.suffix == ".yaml"]) else 0


def _explain(models: list[Path]) -> bool:
    """Whether models break rules of the language; says which."""
    problems: list[Problem] = []
    for model in models:
        try:
            load(model)
        except InvalidModel as error:
            problems.extend(error.problems)
    if problems:
        remark(told(InvalidModel(problems).said))
        remark(say("{count} places in the models need a look", count=len(problems)))
    return bool(problems)
