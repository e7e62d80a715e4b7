"""接收 and 汇总 over a real city: packages of counties come in, are judged, decided and added up."""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cmarchive.jobs import Monitor
from cmarchive.session import PackOptions, Session, packages_in, seal_package
from cmarchive.submissions import SubmissionState
from cmarchive.verification import read_report
from tests.ui.helpers import column
from ui.jobs import JobRunner
from ui.models.submissions import Stand
from ui.pages.inbox import InboxPage
from ui.pages.rollup import RollupPage
from ui.settings import Settings
from ui.theme import Theme
from ui.workspace import Place, Workspace

PASSPHRASE = "correct horse battery"


def make(folder: Path, name: str, code: str) -> Session:
    return Session.create(
        folder / f"{name}.cma",
        scheme_id="cm-2011",
        county=name,
        region_code=code,
        year=2025,
        reference_date=date(2025, 12, 31),
        actor="资料员",
    )


def pack(session: Session, target: Path) -> Path:
    options = PackOptions(with_volumes=False)
    return session.pack(target, Monitor(), options=options, signer=partial(session.sign)).file


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A first and a second package of one county, signed with two keys, and the second sealed."""
    folder = tmp_path_factory.mktemp("packages")
    with pytest.MonkeyPatch.context() as patch, make(folder, "示例甲县", "610111") as county:
        county.put_figure(county.profile.region.key, "garbage_generated", 2025, "100")
        patch.setenv("CMARCHIVE_KEYS", str(folder / "keys"))
        pack(county, folder / "一.zip")
        county.put_figure(county.profile.region.key, "garbage_generated", 2025, "120")
        patch.setenv("CMARCHIVE_KEYS", str(folder / "others"))
        seal_package(pack(county, folder / "二.zip"), PASSPHRASE, Monitor())
    return folder


@pytest.fixture
def city(qapp: QApplication, tmp_path: Path) -> Iterator[Workspace]:
    """A city that waits for two counties."""
    session = make(tmp_path, "示例市", "610100")
    session.put_county("610111", "示例甲县")
    session.put_county("610112", "示例乙县")
    session.put_figure(session.profile.region.key, "garbage_generated", 2025, "90")
    made = Workspace(session, JobRunner(qapp), qapp)
    yield made
    made.close()


def idle(qtbot: QtBot, workspace: Workspace) -> None:
    qtbot.waitUntil(lambda: not workspace.runner.is_busy, timeout=20_000)


def last(page: InboxPage) -> Stand:
    """How far the last package of the queue is."""
    return page.queue.entries[-1].stand


@pytest.fixture
def page(qtbot: QtBot, city: Workspace, theme: Theme, settings: Settings) -> InboxPage:
    made = InboxPage(city, theme, settings)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    city.start()
    idle(qtbot, city)
    return made


def test_counties_that_owe_are_named_and_the_page_says_what_to_do(page: InboxPage) -> None:
    assert page.list.empty.isVisible()
    assert page.list.missing.text() == "尚未报送 2 个：示例甲县、示例乙县"
    assert not page.card.accept.isVisible()


def test_a_package_is_received_once_and_its_key_confirmed(
    page: InboxPage, packages: Path, qtbot: QtBot, city: Workspace
) -> None:
    states: list[str] = []
    page.state_changed.connect(states.append)
    page.receive([packages / "一.zip"])
    idle(qtbot, city)
    assert [one.stand for one in page.queue.entries] == [Stand.ACCEPTED]
    assert page.list.missing.text() == "尚未报送 1 个：示例乙县"
    assert states[-1] == "1/2"
    assert page.bar.text == "已接收 1 次报送，可以审核。"
    with qtbot.waitSignal(page.review_wanted) as wanted:
        page.bar.act.click()
    assert wanted.args == ["610111"]
    signature = page.card.signature
    assert signature.chip.text == "签名有效，待核对"
    assert len(signature.fingerprint.text().split()) == 8
    signature.confirm.click()
    idle(qtbot, city)
    assert page.card.signature.chip.text == "签名可信"
    page.receive([packages / "一.zip"])
    idle(qtbot, city)
    assert [one.stand for one in page.queue.entries] == [Stand.REPEATED]
    assert len(page.list.model.rows) == 1


def test_a_folder_without_packages_is_said_to_hold_none(
    page: InboxPage, qtbot: QtBot, city: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "资料"
    folder.mkdir()
    (folder / "说明.txt").write_text("示例", encoding="utf-8")
    page.receive([folder])
    idle(qtbot, city)
    assert page.queue.entries == []
    assert page.bar.text.startswith("其中没有移交包。")


def test_a_sealed_package_by_another_key_is_loud(
    page: InboxPage, packages: Path, qtbot: QtBot, city: Workspace
) -> None:
    page.receive([packages / "一.zip"])
    idle(qtbot, city)
    first = page.list.model.rows[0].fingerprint
    page.receive([packages / "二.zip.age"])
    idle(qtbot, city)
    assert [last(page)] == [Stand.LOCKED]
    assert page.dialog is not None
    assert page.dialog.seal is not None
    page.dialog.seal.setText("wrong wrong wrong")
    page.dialog.accept()
    idle(qtbot, city)
    assert "口令不对" in page.queue.entries[-1].said
    assert page.dialog.seal is not None
    page.dialog.seal.setText(PASSPHRASE)
    page.dialog.accept()
    idle(qtbot, city)
    assert [last(page)] == [Stand.ACCEPTED]
    assert page.queue.entries[-1].passphrase == ""
    assert "密钥变了" in page.bar.text
    assert not list(city.session.path.parent.glob(".移交中-*")), "what was opened is gone"
    page.list.past_button.click()
    page.list.table.choose(1)
    now = page.list.model.rows[1].fingerprint
    assert first in page.bar.text
    assert now in page.bar.text
    assert page.card.signature.chip.text == "签名密钥变了"
    assert page.card.signature.fingerprint.text() == now
    assert page.card.link.text().startswith("接在第 1 次报送（")
    page.card.link.click()
    assert page.list.table.currentIndex().row() == 0
    assert page.card.link.isHidden()
    page.list.table.choose(1)
    assert first in page.card.signature.text.text()
    page.actions_.compare()
    idle(qtbot, city)
    assert page.bar.text == "示例甲县第 2 次报送与上次相比：数据 1 个"
    assert "100 万吨 → 120 万吨" in page.card.detail.toPlainText()


def test_a_decision_can_be_taken_back(
    page: InboxPage, packages: Path, qtbot: QtBot, city: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.receive([packages / "一.zip"])
    idle(qtbot, city)
    monkeypatch.setattr("ui.pages.inbox_actions.QInputDialog.getText", lambda *_arguments: ("缺件太多", True))
    page.card.refuse.click()
    idle(qtbot, city)
    assert (page.list.model.rows[0].state, page.list.model.rows[0].reason) == (
        SubmissionState.REFUSED,
        "缺件太多",
    )
    assert page.list.missing.text().startswith("尚未报送 2 个")
    page.bar.act.click()
    idle(qtbot, city)
    assert (page.list.model.rows[0].state, page.list.model.rows[0].reason) == (SubmissionState.ACCEPTED, "")


def test_reports_are_written_in_three_forms(
    page: InboxPage,
    packages: Path,
    qtbot: QtBot,
    city: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    page.receive([packages / "一.zip"])
    idle(qtbot, city)
    monkeypatch.setattr(
        "ui.pages.inbox_actions.QFileDialog.getExistingDirectory", lambda *_all: str(tmp_path)
    )
    page.card.write.click()
    idle(qtbot, city)
    assert {one.suffix for one in tmp_path.glob("*四性检测报告*")} == {".pdf", ".xlsx", ".json"}
    kept = page.list.model.rows[0].report
    assert json.loads(json.dumps(read_report(json.loads(kept)).as_json())) == json.loads(kept)


def test_what_is_no_package_is_refused_with_what_to_do(
    page: InboxPage, tmp_path: Path, qtbot: QtBot, city: Workspace
) -> None:
    (tmp_path / "坏.zip").write_bytes(b"PK\x03\x04 no archive at all")
    page.receive([tmp_path / "坏.zip"])
    idle(qtbot, city)
    assert [last(page)] == [Stand.FAILED]
    assert page.card.title.text() == "坏.zip"
    assert page.card.state.text == "未接收"
    said = "\n".join(one.text() for one in page.card.nothing.findChildren(QLabel))
    assert "没有接收任何内容" in said
    assert "请移交单位重新制作" in said
    assert not page.list.model.rows


def test_what_was_refused_says_why(
    page: InboxPage, packages: Path, qtbot: QtBot, city: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.receive([packages / "一.zip"])
    idle(qtbot, city)
    assert page.card.why.isHidden()
    monkeypatch.setattr("ui.pages.inbox_actions.QInputDialog.getText", lambda *_all: ("缺件太多", True))
    page.card.refuse.click()
    idle(qtbot, city)
    assert page.card.why.text().startswith("没有接收：缺件太多。移交包原样留存")


def test_changes_lead_to_being_read_one_by_one(
    page: InboxPage, packages: Path, qtbot: QtBot, city: Workspace, tmp_path: Path
) -> None:
    page.receive([packages / "一.zip"])
    idle(qtbot, city)
    page.receive([packages / "二.zip.age"])
    idle(qtbot, city)
    assert page.dialog is not None
    assert page.dialog.seal is not None
    page.dialog.seal.setText(PASSPHRASE)
    page.dialog.accept()
    idle(qtbot, city)
    page.list.show_past(1)
    page.card.compare.click()
    idle(qtbot, city)
    with qtbot.waitSignal(page.changes_wanted) as asked:
        page.bar.act.click()
    assert asked.args == ["610111"]


def test_each_property_shows_its_own_checks(
    page: InboxPage, packages: Path, qtbot: QtBot, city: Workspace
) -> None:
    page.receive([packages / "一.zip"])
    idle(qtbot, city)
    whole = page.card.outcomes.rowCount()
    counts = []
    for one, name in zip(page.card.groups[1:], ("真实性", "完整性", "可用性", "安全性"), strict=True):
        one.click()
        assert set(column(page.card.outcomes, 0)) == {name}
        counts.append(page.card.outcomes.rowCount())
    assert sum(counts) == whole


def test_packages_are_found_among_what_was_dropped(tmp_path: Path) -> None:
    for name in ("甲.zip.001", "甲.zip.002", "甲.zip.parts.json", "甲_登记表.pdf", "乙.zip.age", "别的.txt"):
        (tmp_path / name).touch()
    assert packages_in([tmp_path]) == [tmp_path / "乙.zip.age", tmp_path / "甲.zip.001"]
    assert packages_in([tmp_path / "甲.zip.002"]) == [tmp_path / "甲.zip.001"]
    assert packages_in([tmp_path / "别的.txt"]) == [tmp_path / "别的.txt"]


def test_a_city_is_added_up_when_shown_and_again_when_something_came(
    packages: Path,
    qtbot: QtBot,
    city: Workspace,
    theme: Theme,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = RollupPage(city, theme, settings)
    qtbot.addWidget(page)
    page.show()
    city.start()
    idle(qtbot, city)
    assert column(page.models[0], 1) == ["未报送", "未报送"]
    shutil.copy(packages / "一.zip", tmp_path / "一.zip")
    city.run(lambda monitor: city.session.receive(tmp_path / "一.zip", monitor))
    idle(qtbot, city)
    assert column(page.models[0], 1) == ["第 1 名", "未报送"]
    page.buttons[2].click()
    page.search.setText("垃圾")
    [line] = [one for one in page.models[2].rows if one.variable == "garbage_generated"]
    assert (line.chip, line.cells[1], line.cells[4]) == ("与市级不符", "100", "1/2")
    assert line.detail.startswith("缺：示例乙县")
    gone: list[Place] = []
    city.went_to.connect(gone.append)
    page.tables[2].choose(page.models[2].rows.index(line))
    page.go()
    region = city.session.profile.region.key
    assert gone == [Place(region, variable="garbage_generated", year=2025)]
    monkeypatch.setattr("ui.pages.rollup.QFileDialog.getExistingDirectory", lambda *_all: str(tmp_path))
    page.write.click()
    idle(qtbot, city)
    assert len(list(tmp_path.glob("*汇总.xlsx"))) == 1
    assert "汇总台账已写成" in page.bar.text


def test_a_hint_leads_to_the_figure_in_its_county(
    packages: Path, qtbot: QtBot, city: Workspace, theme: Theme, settings: Settings, tmp_path: Path
) -> None:
    session = city.session
    county = next(one.key for one in session.view().counties if one.key.id == "610111")
    session.put_figure(county, "garbage_generated", 2025, "90")
    shutil.copy(packages / "一.zip", tmp_path / "一.zip")
    session.receive(tmp_path / "一.zip", Monitor())
    page = RollupPage(city, theme, settings)
    qtbot.addWidget(page)
    page.show()
    city.start()
    idle(qtbot, city)
    page.buttons[3].click()
    row = next(row for row, one in enumerate(page.models[3].rows) if one.chip == "一数多说")
    page.tables[3].choose(row)
    with qtbot.waitSignal(page.thing_wanted) as asked:
        page.go()
    assert asked.args == ["610111 figure:region:610111:garbage_generated:2025"]
