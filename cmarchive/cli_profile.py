"""The command that shows and changes what an archive says of itself; ``cli`` puts it among the others."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from cmarchive.model import DEFAULT_FONDS, Profile
from cmarchive.session import Session
from cmarchive.usage import DayType, PathType


@click.command()
@click.argument("archive", type=PathType())
@click.option("--fonds", help="档案馆给定的全宗号，用于以后发出的档号。")
@click.option("--office", help="立卷单位，印在封面、备考表和台账上；空的就印县区名称。")
@click.option("--on", "reference", type=DayType(), help="判断有效期的基准日。")
@click.option("--today", is_flag=True, help="按当天判断有效期，不用固定的基准日。")
@click.option("--city", "city_flags", multiple=True, help="城市属性编号，可重复；写了就代替原有的。")
def profile(
    archive: Path,
    fonds: str | None,
    office: str | None,
    reference: date | None,
    *,
    today: bool,
    city_flags: Sequence[str],
) -> None:
    """显示档案库信息；带选项时先修改：全宗号、立卷单位、基准日、城市属性。"""
    with Session.open(archive) as session:
        known = session.profile
        session.set_particulars(
            fonds=known.fonds if fonds is None else fonds,
            office=known.office if office is None else office,
            reference_date=None if today else reference or known.reference_date,
            city_flags=city_flags or known.city_flags,
        )
        titles = [session.scheme.flags[code].title for code in sorted(session.profile.city_flags)]
        click.echo("\n".join(_lines(session.profile, titles)))


def _lines(known: Profile, titles: Sequence[str]) -> list[str]:
    fonds = f"{known.fonds}（暂用，尚未设置）" if known.fonds == DEFAULT_FONDS else known.fonds
    return [
        f"县区：{known.county}（{known.region_code}）",
        f"考核年度：{'、'.join(map(str, known.years))}",
        f"立卷单位：{known.compiler}",
        f"全宗号：{fonds}",
        f"基准日：{known.reference_date or '当天'}",
        f"城市属性：{'、'.join(titles) or '无'}",
    ]
