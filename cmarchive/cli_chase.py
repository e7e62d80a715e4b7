"""The command that writes 催交单."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from cmarchive.owing import SOON, ChaseTerms
from cmarchive.session import Session
from cmarchive.terminal import TerminalMonitor
from cmarchive.usage import PATH, Command, DayType, NumberType


@click.command(cls=Command)
@click.argument("archive", type=PATH)
@click.option("-o", "target", type=PATH, required=True, help="放催交单的文件夹。")
@click.option("--only", "only", multiple=True, help="只催这些企业；可重复。")
@click.option("--due", type=DayType(), help="送交期限，如 2025-12-31。")
@click.option("--contact", default="", help="催办单位联系人。")
@click.option("--phone", default="", help="联系电话。")
@click.option("--place", default="", help="送交地点；不填为立卷单位。")
@click.option(
    "--within", type=NumberType(0, 730), default=str(SOON), show_default=True, help="提前多少天催办将到期的。"
)
@click.option("--each", is_flag=True, help="另外为每家企业单独生成一个 PDF。")
def chase(
    archive: Path,
    target: Path,
    only: Sequence[str],
    due: date | None,
    contact: str,
    phone: str,
    place: str,
    within: int,
    each: bool,
) -> None:
    """输出催交单（PDF 和 Excel）：每家企业还欠哪些材料、哪些将到期。"""
    terms = ChaseTerms(due=due, contact=contact, phone=phone, place=place, within=int(within))
    with Session.open(archive) as session:
        subjects = [session.find_subject(name) for name in only]
        report = session.chase(target, TerminalMonitor(), only=subjects, terms=terms, each=each)
    if not report.files:
        click.echo("没有需要催交的材料。")
        return
    click.echo(f"{report.enterprises} 家企业还有 {report.demands} 项材料需要送交或更新：")
    for file in report.files:
        click.echo(file)
