"""The colours that pictures take on in a page's dark mode, as a style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae import icons
from dohae.draw.picture import look
from dohae.draw.picture.paints import NONE
from dohae.draw.picture.theme import load
from dohae.pages.services import Service

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.draw.picture.paints import Paint, Theme

_LIGHT = ".dohae-light {{ {} }}\n"
"""Pictures that are light wherever they stand, and whatever theme they were drawn in."""
_DARK = ".dohae-dark {{ {} }}\n"
"""Pictures that are dark wherever they stand."""
_FOLLOWING = '@media screen {{ [data-md-color-scheme="slate"] .dohae-auto {{ {} }} }}\n'
"""Pictures that follow the page when it is dark; on paper no page is."""


def palette_css(light: str = "light", dark: str = "dark") -> str:
    """The style sheet; without it pictures are as they were drawn.

    Args:
        light: The name or the file of the theme for a light page.
        dark: For a dark one.
    """
    return "".join(
        rule.format(" ".join(variables(name)))
        for rule, name in ((_LIGHT, light), (_DARK, dark), (_FOLLOWING, dark))
    )


def borders_css(light: str = "light") -> str:
    """The style sheet for borders of kinds of groups, small, that stand where others have an icon.

    Args:
        light: The name or the file of the theme for a light page.
    """
    theme = load(light)
    kinds = [Service(kind) for kind in icons.kinds() if kind.is_group and not kind.icon]
    return "".join(
        f".dohae-{kind.anchor} {{ {_border(*theme.group(kind.kind.style, kind.kind.provider))} }}\n"
        for kind in kinds
    )


def _border(name: str, paint: Paint) -> str:
    return (
        f"border: 2px {paint.plain_dash} var(--dohae-{name}-line, {paint.line});"
        f" background: var(--dohae-{name}-fill, {paint.fill});"
    )


def variables(name: str) -> Iterator[str]:
    """What a theme paints, as declarations of custom properties.

    Args:
        name: The theme's, or its file.
    """
    theme = load(name)
    for role, colour in _roles(theme):
        yield f"--dohae-{role}: {colour};"
    # An icon on a plate has some room around it.
    size = 1 if theme.plate == NONE else 1 - 2 * look.ICON_INSET / look.ICON
    yield f"--dohae-hollow: {size:.3g};"
    yield f"--dohae-plated: {int(theme.plate != NONE)};"


def _roles(theme: Theme) -> Iterator[tuple[str, str]]:
    yield from (
        ("ground", theme.ground),
        ("text", theme.text),
        ("muted", theme.muted),
        ("link", theme.link),
        ("plate", theme.plate),
        ("tile", theme.tile),
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
