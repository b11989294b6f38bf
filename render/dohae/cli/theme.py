"""The option that says which theme pictures are drawn in."""

from __future__ import annotations

import click

from dohae.cli.messages import say
from dohae.draw.picture.theme import built_in, is_file, unknown
from dohae.messages import told


class ThemeType(click.ParamType):  # type: ignore[type-arg]  # generic in newer versions only
    """The name of a theme that comes with dohae, or of a YAML file, which is read later."""

    name = "theme"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name that is meant."""
        if value not in built_in() and not is_file(value):
            self.fail(told(unknown(value)), param, ctx)
        return value


theme_option = click.option(
    "--theme",
    type=ThemeType(),
    help=say("Of pictures: light, dark, print, or a YAML file of your own."),
)
