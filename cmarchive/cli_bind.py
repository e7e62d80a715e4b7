"""The command that binds, or shows with --plan what it would bind."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from cmarchive import listing_bind
from cmarchive.session import (
    BindOptions,
    Fit,
    Foreign,
    NumberForm,
    Numbering,
    NumberStyle,
    Preset,
    Session,
    Sides,
    Stamp,
    preset_options,
)
from cmarchive.terminal import TerminalMonitor
from cmarchive.usage import FORMAT, PATH, ColourType, Command, FormType, NumberType

_CHOICES = (
    click.option(
        "--preset",
        type=FormType([one.value for one in Preset]),
        default=Preset.REVIEW.value,
        help="review 送审版（默认）、internal 内部版、print 打印版；以下各项不写的按它。",
    ),
    click.option("--sides", type=FormType([one.value for one in Sides]), help="one 单面、two 双面。"),
    click.option(
        "--numbers",
        type=FormType([one.value for one in NumberStyle]),
        help="页码位置：11822 在页脚外侧（GB/T 11822）、22 在页眉外侧（DA/T 22）。",
    ),
    click.option(
        "--numbering",
        type=FormType([one.value for one in Numbering]),
        help="页码：volume 按卷连续、item 每件另起。",
    ),
    click.option("--pair", is_flag=True, help="页码写成 册号-页号。"),
    click.option(
        "--stamp",
        type=FormType([one.value for one in Stamp]),
        help="每件首页盖章：none 不盖、filing 归档章、reference 档号章。",
    ),
    click.option(
        "--foreign",
        type=FormType([one.value for one in Foreign]),
        help="不符合 PDF/A 的材料：render 转为图像、keep 原样装入。",
    ),
    click.option(
        "--fit", type=FormType([one.value for one in Fit]), help="原件大小：margins 留四边、full 只留装订边。"
    ),
    click.option("--foldouts/--no-foldouts", default=None, help="A3 作折页，或缩到 A4 幅面。"),
    click.option("--dividers/--no-dividers", default=None, help="各类材料前放隔页，或不放。"),
    click.option("--indexes/--no-indexes", default=None, help="汇总卷中列指标、数据项索引，或不列。"),
    click.option("--findings/--no-findings", default=None, help="列出没有解决的问题，或只列已经说明的。"),
    click.option("--limit", type=NumberType(1, 2000), metavar="N", help="每卷张数上限。"),
    click.option(
        "--thickness",
        type=NumberType(5, 200, whole=False, zero=True),
        metavar="MM",
        help="每卷厚度上限（毫米），0 为不限。",
    ),
    click.option("--spines/--no-spines", default=None, help="输出卷皮和档案盒的脊背（脊背.pdf），或不输出。"),
    click.option("--watermark", metavar="文字", help="每页的水印；空文字为不加。"),
    click.option("--number-size", type=NumberType(6, 16, whole=False), metavar="PT", help="页码字号（磅）。"),
    click.option("--number-colour", type=ColourType(), metavar="RRGGBB", help="页码颜色。"),
    click.option(
        "--dpi",
        type=NumberType(100, 1200, zero=True),
        metavar="N",
        help="扫描图像的分辨率上限，0 为保持原样。",
    ),
)


def _choices(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(_CHOICES):
        command = option(command)
    return command


@click.command(cls=Command)
@click.argument("archive", type=PATH)
@click.option("-o", "target", type=PATH, help="放案卷的文件夹。")
@click.option("--plan", is_flag=True, help="只列出将装订的各卷和需要注意之处，不写文件。")
@_choices
@click.option("--only", "only", multiple=True, help="只装订这些企业或指标；可重复。")
@click.option("--single", is_flag=True, help="另外合并成一个 PDF。")
@FORMAT
@click.pass_context
def bind(
    context: click.Context,
    /,
    archive: Path,
    target: Path | None,
    plan: bool,
    only: Sequence[str],
    single: bool,
    form: str,
    **chosen: Any,
) -> None:
    """装订成册，输出各册 PDF 和总目录。"""
    if target is None and not plan:
        param = next(one for one in context.command.params if one.name == "target")
        raise click.MissingParameter(ctx=context, param=param)
    options = chosen_options(**chosen)
    with Session.open(archive) as session:
        subjects = [session.find_subject(name) for name in only]
        if target is None or plan:
            preview = session.preview(TerminalMonitor(), only=subjects, options=options)
            click.echo(listing_bind.planned(preview, form))
            return
        result = session.bind(target, TerminalMonitor(), only=subjects, single=single, options=options)
        click.echo(listing_bind.bound(result, form))


def chosen_options(
    *,
    preset: str,
    sides: str | None,
    numbers: str | None,
    numbering: str | None,
    pair: bool,
    stamp: str | None,
    foreign: str | None,
    fit: str | None,
    foldouts: bool | None,
    dividers: bool | None,
    indexes: bool | None,
    findings: bool | None,
    limit: Decimal | None,
    thickness: Decimal | None,
    spines: bool | None,
    watermark: str | None,
    number_size: Decimal | None,
    number_colour: str | None,
    dpi: Decimal | None,
) -> BindOptions:
    """The options of a preset, but for those given; None is not given."""
    given: dict[str, Any] = {
        "sides": None if sides is None else Sides(sides),
        "number_style": None if numbers is None else NumberStyle(numbers),
        "numbering": None if numbering is None else Numbering(numbering),
        "number_form": NumberForm.PAIR if pair else None,
        "stamp": None if stamp is None else Stamp(stamp),
        "foreign": None if foreign is None else Foreign(foreign),
        "fit": None if fit is None else Fit(fit),
        "foldouts": foldouts,
        "dividers": dividers,
        "indexes": indexes,
        "findings": findings,
        "spines": spines,
        "sheet_limit": None if limit is None else int(limit),
        "watermark": None if watermark is None else watermark.strip(),
        "number_size": None if number_size is None else float(number_size),
        "number_colour": number_colour,
    }
    options = replace(
        preset_options(Preset(preset)), **{name: value for name, value in given.items() if value is not None}
    )
    if thickness is not None:
        options = replace(options, thickness=float(thickness) if thickness else None)
    if dpi is not None:
        options = replace(options, resolution=int(dpi) if dpi else None)
    return options
