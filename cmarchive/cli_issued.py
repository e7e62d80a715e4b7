"""The commands about 档号 and printed volumes; ``cli`` puts them among the others."""

from collections.abc import Sequence
from pathlib import Path

import click

from cmarchive import listing_issued
from cmarchive.session import Session
from cmarchive.terminal import TerminalMonitor
from cmarchive.usage import Command, FormType, Group, PathType

_PATH = PathType()
_FORMAT = click.option("--format", "form", type=FormType(["text", "json"]), default="text", help="输出格式。")
_ONLY = click.option("--only", "only", multiple=True, help="只限这些企业或指标；可重复。")


@click.group(cls=Group)
def reference() -> None:
    """档号：模板和已发出的档号。"""


@reference.command("show")
@click.argument("archive", type=_PATH)
@_FORMAT
def reference_show(archive: Path, form: str) -> None:
    """列出档号模板、已发出的档号和模板的变动。"""
    with Session.open(archive) as session:
        click.echo(
            listing_issued.references(
                session.reference_template(),
                session.references(),
                session.reference_changes(),
                session.view(),
                form,
            )
        )


@reference.command("set-template")
@click.argument("archive", type=_PATH)
@click.argument("template", metavar="模板")
def reference_set_template(archive: Path, template: str) -> None:
    """设定档号模板，只用于以后发出的档号；可用 {全宗号} {分类号} {年度} {保管期限} {案卷号}。"""
    with Session.open(archive) as session:
        click.echo(f"档号模板：{session.set_reference_template(template)}")
        click.echo(f"已发出的 {len(session.references())} 个档号不变。")


@click.group(cls=Group)
def printed() -> None:
    """已经打印的案卷：页号不再改动，后来的材料编插页号。"""


@printed.command("mark")
@click.argument("archive", type=_PATH)
@_ONLY
def printed_mark(archive: Path, only: Sequence[str]) -> None:
    """把最近一次装订的案卷标记为已打印；换页后请再标记一次。"""
    with Session.open(archive) as session:
        chosen = [session.find_subject(name) for name in only]
        count = session.mark_printed(TerminalMonitor(), only=chosen)
    click.echo(f"已标记 {count} 卷为已打印，以后装订不改动它们的页号。")


@printed.command("show")
@click.argument("archive", type=_PATH)
@_FORMAT
def printed_show(archive: Path, form: str) -> None:
    """列出已标记为打印的案卷。"""
    with Session.open(archive) as session:
        click.echo(listing_issued.printed(session.printed(), session.view(), form))


@printed.command("clear")
@click.argument("archive", type=_PATH)
@_ONLY
def printed_clear(archive: Path, only: Sequence[str]) -> None:
    """取消标记；下次装订从头编页号，须全部重新打印。"""
    with Session.open(archive) as session:
        chosen = [session.find_subject(name) for name in only]
        count = session.clear_printed(only=chosen)
    click.echo(f"已取消 {count} 卷的打印标记。")


@click.command("transfer-list", cls=Command)
@click.argument("archive", type=_PATH)
@click.option("-o", "target", type=_PATH, required=True, help="清单文件（.pdf）。")
@click.option("--only", "only", multiple=True, help="只列这些企业；可重复。")
def transfer_list(archive: Path, target: Path, only: Sequence[str]) -> None:
    """输出企业资料移交清单：每家企业一份，供企业和创建办签字盖章。"""
    with Session.open(archive) as session:
        subjects = [session.find_subject(name) for name in only]
        click.echo(session.transfer_list(target, TerminalMonitor(), only=subjects))
