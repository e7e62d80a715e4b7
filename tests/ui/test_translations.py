"""The translation files are complete and fresh, and no Chinese text of the window gets past them."""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.translations import NOT_SHOWN, compile_into, file_of, gather, messages, missing

ROOT = Path(__file__).resolve().parents[2]
_CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
_HOLE = re.compile(r"\{[^}]*\}")

# Words a person has to type, or finds on paper, in Chinese: an English text quotes them as they are.
QUOTED = (
    "〔",
    "〕",
    "〓",
    "、",
    "在产",
    "停产",
    "关停",
    "万吨",
    "综6",
    "件12",
    "指标3",
    "其他/数字摘要表.csv",
    "是 (yes)",
    "否 (no)",
)

# Chinese literals of the window that nobody reads: names on disk, values as archives keep them, marks in what is read.
UNSEEN = {
    "ui/app.py": {
        "创模档案",
        "要打开的档案库（.cma 文件夹）",
        "打开后把窗口存成图片，然后退出",
    },  # the command line
    "ui/shots.py": {" 没有打开"},  # the command line
    "ui/shots_manual.py": {" 没有打开", "D:\\创模档案", "许可证"},
    "ui/shots_city.py": {"待接收"},
    "ui/shots_collect.py": {"扫描件0001.pdf", "新建文档.pdf"},
    "ui/dialogs/settings.py": {"中文"},  # a language is called by its own name
    "ui/pages/bind.py": {"案卷", "台账"},
    "ui/pages/handover.py": {"案卷", "移交"},
    "ui/pages/review_return.py": {"退回意见"},
    "ui/pages/item_fields.py": {"年", "原件", "复印件"},
    "ui/recollection.py": {"。"},
    "ui/texts.py": {"。", "。. ", "（", "）"},
    "ui/widgets/figure_cells.py": {"＝"},
}


@pytest.fixture(scope="module")
def english() -> ET.Element:
    return ET.parse(file_of("en")).getroot()


def test_everything_is_translated(english: ET.Element) -> None:
    assert missing(english) == {}


def test_the_file_has_what_the_program_says() -> None:
    gathered, stored = gather("en"), ET.parse(file_of("en")).getroot()
    assert {one[:2] for one in messages(gathered)} == {one[:2] for one in messages(stored)}, (
        "run make translations"
    )


def test_what_the_window_loads_is_made_of_it(tmp_path: Path) -> None:
    compile_into(file_of("en"), tmp_path / "en.qm")
    assert (tmp_path / "en.qm").read_bytes() == file_of("en", "qm").read_bytes(), "run make translations"


def test_translations_have_the_same_placeholders(english: ET.Element) -> None:
    wrong = [
        source
        for _, source, translation in messages(english)
        if sorted(_HOLE.findall(source)) != sorted(_HOLE.findall(translation.text or ""))
    ]
    assert wrong == []


def test_translations_are_english(english: ET.Element) -> None:
    wrong = {}
    for _, source, translation in messages(english):
        left = translation.text or ""
        for word in QUOTED:
            left = left.replace(word, "")
        if _CHINESE.search(left):
            wrong[source] = translation.text
    assert wrong == {}


def test_menus_keep_their_access_keys(english: ET.Element) -> None:
    wrong = [
        source
        for context, source, translation in messages(english)
        if re.search(r"\(&\w\)", source) and not re.search(r"&\w", translation.text or "")
    ]
    assert wrong == []


def test_contexts_left_out_exist_and_are_not_the_windows() -> None:
    core = {context for path in (ROOT / "cmarchive").rglob("*.py") for context in _contexts(path)}
    window = {context for path in (ROOT / "ui").rglob("*.py") for context in _contexts(path)}
    assert set(NOT_SHOWN) <= core
    assert not set(NOT_SHOWN) & window


def _contexts(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _called(node) in ("mark", "translate") and len(node.args) >= 2:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def chinese_literals(path: Path) -> set[str]:
    """The Chinese literals of a module that are no docstrings and pass through no translation."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    translated = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _called(node) in ("tr", "translate", "mark")
        for inner in ast.walk(node)
    }
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and _CHINESE.search(node.value)
        and id(node) not in translated | alone
    }


@pytest.mark.parametrize("path", sorted((ROOT / "ui").rglob("*.py")), ids=lambda path: path.stem)
def test_no_chinese_gets_past_translation(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    assert chinese_literals(path) == UNSEEN.get(name, set())


def test_chinese_past_translation_is_found(tmp_path: Path) -> None:
    module = tmp_path / "x.py"
    module.write_text(
        '"""文档"""\na = self.tr("甲")\nb = f"乙{a}"\nc = translate("C", "丙")\nd = {"丁": "x"}\n',
        encoding="utf-8",
    )
    assert chinese_literals(module) == {"乙", "丁"}


def test_literals_of_tr_are_plain() -> None:
    """An f-string in tr() is gathered as text and never found again."""
    wrong = [
        f"{path.name}:{node.lineno}"
        for path in (ROOT / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and _called(node) in ("tr", "translate", "mark")
        and any(isinstance(argument, ast.JoinedStr) for argument in node.args)
    ]
    assert wrong == []
