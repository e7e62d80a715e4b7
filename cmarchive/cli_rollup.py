"""The commands of comparing submissions and rolling up a city; ``cli`` puts them among the others."""

from decimal import Decimal
from pathlib import Path

import click

from cmarchive import listing_rollup
from cmarchive.session import Session
from cmarchive.terminal import TerminalMonitor
from cmarchive.usage import FORMAT, PATH, Command, NumberType


@click.command(cls=Command)
@click.argument("archive", type=PATH)
@click.argument("county", metavar="县区")
@click.option("--from", "first", type=NumberType(1, 9999), help="与第几次报送比较；不填则为前一次。")
@click.option("--to", "last", type=NumberType(1, 9999), help="比较第几次报送；不填则为最近一次。")
@FORMAT
def compare(archive: Path, county: str, first: Decimal | None, last: Decimal | None, form: str) -> None:
    """比较一个县区的两次报送：材料到页、数据到值。"""
    with Session.open(archive) as session:
        after = session.find_submission(county, _number(last))
        before = session.submission_before(after)
        if first is not None:
            before = session.find_submission(county, _number(first))
        found = session.compare_submissions(after, TerminalMonitor(), before)
        view = session.view_of(after)
    click.echo(listing_rollup.compared(before or after, after, found, view, form))


@click.command(cls=Command)
@click.argument("archive", type=PATH)
@click.option("-o", "target", type=PATH, required=True, help="放汇总台账和汇总表的文件夹。")
@FORMAT
def rollup(archive: Path, target: Path, form: str) -> None:
    """汇总各县区最近的报送：合计、指标、一致性、进度通报。"""
    with Session.open(archive) as session:
        files = session.write_rollup(target, TerminalMonitor())
    click.echo(listing_rollup.rolled_up(files, form))


def _number(serial: Decimal | None) -> int | None:
    return None if serial is None else int(serial)
