"""Whether an incoming document can be part of a PDF/A-2b volume: mended where nothing is lost, judged where not plain."""

import io
import logging
import re
import zlib
from collections.abc import Iterable, Sequence
from datetime import date

import page as validator
import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from cmarchive.bind.archival import Description, describe
from cmarchive.text import mark

log = logging.getLogger(__name__)

_PROFILE = "2b"
_LARGE = 1 << 32
_PANIC = "PanicException"  # what a library in Rust raises for its own mistakes; no subclass of Exception
_ANY_DAY = date(2000, 1, 1)
_PLAIN_CONTENT = re.compile(rb"[\s\d.+-]*(?:(?:q|Q|cm|Do|re|W|n|/[A-Za-z0-9_.]+)[\s\d.+-]*)*")
_PLAIN_LENGTH = 4096
_PLAIN_FILTERS = ("/DCTDecode", "/FlateDecode", "/CCITTFaxDecode", "/JBIG2Decode")
_PLAIN_SPACES = ("/DeviceGray", "/DeviceRGB")
_CARELESS_FILTERS = ("/FlateDecode", "/CCITTFaxDecode")  # which ignore what follows the end of their data
# what could act, point outside, or carry files along
_ACTIVE = frozenset(
    (
        "/AA",
        "/AF",
        "/PieceInfo",
        "/Ref",
        "/OPI",
        "/StructParents",
        "/StructParent",
        "/JS",
        "/A",
        "/EF",
        "/F",
    )
)
_NOT_PLAIN = frozenset(("/SMask", "/Mask", "/Metadata", "/OC", "/SMaskInData"))
_GRAPHICS_KEYS = ("/TR", "/TR2", "/HTP", "/HTO")
_INTENTS = ("/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation")

# What ISO 19005-2 asks, by the words in the names of the validator's rules; the first that fits
_REASONS = (
    ("FONT-EMBEDDING", mark("Conformance", "有字体没有嵌入文件")),
    ("NOTDEF", mark("Conformance", "有文字在所嵌字体中没有字形")),
    ("GLYPH", mark("Conformance", "所嵌字体的字形或字宽与文字不符")),
    ("DEVICE-CMYK", mark("Conformance", "使用了没有色彩特性文件的印刷四色")),
    ("ICCBASED", mark("Conformance", "色彩特性文件不合要求")),
    ("JPEG2000", mark("Conformance", "JPEG 2000 图像的编码不合要求")),
    ("TRANSPARENCY", mark("Conformance", "透明效果没有指明混合色彩空间")),
    ("OPTIONAL-CONTENT", mark("Conformance", "图层设置不合要求")),
    ("SEPARATION", mark("Conformance", "专色定义不合要求")),
    ("DEVICEN", mark("Conformance", "专色定义不合要求")),
    ("CMAP", mark("Conformance", "字体的编码表不合要求")),
    ("CID", mark("Conformance", "字体的编码表不合要求")),
    ("TRUETYPE", mark("Conformance", "字体的编码表不合要求")),
    ("FONT", mark("Conformance", "字体信息不完整")),
    ("CONTENT-OPERATOR", mark("Conformance", "页面内容含有不认识的指令")),
)
_OTHER = mark("Conformance", "文件内部结构不合要求")
UNREADABLE = mark("Conformance", "无法完成 PDF/A 检验")


def mend(pdf: Pdf) -> None:
    """Take away what could act, and put right what PDF/A forbids and no reader would miss; nothing visible changes."""
    for thing in pdf.objects:
        if isinstance(thing, Stream):
            _mend_stream(thing)
        elif isinstance(thing, Dictionary) and "/Type" in thing:
            _mend_dictionary(thing)


def mend_plain(form: Stream) -> None:
    """The same for one plain page, given as a form: there is nothing else in its document to look at."""
    _mend_stream(form)
    images = form.Resources.get(Name.XObject, Dictionary())
    for key in map(str, images):
        image = images[key]
        if isinstance(image, Stream):
            _mend_stream(image)


def _mend_stream(stream: Stream) -> None:
    keys = set(map(str, stream.keys()))
    for key in _ACTIVE & keys:
        del stream[key]
    if "/Width" in keys and stream.get(Name.Subtype) == Name.Image:
        if "/Interpolate" in keys and stream[Name.Interpolate]:
            stream[Name.Interpolate] = False
        _drop(stream, "/Alternates")
        _mend_intent(stream, "/Intent")
    if "/Resources" in keys:
        mend_resources(stream[Name.Resources])
    filters = _filters(stream)
    if "/LZWDecode" in filters or "/Crypt" in filters or not filters:
        if stream.get(Name.Type) != Name.Metadata:
            stream.write(packed(stream.read_bytes()), filter=Name.FlateDecode)
    elif filters[-1] in _CARELESS_FILTERS and (raw := stream.read_raw_bytes()).endswith(b"\r"):
        kept = {name: stream[name] for name in (Name.Filter, Name.DecodeParms) if name in stream}
        stream.write(_clear_end(raw))
        for name, value in kept.items():
            stream[name] = value


def packed(data: bytes) -> bytes:
    """``data`` compressed, its end apart from the line end that will follow."""
    return _clear_end(zlib.compress(data))


def mend_resources(resources: Object) -> None:
    """Drop colour spaces that are called what they are: they say nothing, and a reader may follow them for ever."""
    spaces = resources.get(Name.ColorSpace) if isinstance(resources, Dictionary) else None
    if isinstance(spaces, Dictionary):
        for key in [str(key) for key in spaces if spaces[str(key)] == Name(str(key))]:
            del spaces[key]


def _clear_end(packed: bytes) -> bytes:
    """Keep the end of the data apart from the line end that follows it: a reader may take CR LF for one mark."""
    return packed + b"\n" if packed.endswith(b"\r") else packed


def _mend_dictionary(one: Dictionary) -> None:
    kind = str(one["/Type"])
    if kind == "/ExtGState":
        _drop(one, *_GRAPHICS_KEYS)
        _mend_intent(one, "/RI")
    elif kind == "/FontDescriptor":
        _drop(one, "/CIDSet")  # optional, and often incomplete, which PDF/A forbids
    elif kind == "/Font" and one.get(Name.Subtype) == Name.CIDFontType2:
        descriptor = one.get(Name.FontDescriptor, Dictionary())
        if Name.CIDToGIDMap not in one and Name.FontFile2 in descriptor:
            one[Name.CIDToGIDMap] = Name.Identity  # the default, which PDF/A wants spelt out


def _mend_intent(one: Object, key: str) -> None:
    if key in one and str(one[key]) not in _INTENTS:
        del one[key]


def _drop(one: Object, *keys: str) -> None:
    for key in keys:
        if key in one:
            del one[key]


def _filters(stream: Stream) -> tuple[str, ...]:
    value = stream.get(Name.Filter)
    if isinstance(value, Array):
        return tuple(str(one) for one in value)
    return () if value is None else (str(value),)


def is_plain(form: Stream) -> bool:
    """Tell whether a page is scanned images and nothing else, which cannot fail: most pages of an archive are."""
    resources = form.get(Name.Resources, Dictionary())
    if any(key not in ("/XObject", "/ProcSet") and len(resources[key]) for key in map(str, resources)):
        return False
    if Name.Group in form or not _is_plain_content(form):
        return False
    images = resources.get(Name.XObject, Dictionary())
    return all(_is_plain_image(images[key]) for key in map(str, images))


def _is_plain_content(form: Stream) -> bool:
    try:
        content = form.read_bytes()
    except pikepdf.PdfError:
        return False
    return len(content) <= _PLAIN_LENGTH and _PLAIN_CONTENT.fullmatch(content) is not None


def _is_plain_image(image: Object) -> bool:
    if not isinstance(image, Stream) or image.get(Name.Subtype) != Name.Image:
        return False
    if not _NOT_PLAIN.isdisjoint(map(str, image.keys())):
        return False
    if any(one not in _PLAIN_FILTERS for one in _filters(image)):
        return False
    space = image.get(Name.ColorSpace)
    if isinstance(space, Array) and len(space) and space[0] == Name.Indexed:
        space = space[1]
    return bool(image.get(Name.ImageMask)) or (isinstance(space, Name) and str(space) in _PLAIN_SPACES)


def judge(forms: Sequence[tuple[Stream, tuple[float, float]]]) -> tuple[str, ...]:
    """Why these pages, given as forms with their sizes in points, would make a volume non-conformant; empty when not.

    They are put into a small file the way a volume holds them, and the validator reads that.
    """
    with Pdf.new() as trial:
        for form, (width, height) in forms:
            trial.pages.append(
                pikepdf.Page(
                    Dictionary(
                        Type=Name.Page,
                        MediaBox=Array([0, 0, max(width, 3), max(height, 3)]),
                        Resources=Dictionary(XObject=Dictionary(P=trial.copy_foreign(form))),
                        Contents=trial.make_stream(b"q 1 0 0 1 0 0 cm /P Do Q "),
                    )
                )
            )
        describe(trial, Description(title="-", author="-", reference="-", subject="-", day=_ANY_DAY))
        out = io.BytesIO()
        trial.save(
            out,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return reasons(rule_failures(out.getvalue()))


def rule_failures(data: bytes) -> tuple[str, ...]:
    """The names of the PDF/A-2b rules a file breaks, each once; ``?`` when the validator could not read it."""
    try:
        report = validator.validate_pdf_bytes(data, profile=_PROFILE, limits=_limits())
    except (validator.PageError, ValueError):
        log.info("The validator refused a document", exc_info=True)
        return ("?",)
    except BaseException as exc:
        if type(exc).__name__ != _PANIC:
            raise
        log.warning("The validator broke down over a document", exc_info=True)
        return ("?",)
    return tuple(dict.fromkeys(failure.rule_id for failure in report.failures))


def _limits() -> validator.SafetyLimits:
    """Room for large documents; the depth of references stays bounded, for the validator's stack is."""
    return validator.SafetyLimits(
        max_input_size=_LARGE,
        max_decoded_stream_size=_LARGE,
        max_total_decoded_content_size=_LARGE,
        max_form_invocations=1_000_000,
        max_object_count=10_000_000,
        max_unicode_cmap_mappings=10_000_000,
    )


def reasons(rules: Iterable[str]) -> tuple[str, ...]:
    """What the broken rules mean to a person, each reason once, with the first rule it stands for."""
    found: dict[str, str] = {}
    for rule in rules:
        found.setdefault(_reason(rule), rule)
    return tuple(text if rule == "?" else f"{text}（{rule}）" for text, rule in found.items())


def _reason(rule: str) -> str:
    if rule == "?":
        return UNREADABLE
    return next((text for word, text in _REASONS if word in rule), _OTHER)
