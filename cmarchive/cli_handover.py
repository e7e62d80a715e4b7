"""The commands of handing over: pack, packages, verify, receive, submissions, restore."""

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from cmarchive import listing_handover
from cmarchive.session import (
    PackOptions,
    Session,
    is_key_protected,
    restore_archive,
    verify_package,
    write_verification_reports,
)
from cmarchive.terminal import TerminalMonitor, ask_passphrase
from cmarchive.text import half_width, mark
from cmarchive.usage import FORMAT, PATH, Command

EXIT_FINDINGS = 5
_KEY = mark("Passphrase", "密钥的口令")
_SIZE = re.compile(r"(\d{1,9})\s*([KMG]?)B?", re.IGNORECASE)
_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


class SizeType(click.ParamType):  # type: ignore[type-arg]  # generic only in the newest click
    """A size in bytes, as 4G or 700M."""

    name = "size"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read 4G, 700MB or 4000000000."""
        found = _SIZE.fullmatch(half_width(str(value)))
        if found is None:
            reason = mark("Usage", "“{value}”不是大小，请写成 4G、700M 的形式")
            self.fail(reason.format(value=value), param, ctx)
        return int(found[1]) * _UNITS[found[2].upper()]


@click.command(cls=Command)
@click.argument("archive", type=PATH)
@click.option("-o", "target", type=PATH, required=True, help="移交包（.zip）。")
@click.option("--volumes", type=PATH, help="已装订好的案卷文件夹；不填则现在装订。")
@click.option("--no-volumes", is_flag=True, help="不带案卷，只带原件。")
@click.option("--delta", is_flag=True, help="补充移交：不重复上次移交包中已有的文件。")
@click.option(
    "--part-size", type=SizeType(), default=0, metavar="大小", help="分卷，每卷不超过这个大小，如 4G、700M。"
)
@click.option(
    "--sign", is_flag=True, help="用本单位的密钥签名；密钥有口令的会询问，不在终端上时从标准输入读取。"
)
@click.option("--receiver", default="", help="接收单位，印在登记表上。")
@click.option("--carrier", default="", help="载体起止顺序号，印在登记表上。")
@click.option("--carrier-kind", default="", help="移交载体类型、规格，印在登记表上。")
@FORMAT
def pack(
    archive: Path,
    target: Path,
    volumes: Path | None,
    no_volumes: bool,
    delta: bool,
    part_size: int,
    sign: bool,
    receiver: str,
    carrier: str,
    carrier_kind: str,
    form: str,
) -> None:
    """制作移交包：原件、案卷、台账、目录、元数据和过程信息，旁边附登记表。"""
    options = PackOptions(
        volumes=volumes,
        with_volumes=not no_volumes,
        delta=delta,
        part_size=part_size,
        receiver=receiver,
        carrier=carrier,
        carrier_kind=carrier_kind,
    )
    passphrase = ask_passphrase(_KEY) if sign and is_key_protected() else ""
    with Session.open(archive) as session:
        signer = partial(session.sign, passphrase=passphrase) if sign else None
        report = session.pack(target, TerminalMonitor(), options=options, signer=signer)
    click.echo(listing_handover.packed(report, form))


@click.command(cls=Command)
@click.argument("archive", type=PATH)
@FORMAT
def packages(archive: Path, form: str) -> None:
    """列出做过的移交包。"""
    with Session.open(archive) as session:
        click.echo(listing_handover.packages(session.packages(), form))


@click.command(cls=Command)
@click.argument("file", type=PATH)
@click.option("-o", "target", type=PATH, help="另外写出四性检测报告（PDF 和 Excel）的文件夹。")
@FORMAT
def verify(file: Path, target: Path | None, form: str) -> int:
    """四性检测：移交包（或分卷的第一卷），或任何 BagIt 包（文件夹、.zip、.tar、.tar.gz）；不合格时退出码为 5。"""
    monitor = TerminalMonitor()
    report = verify_package(file, monitor)
    click.echo(listing_handover.verified(report, form))
    if target is not None:
        written = write_verification_reports(report, target, monitor)
        click.echo(f"检测报告：{written.pdf}\n检测表：{written.workbook}", err=form == "json")
    return EXIT_FINDINGS if report.has_errors or report.package_problems else 0


@click.command(cls=Command)
@click.argument("file", type=PATH)
@click.option("--into", "archive", type=PATH, required=True, help="接收单位的档案库。")
@FORMAT
def receive(file: Path, archive: Path, form: str) -> int:
    """接收县区的移交包：先隔离、检测，再保存；检测不合格的留存但不接收，退出码为 5。"""
    with Session.open(archive) as session:
        report = session.receive(file, TerminalMonitor())
    click.echo(listing_handover.received(report, form))
    return 0 if report.submission.is_accepted else EXIT_FINDINGS


@click.command(cls=Command)
@click.argument("archive", type=PATH)
@FORMAT
def submissions(archive: Path, form: str) -> None:
    """列出接收过的移交包。"""
    with Session.open(archive) as session:
        click.echo(listing_handover.submissions(session.submissions(), form))


@click.command(cls=Command)
@click.argument("file", type=PATH)
@click.option("-o", "target", type=PATH, required=True, help="恢复出的档案库（以 .cma 结尾的文件夹）。")
@click.option("--base", "bases", type=PATH, multiple=True, help="补充移交所依据的移交包，新的在前；可重复。")
def restore(file: Path, target: Path, bases: Sequence[Path]) -> None:
    """由移交包恢复档案库。"""
    archive = restore_archive(file, target, TerminalMonitor(), bases=bases)
    click.echo(listing_handover.restored(archive))


COMMANDS = (pack, packages, verify, receive, submissions, restore)
