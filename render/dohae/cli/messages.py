"""What the command line says, in the user's language."""

from __future__ import annotations

from dohae.messages import Message, told


def say(text: str, **values: object) -> str:
    """A message in the user's language, with values in the places that it names."""
    return told(Message(text, **values))
