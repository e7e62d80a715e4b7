"""The command line: the same use cases as the window. Data on stdout, progress and errors on stderr.

Exit codes: 0 done and nothing wrong, 1 could not do it, 2 wrong usage, 5 done and findings of severity error
exist, 130 cancelled. Scripts may rely on them and on the JSON.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from cmarchive import __version__, listing, listing_statements
from cmarchive.cli_bind import bind
from cmarchive.cli_chase import chase
from cmarchive.cli_counties import counties
from cmarchive.cli_handover import COMMANDS as HANDOVER
from cmarchive.cli_issued import printed, reference, transfer_list
from cmarchive.cli_keys import key, seal, unseal
from cmarchive.cli_narratives import narrative
from cmarchive.cli_opinions import opinions
from cmarchive.cli_profile import profile
from cmarchive.cli_review import review
from cmarchive.cli_rollup import compare, rollup
from cmarchive.cli_scheme import scheme_group
from cmarchive.errors import ArchiveError
from cmarchive.jobs import Cancelled
from cmarchive.model import Item, Problem
from cmarchive.session import (
    CollectReport,
    FiguresReport,
    RosterReport,
    Session,
    StatementsReport,
    make_city_demo,
    make_demo,
)
from cmarchive.terminal import TerminalMonitor, print_problems, print_remarks, speak_utf8
from cmarchive.text import mark
from cmarchive.usage import FORMAT, PATH, DayType, FieldType, Group, YearType, complaint, failure

EXIT_FAILED = 1
EXIT_FINDINGS = 5
EXIT_CANCELLED = 130


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="cmarchive")
def commands() -> None:
    """创模档案：一企一档资料汇编、数据校核与档案装订。"""


@commands.command()
@click.argument("archive", type=PATH)
@click.option("--scheme", "scheme_id", default="cm-2011", show_default=True, help="考核方案编号。")
@click.option("--county", required=True, help="县区名称。")
@click.option("--region", required=True, help="行政区划代码（6 位）。")
@click.option("--year", required=True, type=YearType(), help="考核年度，即三年中的最后一年。")
@click.option("--city", "city_flags", multiple=True, help="城市属性编号，如 west、water_scarce；可重复。")
@click.option("--on", "reference", type=DayType(), help="判断有效期的基准日；不填则按当天。")
def new(
    archive: Path,
    scheme_id: str,
    county: str,
    region: str,
    year: int,
    city_flags: Sequence[str],
    reference: date | None,
) -> None:
    """新建档案库 ARCHIVE（以 .cma 结尾的文件夹）。"""
    with Session.create(
        archive,
        scheme_id=scheme_id,
        county=county,
        region_code=region,
        year=year,
        city_flags=city_flags,
        reference_date=reference,
    ) as session:
        click.echo(f"已建立 {session.path}：{session.profile.title}，{session.scheme.title}")
        click.echo(f"下一步：{session.overview().next_step}")


@commands.command()
@click.argument("archive", type=PATH)
@FORMAT
def info(archive: Path, form: str) -> None:
    """说明档案库里有什么、齐到什么程度、下一步做什么。"""
    with Session.open(archive) as session:
        _print(listing.overview(session.overview(), form))


@commands.group()
def enterprises() -> None:
    """企业名录。"""


@enterprises.command("import")
@click.argument("archive", type=PATH)
@click.argument("file", type=PATH)
def enterprises_import(archive: Path, file: Path) -> int:
    """从 .xlsx、.xls 或 .csv 导入企业名录。"""
    with Session.open(archive) as session:
        report = session.import_enterprises(file, TerminalMonitor())
    click.echo(
        f"新增 {len(report.added)} 家，更新 {len(report.updated)} 家，未变 {len(report.unchanged)} 家。"
    )
    print_remarks(report.notes)
    print_problems(report.problems)
    return _exit_code(report)


@commands.group()
def figures() -> None:
    """考核数据。"""


@figures.command("import")
@click.argument("archive", type=PATH)
@click.argument("file", type=PATH)
@click.option(
    "--previous", is_flag=True, help="这是上次报送的数据（表格，或当时的 .cma 档案库），只用来对照。"
)
def figures_import(archive: Path, file: Path, previous: bool) -> int:
    """从 .xlsx 或 .csv 导入数据（列：主体、数据项、年度、数值、单位）。"""
    with Session.open(archive) as session:
        take_in = session.import_previous if previous else session.import_figures
        report = take_in(file, TerminalMonitor())
    click.echo(f"新增 {report.added} 个数据，更改 {report.changed} 个，未变 {report.unchanged} 个。")
    print_remarks(report.notes)
    print_problems(report.problems)
    return _exit_code(report)


@figures.command("template")
@click.argument("archive", type=PATH)
@click.option("-o", "target", type=PATH, required=True, help="模板文件（.xlsx）。")
def figures_template(archive: Path, target: Path) -> None:
    """导出填写数据用的模板，已填的数据在其中。"""
    with Session.open(archive) as session:
        click.echo(session.write_figures_template(target))


@commands.group()
def statements() -> None:
    """报告文字中的数值和说法。"""


@statements.command("import")
@click.argument("archive", type=PATH)
@click.argument("file", type=PATH)
@click.option("--as", "document", required=True, help="报告名称，如 工作报告、技术报告；同名的替换。")
@FORMAT
def statements_import(archive: Path, file: Path, document: str, form: str) -> int:
    """读取报告（.docx、文字版 PDF 或 .txt）中的数值和说法，供校核。"""
    with Session.open(archive) as session:
        report = session.import_statements(file, document, TerminalMonitor())
        _print(listing_statements.imported(report, session.view(), form))
    return _exit_code(report)


@statements.command("list")
@click.argument("archive", type=PATH)
@FORMAT
def statements_list(archive: Path, form: str) -> None:
    """列出已读取的数值和说法。"""
    with Session.open(archive) as session:
        _print(listing_statements.listed(session.view(), form))


commands.add_command(narrative)


@commands.command()
@click.argument("archive", type=PATH)
@click.argument("paths", type=PATH, nargs=-1, required=True)
@FORMAT
def collect(archive: Path, paths: Sequence[Path], form: str) -> int:
    """按文件夹和文件名把材料归入目录；不能确定的列出来由人确认。"""
    with Session.open(archive) as session:
        report = session.collect(list(paths), TerminalMonitor())
        _print(listing.collected(report, session.view(), form))
    return _exit_code(report)


@commands.command()
@click.argument("archive", type=PATH)
@click.argument("files", type=PATH, nargs=-1, required=True)
@click.option("--subject", required=True, help="企业名称、编号、信用代码或指标编号。")
@click.option("--slot", required=True, help="材料目录项编码，如 C01。")
@click.option("--title", default="", help="题名。")
@click.option("--number", default="", help="文号。")
@click.option("--author", default="", help="责任者。")
@click.option("--date", "dated", type=DayType(), help="成文日期。")
@click.option("--instance", default="", help="项目名称、年度或证书编号。")
@click.option(
    "--field",
    "fields",
    type=FieldType(),
    multiple=True,
    metavar="CODE=值",
    help="其他字段，如 valid_until=2027-05-31；可重复。",
)
def add(
    archive: Path,
    files: Sequence[Path],
    subject: str,
    slot: str,
    title: str,
    number: str,
    author: str,
    dated: date | None,
    instance: str,
    fields: Sequence[tuple[str, str]],
) -> None:
    """把若干文件作为一件归入指定的材料目录项。"""
    with Session.open(archive) as session:
        item = session.add(
            list(files),
            subject=session.find_subject(subject),
            slot=slot,
            title=title,
            number=number,
            author=author,
            dated=dated,
            instance=instance,
            fields=dict(fields),
        )
    click.echo(f"已归档第 {item.id} 号：{item.slot} {item.title}，{item.pages} 页")
    _print_file_problems(item)


@commands.command()
@click.argument("archive", type=PATH)
@click.argument("item", type=int, metavar="材料号")
@click.argument("files", type=PATH, nargs=-1, required=True)
def replace(archive: Path, item: int, files: Sequence[Path]) -> None:
    """更换一件材料的文件（如重新扫描的），题名、文号等不变；可以撤销。"""
    with Session.open(archive) as session:
        changed = session.replace_files(item, list(files))
    click.echo(f"已更换第 {changed.id} 号“{changed.title}”的文件，{changed.pages} 页")
    _print_file_problems(changed)


@commands.command()
@click.argument("archive", type=PATH)
@click.option("-o", "target", type=PATH, help="另外写出校核表（.xlsx）：数据、问题、规则三张表。")
@FORMAT
def check(archive: Path, target: Path | None, form: str) -> int:
    """校核；有级别为错误的问题时退出码为 5。"""
    with Session.open(archive) as session:
        if target is None:
            result = session.check(TerminalMonitor())
        else:
            result = session.findings_workbook(target, TerminalMonitor()).check
        _print(listing.findings(result, session.scheme, form))
    if target is not None:
        click.echo(f"校核表：{target}", err=form == "json")
    return EXIT_FINDINGS if result.has_errors else 0


commands.add_command(bind)


@commands.command()
@click.argument("archive", type=PATH)
@click.option("-o", "target", type=PATH, required=True, help="放台账的文件夹。")
def ledger(archive: Path, target: Path) -> None:
    """输出台账工作簿。"""
    with Session.open(archive) as session:
        click.echo(session.ledger(target, TerminalMonitor()))


@commands.command()
@click.argument("archive", type=PATH)
@click.option("--repair", is_flag=True, help="清除无主的原件等可以安全修复的问题。")
@click.option("--unlock", is_flag=True, help="先解除另一台计算机留下的占用；请确认那里已不再使用。")
def doctor(archive: Path, repair: bool, unlock: bool) -> int:
    """检查每个原件和每条关联；可以修复的予以修复。"""
    if unlock:
        Session.unlock(archive)
    with Session.open(archive) as session:
        report = session.doctor(TerminalMonitor(), repair=repair)
    click.echo("\n".join(report.lines))
    return 0 if report.is_sound else EXIT_FAILED


commands.add_command(scheme_group)


@commands.command()
@click.argument("folder", type=PATH, metavar="DIR", default=Path("demo"))
@click.option(
    "--city", is_flag=True, help="建立示例市（审核端）：两个县已经报送，其中一个已退回整改并再次报送。"
)
def demo(folder: Path, *, city: bool) -> None:
    """在 DIR 中建立示例县，校核、装订、输出台账并制作移交包，然后说明结果在哪里。"""
    if city:
        _print(listing.demo_city(make_city_demo(folder, TerminalMonitor())))
    else:
        _print(listing.demo(make_demo(folder, TerminalMonitor())))


for _command in (*HANDOVER, review, opinions, compare, rollup):
    commands.add_command(_command)
commands.add_command(chase)
commands.add_command(counties)
commands.add_command(profile)
commands.add_command(reference)
commands.add_command(printed)
commands.add_command(transfer_list)
commands.add_command(key)
commands.add_command(seal)
commands.add_command(unseal)


def run(argv: Sequence[str] | None = None) -> int:
    """Run the command line on ``argv`` and return the exit code; never raises what a user can cause."""
    speak_utf8()
    try:
        code = commands.main(args=None if argv is None else list(argv), standalone_mode=False)
    except ArchiveError as exc:
        click.echo(mark("Error", "错误：{text}").format(text=exc), err=True)
        return exc.exit_code
    except click.exceptions.Abort:
        return _cancelled()
    except click.UsageError as exc:
        click.echo(complaint(exc), err=True)
        return exc.exit_code
    except (Cancelled, KeyboardInterrupt):
        return _cancelled()
    except (OSError, MemoryError) as exc:
        click.echo(failure(exc), err=True)
        return EXIT_FAILED
    return code if isinstance(code, int) else 0


def _print_file_problems(item: Item) -> None:
    named = [(file.name, file.problem) for file in item.files if file.problem]
    print_problems([Problem(file=name, where="", message=text) for name, text in named])


def _exit_code(report: RosterReport | FiguresReport | CollectReport | StatementsReport) -> int:
    """A batch of which nothing at all could be used is a failure; one with some bad entries is not."""
    return EXIT_FAILED if report.problems and not report.used else 0


def _cancelled() -> int:
    click.echo("已取消。", err=True)
    return EXIT_CANCELLED


def _print(text: str) -> None:
    click.echo(text)
