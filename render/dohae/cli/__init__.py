"""The command ``dohae``: arguments, printing and exit codes."""

from dohae.cli.app import main

__all__ = ["main"]
