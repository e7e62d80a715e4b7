"""A city and its counties without packages: what a county hands in is a copy of its archive."""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from cmarchive.model import StoredFile
from cmarchive.session import Session
from cmarchive.store import Store
from cmarchive.submissions import Submission, SubmissionState
from cmarchive.view import View


class City(Session):
    """A reviewer's archive whose submissions lie beside it."""

    def folder(self, number: int) -> Path:
        return self.path.parent / "报送" / f"{number}.cma"

    def submission_view(self, number: int) -> View:
        with self.submission_store(number) as store:
            return store.view(self.scheme)

    @contextmanager
    def submission_store(self, number: int) -> Iterator[Store]:
        with Store.open(self.folder(number), "") as store:
            yield store

    @contextmanager
    def submission_file(self, number: int, file: StoredFile) -> Iterator[Path]:
        with Store.open(self.folder(number), "") as store:
            yield store.objects.path(file.digest)

    def hand_in(self, county: Session, day: int = 1) -> Submission:
        """Receive a copy of a county's archive as it is now."""
        moment = f"2025-12-{day:02}T04:00:00.000+00:00"
        profile = county.profile
        with self._store() as store:
            entered = store.submissions.add(
                Submission(
                    id=0,
                    region_code=profile.region_code,
                    county=profile.county,
                    scheme=profile.scheme,
                    years=profile.years,
                    serial=0,
                    package=hashlib.sha256(f"{profile.region_code} {day}".encode()).hexdigest(),
                    identifier=f"{profile.region_code}-{day}",
                    packed=moment,
                    received=moment,
                    state=SubmissionState.ACCEPTED,
                )
            )
        shutil.copytree(
            county.path, self.folder(entered.id), ignore=shutil.ignore_patterns("lock", "backups")
        )
        return entered


def open_city(folder: Path) -> City:
    """An empty city archive."""
    return City.create(
        folder / "示例市2025.cma",
        scheme_id="cm-2011",
        county="示例市",
        region_code="610100",
        year=2025,
        reference_date=date(2025, 12, 31),
        actor="审核员",
    )


def open_county(folder: Path, code: str, name: str) -> Session:
    """An empty county archive."""
    return Session.create(
        folder / f"{name}2025.cma",
        scheme_id="cm-2011",
        county=name,
        region_code=code,
        year=2025,
        reference_date=date(2025, 12, 31),
        actor="资料员",
    )
