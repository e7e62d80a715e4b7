"""The commands about schemes: list, show, export, import."""

from pathlib import Path

import click

from cmarchive import listing
from cmarchive.session import export_scheme, import_scheme, scheme, scheme_ids
from cmarchive.terminal import login_name
from cmarchive.usage import FORMAT, PATH, Group


@click.group("scheme", cls=Group)
def scheme_group() -> None:
    """考核方案。"""


@scheme_group.command("list")
def scheme_list() -> None:
    """列出可用的考核方案：随程序提供的和导入的。"""
    for scheme_id in scheme_ids():
        click.echo(f"{scheme_id}\t{scheme(scheme_id).title}")


@scheme_group.command("show")
@click.argument("scheme_id", metavar="ID")
@FORMAT
def scheme_show(scheme_id: str, form: str) -> None:
    """列出方案的指标、数据项、材料目录、规则、可信程度标记和出处。"""
    click.echo(listing.scheme(scheme(scheme_id), form))


@scheme_group.command("export")
@click.argument("scheme_id", metavar="ID")
@click.option("-o", "target", type=PATH, required=True, help="工作簿（.xlsx）。")
def scheme_export(scheme_id: str, target: Path) -> None:
    """把方案写成工作簿，供修改后导入为自己的方案。"""
    click.echo(export_scheme(scheme_id, target))


@scheme_group.command("import")
@click.argument("file", type=PATH)
@click.option("--id", "new_id", default="", metavar="NEW", help="方案编号；不填则用“方案”表中的编号。")
@click.option("--author", default="", metavar="姓名", help="写在改动处的姓名；不填则用登录名。")
def scheme_import(file: Path, new_id: str, author: str) -> None:
    """导入修改过的方案工作簿；有错时逐个单元格列出，什么也不装入。"""
    report = import_scheme(file, new_id=new_id, author=author or login_name())
    done = "已替换" if report.replaced else "已导入"
    click.echo(f"{done} {report.scheme.id}：{report.scheme.title}")
    click.echo(f"改动或新增 {report.changed} 处，记为“用户自定”。文件在 {report.folder}")
