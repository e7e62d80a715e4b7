"""The commands of reviewing; ``cli`` puts them among the others."""

from decimal import Decimal
from pathlib import Path

import click

from cmarchive import listing_review
from cmarchive.assessment import SEVERITY_NAMES, Severity
from cmarchive.errors import ValueInvalid
from cmarchive.review import REVIEW_STATE_NAMES, ReviewState
from cmarchive.scoring import Phrase
from cmarchive.session import Session, find_target, is_key_protected
from cmarchive.terminal import TerminalMonitor, ask_passphrase
from cmarchive.text import mark
from cmarchive.usage import FORMAT, PATH, FormType, Group, NumberType

_STATES = {name: state for state, name in REVIEW_STATE_NAMES.items()}
_SEVERITIES = {name: severity for severity, name in SEVERITY_NAMES.items()}
_COUNTY = click.argument("county", metavar="县区")
_BY = click.option("--by", "author", required=True, help="谁审核、答复或复核。")
_SERIAL = click.option("--serial", type=NumberType(1, 9999), help="第几次报送；不填则为最近一次。")
_TARGET_HELP = "对象写成 件12、指标3、企业/目录项、数据项@年度 或 企业/数据项@年度。"


def _serial(number: Decimal | None) -> int | None:
    return None if number is None else int(number)


@click.group(cls=Group)
def review() -> None:
    """审核县区报送：排队、审定、提出意见、退回。"""


@review.command("list")
@click.argument("archive", type=PATH)
@_COUNTY
@_SERIAL
@click.option("--all", "everything", is_flag=True, help="也列出已经审定、没有变化的。")
@click.option("--limit", type=NumberType(1, 100_000), default=30, show_default=True, help="最多列出几项。")
@FORMAT
def review_list(
    archive: Path, county: str, serial: Decimal | None, everything: bool, limit: Decimal, form: str
) -> None:
    """按风险列出要看的材料、数据和指标，并说明理由。"""
    monitor = TerminalMonitor()
    with Session.open(archive) as session:
        submission = session.find_submission(county, _serial(serial))
        comparison = None
        if session.submission_before(submission) is not None:
            comparison = session.compare_submissions(submission, monitor)
        found = session.review_queue(submission, monitor, comparison=comparison, everything=everything)
    click.echo(listing_review.queue(found, int(limit), form))


@review.command("state", help=f"审定一件材料、一个数据、目录项或指标。{_TARGET_HELP}")
@click.argument("archive", type=PATH)
@_COUNTY
@click.argument("target", metavar="对象")
@click.argument("state", metavar="结论", type=FormType(list(_STATES)), required=False)
@_BY
@_SERIAL
@click.option("--note", default="", help="备注。")
@click.option("--second", is_flag=True, help="作为第二审核人复核签字，不另写结论。")
def review_state(
    archive: Path,
    county: str,
    target: str,
    state: str | None,
    author: str,
    serial: Decimal | None,
    note: str,
    second: bool,
) -> None:
    """See the help above."""
    with Session.open(archive) as session:
        submission = session.find_submission(county, _serial(serial))
        anchor = find_target(session.view_of(submission), target)
        if second:
            session.second(submission, anchor, author)
            click.echo(f"{target}：{author} 已复核签字。")
            return
        if state is None:
            raise click.UsageError(mark("Usage", "请写明结论，或用 --second 复核签字"))
        session.decide(submission, anchor, _STATES[state], author, note)
    click.echo(f"{target}：{state}")


@review.command("opinion", help=f"提出一条审核意见。{_TARGET_HELP}")
@click.argument("archive", type=PATH)
@_COUNTY
@click.argument("target", metavar="对象")
@click.option("--text", default="", help="意见；也可只用 --phrase。")
@click.option("--phrase", "phrase_code", default="", help="话术编号，见 review phrases。")
@click.option("--page", type=NumberType(1, 100_000), help="第几页（材料）。")
@click.option("--severity", type=FormType(list(_SEVERITIES)), help="程度。")
@click.option("--clause", help="依据条款。")
@click.option("--points", type=NumberType(0, 1000, whole=False), help="扣分。")
@click.option("--hint", help="整改建议。")
@click.option("--return", "returned", is_flag=True, help="退回，而不是需修改。")
@_BY
@_SERIAL
def review_opinion(
    archive: Path,
    county: str,
    target: str,
    text: str,
    phrase_code: str,
    page: Decimal | None,
    severity: str | None,
    clause: str | None,
    points: Decimal | None,
    hint: str | None,
    returned: bool,
    author: str,
    serial: Decimal | None,
) -> None:
    """See the help above."""
    with Session.open(archive) as session:
        phrase = _phrase(session, phrase_code)
        submission = session.find_submission(county, _serial(serial))
        view = session.view_of(submission)
        opinion = session.put_opinion(
            submission,
            find_target(view, target, None if page is None else int(page)),
            text or phrase.text,
            author,
            severity=phrase.severity if severity is None else _SEVERITIES[severity],
            clause=phrase.clause if clause is None else clause,
            points=phrase.points if points is None else points,
            hint=phrase.hint if hint is None else hint,
            state=ReviewState.RETURNED if returned else ReviewState.MEND,
        )
    click.echo(listing_review.opinion(opinion))


def _phrase(session: Session, code: str) -> Phrase:
    """The phrase of this code; without a code one that says nothing. Raises ValueInvalid."""
    if not code:
        return Phrase(code="", category="", text="", severity=Severity.WARNING)
    found = next((one for one in session.phrases() if one.code.casefold() == code.casefold()), None)
    if found is None:
        reason = mark("Reason", "没有这条话术，请用 review phrases 查看")
        raise ValueInvalid(value=code, field=mark("Reason", "话术编号"), reason=reason)
    return found


@review.command("judge")
@click.argument("archive", type=PATH)
@_COUNTY
@click.argument("number", metavar="意见编号")
@click.argument("state", metavar="结论", type=FormType(list(_STATES)))
@click.option("--verdict", default="", help="核查意见。")
@_BY
@_SERIAL
def review_judge(
    archive: Path,
    county: str,
    number: str,
    state: str,
    verdict: str,
    author: str,
    serial: Decimal | None,
) -> None:
    """核查县区的整改答复；双方同时改动过的，由此定下。"""
    with Session.open(archive) as session:
        submission = session.find_submission(county, _serial(serial))
        opinion = session.judge(submission, number, _STATES[state], author, verdict)
    click.echo(listing_review.opinion(opinion))


@review.command("sign")
@click.argument("archive", type=PATH)
@_COUNTY
@click.argument("number", metavar="意见编号")
@_BY
@_SERIAL
def review_sign(archive: Path, county: str, number: str, author: str, serial: Decimal | None) -> None:
    """作为第二审核人复核一条审核意见。"""
    with Session.open(archive) as session:
        submission = session.find_submission(county, _serial(serial))
        click.echo(listing_review.opinion(session.sign_opinion(submission, number, author)))


@review.command("table")
@click.argument("archive", type=PATH)
@_COUNTY
@_SERIAL
@FORMAT
def review_table(archive: Path, county: str, serial: Decimal | None, form: str) -> None:
    """列出整改对照表：意见、答复、佐证、核查。"""
    with Session.open(archive) as session:
        rows = session.opinion_rows(session.find_submission(county, _serial(serial)))
    click.echo(listing_review.table(rows, form))


@review.command("findings")
@click.argument("archive", type=PATH)
@_COUNTY
@_SERIAL
@FORMAT
def review_findings(archive: Path, county: str, serial: Decimal | None, form: str) -> None:
    """用本级的方案复核，列出与县区自行校核的不同。"""
    with Session.open(archive) as session:
        submission = session.find_submission(county, _serial(serial))
        found = session.findings_difference(submission, TerminalMonitor())
    click.echo(listing_review.differences(found, form))


@review.command("return")
@click.argument("archive", type=PATH)
@_COUNTY
@click.option("-o", "target", type=PATH, required=True, help="放审核意见文件、意见书和清单的文件夹。")
@click.option("--sign", is_flag=True, help="用本单位的密钥签名。")
@_BY
@_SERIAL
@FORMAT
def review_return(
    archive: Path, county: str, target: Path, sign: bool, author: str, serial: Decimal | None, form: str
) -> None:
    """写出退回县区的审核意见文件（.cmreview）、审核意见书和整改清单；--by 写审核单位。"""
    with Session.open(archive) as session:
        submission = session.find_submission(county, _serial(serial))
        opens = ask_passphrase(mark("Passphrase", "密钥的口令")) if sign and is_key_protected() else ""
        report = session.return_review(
            submission, target, author, TerminalMonitor(), sign=sign, passphrase=opens
        )
    click.echo(listing_review.returned(report, form))


@review.command("phrases")
@click.argument("archive", type=PATH)
@FORMAT
def review_phrases(archive: Path, form: str) -> None:
    """列出话术库。"""
    with Session.open(archive) as session:
        click.echo(listing_review.phrases(session.phrases(), form))
