"""An empty archive for each test, copied from one that is made once; making one costs a dozen disk syncs."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cmarchive.assessment import Scheme
from cmarchive.model import Item, Profile, StoredFile
from cmarchive.provenance import Provenance
from cmarchive.store import Store, create_archive


@pytest.fixture(scope="session")
def profile() -> Profile:
    return Profile(
        scheme="cm-2011",
        county="示例县",
        region_code="610000",
        year=2025,
        year_count=3,
        reference_date=date(2025, 12, 31),
        city_flags=frozenset({"west", "county_level"}),
        fonds="X007",
        office="创建办",
    )


@pytest.fixture(scope="session")
def made_archive(tmp_path_factory: pytest.TempPathFactory, profile: Profile) -> Path:
    path = tmp_path_factory.mktemp("made") / "示例县2025.cma"
    create_archive(path, profile, actor="经办员甲")
    return path


@pytest.fixture
def archive(made_archive: Path, tmp_path: Path) -> Path:
    path = tmp_path / made_archive.name
    shutil.copytree(made_archive, path)
    return path


@pytest.fixture
def store(archive: Path) -> Iterator[Store]:
    with Store.open(archive, "经办员乙") as opened:
        yield opened


@pytest.fixture(scope="session")
def long_lived_store(made_archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for many generated examples, which must not depend on what others left."""
    path = tmp_path_factory.mktemp("long") / made_archive.name
    shutil.copytree(made_archive, path)
    with Store.open(path, "王五") as opened:
        yield opened


@pytest.fixture(scope="session")
def scheme() -> Scheme:
    return Scheme(
        id="cm-2011",
        title="",
        short="",
        document_number="",
        issued="",
        verification="",
        year_count=3,
        flags={},
        groups=(),
        indicators=(),
        variables={},
        slots=(),
        rules=(),
        provenance=Provenance(mark="V"),
    )


@pytest.fixture
def document(store: Store, tmp_path: Path) -> Item:
    """An item whose one original really lies in the object store."""
    source = tmp_path / "营业执照.pdf"
    source.write_bytes(b"%PDF-1.4 license")
    taken = store.objects.take_in(source)
    file = StoredFile(
        digest=taken.digest, name=source.name, media_type="application/pdf", size=taken.size, pages=1
    )
    return store.items.add(Item(id=0, subject=None, slot="", title="营业执照", files=(file,)))
