"""Characters outside the packaged fonts: another face, an installed font, and at last 〓 with a word about it."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pikepdf import Name

from cmarchive.bind import installed
from cmarchive.bind.conversion import Face, packaged_font
from cmarchive.bind.layout import SIZE_4, Align, Sheet, line_of, paragraph
from cmarchive.bind.metrics import (
    cleaned,
    font_for,
    forget_fonts,
    missing_characters,
    printable,
    text_width,
    wrap,
)
from cmarchive.bind.paint import paint

NEW = "\U0002ebf0"  # CJK extension I, unknown to the tables of older Pythons
EMOJI = "\U0001f600"
PRIVATE = "\ue123"
RARE = "𬭎䶮"


def font(path: Path, characters: str, *, advance: int = 500, allowed: int = 0, outline: str = "glyf") -> None:
    """Write a font whose every glyph is a box of its own width."""
    names = [".notdef", *(f"u{ord(one):04X}" for one in characters)]
    builder = FontBuilder(1000, isTTF=outline == "glyf")
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(one): f"u{ord(one):04X}" for one in characters})
    glyphs = {}
    for name in names:
        pen = TTGlyphPen(None) if outline == "glyf" else T2CharStringPen(advance, None)
        if outline != "none":
            for move, point in (("moveTo", (50, 0)), ("lineTo", (400, 0)), ("lineTo", (400, 700))):
                getattr(pen, move)(point)
            pen.closePath()
        glyphs[name] = pen.glyph() if isinstance(pen, TTGlyphPen) else pen.getCharString()
    if outline == "glyf":
        builder.setupGlyf(glyphs)
    else:
        builder.setupCFF("Test", {}, glyphs, {})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (advance, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": path.stem, "styleName": "Regular", "psName": path.stem})
    builder.setupOS2(fsType=allowed)
    builder.setupPost()
    path.parent.mkdir(parents=True, exist_ok=True)
    builder.save(path)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The only folder of installed fonts."""
    where = tmp_path / "installed"
    where.mkdir()
    monkeypatch.setattr(installed, "font_folders", lambda: (where,))
    forget_fonts()
    yield where
    monkeypatch.undo()
    forget_fonts()


def printed(sheet: Sheet, path: Path) -> str:
    """What a reader extracts from the painted sheet, once every font in it was found embedded."""
    paint([sheet], (), path)
    with pikepdf.open(path) as pdf:
        fonts = [
            one
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get(Name.Type) == Name.Font
        ]
        assert fonts
        assert all(Name.FontFile2 in one.FontDescriptor for one in fonts)
    document = pypdfium2.PdfDocument(path)
    text = document[0].get_textpage().get_text_range()
    document.close()
    return str(text)


def line(text: str, face: Face = Face.SERIF) -> Sheet:
    return Sheet((line_of(20, 30, text, SIZE_4, face=face),))


def test_what_one_packaged_face_lacks_the_other_prints(tmp_path: Path) -> None:
    assert font_for("𰻝", Face.SERIF) == (packaged_font(Face.SANS), 0)
    assert font_for("䶮", Face.SERIF) == (packaged_font(Face.SERIF), 0)
    assert printed(line("示例𰻝面食品厂"), tmp_path / "a.pdf") == "示例𰻝面食品厂"
    assert missing_characters("𰻝") == ""


@pytest.mark.parametrize("face", list(Face))
def test_characters_beyond_the_bmp_can_be_copied_out(tmp_path: Path, face: Face) -> None:
    assert printed(line(f"示例{RARE}镕纸业", face), tmp_path / "a.pdf") == f"示例{RARE}镕纸业"


def test_an_installed_font_is_asked_only_for_what_both_lack(folder: Path, tmp_path: Path) -> None:
    font(folder / "deep" / "Rare.ttf", NEW + EMOJI + "甲𬭎", advance=500)
    assert font_for("甲", Face.SERIF) == (packaged_font(Face.SERIF), 0)
    assert font_for(NEW, Face.SERIF) == (folder / "deep" / "Rare.ttf", 0)
    assert text_width(f"甲{NEW}", 10) == pytest.approx(15 * 25.4 / 72)
    assert printed(line(f"甲{NEW}乙{EMOJI}𬭎"), tmp_path / "a.pdf") == f"甲{NEW}乙{EMOJI}𬭎"
    assert line(f"甲{NEW}").lacking == ""


def test_cff_outlines_of_installed_fonts_are_converted(folder: Path, tmp_path: Path) -> None:
    font(folder / "Rare.otf", NEW, outline="cff")
    assert printed(line(f"甲{NEW}"), tmp_path / "a.pdf") == f"甲{NEW}"


def test_fonts_that_must_not_be_embedded_are_broken_or_draw_nothing_are_passed_over(folder: Path) -> None:
    font(folder / "A.ttf", NEW, allowed=0x0002)
    font(folder / "B.ttf", NEW, allowed=0x0100)
    font(folder / "C.otf", NEW, outline="none")
    font(folder / "LastResort.otf", NEW)
    (folder / "D.ttf").write_bytes(b"no font at all")
    (folder / "E.ttf").write_bytes((folder / "A.ttf").read_bytes()[:300])
    assert missing_characters(NEW) == NEW
    font(folder / "Z.ttf", NEW, allowed=0x0008)
    forget_fonts()
    assert font_for(NEW, Face.SANS) == (folder / "Z.ttf", 0)


def test_private_characters_come_from_nowhere_but_the_font_of_ones_own(folder: Path, tmp_path: Path) -> None:
    font(folder / "Icons.ttf", PRIVATE)
    assert missing_characters(PRIVATE) == PRIVATE
    assert printed(line(f"王{PRIVATE}"), tmp_path / "a.pdf") == "王〓"
    font(folder / "EUDC.TTE", PRIVATE + NEW)
    forget_fonts()
    assert printed(line(f"王{PRIVATE}"), tmp_path / "b.pdf") == f"王{PRIVATE}"
    assert missing_characters(NEW) == NEW


def test_the_place_of_a_font_does_not_decide_which_is_taken(folder: Path) -> None:
    for name in ("b/Alpha-Bold.ttf", "c/Alpha.ttf", "a/Beta.ttf"):
        font(folder / name, NEW)
    assert font_for(NEW, Face.SERIF) == (folder / "c" / "Alpha.ttf", 0)
    font(folder / "z" / "SimSunB.ttf", NEW)
    forget_fonts()
    assert font_for(NEW, Face.SERIF) == (folder / "z" / "SimSunB.ttf", 0)


def test_the_same_sheet_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    font(folder / "Rare.ttf", NEW)
    sheet = line(f"{NEW}𰻝䶮{PRIVATE}")
    paint([sheet], ["龘"], tmp_path / "a.pdf")
    paint([sheet], ["龘"], tmp_path / "b.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_sheet_says_what_it_could_not_print(tmp_path: Path) -> None:
    marks, _ = paragraph(20, 30, f"甲{EMOJI}乙{NEW}丙{EMOJI}", SIZE_4, 100, align=Align.CENTER)
    sheet = Sheet(tuple(marks)).plus([line_of(20, 60, f"丁{PRIVATE}", SIZE_4, face=Face.SANS)])
    assert sheet.lacking == EMOJI + NEW + PRIVATE
    assert printed(sheet, tmp_path / "a.pdf").split() == ["甲〓乙〓丙〓", "丁〓"]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("葛\U000e0100城", "葛城"),
        ("☀\ufe0f", "☀"),
        ("e\u0301", "é"),
        ("甲\u200b乙\ufeff", "甲乙"),
        ("甲\u3000乙\t丙\n丁", "甲 乙 丙 丁"),
        (PRIVATE + NEW, PRIVATE + NEW),
        ("\ud800", "\ufffd"),
        ("", ""),
    ],
)
def test_what_has_no_shape_goes_and_what_has_one_stays(typed: str, shown: str) -> None:
    assert cleaned(typed) == shown


def test_a_combining_mark_stays_on_the_line_of_its_base() -> None:
    assert all(not part.startswith("\u0303") for part in wrap("甲q\u0303乙q\u0303" * 9, 10, 9))
    assert "".join(wrap("q\u0303" * 40, 10, 9)) == "q\u0303" * 40


def test_printable_text_holds_no_character_without_a_glyph() -> None:
    text = printable(f"档{PRIVATE}{NEW}{EMOJI}\U000e0100案\ud83d")
    assert text.startswith("档〓〓〓案")
    assert missing_characters(text) == ""
