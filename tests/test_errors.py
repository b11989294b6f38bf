"""Problems are told to people so that they find all of them."""

from __future__ import annotations

from dohae.errors import InvalidModel, Place, Problem
from dohae.messages import Message

LOST = Message("no node '{name}'", name="kafka")
HINT = Message("did you mean {names}?", names="kafkas")


def test_what_is_wrong_at_many_places_is_one_line_with_all_of_them() -> None:
    problems = [
        Problem(Place("b.yaml", 1, 5), LOST, HINT),
        Problem(Place("a.yaml", 12, 5), LOST, HINT),
        Problem(Place("a.yaml", 9, 10), LOST, HINT),
        Problem(Place("a.yaml", 10, 3), LOST),
        Problem(Place("a.yaml", 14), LOST, HINT),
        Problem(Place("a.yaml"), Message("the file's name cannot name drawings")),
    ]
    error = InvalidModel(problems)
    assert str(error).splitlines() == [
        "a.yaml: the file's name cannot name drawings",
        "a.yaml:9:10: no node 'kafka' (did you mean kafkas?), also at 12:5, 14",
        "a.yaml:10:3: no node 'kafka'",
        "b.yaml:1:5: no node 'kafka' (did you mean kafkas?)",
    ]
    assert error.problems == tuple(sorted(problems))
