"""The commands of a city about its counties; ``cli`` puts them among the others."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from cmarchive.session import DeskRow, Session, counties_from_file, stand_name
from cmarchive.usage import Group, PathType

_PATH = PathType()


@click.group(cls=Group)
def counties() -> None:
    """市级档案库中的各县区。"""


@counties.command("add")
@click.argument("archive", type=_PATH)
@click.argument("code")
@click.argument("name")
def counties_add(archive: Path, code: str, name: str) -> None:
    """登记一个县区（行政区划代码、名称）；其后可导入它的数据，与全市核对。"""
    with Session.open(archive) as session:
        county = session.put_county(code, name)
        click.echo(f"已登记 {county.key.id} {county.name}，共 {len(session.view().counties)} 个县区。")


@counties.command("set")
@click.argument("archive", type=_PATH)
@click.argument("file", type=_PATH)
def counties_set(archive: Path, file: Path) -> None:
    """按文本文件登记全部县区，每行一个代码和名称；没有报送和数据、又不在其中的去掉。"""
    with Session.open(archive) as session:
        wanted = counties_from_file(file)
        session.put_counties(wanted)
        click.echo(f"已登记 {len(wanted)} 个县区。")


@counties.command("list")
@click.argument("archive", type=_PATH)
def counties_list(archive: Path) -> None:
    """列出各县区：轮到谁、最近一次报送、等待整改和核查的意见。最急的在前。"""
    with Session.open(archive) as session:
        click.echo("\n".join(_lines(session.desk())))


def _lines(rows: Sequence[DeskRow]) -> Iterator[str]:
    if not rows:
        yield "还没有登记县区，也没有收到报送。"
    for row in rows:
        parts = [f"{row.code} {row.county.name}　{stand_name(row)}"]
        if row.submission is not None:
            parts.append(f"第 {row.submission.serial} 次报送")
        if row.opinions:
            parts.append(f"意见 {row.opinions} 条，待整改 {row.unmended} 条，待核查 {row.mended} 条")
        yield "　".join(parts)
