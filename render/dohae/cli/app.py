"""The command line's frame: finds the command, runs it, and says what went wrong."""

from __future__ import annotations

import importlib
import os
import pkgutil
import signal
import sys
import traceback
from typing import TYPE_CHECKING, NoReturn

import click

from dohae import __version__
from dohae.cli import commands
from dohae.cli.messages import say
from dohae.cli.misuse import explain
from dohae.cli.terminal import TRACEBACK, complain
from dohae.errors import DohaeError, denied
from dohae.garbage import collect_seldom
from dohae.messages import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FAILED = 1
INTERRUPTED = 130


class HelpText(click.HelpFormatter):
    """Writes click's own words in the user's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Writes how a command is called."""
        super().write_usage(prog, args, prefix or say("Usage: "))

    def write_heading(self, heading: str) -> None:
        """Writes the heading of a list of options or commands."""
        super().write_heading(say(heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Writes a list of options or commands."""
        said = [(term, say(text)) for term, text in rows]
        super().write_dl(said, col_max, col_spacing)


class Context(click.Context):
    """A context whose help is written in the user's language."""

    formatter_class = HelpText


class Commands(click.Group):
    """The commands in the folder; one is imported only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Names of all commands."""
        return sorted(_modules())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name, ``None`` when there is none."""
        module = _modules().get(cmd_name)
        if module is None:
            return None
        command: click.Command = importlib.import_module(f"{commands.__name__}.{module}").command
        command.context_class = Context
        return command


def _modules() -> dict[str, str]:
    names = [module.name for module in pkgutil.iter_modules(commands.__path__)]
    return {name.rstrip("_").replace("_", "-"): name for name in names}


@click.group(
    cls=Commands,
    help=say("Draws a YAML model of a cloud architecture as a picture and as text."),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="dohae", help=say("Show the version and exit."))
def dohae() -> None:
    """The command that all commands belong to."""


dohae.context_class = Context


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs a command and ends the process: 0 done, 1 refused, 2 misused, 130 interrupted."""
    collect_seldom()
    try:
        code = run(arguments)
    except KeyboardInterrupt:  # A second one, while the first was answered.
        code = INTERRUPTED
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # All is done: nobody wants a traceback now.
    if sys.stdout is not None:
        try:
            sys.stdout.flush()
        except OSError:
            # Python would try once more at its end, complain, and exit with a code of its own.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            code = code or FAILED
    sys.exit(code)


def _context_of(arguments: Sequence[str] | None) -> click.Context:
    """That of the command whose words these are, where click does not say: an option's value."""
    frame = Context(dohae, info_name="dohae")
    name = next(iter(sys.argv[1:] if arguments is None else arguments), "")
    command = dohae.get_command(frame, name)
    return Context(command, frame, name) if command else frame


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns the exit code; nothing but a bug of Python ends in a traceback."""
    try:
        code = dohae.main(arguments, prog_name="dohae", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.UsageError as error:
        complain(explain(error, error.ctx or _context_of(arguments)))
        return error.exit_code
    except click.ClickException as error:
        complain(error.format_message())
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        complain(say("interrupted"))
        return INTERRUPTED
    except DohaeError as error:
        complain(told(error.said))
    except OSError as error:
        complain(told(denied(error)))
    except Exception as error:  # noqa: BLE001 - a user is told what happened, not where in the code
        complain(
            say("internal error: {error}", error=f"{type(error).__name__}: {error}"),
            say("set {name}=1 to see where", name=TRACEBACK),
        )
        if os.environ.get(TRACEBACK):
            traceback.print_exc()
    return FAILED
