"""The window in English: nothing it says of itself is Chinese. The archive has names in Latin letters, to be sure whose
a Chinese text is; what it quotes from official texts, and units, stay as they are."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cmarchive.assessment import Scheme
from cmarchive.errors import ArchiveTooNew
from cmarchive.jobs import Monitor
from cmarchive.model import Enterprise
from cmarchive.session import Session, scheme, scheme_ids
from cmarchive.wording import ENUMERATION, Text, headed, mark, quoted, sentence, without_stop
from tests.ui.helpers import rest
from tests.ui.seen import texts_of
from ui import shots, shots_collect, shots_dialogs
from ui.language import speak
from ui.manual import chapters
from ui.pages.bind import BindPage
from ui.preferences import Language
from ui.settings import Settings
from ui.shots_dialogs import DIALOGS
from ui.texts import bracketed, error_text, formula_text, listed, remembered, shown
from ui.theme import Theme
from ui.window import Window

_CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff01-\uff5e]")
_FORM = re.compile(r"(?:环年)?[基综]\d+(?:-\d+)?")  # the numbers of statistical forms
_FILE = re.compile(r"[^\n/]+\.pdf")
_SETTLING = 60  # milliseconds; pictures of pages need not be there to be read
_GUESSED = ("设备清单", "排放情况")  # in the names of files that the pictures drop
_OWN_NAME = "中文"  # a language is called by its own name
_ON_DISK = ("案卷", "台账", "移交")  # folders on disk are called alike in every language of the window


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    installed = speak(qapp, Language.ENGLISH)
    assert len(installed) == 2
    yield
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture(scope="module")
def latin_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two enterprises, documents filed and not, figures right and wrong, an explained finding, bound volumes."""
    folder = tmp_path_factory.mktemp("latin")
    path = folder / "Shire2024.cma"
    with Session.create(
        path, scheme_id="cm-2011", county="Shire", region_code="610000", year=2024
    ) as session:
        paper = session.put_enterprise(
            Enterprise(
                id="", name="Acme Paper", credit_code="91610000MA00000000", flags=frozenset({"wastewater"})
            )
        )
        session.put_enterprise(Enterprise(id="", name="Bolt Works"))
        for number in range(3):
            (file := folder / f"report {number}.txt").write_text(f"text {number}", encoding="utf-8")
            session.add([file], subject=paper.key, slot="A02", title=f"Licence {number}")
        (folder / "scan.zip").write_bytes(b"PK\x05\x06" + b"\0" * 18)
        (folder / "unknown.pdf").write_bytes(b"no pdf at all")
        session.collect([folder / "scan.zip", folder / "unknown.pdf"], Monitor())
        region = session.view().region.key
        values = {("gdp", 2024): "100", ("gdp_primary", 2024): "20", ("gdp_secondary", 2024): "30",
                  ("gdp_tertiary", 2024): "40", ("gdp", 2023): "9", ("green_cover_rate", 2024): "135"}  # fmt: skip
        for (code, year), text in values.items():
            session.put_figure(region, code, year, text)
        finding = session.check(Monitor()).findings[0]
        session.explain(finding, "because it is so in this county", author="Smith")
    return path


def official(one: Scheme) -> Iterator[str]:
    """What the window quotes from official texts, or from what was said about them."""
    for indicator in one.indicators:
        yield from (indicator.text, indicator.explanation, indicator.provenance.note)
    for variable in one.variables.values():
        yield from (variable.definition, variable.form, variable.provenance.note)
    for slot in (*one.slots, *(slot for indicator in one.indicators for slot in indicator.evidence)):
        yield from (slot.note, slot.provenance.note)
    for source in one.sources.values():
        yield source.title
    yield from (rule.provenance.note for rule in one.rules)


QUOTED = sorted(
    {text for id_ in scheme_ids() for text in official(scheme(id_)) if text}, key=len, reverse=True
)
UNITS = {one.unit for id_ in scheme_ids() for one in scheme(id_).variables.values()} | {"个百分点"}
_UNIT = re.compile(
    r"(?<![\u3400-\u9fff])("
    + "|".join(sorted(map(re.escape, filter(None, UNITS)), key=len, reverse=True))
    + r")(?![\u3400-\u9fff])"
)


def chinese_in(widget: QWidget, own: Iterable[str] = ()) -> set[str]:
    """What a widget says in Chinese that nobody wrote or decreed; ``own`` are names the archive and its files have."""
    found = set()
    for place, text in set(texts_of(widget)):
        if not _CHINESE.search(text):
            continue
        left = text
        for known in (*own, *QUOTED, _OWN_NAME, *_ON_DISK):
            left = left.replace(known, "")
        left = _UNIT.sub("", _FORM.sub("", _FILE.sub("", left)))
        if _CHINESE.search(left):
            found.add(f"{place}: {text!r}")
    return found


def volume_titles(window: Window) -> list[str]:
    """What volumes are called: printed on them, so Chinese."""
    page = window.pages.get("bind")
    return [one.title for one in page.volumes.plan.rows] if isinstance(page, BindPage) else []


def quoted_in(window: Window, name: str) -> list[str]:
    """What some windows quote in Chinese: the manual's chapters, and what reviewers write to counties."""
    if name == "manual":
        return [one.title for one in chapters()]
    if name != "opinion" or window.workspace is None:
        return []
    known = window.workspace.session.phrases()
    return sorted(
        (word for one in known for word in (one.text, one.hint, one.category)), key=len, reverse=True
    )


@pytest.fixture
def window_in_english(english: None, qtbot: QtBot, theme: Theme, tmp_path: Path) -> Window:
    made = Window(theme, Settings(tmp_path / "window.ini"))
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    return made


def test_no_page_or_dialog_is_chinese(
    window_in_english: Window,
    latin_archive: Path,
    theme: Theme,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shots, "_PREVIEW", _SETTLING)
    for module in (shots_collect, shots_dialogs):
        monkeypatch.setattr(module, "_SETTLING", _SETTLING)
    window, found = window_in_english, set[str]()
    seen: list[str] = []

    def keep(name: str, widget: QWidget = window) -> None:
        seen.append(name)
        found.update(chinese_in(widget, (*volume_titles(window), *quoted_in(window, name), *_GUESSED)))

    keep("welcome")
    window.open_archive(latin_archive)
    qtbot.waitUntil(
        lambda: window.workspace is not None and window.workspace.result_is_current, timeout=20_000
    )
    shots.show_stages(window, keep)
    shots_dialogs.keep_dialogs(window, theme, keep, shots.pause, shots.wait)
    rest(window, qtbot)
    assert {*window.pages, *DIALOGS} <= {*seen}
    assert not found, "\n".join(sorted(found))


def test_texts_of_the_core_are_said_in_english(english: None) -> None:
    named = Text("化学需氧量排放总量", "Scheme")
    message = mark("Finding", "{name}没有填报 {years}年的数据").format(
        name=named, years=ENUMERATION.join(("2023", "2024"))
    )
    assert message == "化学需氧量排放总量没有填报 2023、2024年的数据"
    assert shown(message) == "Total COD has no figures for 2023, 2024"
    assert shown(headed(named, sentence(message))) == "Total COD: Total COD has no figures for 2023, 2024."
    assert shown(without_stop(sentence(message)) + mark("Verdict", "，与上年持平")) == (
        "Total COD has no figures for 2023, 2024, unchanged"
    )
    assert shown(quoted(Text("“三同时”执行率", "Scheme"))) == '""Three simultaneities" rate"'
    assert shown("示例县") == "示例县"
    assert shown(Text("用户自己的方案里的词", "Scheme")) == "用户自己的方案里的词"
    assert listed(["A", "B"]) == "A, B"
    assert "x" + bracketed("y") == "x (y)"
    assert formula_text("（1 − 2） ÷ 2") == "(1 − 2) ÷ 2"


def test_errors_are_said_in_english(english: None) -> None:
    error = ArchiveTooNew(path="x.cma")
    assert error_text(error).startswith('"x.cma" was made by a newer version')
    assert str(error).startswith("“x.cma”由更新版本")


def test_what_an_archive_kept_is_known_again(english: None) -> None:
    assert remembered("归档 3 件材料") == "File items (3)"
    assert remembered("修改“营业执照”") == 'Edit "营业执照"'
    assert remembered("文件中没有任何页面；请重新导出或重新扫描后收集。") == (
        "The file has no pages; export or scan it again and collect it."
    )
    assert remembered("看不出属于哪个材料目录项，请人工确认") == "slot not recognised; please confirm"
    assert remembered("某人自己写的话") == "某人自己写的话"
    told = mark("Finding", "{item}不能装订：{text}").format(
        item="X", text=without_stop("文件已损坏，无法读取，请向提供单位重新索取。")
    )
    assert (
        shown(told)
        == "X cannot be bound: The file is damaged and cannot be read; ask its provider for another"
    )


def test_in_chinese_everything_stays_as_the_core_says_it(qapp: QApplication) -> None:
    message = mark("Finding", "{name}没有填报 {years}年的数据").format(name="甲", years="2024")
    for text in (message, headed("甲", message), without_stop(sentence(message)), quoted("乙“丙”")):
        assert shown(text) == str(text)
    assert remembered("归档 3 件材料") == "归档 3 件材料"
    assert formula_text("（1 − 2） ÷ 2") == "（1 − 2） ÷ 2"
