"""The colours that pictures take on in a page's dark mode, as a style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.draw.picture.theme import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.draw.picture.theme import Theme

_DARK = '[data-md-color-scheme="slate"] .dohae-auto, .dohae-dark'
"""Pictures that follow the page when it is dark, and those that are dark wherever they stand."""


def palette_css() -> str:
    """The style sheet; without it pictures are light."""
    colours = " ".join(f"--dohae-{role}: {colour};" for role, colour in _roles(load("dark")))
    return f"{_DARK} {{ {colours} }}\n"


def _roles(theme: Theme) -> Iterator[tuple[str, str]]:
    yield from (
        ("ground", theme.ground),
        ("text", theme.text),
        ("muted", theme.muted),
        ("link", theme.link),
        ("plate", theme.plate),
        ("box-line", theme.box.line),
        ("box-fill", theme.box.fill),
    )
    for sign, paint in theme.changes.items():
        yield f"{sign}-line", paint.line
        yield f"{sign}-fill", paint.fill
        yield f"{sign}-title", paint.title
    for provider in ("", *theme.providers):
        for style in theme.groups:
            name, paint = theme.group(style, provider)
            yield f"{name}-line", paint.line
            yield f"{name}-fill", paint.fill
            yield f"{name}-title", paint.title
