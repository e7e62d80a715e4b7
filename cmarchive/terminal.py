"""What the command line does on the terminal besides its commands: progress, remarks, encodings."""

import getpass
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

import click

from cmarchive.jobs import Monitor
from cmarchive.model import Problem
from cmarchive.text import mark


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


def ask_passphrase(what: str, *, twice: bool = False) -> str:
    """Ask for a passphrase without showing it; from a script the next line of the standard input is taken.

    Raises click.UsageError when it was typed differently the second time.
    """
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    text = getpass.getpass(mark("Passphrase", "{what}：").format(what=what), sys.stderr)
    again = mark("Passphrase", "再输一次：")
    if twice and text and getpass.getpass(again, sys.stderr) != text:
        raise click.UsageError(mark("Passphrase", "两次输入的口令不同。"))
    return text


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
