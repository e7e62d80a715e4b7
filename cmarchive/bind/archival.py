"""What makes a file of ours PDF/A-2b (ISO 19005-2): the colour space of its pages, and what it says of itself in XMP."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from html import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import ImageCms

from cmarchive.text import mark

PRODUCER = mark("Volume", "创模档案")
_NAMESPACE = "urn:cmarchive:archive:1.0#"
_RGB_COMPONENTS = 3
_DATE_BYTES = slice(24, 36)
_FIXED_DATE = bytes((0x07, 0xE4, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))  # the library writes the moment it is called


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What a file says of itself: 题名, 责任者, 档号, subject, 保管期限, the dates of its documents, and its own day.

    ``conforms`` claims PDF/A-2b; without it the file makes no claim.
    """

    title: str
    author: str
    reference: str
    subject: str
    day: date
    retention: str = ""
    span: str = ""
    conforms: bool = True


@cache
def _srgb() -> bytes:
    """The sRGB profile of the colour library with a fixed date, so that the same archive gives the same bytes."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    data[_DATE_BYTES] = _FIXED_DATE
    return bytes(data)


def add_output_intent(pdf: Pdf) -> None:
    """Say that colours without a space of their own are sRGB (and greys its neutral axis)."""
    profile = pdf.make_stream(_srgb(), N=_RGB_COMPONENTS)
    name = String("sRGB IEC61966-2.1")
    pdf.Root[Name.OutputIntents] = Array(
        [
            pdf.make_indirect(
                Dictionary(
                    Type=Name.OutputIntent,
                    S=Name("/GTS_PDFA1"),
                    OutputConditionIdentifier=name,
                    Info=name,
                    DestOutputProfile=profile,
                )
            )
        ]
    )


def describe(pdf: Pdf, about: Description) -> None:
    """Write the document information and its equal in XMP. The only date is the day of the archive."""
    add_output_intent(pdf)
    stamp = f"D:{about.day:%Y%m%d}000000+08'00'"
    for key, value in (
        ("/Title", about.title),
        ("/Author", about.author),
        ("/Subject", about.subject),
        ("/Keywords", about.reference),
        ("/Creator", PRODUCER),
        ("/Producer", PRODUCER),
        ("/CreationDate", stamp),
        ("/ModDate", stamp),
    ):
        pdf.docinfo[key] = String(_clean(value))
    metadata = pdf.make_stream(_xmp(about).encode("utf-8"))
    metadata[Name.Type] = Name.Metadata
    metadata[Name.Subtype] = Name.XML
    pdf.Root[Name.Metadata] = metadata


def claims_conformance(pdf: Pdf) -> bool:
    """Tell whether a file claims PDF/A-2b."""
    metadata = pdf.Root.get(Name.Metadata)
    return isinstance(metadata, pikepdf.Stream) and b"<pdfaid:part>2<" in metadata.read_bytes()


def _clean(text: str) -> str:
    """XML and viewers refuse control characters."""
    return "".join(character if character.isprintable() else " " for character in text)


def _xmp(about: Description) -> str:
    moment = f"{about.day.isoformat()}T00:00:00+08:00"
    claim = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>" if about.conforms else ""
    own = {"reference": about.reference, "retention": about.retention, "span": about.span}
    values = "".join(f"<arc:{name}>{_text(value)}</arc:{name}>" for name, value in own.items() if value)
    schema = _EXTENSION if values else ""
    return _PACKET.format(
        claim=claim,
        title=_text(about.title),
        author=_text(about.author),
        subject=_text(about.subject),
        reference=_text(about.reference),
        day=about.day.isoformat(),
        moment=moment,
        producer=_text(PRODUCER),
        namespace=_NAMESPACE,
        own=values,
        schema=schema,
    )


def _text(value: str) -> str:
    return escape(_clean(value), quote=False)


_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">{claim}</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:identifier>{reference}</dc:identifier>
<dc:date><rdf:Seq><rdf:li>{day}</rdf:li></rdf:Seq></dc:date>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>{producer}</pdf:Producer><pdf:Keywords>{reference}</pdf:Keywords>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:arc="{namespace}">{own}</rdf:Description>
{schema}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def _property(name: str, description: str) -> str:
    return (
        '<rdf:li rdf:parseType="Resource">'
        f"<pdfaProperty:name>{name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType>"
        f"<pdfaProperty:category>external</pdfaProperty:category>"
        f"<pdfaProperty:description>{description}</pdfaProperty:description></rdf:li>"
    )


_EXTENSION = f"""<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>Archival description (DA/T 18)</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{_NAMESPACE}</pdfaSchema:namespaceURI><pdfaSchema:prefix>arc</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>
{_property("reference", "档号")}{_property("retention", "保管期限")}{_property("span", "起止日期")}
</rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
