"""Problems are told to people so that they find all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dohae.errors import InvalidModel, Place, Problem, Refused
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


THERE = Message("is there already")
FORCE = Message("--force overwrites it")


def test_what_is_wrong_with_many_files_is_said_once_above_their_names() -> None:
    files = ["out/b/1.md", "out/a/2.md", "out/a/1.md", "3.md", "out/a/line\nbreak.md"]
    error = Refused(
        [
            *(Problem(Place(file), THERE, FORCE) for file in files),
            Problem(Place("out/a/4.md"), THERE),
            Problem(Place("out/a/1.md", 2, 1), THERE, FORCE),
        ]
    )
    assert str(error).splitlines() == [
        "3.md: is there already (--force overwrites it), and the same of 4 more:",
        "  out/a/: 1.md, 2.md, line\N{REPLACEMENT CHARACTER}break.md",
        "  out/b/: 1.md",
        "out/a/1.md:2:1: is there already (--force overwrites it)",
        "out/a/4.md: is there already",
    ]
    assert str(Refused(error.problems[:2])).splitlines() == [
        "3.md: is there already (--force overwrites it)",
        "out/a/1.md: is there already (--force overwrites it)",
    ]


@given(
    st.sets(
        st.lists(st.sampled_from(["a", "b", "가", "x.y"]), min_size=1, max_size=3).map("/".join)
    )
)
def test_every_file_is_named_once_however_many_there_are(files: set[str]) -> None:
    said = str(Refused(Problem(Place(file), THERE, FORCE) for file in files))
    named = []
    for line in said.splitlines():
        if line.startswith("  "):
            folder, sign, names = line.strip().rpartition("/: ")
            named += [f"{folder}{sign[:1]}{name}" for name in names.split(", ")]
        else:
            named.append(line.partition(": ")[0])
    assert sorted(named) == sorted(files)
