"""What goes out: the same bytes, embedded fonts, an untouched target on failure, and no stale volumes."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Name

from cmarchive.bind import text_fonts
from cmarchive.bind.assemble import assemble
from cmarchive.bind.forms import draw
from cmarchive.bind.gather import gather
from cmarchive.bind.metrics import missing_characters, printable, text_width, wrap
from cmarchive.bind.options import BindOptions
from cmarchive.bind.planning import plan
from cmarchive.bind.verify import verify
from cmarchive.errors import BindingFailed, TargetInUse
from cmarchive.jobs import Cancelled, Monitor


def contents_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


class Impatient(Monitor):
    """Cancels after so many reports."""

    def __init__(self, patience: int) -> None:
        super().__init__()
        self.patience = patience

    def report(self) -> None:
        self.patience -= 1
        if self.patience < 0:
            self.cancel()


def test_the_same_archive_gives_the_same_bytes(desk: Any, tmp_path: Path, pdf_of: Any, image_of: Any) -> None:
    one = desk.enterprise("䶮龘实业有限公司")
    desk.file(one, "A01", desk.store(pdf_of(2)))
    desk.file(one, "C01", desk.store(image_of("PNG", "RGBA"), "image/png"))
    desk.bind(tmp_path / "first", single=True)
    desk.bind(tmp_path / "second", single=True)
    assert contents_of(tmp_path / "first") == contents_of(tmp_path / "second")


def test_every_font_of_ours_is_embedded(desk: Any, tmp_path: Path, pdf_of: Any) -> None:
    desk.file(desk.enterprise("龘龘实业"), "A01", desk.store(pdf_of(2)))
    desk.bind(tmp_path / "out", single=True)
    for path in (tmp_path / "out").glob("*.pdf"):
        with pikepdf.open(path) as pdf:
            fonts = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
            fonts = [font for font in fonts if font.get(Name.Type) == Name.Font]
            assert fonts
            assert all(Name.FontFile2 in font.FontDescriptor for font in fonts)


def test_chinese_text_can_be_read_and_rare_characters_are_not_lost(
    desk: Any, tmp_path: Path, read: Any
) -> None:
    desk.enterprise("龘氏𠀀纸业")
    result = desk.bind(tmp_path / "out")
    text = read(tmp_path / "out" / result.volumes[0].file).texts[0]
    assert "龘氏〓纸业环境保护档案材料" in text
    assert "示例县创模办" in text
    assert "𠀀" in str(result.problems[0])


@pytest.mark.parametrize("patience", [0, 2, 4, 8])
def test_cancelling_leaves_the_target_as_it_was(
    desk: Any, tmp_path: Path, pdf_of: Any, patience: int
) -> None:
    one = desk.enterprise()
    desk.file(one, "C01", desk.store(pdf_of(3)))
    desk.bind(tmp_path / "out")
    before = contents_of(tmp_path / "out")
    desk.file(one, "C01", desk.store(pdf_of(3, word="more")))
    with pytest.raises(Cancelled):
        desk.bind(tmp_path / "out", monitor=Impatient(patience))
    assert contents_of(tmp_path / "out") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["objects", "out"]


def test_stale_volumes_go_and_foreign_files_stay(desk: Any, tmp_path: Path, pdf_of: Any) -> None:
    one, _two = desk.enterprise(), desk.enterprise("示例乙机械厂")
    desk.file(one, "C01", desk.store(pdf_of(1)))
    first = desk.bind(tmp_path / "out")
    (tmp_path / "out" / "009_我的文件_第1册共1册.pdf").write_bytes(b"mine")
    desk.enterprises.pop()
    second = desk.bind(tmp_path / "out")
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert first.volumes[1].file not in names
    assert names == {
        *(volume.file for volume in second.volumes),
        "总目录.pdf",
        "案卷目录.pdf",
        "移交清单.pdf",
        "装订清单.json",
        "009_我的文件_第1册共1册.pdf",
    }


def test_binding_some_subjects_keeps_the_others(desk: Any, tmp_path: Path) -> None:
    desk.enterprise()
    two = desk.enterprise("示例乙机械厂")
    first = desk.bind(tmp_path / "out")
    part = desk.bind(tmp_path / "out", only=frozenset({two}))
    assert [volume.number for volume in part.volumes] == [2]
    assert part.catalogue.name == "总目录（部分案卷）.pdf"
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {volume.file for volume in first.volumes} <= names
    assert "总目录.pdf" in names
    listed = json.loads((tmp_path / "out" / "装订清单.json").read_text(encoding="utf-8"))["files"]
    assert {one["file"] for one in listed} == names - {"装订清单.json"}


def test_a_manifest_cannot_reach_outside(desk: Any, tmp_path: Path) -> None:
    outside = tmp_path / "outside.pdf"
    outside.write_bytes(b"safe")
    target = tmp_path / "out"
    target.mkdir()
    listed = {"files": [{"file": "../outside.pdf", "subject": ""}, {"file": str(outside)}]}
    (target / "装订清单.json").write_text(json.dumps(listed), encoding="utf-8")
    desk.enterprise()
    desk.bind(target)
    assert outside.read_bytes() == b"safe"


class Held(type(Path())):  # type: ignore[misc]
    """A path whose files another program holds open, as Windows would have it."""

    def replace(self, target: Any) -> Any:
        if self.name.startswith("001_") and Path(target).parent.name == "aside":
            raise PermissionError(13, "in use", str(self))
        return super().replace(target)


def test_a_file_in_use_is_named_and_nothing_changes(desk: Any, tmp_path: Path) -> None:
    desk.enterprise()
    target = Held(tmp_path / "out")
    desk.bind(target)
    before = contents_of(tmp_path / "out")
    desk.enterprises[0] = replace(desk.enterprises[0], note="变了")
    with pytest.raises(TargetInUse, match="001_"):
        desk.bind(target)
    assert contents_of(tmp_path / "out") == before


@pytest.fixture
def drawn_pair(desk: Any, tmp_path: Path, pdf_of: Any) -> tuple[Any, Path]:
    desk.file(desk.enterprise(), "C01", desk.store(pdf_of(3)))
    volume = plan(desk.view()).volumes[0]
    path = tmp_path / "volume.pdf"
    drawn = draw(volume)
    with gather(volume, desk.path, BindOptions(), tmp_path, Monitor()) as gathered:
        assemble(drawn, gathered, path, Monitor())
    return drawn, path


@pytest.mark.parametrize("damage", ["page", "label", "outline", "link", "stamp"])
def test_verification_notices(drawn_pair: tuple[Any, Path], damage: str) -> None:
    drawn, path = drawn_pair
    verify(path, drawn, Monitor())
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        if damage == "page":
            del pdf.pages[-2]
        elif damage == "label":
            pdf.Root.PageLabels.Nums[5].St = 7
        elif damage == "outline":
            with pdf.open_outline() as outline:
                outline.root[1].destination = pikepdf.make_page_destination(pdf, 0)
        elif damage == "link":
            pdf.pages[1].Annots[0].Dest[0] = pdf.pages[0].obj
        else:
            page = pdf.pages[4]
            page.obj.Contents = pdf.make_stream(page.Contents.read_bytes().replace(b"(3) Tj", b"(4) Tj"))
        pdf.save(path)
    with pytest.raises(BindingFailed):
        verify(path, drawn, Monitor())


def test_a_damaged_font_cache_is_made_again_and_an_unwritable_one_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = text_fonts()
    copies = tmp_path / "fonts"
    copies.mkdir()
    for path in sound:
        (copies / path.name).write_bytes(b"cut")
        (copies / f"{path.stem}.sha256").write_text("0", encoding="ascii")
    monkeypatch.setattr("cmarchive.bind.fonts.convert", lambda _face, _characters: b"made again")
    assert [path.read_bytes() for path in text_fonts(copies)] == [b"made again"] * 2
    (tmp_path / "file").write_bytes(b"")
    elsewhere = text_fonts(tmp_path / "file" / "fonts")
    assert [path.read_bytes() for path in elsewhere] == [b"made again"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("",)),
        ("甲乙丙丁戊", ("甲乙丙", "丁戊")),
        ("甲乙丙，丁", ("甲乙", "丙，丁")),
        ("甲乙（丙丁", ("甲乙", "（丙丁")),
        ("甲 ABCD", ("甲", "ABCD")),
        ("甲\n乙", ("甲", "乙")),
    ],
)
def test_lines_break_where_a_printer_would(text: str, expected: tuple[str, ...]) -> None:
    assert wrap(text, 10, 10 * 3.01 * 25.4 / 72) == expected


def test_missing_characters_are_named_and_replaced() -> None:
    assert missing_characters("档案𠀀𠀀☑") == "𠀀☑"
    assert printable("档\t𠀀") == "档 〓"
    assert text_width("档案", 10) == pytest.approx(20 * 25.4 / 72)
