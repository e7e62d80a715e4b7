"""A small county with documents, its package, and a city that receives."""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pikepdf import Pdf
from PIL import Image

from cmarchive.jobs import Monitor
from cmarchive.session import PackOptions, PackReport, Session

BARE = PackOptions(with_volumes=False)


@pytest.fixture
def monitor() -> Monitor:
    return Monitor()


def make_pdf(path: Path, pages: int = 1) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    pdf = Pdf.new()
    for number in range(pages):
        pdf.add_blank_page(page_size=(595, 842 - number))
    pdf.save(path)
    return path


def make_county(path: Path, material: Path, name: str = "示例县", code: str = "610101") -> Path:
    """An archive of two enterprises with a few documents, two of them the same."""
    monitor = Monitor()
    with Session.create(
        path,
        scheme_id="cm-2011",
        county=name,
        region_code=code,
        year=2025,
        reference_date=date(2025, 12, 31),
        actor="资料员",
    ) as session:
        roster = material / "名录.csv"
        roster.parent.mkdir(parents=True, exist_ok=True)
        roster.write_text(
            "企业名称,统一社会信用代码,排污许可管理类别,产生危险废物\n"
            "示例甲纸业有限公司,91611023MA6X0A1B16,重点管理,是\n"
            "示例乙机械厂,91611023MA6X0A2C6C,登记管理,否\n",
            encoding="utf-8",
        )
        session.import_enterprises(roster, monitor)
        mill, works = (session.find_subject(one) for one in ("示例甲纸业有限公司", "示例乙机械厂"))
        licence = make_pdf(material / "营业执照.pdf", 2)
        session.add([licence], subject=mill, slot="A02", dated=date(2020, 3, 1), author="市场监督管理局")
        session.add([licence], subject=works, slot="A02", title="CON 营业执照: 副本?")
        photo = material / "IMG:1.jpg"
        Image.new("RGB", (200, 300), "white").save(photo, "JPEG", dpi=(72, 72))
        session.add([photo, make_pdf(material / "图.pdf", 3)], subject=mill, slot="A04", title="总平面图")
        gone = session.add([make_pdf(material / "误收.pdf", 4)], subject=works, slot="A04")
        session.recycle([gone.id])
        session.collect([make_pdf(material / "扫描001.pdf", 5)], monitor)
        table = material / "数据.csv"
        table.write_text("主体,数据项,年度,数值\n示例乙机械厂,coal_fuel,2025,2.90\n", encoding="utf-8")
        session.import_figures(table, monitor)
    return path


@pytest.fixture(scope="session")
def made_county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("county")
    return make_county(folder / "示例县2025.cma", folder / "资料")


@pytest.fixture(scope="session")
def made_package(made_county: Path, tmp_path_factory: pytest.TempPathFactory) -> PackReport:
    """Its package without volumes, made from a copy."""
    folder = tmp_path_factory.mktemp("packed")
    shutil.copytree(made_county, folder / "县.cma")
    with Session.open(folder / "县.cma", actor="资料员") as session:
        return session.pack(folder / "县.zip", Monitor(), options=BARE)


@pytest.fixture
def county(made_county: Path, tmp_path: Path) -> Iterator[Session]:
    shutil.copytree(made_county, tmp_path / "示例县2025.cma")
    with Session.open(tmp_path / "示例县2025.cma", actor="资料员") as session:
        yield session


@pytest.fixture(scope="session")
def made_city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("city") / "示例市2025.cma"
    Session.create(
        path, scheme_id="cm-2011", county="示例市", region_code="610100", year=2025, actor="审核员"
    ).close()
    return path


@pytest.fixture
def city(made_city: Path, tmp_path: Path) -> Iterator[Session]:
    shutil.copytree(made_city, tmp_path / "示例市2025.cma")
    with Session.open(tmp_path / "示例市2025.cma", actor="审核员") as session:
        yield session


@pytest.fixture
def tree() -> Callable[[Path], dict[str, str]]:
    """Every file below a folder with its digest, for telling whether anything was left or changed."""

    def digest_all(folder: Path) -> dict[str, str]:
        return {
            path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.name not in ("lock", "archive.db-journal")
        }

    return digest_all
