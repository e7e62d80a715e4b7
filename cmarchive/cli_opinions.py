"""The commands of a county about the opinions it got; ``cli`` puts them among the others."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import click

from cmarchive import listing_review
from cmarchive.review_texts import opinion_rows
from cmarchive.session import Session
from cmarchive.terminal import TerminalMonitor
from cmarchive.usage import FORMAT, PATH, Group, NumberType


@click.group(cls=Group)
def opinions() -> None:
    """市级退回的审核意见：导入、查看、答复。"""


@opinions.command("import")
@click.argument("archive", type=PATH)
@click.argument("file", type=PATH)
@FORMAT
def opinions_import(archive: Path, file: Path, form: str) -> None:
    """导入审核意见文件（.cmreview）；重复导入或导入较旧的文件不会丢失内容。"""
    with Session.open(archive) as session:
        report = session.import_opinions(file, TerminalMonitor())
        click.echo(listing_review.imported(report, session.view(), form))


@opinions.command("list")
@click.argument("archive", type=PATH)
@FORMAT
def opinions_list(archive: Path, form: str) -> None:
    """列出审核意见和答复。"""
    with Session.open(archive) as session:
        click.echo(listing_review.table(opinion_rows(session.view(), session.opinions()), form))


@opinions.command("answer")
@click.argument("archive", type=PATH)
@click.argument("number", metavar="意见编号")
@click.argument("text", metavar="答复")
@click.option("--item", "items", type=NumberType(1, 10**9), multiple=True, help="佐证材料的编号；可重复。")
@click.option("--by", "author", required=True, help="谁答复。")
def opinions_answer(archive: Path, number: str, text: str, items: Sequence[Decimal], author: str) -> None:
    """答复一条审核意见；要求修改的由此算作已整改，随下次移交包报送。"""
    with Session.open(archive) as session:
        opinion = session.answer(number, text, author, [int(one) for one in items])
    click.echo(listing_review.opinion(opinion))
