"""The commands about signing keys and passphrases; ``cli`` puts them among the others."""

from pathlib import Path

import click

from cmarchive import listing_keys
from cmarchive.session import (
    Session,
    is_key_protected,
    own_key,
    protect_key,
    seal_package,
    unseal_package,
)
from cmarchive.terminal import TerminalMonitor, ask_passphrase
from cmarchive.text import mark
from cmarchive.usage import FORMAT, PATH, Command, Group

_OWN, _NEW, _SEAL = (
    mark("Passphrase", "密钥的口令"),
    mark("Passphrase", "新口令（不输入则取消口令保护）"),
    mark("Passphrase", "移交包的口令"),
)


@click.group(cls=Group)
def key() -> None:
    """签名密钥：本单位的，和各县区的。"""


@key.command("show")
@FORMAT
def key_show(form: str) -> None:
    """显示本单位签名密钥的指纹，没有密钥的先制作。"""
    click.echo(listing_keys.own(own_key(_own_passphrase()), form))


@key.command("protect")
def key_protect() -> None:
    """设置、更换或取消本单位密钥的口令；不在终端上时，从标准输入逐行读取原口令（有的话）和新口令。"""
    before = _own_passphrase()
    click.echo(listing_keys.own(protect_key(before, ask_passphrase(_NEW, twice=True)), "text"))


@key.command("known")
@click.argument("archive", type=PATH)
@FORMAT
def key_known(archive: Path, form: str) -> None:
    """列出收到过的各县区的密钥。"""
    with Session.open(archive) as session:
        click.echo(listing_keys.known(session.known_keys(), form))


@key.command("confirm")
@click.argument("archive", type=PATH)
@click.argument("region", metavar="行政区划代码")
@click.argument("fingerprint", metavar="指纹")
def key_confirm(archive: Path, region: str, fingerprint: str) -> None:
    """打电话核对指纹之后，确认某县区的密钥；指纹写成一个参数，空格可有可无。"""
    with Session.open(archive) as session:
        click.echo(listing_keys.known([session.confirm_key(region, fingerprint)], "text"))


@click.command(cls=Command)
@click.argument("file", type=PATH)
@click.option("-o", "target", type=PATH, default=None, help="加密后的文件；不写的为原文件名加 .age。")
@click.option("--replace", is_flag=True, help="目标文件已有的，替换它。")
def seal(file: Path, target: Path | None, replace: bool) -> None:
    """用口令加密移交包，以便携带；口令请另行告知。不在终端上时，从标准输入读取口令。"""
    passphrase = ask_passphrase(_SEAL, twice=True)
    click.echo(seal_package(file, passphrase, TerminalMonitor(), target, replace=replace))


@click.command(cls=Command)
@click.argument("file", type=PATH)
@click.option("-o", "target", type=PATH, default=None, help="解密后的文件；不写的为去掉 .age 的文件名。")
@click.option("--replace", is_flag=True, help="目标文件已有的，替换它。")
def unseal(file: Path, target: Path | None, replace: bool) -> None:
    """解密用口令加密的移交包。不在终端上时，从标准输入读取口令。"""
    click.echo(unseal_package(file, ask_passphrase(_SEAL), TerminalMonitor(), target, replace=replace))


def _own_passphrase() -> str:
    return ask_passphrase(_OWN) if is_key_protected() else ""
