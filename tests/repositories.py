"""Repositories of git for tests."""

from __future__ import annotations

import subprocess

AUTHOR = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")


def git(*words: str) -> str:
    """Has git do something in the current folder; what it prints."""
    done = subprocess.run(["git", *AUTHOR, *words], check=True, capture_output=True)  # noqa: S607
    return done.stdout.decode()
