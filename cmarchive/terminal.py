"""What the command line does on the terminal besides its commands: progress, remarks, encodings."""

import getpass
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

import click

from cmarchive.jobs import Monitor
from cmarchive.model import Problem


class TerminalMonitor(Monitor):
    """Shows progress on stderr: one line per stage, refreshed in place on a terminal."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = 0.0
        self._live = sys.stderr.isatty()
        self._announced = ""

    def report(self) -> None:
        """Write the stage; on a terminal at most ten times a second, elsewhere only when a stage begins."""
        now = time.monotonic()
        if self._live and (now - self._shown > 0.1 or self.done >= self.total):
            self._shown = now
            count = f" {self.done}/{self.total}" if self.total else ""
            click.echo(
                f"\r\033[K{self.stage}{count}", nl=bool(self.total) and self.done >= self.total, err=True
            )
        elif not self._live and self.stage != self._announced:
            self._announced = self.stage
            click.echo(self.stage, err=True)


def login_name() -> str:
    """Who is logged in; empty where the system does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no login name on this system
        return ""


def speak_utf8() -> None:
    """Chinese comes out whole, whatever the terminal was set to."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Callable[..., Any] | None = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def print_remarks(notes: Sequence[str]) -> None:
    """Say how a file was read."""
    for note in notes:
        click.echo(f"说明：{note}")


def print_problems(problems: Sequence[Problem]) -> None:
    """List what was not understood."""
    if problems:
        click.echo(f"以下 {len(problems)} 处请核对：")
        for problem in problems:
            click.echo(f"  {problem}")
