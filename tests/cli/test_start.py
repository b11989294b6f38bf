"""A command starts quickly: it imports only what it needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("diagrams", "mkdocs", "pygraphviz", "rich", "jinja2", "PIL")
TRY = """
import sys
from dohae.cli.app import run
code = run(sys.argv[1:])
print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)
sys.exit(code)
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "-"),
        ("show", "-"),
        ("kinds", "ec2"),
        ("stats", "--help"),
        ("read", "--help"),
        ("diff", "--help"),
        ("--version",),
    ],
)
def test_a_light_command_imports_no_heavy_package(arguments: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", TRY, *arguments],
        input=b"title: T\nnodes: {a: aws.ec2}\n",
        capture_output=True,
        check=True,
    )
    imported = set(done.stderr.decode().splitlines()[-1].split())
    assert "dohae" in imported
    assert imported.isdisjoint(HEAVY)
