"""What came of models for programs to read: JSON, or annotations of GitHub's workflows."""

from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dohae.build import UNTRUE, Outcome, State
from dohae.cli.messages import say
from dohae.cli.terminal import put
from dohae.errors import InvalidModel, Place, Problem, Refused
from dohae.messages import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dohae.errors import DohaeError

report_option = click.option(
    "--report",
    "way",
    type=click.Choice(["json", "github"]),
    help=say("Print what came of each model for programs, too."),
)


@contextmanager
def reported(way: str | None) -> Iterator[None]:
    """Reports problems, too, that end a command before anything comes of a model."""
    try:
        yield
    except InvalidModel as error:
        if way:
            put(report(way, [Outcome(Path(), error=error)]))
        raise


def report(way: str, outcomes: Iterable[Outcome]) -> str:
    """What came of models, in one of the ways."""
    outcomes = sorted(outcomes, key=lambda outcome: outcome.model)
    return _as_json(outcomes) if way == "json" else "".join(_as_annotations(outcomes))


def problems_of(model: Path, error: DohaeError) -> tuple[Problem, ...]:
    """What is wrong with a model, with its places."""
    if isinstance(error, Refused):
        return error.problems
    return (Problem(Place(str(model)), error.said),)


def untrue(path: Path, state: State, outcome: Outcome) -> str:
    """What is wrong with a drawing, in one line."""
    model = outcome.model
    match state:
        case State.MISSING:
            return say("missing: {drawing} ({model})", drawing=path, model=model)
        case State.ORPHANED:
            return say("orphaned: {drawing} ({model} is gone)", drawing=path, model=model)
        case _:
            why = told(outcome.reasons[path])
            return say("stale: {drawing} ({model}): {why}", drawing=path, model=model, why=why)


def _as_json(outcomes: Iterable[Outcome]) -> str:
    drawings, problems = [], []
    for outcome in outcomes:
        for path, state in outcome.drawings.items():
            about = {"drawing": str(path), "model": str(outcome.model), "state": state.value}
            if path in outcome.reasons:
                about["reason"] = str(outcome.reasons[path])
            drawings.append(about)
        if outcome.error:
            problems += [
                {
                    "file": problem.where.file,
                    "line": problem.where.line,
                    "column": problem.where.column,
                    "message": str(problem.what),
                    "hint": str(problem.hint),
                }
                for problem in problems_of(outcome.model, outcome.error)
            ]
    data = {"drawings": drawings, "problems": problems}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _as_annotations(outcomes: Iterable[Outcome]) -> Iterator[str]:
    for outcome in outcomes:
        if outcome.error:
            for problem in problems_of(outcome.model, outcome.error):
                hint = f" ({told(problem.hint)})" if problem.hint else ""
                yield _annotation(problem.where, told(problem.what) + hint)
        for path, state in outcome.drawings.items():
            if state in UNTRUE:
                # There is no line of a model that is gone.
                gone = state is State.ORPHANED
                where = Place(str(path)) if gone else Place(str(outcome.model), 1)
                yield _annotation(where, untrue(path, state, outcome))


def _annotation(where: Place, text: str) -> str:
    places = {"file": where.file, "line": where.line, "col": where.column}
    said = ",".join(f"{name}={_escaped(value)}" for name, value in places.items() if value)
    message = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::error {said}::{message}\n"


def _escaped(value: object) -> str:
    text = str(value).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C")
