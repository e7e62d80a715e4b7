"""The commands about the office's own texts of the indicators."""

from pathlib import Path

import click

from cmarchive import listing_narratives
from cmarchive.model import NARRATIVE_NAMES, NarrativePart
from cmarchive.session import Session
from cmarchive.terminal import login_name
from cmarchive.text import mark
from cmarchive.usage import FormType, Group, PathType

_PATH = PathType()
_INDICATOR = click.option("--indicator", required=True, metavar="CODE", help="指标编号，如 8。")
_PART = click.option(
    "--part",
    required=True,
    type=FormType([part.value for part in NarrativePart]),
    help="哪一部分：basics 基本信息，measures 措施与行动。",
)


@click.group(cls=Group)
def narrative() -> None:
    """各项指标的文字材料：基本信息、措施与行动。"""


@narrative.command("set")
@click.argument("archive", type=_PATH)
@click.argument("text", required=False, default="")
@_INDICATOR
@_PART
@click.option("--file", "file", type=_PATH, help="从 .txt（UTF-8 或 GB18030）或 .docx 文件读取。")
@click.option("--author", default="", metavar="姓名", help="撰写人；不填则用登录名。")
@click.option("--remove", is_flag=True, help="删去已有的文字。")
def narrative_set(
    archive: Path, text: str, indicator: str, part: str, file: Path | None, author: str, *, remove: bool
) -> None:
    """写入一段文字 TEXT（或用 --file 指定文件），替换原有的。"""
    given = bool(text.strip()) + (file is not None) + remove
    if given != 1:
        raise click.UsageError(mark("Usage", "文字、--file、--remove 三者须且只能用一个。"))
    with Session.open(archive) as session:
        subject = session.find_indicator(indicator)
        words = session.narrative_text(file) if file is not None else text
        chosen = NarrativePart(part)
        written = session.set_narrative(
            subject, chosen, "" if remove else words, author=author or login_name()
        )
    name = NARRATIVE_NAMES[chosen]
    done = f"已写入 {len(written.text)} 字" if written is not None else "已无文字"
    click.echo(f"指标{subject.id} {name}：{done}")


@narrative.command("show")
@click.argument("archive", type=_PATH)
@_INDICATOR
@_PART
def narrative_show(archive: Path, indicator: str, part: str) -> None:
    """显示一段文字；没有则什么也不输出。"""
    with Session.open(archive) as session:
        found = session.narrative(session.find_indicator(indicator), NarrativePart(part))
    if found is not None:
        click.echo(found.text)


@narrative.command("list")
@click.argument("archive", type=_PATH)
@click.option("--format", "form", type=FormType(["text", "json"]), default="text", help="输出格式。")
def narrative_list(archive: Path, form: str) -> None:
    """列出已有的文字和尚缺的指标。"""
    with Session.open(archive) as session:
        click.echo(listing_narratives.listed(session.narratives(), session.scheme, form))
