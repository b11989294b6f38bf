"""Says why models could not be drawn; imported only when some could not."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from dohae.build import Fault
from dohae.cli.messages import say
from dohae.cli.terminal import TRACEBACK, complain
from dohae.draw.text.verify import Mistold
from dohae.errors import DohaeError, Refused
from dohae.messages import told

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dohae.errors import Problem


def explain(failed: Mapping[Path, DohaeError]) -> None:
    """Says what was wrong, in the order of the models; what is wrong with many is said once."""
    of_files = Refused(problem for error in failed.values() for problem in _of_files(error))
    models: dict[str, list[Path]] = {}
    for model, error in failed.items():
        text = text_of(of_files if _of_files(error) else error)
        models.setdefault(text, []).append(model)
    for text, (first, *others) in models.items():
        if isinstance(failed[first], Refused):
            complain(text)
        elif others:
            where = say("{model} and {count} more", model=first, count=len(others))
            complain(f"{where}: {text}")
        else:
            complain(f"{first}: {text}")


def _of_files(error: DohaeError) -> tuple[Problem, ...]:
    """The problems of an error that names files, and no places in them: many models have such."""
    problems = error.problems if isinstance(error, Refused) else ()
    return () if any(problem.where.line for problem in problems) else problems


def text_of(error: DohaeError) -> str:
    """What is wrong with a model, for its author."""
    match error:
        case Fault():
            notes = getattr(error, "__notes__", []) if os.environ.get(TRACEBACK) else []
            return "\n".join([say("internal error: {error}", error=error), *notes])
        case Mistold():
            what = say("the text drawing does not say what the model says; this is a bug of dohae")
            please = say("please send it the model {file}", file=error.file)
            return "\n".join(
                [f"{what}; {please}", *(f"  {told(line)}" for line in error.differences)]
            )
        case _:
            return told(error.said)
