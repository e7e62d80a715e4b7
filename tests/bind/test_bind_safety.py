"""Active content stays behind; what a reader of the original sees stays visible."""

import io
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name


@pytest.fixture
def hostile_pdf(pdf_of: Any) -> bytes:
    """A PDF with everything that acts: scripts, launch and open actions, an attachment, a form field."""
    pdf = pikepdf.open(io.BytesIO(pdf_of(2)))
    script = Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    pdf.Root.OpenAction = pdf.make_indirect(script)
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([pikepdf.String("x"), script])))
    pdf.attachments["evil.exe"] = b"MZ"
    page = pdf.pages[0]
    page.obj.AA = Dictionary(O=script)
    form = pdf.make_stream(b"1 0 0 rg 0 0 100 20 re f")
    for key, value in (("/Type", Name.XObject), ("/Subtype", Name.Form), ("/BBox", Array([0, 0, 100, 20]))):
        form[key] = value
    widget = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Tx,
        T=pikepdf.String("seal"),
        F=4,
        Rect=Array([100, 100, 200, 120]),
        AP=Dictionary(N=form),
        A=Dictionary(S=Name.Launch, F=pikepdf.String("calc.exe")),
    )
    widget = pdf.make_indirect(widget)
    page.obj.Annots = pdf.make_indirect(Array([widget]))
    pdf.Root.AcroForm = Dictionary(Fields=Array([widget]), XFA=pdf.make_stream(b"<xfa/>"))
    page.obj.Resources = Dictionary(XObject=Dictionary(X=form))
    form["/AF"] = Array([pdf.attachments["evil.exe"].obj])
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def test_nothing_active_reaches_a_volume(desk: Any, tmp_path: Path, hostile_pdf: bytes) -> None:
    one = desk.enterprise()
    desk.file(one, "C01", desk.store(hostile_pdf, pages=2))
    result = desk.bind(tmp_path / "out", only=frozenset({one}), single=True)
    assert not result.problems
    for path in (tmp_path / "out").glob("*.pdf"):
        with pikepdf.open(path) as pdf:
            text = repr([*pdf.objects])
            for word in (
                "/JavaScript",
                "/JS",
                "/Launch",
                "/OpenAction",
                "/EmbeddedFile",
                "/XFA",
                "/AcroForm",
                "/AA",
                "/AF",
            ):
                assert f'{word}"' not in text, word


def test_form_fields_stay_visible(desk: Any, tmp_path: Path, hostile_pdf: bytes) -> None:
    one = desk.enterprise()
    desk.file(one, "C01", desk.store(hostile_pdf, pages=2))
    result = desk.bind(tmp_path / "out", only=frozenset({one}))
    document = pypdfium2.PdfDocument(tmp_path / "out" / result.volumes[0].file)
    colours = document[3].render(scale=1).to_pil().convert("RGB").getcolors(1 << 20)
    document.close()
    assert any(red > 240 and green < 20 and blue < 20 for _, (red, green, blue) in colours)


def test_hidden_layers_stay_hidden(desk: Any, tmp_path: Path, pdf_of: Any) -> None:
    pdf = pikepdf.open(desk.path(desk.store(pdf_of(1)).digest), allow_overwriting_input=True)
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=pikepdf.String("辅助线")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    page = pdf.pages[0]
    page.obj.Resources = Dictionary(Properties=Dictionary(L=layer))
    page.obj.Contents = pdf.make_stream(b"/OC /L BDC 1 0 0 rg 100 100 300 300 re f EMC")
    path = tmp_path / "layered.pdf"
    pdf.save(path)
    pdf.close()
    one = desk.enterprise()
    desk.file(one, "C01", desk.store(path.read_bytes()))
    result = desk.bind(tmp_path / "out", only=frozenset({one}))
    document = pypdfium2.PdfDocument(tmp_path / "out" / result.volumes[0].file)
    colours = document[3].render(scale=0.5).to_pil().convert("RGB").getcolors(1 << 20)
    document.close()
    assert not any(red > 200 and green < 50 for _, (red, green, _blue) in colours)
