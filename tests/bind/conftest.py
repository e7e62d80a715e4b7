"""A mini scheme, documents made on the spot, and a reader that knows nothing of how volumes are made."""

import hashlib
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Name, OutlineItem
from PIL import Image

from cmarchive.assessment import Condition, ConditionKind, Indicator, Need, Scheme, Slot, SlotGroup, Variable
from cmarchive.bind import (
    BindingPlan,
    BindOptions,
    BindResult,
    IndicatorPage,
    Remark,
    bind,
    book_of,
    installed,
    plan,
    text_fonts,
)
from cmarchive.bind.metrics import forget_fonts
from cmarchive.issued import IssuedReference, PrintedVolume
from cmarchive.jobs import Monitor
from cmarchive.model import (
    Enterprise,
    Figure,
    FigureKey,
    Item,
    Narrative,
    Profile,
    SlotNote,
    StoredFile,
    SubjectKey,
    SubjectKind,
)
from cmarchive.numbers import parse_number
from cmarchive.provenance import Provenance
from cmarchive.view import View

UNSURE = Provenance(mark="M")
WITHOUT_DIVIDERS = BindOptions(dividers=False)
SLOTS = (
    Slot(code="A01", title="企业基本情况", need=Need.OPTIONAL, provenance=UNSURE),
    Slot(code="B03", title="环评批复", need=Need.OPTIONAL, retention="Y", provenance=UNSURE),
    Slot(code="C01", title="排污许可证正本", need=Need.REQUIRED, provenance=UNSURE),
    Slot(code="C06", title="执行报告", need=Need.REQUIRED, each_year=True, provenance=UNSURE),
)
INDICATOR = Indicator(
    code="8",
    name="区域空气质量",
    short="空气质量",
    group="环境质量",
    text="优良天数占全年天数的比例≥85%。",
    scope="建成区",
    lead_departments=("环保局",),
    supporting_departments=(),
    data_source="环境质量报告书",
    explanation="",
    condition=Condition(kind=ConditionKind.THRESHOLD, variable="air", limit=Decimal(85), provenance=UNSURE),
    variables=("air",),
    evidence=(Slot(code="08-01", title="环境质量报告书", need=Need.REQUIRED, provenance=UNSURE),),
    provenance=UNSURE,
)
SCHEME = Scheme(
    id="mini",
    title="小方案",
    short="小",
    document_number="",
    issued="",
    verification="",
    year_count=3,
    flags={},
    groups=tuple(
        SlotGroup(code=code, title=title, short=title)
        for code, title in (("A", "企业基本信息"), ("B", "建设项目环保手续"), ("C", "排污许可与总量"))
    ),
    indicators=(INDICATOR,),
    variables={"air": Variable(code="air", name="优良天数比例", unit="%", provenance=UNSURE)},
    slots=SLOTS,
    rules=(),
    provenance=UNSURE,
)
PROFILE = Profile(
    scheme="mini",
    county="示例县",
    region_code="330101",
    year=2025,
    reference_date=date(2025, 11, 20),
    office="示例县创模办",
)


@dataclass
class Desk:
    """Makes documents, files them, and binds them."""

    folder: Path
    enterprises: list[Enterprise] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    indicators: dict[str, IndicatorPage] = field(default_factory=dict)
    narratives: list[Narrative] = field(default_factory=list)
    notes: list[SlotNote] = field(default_factory=list)
    remarks: dict[SubjectKey, list[Remark]] = field(default_factory=dict)
    scheme: Scheme = SCHEME
    options: BindOptions = WITHOUT_DIVIDERS
    template: str = ""
    issued: list[IssuedReference] = field(default_factory=list)
    printed: dict[SubjectKey, list[PrintedVolume]] = field(default_factory=dict)
    planned: BindingPlan | None = None

    def enterprise(self, name: str = "示例甲纸业有限公司") -> SubjectKey:
        number = f"{len(self.enterprises) + 1:04d}"
        self.enterprises.append(Enterprise(id=number, name=name))
        return self.enterprises[-1].key

    def store(
        self,
        data: bytes,
        media_type: str = "application/pdf",
        pages: int | None = None,
        name: str = "原件.pdf",
        problem: str = "",
    ) -> StoredFile:
        digest = hashlib.sha256(data).hexdigest()
        if pages is None:
            pages = data.count(b"/Type /Page ") or 1
        self.path(digest).write_bytes(data)
        return StoredFile(
            digest=digest, name=name, media_type=media_type, size=len(data), pages=pages, problem=problem
        )

    def path(self, digest: str) -> Path:
        return self.folder / digest

    def file(
        self,
        subject: SubjectKey,
        slot: str,
        *files: StoredFile,
        title: str = "",
        number: str = "",
        dated: date | None = None,
    ) -> Item:
        item = Item(
            id=len(self.items) + 1,
            subject=subject,
            slot=slot,
            title=title or f"文件{len(self.items) + 1}",
            number=number,
            author="示例县环境保护局",
            dated=dated,
            files=files,
        )
        self.items.append(item)
        return item

    def figure(
        self,
        year: int,
        text: str,
        code: str = "air",
        unit: str = "%",
        item: int | None = None,
        page: int | None = None,
    ) -> None:
        key = FigureKey(PROFILE.region.key, code, year)
        self.figures.append(
            Figure(key=key, number=parse_number(text), unit=unit, source="年报", item=item, page=page)
        )

    def view(self) -> View:
        return View(
            scheme=self.scheme,
            profile=PROFILE,
            enterprises=self.enterprises,
            items=self.items,
            figures=self.figures,
            narratives=self.narratives,
            notes=self.notes,
        )

    def plan(self, *, only: frozenset[SubjectKey] | None = None, sheets: int = 180) -> BindingPlan:
        return plan(
            self.view(),
            only=only,
            indicators=self.indicators,
            remarks=self.remarks,
            options=replace(self.options, sheet_limit=sheets),
            references=book_of(self.template, self.issued),
            printed=self.printed,
        )

    def bind(
        self,
        target: Path,
        *,
        only: frozenset[SubjectKey] | None = None,
        monitor: Monitor | None = None,
        sheets: int = 180,
        single: bool = False,
    ) -> BindResult:
        planned = self.plan(only=only, sheets=sheets)
        self.planned = planned
        return bind(planned, self.path, target, monitor or Monitor(), single=single)


def make_pdf(
    pages: int = 1,
    *,
    size: tuple[float, float] = (595, 842),
    rotate: int = 0,
    crop: Sequence[float] | None = None,
    unit: float = 1.0,
    word: str = "PAGE",
) -> bytes:
    """A PDF whose every page is a blue box; ``word`` stands in a comment, so that files differ."""
    pdf = pikepdf.new()
    for number in range(1, pages + 1):
        pdf.add_blank_page(page_size=size)
        page = pdf.pages[-1]
        x, y = size[0] * 0.1, size[1] * 0.1
        content = f"% {word} {number}\n0.2 0.4 0.8 rg {x:.1f} {y:.1f} {x * 8:.1f} {y * 8:.1f} re f"
        page.obj.Contents = pdf.make_stream(content.encode())
        if rotate:
            page.obj.Rotate = rotate
        if crop:
            page.obj.CropBox = Array([*crop])
        if unit != 1.0:
            page.obj.UserUnit = unit
    out = io.BytesIO()
    pdf.save(out, static_id=True)
    return out.getvalue()


def make_image(
    format_name: str, mode: str = "RGB", size: tuple[int, int] = (300, 400), frames: int = 1
) -> bytes:
    images = [Image.new(mode, size) for _ in range(frames)]
    out = io.BytesIO()
    images[0].save(
        out, format_name, **({"save_all": True, "append_images": images[1:]} if frames > 1 else {})
    )
    return out.getvalue()


@dataclass(frozen=True)
class Opened:
    """What a reader finds in a volume, page indices from 0."""

    labels: tuple[str, ...]
    outline: Mapping[str, int]
    links: tuple[tuple[int, int], ...]
    stamps: tuple[str, ...]
    texts: tuple[str, ...]
    sizes: tuple[tuple[float, float], ...]


def _leaves(items: Sequence[OutlineItem]) -> Iterator[OutlineItem]:
    for item in items:
        yield from _leaves(item.children)
        if not item.children:
            yield item


def open_volume(path: Path) -> Opened:
    """Read a volume back with two libraries."""
    with pikepdf.open(path) as pdf:
        index = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        labels = tuple(page.label for page in pdf.pages)
        with pdf.open_outline() as outline:
            targets = {str(one.title): index[one.destination[0].objgen] for one in _leaves(outline.root)}  # type: ignore[index]
        links = tuple(
            (number, index[annotation.Dest[0].objgen])
            for number, page in enumerate(pdf.pages)
            for annotation in page.obj.get(Name.Annots, Array())
        )
    document = pypdfium2.PdfDocument(path)
    stamps, texts, sizes = [], [], []
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        width, height = page.get_size()
        stamps.append(text.get_text_bounded(width - 130, 15, width - 30, 36).strip())
        texts.append(text.get_text_range())
        sizes.append((width, height))
        text.close()
        page.close()
    document.close()
    return Opened(labels, targets, links, tuple(stamps), tuple(texts), tuple(sizes))


@pytest.fixture(scope="session", autouse=True)
def _fonts() -> Iterator[None]:
    """Have the fonts converted before any test is timed (they stay in the user's cache), and none of the machine's."""
    text_fonts()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(installed, "font_folders", tuple)
        forget_fonts()
        yield
    forget_fonts()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    folder = tmp_path / "objects"
    folder.mkdir()
    return Desk(folder)


@pytest.fixture
def pdf_of() -> Callable[..., bytes]:
    return make_pdf


@pytest.fixture
def image_of() -> Callable[..., bytes]:
    return make_image


@pytest.fixture
def read() -> Callable[[Path], Opened]:
    return open_volume


@pytest.fixture
def indicator() -> SubjectKey:
    return SubjectKey(SubjectKind.INDICATOR, "8")
