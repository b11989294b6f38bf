"""A part of the models, for machines that share the work: ``--shard 2/3``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import click

from dohae.cli.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Shard:
    """One of several parts; all together are the whole, and no two share anything."""

    number: int = 1
    of: int = 1

    def split(self, items: Sequence[Item]) -> tuple[list[Item], list[Item]]:
        """What is in this part, and what is in the others."""
        mine = [item for at, item in enumerate(items) if at % self.of == self.number - 1]
        others = [item for at, item in enumerate(items) if at % self.of != self.number - 1]
        return mine, others


class ShardType(click.ParamType):  # type: ignore[type-arg]  # generic in newer versions only
    """Reads ``2/3``."""

    name = "i/n"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Shard:
        """The part that is meant."""
        if isinstance(value, Shard):
            return value
        parts = re.fullmatch(r"([1-9]\d{0,5})/([1-9]\d{0,5})", str(value))
        if parts is None or int(parts[1]) > int(parts[2]):
            self.fail(say("{value} is no part: write 1/3, 2/3 or 3/3", value=value), param, ctx)
        return Shard(int(parts[1]), int(parts[2]))
