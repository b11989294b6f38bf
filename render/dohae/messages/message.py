"""A text for a user that still knows what it was made from, so that it can be said otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable


class Message(str):
    """An English text that remembers its template and the values put into it.

    It is its English text wherever a text is wanted; ``told`` and ``in_korean`` say it in another
    language. Whoever makes a message gives the template as it stands in the source: it is the key
    of the catalogue.

    Attributes:
        template: The text with names in braces, as ``str.format`` reads them.
        values: What stands in the places named, by those names; may be messages themselves.
    """

    __slots__ = ("template", "values")

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """The text of a template with values in its places; without any, braces are just braces."""
        kept = {name: _kept(value) for name, value in values.items()}
        self = super().__new__(cls, filled(template, kept))
        self.template, self.values = template, kept
        return self

    @classmethod
    def joined(cls, separator: str, parts: Iterable[str]) -> Message:
        """Several texts as one; each keeps its own template."""
        values = {f"part{number}": part for number, part in enumerate(parts)}
        template = "{separator}".join(f"{{{name}}}" for name in values)
        return cls(template, separator=separator, **values)

    @staticmethod
    def either(texts: Iterable[str]) -> str:
        """A choice between texts, which has no template when there is only one."""
        *others, last = texts
        if not others:
            return last
        return Message("{choices} or {last}", choices=Message.either(others), last=last)

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        """What makes it again, in a process that it is sent to."""
        return (self.template,), self.values


def filled(template: str, values: dict[str, object]) -> str:
    """A template with values in the places that it names."""
    return template.format(**values) if values else template


def _kept(value: object) -> object:
    # Paths, places and the like are only shown: as texts they survive any pipe.
    return value if isinstance(value, str | int | float) else str(value)


NOTHING = Message("")
"""What is said where there is nothing to say."""
