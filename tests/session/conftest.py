"""A small archive with two enterprises, and makers of the files offices hand in."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pikepdf import Encryption, Pdf
from PIL import Image

from cmarchive.jobs import Monitor
from cmarchive.session import Session

MakePdf = Callable[..., Path]


@pytest.fixture
def monitor() -> Monitor:
    return Monitor()


@pytest.fixture
def make_pdf() -> MakePdf:
    def make(path: Path, pages: int = 1, password: str = "") -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        pdf = Pdf.new()
        for _ in range(pages):
            pdf.add_blank_page(page_size=(595, 842))
        lock = Encryption(owner="o", user=password) if password else False
        pdf.save(path, encryption=lock, deterministic_id=not password)
        return path

    return make


@pytest.fixture
def make_jpeg() -> Callable[[Path], Path]:
    def make(path: Path) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (200, 300), "white").save(path, "JPEG", dpi=(72, 72))
        return path

    return make


@pytest.fixture
def session(tmp_path: Path, monitor: Monitor) -> Iterator[Session]:
    with Session.create(
        tmp_path / "示例县2025.cma",
        scheme_id="cm-2011",
        county="示例县",
        region_code="610000",
        year=2025,
        reference_date=date(2025, 12, 31),
        actor="资料员",
    ) as opened:
        roster = tmp_path / "名录.csv"
        roster.write_text(
            "企业名称,统一社会信用代码,排污许可管理类别,产生危险废物\n"
            "示例甲纸业有限公司,91611023MA6X0A1B16,重点管理,是\n"
            "示例乙机械厂,91611023MA6X0A2C6C,登记管理,否\n",
            encoding="utf-8",
        )
        report = opened.import_enterprises(roster, monitor)
        assert (len(report.added), report.problems) == (2, ())
        yield opened
