"""Reads short models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from dohae.errors import InvalidModel
from dohae.model import parse
from dohae.source import DEFAULT_LIMITS, Limits

if TYPE_CHECKING:
    from dohae.model import Case


class Read(Protocol):
    def __call__(self, text: str, *, head: str = ..., limits: Limits = ...) -> Case: ...


class Refused(Protocol):
    def __call__(self, text: str, *, head: str = ..., limits: Limits = ...) -> list[str]: ...


HEAD = "title: T\nnodes:\n"
"""A short model begins with its nodes, in line 3."""


@pytest.fixture
def case() -> Read:
    """A model that begins with its nodes."""

    def read(text: str, *, head: str = HEAD, limits: Limits = DEFAULT_LIMITS) -> Case:
        return parse(head + text, "f.yaml", "f", limits)

    return read


@pytest.fixture
def refused(case: Read) -> Refused:
    """What is wrong with such a model, without the file's name."""

    def read(text: str, *, head: str = HEAD, limits: Limits = DEFAULT_LIMITS) -> list[str]:
        with pytest.raises(InvalidModel) as caught:
            case(text, head=head, limits=limits)
        return [str(problem).removeprefix("f.yaml:") for problem in caught.value.problems]

    return read
