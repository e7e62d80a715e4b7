"""A package goes from county to city and back into an archive, whole, in parts and as a delta."""

import shutil
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import bagit
import pytest

from cmarchive.errors import (
    ArchiveError,
    ArchiveExists,
    ObjectMissing,
    PackageIncomplete,
    PackageRefused,
    ValueInvalid,
)
from cmarchive.jobs import Cancelled, Monitor
from cmarchive.session import PackOptions, PackReport, Session, own_key, restore_archive, verify_package
from cmarchive.store import Store
from cmarchive.submissions import SubmissionState
from cmarchive.verification import Outcome
from cmarchive.view import View
from tests.handover.conftest import BARE, make_county, make_pdf

Tree = Callable[[Path], Mapping[str, str]]


def unpacked(file: Path, folder: Path) -> Path:
    """Unpack as an office would, for the independent validator."""
    with zipfile.ZipFile(file) as opened:
        opened.extractall(folder)
    [root] = folder.iterdir()
    return root


def test_a_package_is_clean_and_says_so(made_package: PackReport, monitor: Monitor) -> None:
    report = verify_package(made_package.file, monitor)
    assert (report.is_valid_bag, report.is_package, report.has_errors) == (True, True, False)
    assert report.identity == made_package.identity
    assert not [one for one in report.checks if one.outcome is Outcome.FAILED]
    assert report.pending >= 3
    assert "没有不合格" in report.summary


def test_the_independent_validator_agrees(made_package: PackReport, tmp_path: Path) -> None:
    root = unpacked(made_package.file, tmp_path / "whole")
    bagit.Bag(str(root)).validate()
    (root / "data" / "说明文件.TXT").write_text("不是", encoding="utf-8")
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(root)).validate()


def test_every_object_is_stored_once_under_safe_names(made_package: PackReport) -> None:
    with zipfile.ZipFile(made_package.file) as opened:
        names = [name for name in opened.namelist() if "/data/原件/" in name]
        kinds = {opened.getinfo(name).compress_type for name in names}
    assert len(names) == made_package.identity.files == 5
    assert kinds == {zipfile.ZIP_STORED}
    assert all(not set('<>:"\\|?*') & set(name) for name in names)
    assert any("/未归类/" in name for name in names)
    assert any("/回收列表/" in name for name in names)


def test_the_page_that_explains_is_whole_and_calls_nobody(made_package: PackReport) -> None:
    with zipfile.ZipFile(made_package.file) as opened:
        [name] = [one for one in opened.namelist() if one.endswith("/index.html")]
        page = opened.read(name).decode("utf-8")
    assert "示例甲纸业有限公司" in page
    assert "CON 营业执照: 副本?" in page
    assert "http://" not in page
    assert "https://" not in page
    assert "src=" not in page


def test_volumes_go_along_and_tell_their_references(
    county: Session, tmp_path: Path, monitor: Monitor
) -> None:
    report = county.pack(tmp_path / "包.zip", monitor, options=PackOptions(receiver="示例市创建办"))
    assert report.identity.volumes == len(county.view().volumes) > 0
    assert report.unbound == ()
    assert verify_package(report.file, monitor).is_package
    assert report.registration.is_file()
    assert [one.target for one in county.dispatches()] == [str(report.file)]
    assert not [one.name for one in tmp_path.iterdir() if one.name.startswith(".")]
    bound = county.bind(tmp_path / "案卷", monitor)
    again = county.pack(tmp_path / "又.zip", monitor, options=PackOptions(volumes=bound.folder))
    assert again.identity.volumes == report.identity.volumes
    (bound.folder / bound.volumes[0].file).unlink()
    with pytest.raises(ArchiveError, match="缺少案卷"):
        county.pack(tmp_path / "又.zip", monitor, options=PackOptions(volumes=bound.folder))


def test_same_archive_same_bytes(made_county: Path, tmp_path: Path, monitor: Monitor) -> None:
    files = []
    for name in ("一", "二"):
        shutil.copytree(made_county, tmp_path / name / "县.cma")
        with Session.open(tmp_path / name / "县.cma") as session:
            files.append(session.pack(tmp_path / name / "县.zip", monitor, options=BARE).file)
    first, second = (file.read_bytes() for file in files)
    assert first == second


def equal(one: View, other: View) -> bool:
    return all(
        getattr(one, name) == getattr(other, name)
        for name in (
            "profile",
            "enterprises",
            "figures",
            "items",
            "notes",
            "explanations",
            "narratives",
            "volumes",
        )
    )


def test_a_lost_archive_comes_back(county: Session, tmp_path: Path, monitor: Monitor) -> None:
    view, recycled = county.view(), county.recycled()
    with Store.open(county.path, "") as store:
        trail, digests = store.audit.all(), store.items.digests()
    report = county.pack(tmp_path / "包.zip", monitor, options=BARE)
    county.close()
    shutil.rmtree(county.path)
    restored = restore_archive(report.file, tmp_path / "恢复.cma", monitor)
    with Session.open(restored) as session:
        assert equal(session.view(), view)
        assert session.recycled() == recycled
        assert session.doctor(monitor).is_sound
        assert [one.package for one in session.packages()] == [report.package]
    with Store.open(restored, "") as store:
        assert store.audit.all() == trail
        assert store.items.digests() == digests
    assert sorted(one.name for one in (restored / "objects").rglob("*") if one.is_file()) == sorted(digests)
    with pytest.raises(ArchiveExists):
        restore_archive(report.file, restored, monitor)
    with Session.open(restored) as session:
        delta = session.pack(tmp_path / "补.zip", monitor, options=replace(BARE, delta=True))
    assert (delta.identity.batch, delta.identity.base_package) == (2, report.package)
    assert delta.lacking == len(digests)


def test_a_delta_holds_only_what_is_new(
    county: Session, city: Session, tmp_path: Path, monitor: Monitor
) -> None:
    with pytest.raises(ArchiveError, match="还没有做过"):
        county.pack(tmp_path / "补.zip", monitor, options=replace(BARE, delta=True))
    first = county.pack(tmp_path / "一.zip", monitor, options=BARE)
    works = county.find_subject("示例乙机械厂")
    new = county.add([make_pdf(tmp_path / "新.pdf", 7)], subject=works, slot="A05")
    second = county.pack(tmp_path / "二.zip", monitor, options=replace(BARE, delta=True))
    county.add([make_pdf(tmp_path / "再.pdf", 8)], subject=works, slot="A06")
    third = county.pack(tmp_path / "三.zip", monitor, options=replace(BARE, delta=True))
    assert (second.lacking, third.lacking) == (5, 6)
    bagit.Bag(str(unpacked(second.file, tmp_path / "拆"))).validate()
    assert verify_package(third.file, monitor).is_package

    with pytest.raises(PackageIncomplete, match=first.identity.identifier):
        city.receive(second.file, monitor)
    assert not (city.path / "received").exists()
    for report in (first, second, third):
        last = city.receive(report.file, monitor).submission
    view = city.submission_view(last.id)
    wanted = {file.digest: file for item in view.items for file in item.files}
    assert new.files[0].digest in wanted
    for digest, file in wanted.items():
        assert len(city.submission_original(last.id, digest)) == file.size

    with pytest.raises(PackageIncomplete, match="缺少原件"):
        restore_archive(third.file, tmp_path / "恢复.cma", monitor, bases=[second.file])
    restored = restore_archive(third.file, tmp_path / "恢复.cma", monitor, bases=[second.file, first.file])
    with Session.open(restored) as session:
        assert equal(session.view(), view)
        assert session.doctor(monitor).is_sound


def test_parts_are_one_package(county: Session, city: Session, tmp_path: Path, monitor: Monitor) -> None:
    noise = tmp_path / "大.bin.pdf"
    noise.write_bytes(b"%PDF-1.4\n" + bytes(range(256)) * 12_000 + b"\n%%EOF\n")
    county.collect([noise], monitor)
    options = replace(BARE, part_size=1 << 20)
    report = county.pack(tmp_path / "卷" / "包.zip", monitor, options=options)
    assert [one.name for one in report.files] == [
        *(f"包.zip.{number:03d}" for number in range(1, len(report.files))),
        "包.zip.parts.json",
    ]
    assert len(report.files) > 3
    assert verify_package(report.file, monitor).is_package
    assert verify_package(report.files[-1], monitor).is_package
    restored = restore_archive(report.file, tmp_path / "恢复.cma", monitor)
    with Session.open(restored) as session:
        assert equal(session.view(), county.view())
    received = city.receive(report.file, monitor).submission
    assert received.package == report.package
    report.files[1].write_bytes(b"x" + report.files[1].read_bytes()[1:])
    assert not verify_package(report.file, monitor).is_valid_bag
    with pytest.raises(PackageIncomplete, match="002"):
        city.receive(report.file, monitor)
    report.files[1].unlink()
    with pytest.raises(PackageIncomplete, match="002"):
        verify_package(report.file, monitor)
    again = county.pack(tmp_path / "卷" / "包.zip", monitor, options=BARE)
    assert [one.name for one in sorted(again.file.parent.iterdir())] == ["包.zip", "包_移交与接收登记表.pdf"]


def test_a_city_receives_twice_once_and_in_any_order(
    county: Session, city: Session, tmp_path: Path, monitor: Monitor
) -> None:
    first = county.pack(tmp_path / "一.zip", monitor, options=BARE)
    works = county.find_subject("示例乙机械厂")
    county.add([make_pdf(tmp_path / "新.pdf", 7)], subject=works, slot="A05")
    second = county.pack(tmp_path / "二.zip", monitor, options=BARE)

    newer = city.receive(second.file, monitor)
    assert (newer.submission.serial, newer.submission.state) == (1, SubmissionState.ACCEPTED)
    assert [one.key.id for one in city.view().counties] == ["610101"]
    older = city.receive(first.file, monitor)
    assert older.previous is None
    assert any("早于" in note for note in older.notes)
    again = city.receive(second.file, monitor)
    assert (again.is_repeated, again.submission) == (True, newer.submission)
    assert len(city.submissions()) == 2
    kept = city.path / "received" / "packages" / f"{second.package}.zip"
    assert kept.read_bytes() == second.file.read_bytes()

    third = county.pack(tmp_path / "三.zip", monitor, options=BARE)
    linked = city.receive(third.file, monitor)
    assert linked.previous == newer.submission
    assert linked.submission.previous == newer.submission.id

    refused = city.decide_submission(linked.submission.id, SubmissionState.REFUSED, "请补充说明")
    assert (refused.state, refused.reason) == (SubmissionState.REFUSED, "请补充说明")
    assert (city.path / "received" / "packages" / f"{third.package}.zip").is_file()
    assert city.decide_submission(refused.id, SubmissionState.ACCEPTED).is_accepted
    assert equal(city.submission_view(linked.submission.id), county.view())


def test_two_counties_do_not_mix(county: Session, city: Session, tmp_path: Path, monitor: Monitor) -> None:
    other = make_county(tmp_path / "另.cma", tmp_path / "另资料", name="示例区", code="610102")
    one = city.receive(county.pack(tmp_path / "一.zip", monitor, options=BARE).file, monitor)
    with Session.open(other) as session:
        two = city.receive(session.pack(tmp_path / "二.zip", monitor, options=BARE).file, monitor)
    assert [each.submission.serial for each in (one, two)] == [1, 1]
    assert [each.name for each in city.view().counties] == ["示例县", "示例区"]
    assert city.submission_view(two.submission.id).profile.county == "示例区"
    with pytest.raises(PackageRefused, match="恢复"):
        county.receive(tmp_path / "一.zip", monitor)


def test_an_original_damaged_later_is_missed(
    county: Session, city: Session, tmp_path: Path, monitor: Monitor
) -> None:
    report = county.pack(tmp_path / "一.zip", monitor, options=BARE)
    one = city.receive(report.file, monitor).submission
    file = county.view().items[0].files[0]
    kept = city.path / "received" / "packages" / f"{report.package}.zip"
    assert city.submission_page(one.id, file, 1, 200).width == 200
    data = bytearray(kept.read_bytes())
    data[data.find(b"%PDF") + 40] ^= 1
    kept.chmod(0o644)
    kept.write_bytes(data)
    damaged = 0
    for item in county.view().items:
        for each in item.files:
            try:
                city.submission_original(one.id, each.digest)
            except ObjectMissing:
                damaged += 1
    assert damaged > 0
    with pytest.raises(ObjectMissing):
        city.submission_original(one.id, "0" * 64)
    assert [problem.file for problem in city.doctor(monitor).problems] == ["一.zip"]


def test_a_package_that_fails_is_kept_but_not_taken(
    made_package: PackReport, city: Session, tmp_path: Path, monitor: Monitor
) -> None:
    bad = tmp_path / "坏.zip"
    data = bytearray(made_package.file.read_bytes())
    data[data.find(b"%PDF") + 40] ^= 1
    bad.write_bytes(data)
    report = city.receive(bad, monitor)
    assert report.submission.state is SubmissionState.REFUSED
    assert any("摘要不符" in str(one) or "CRC" in str(one) for one in report.verification.bag_problems)
    assert (city.path / "received" / "packages" / f"{report.submission.package}.zip").read_bytes() == bytes(
        data
    )
    assert city.view().counties == ()
    with pytest.raises(ArchiveError, match="没有通过检测"):
        city.decide_submission(report.submission.id, SubmissionState.ACCEPTED)
    with pytest.raises(ArchiveError, match="没有接收"):
        city.submission_view(report.submission.id)


def test_a_missing_original_stops_the_package(
    county: Session, tmp_path: Path, monitor: Monitor, tree: Tree
) -> None:
    file = county.view().items[0].files[0]
    county.pack(tmp_path / "出" / "包.zip", monitor, options=BARE)
    before = tree(tmp_path / "出")
    place = county.path / "objects" / file.digest[:2] / file.digest
    place.chmod(0o644)
    place.write_bytes(b"%PDF-1.4 other")
    with pytest.raises(ObjectMissing):
        county.pack(tmp_path / "出" / "包.zip", monitor, options=BARE)
    assert tree(tmp_path / "出") == before
    assert len(county.packages()) == 1


class Impatient(Monitor):
    """Asks to stop after so many reports."""

    def __init__(self, patience: int) -> None:
        super().__init__()
        self.patience = patience

    def report(self) -> None:
        self.patience -= 1
        if self.patience <= 0:
            self.cancel()


@pytest.mark.parametrize("patience", [1, 10, 40, 80, 120])
def test_cancelled_it_leaves_nothing(county: Session, tmp_path: Path, patience: int, tree: Tree) -> None:
    with pytest.raises(Cancelled):
        county.pack(tmp_path / "出" / "包.zip", Impatient(patience), options=BARE)
    assert tree(tmp_path / "出") == {}
    assert county.packages() == []


@pytest.mark.parametrize("patience", [1, 3, 6])
def test_receiving_cancelled_leaves_nothing(
    made_package: PackReport, city: Session, patience: int, tree: Tree
) -> None:
    before = tree(city.path)
    with pytest.raises(Cancelled):
        city.receive(made_package.file, Impatient(patience))
    assert tree(city.path) == before


@pytest.mark.parametrize(
    ("name", "options"),
    [("包.rar", BARE), ("包.zip", replace(BARE, part_size=1000)), ("县.cma/包.zip", BARE)],
)
def test_places_that_cannot_be_are_refused(
    county: Session, tmp_path: Path, monitor: Monitor, name: str, options: PackOptions
) -> None:
    target = county.path / "包.zip" if "县" in name else tmp_path / name
    with pytest.raises(ValueInvalid):
        county.pack(target, monitor, options=options)


def test_a_signature_is_kept_outside_the_manifests_and_its_key_remembered(
    county: Session, city: Session, tmp_path: Path, monitor: Monitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CMARCHIVE_KEYS", str(tmp_path / "钥匙"))
    report = county.pack(tmp_path / "包.zip", monitor, options=BARE, signer=county.sign)
    found = verify_package(report.file, monitor)
    assert (found.signature.is_valid, found.signature.fingerprint) == (True, own_key().fingerprint)
    assert found.is_package
    with zipfile.ZipFile(report.file) as opened:
        [name] = [one for one in opened.namelist() if one.endswith("/tagmanifest-sha256.txt")]
        assert b"signature.json" not in opened.read(name)
    first = city.receive(report.file, monitor)
    assert first.submission.fingerprint == own_key().fingerprint
    assert any("第一次收到" in note for note in first.notes)

    monkeypatch.setenv("CMARCHIVE_KEYS", str(tmp_path / "另一把"))
    again = county.pack(tmp_path / "又.zip", monitor, options=BARE, signer=county.sign)
    assert any("密钥变了" in note for note in city.receive(again.file, monitor).notes)
    assert [one.region for one in city.known_keys()] == ["610101", "610101"]


def test_a_signature_of_something_else_is_no_signature(
    county: Session, city: Session, tmp_path: Path, monitor: Monitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CMARCHIVE_KEYS", str(tmp_path / "钥匙"))
    report = county.pack(
        tmp_path / "包.zip", monitor, options=BARE, signer=lambda data: county.sign(data + b"x")
    )
    found = verify_package(report.file, monitor)
    assert found.signature.is_valid is False
    assert found.has_errors
    assert not city.receive(report.file, monitor).submission.is_accepted
    assert city.known_keys() == []
    spoken = city.sign
    other = county.pack(tmp_path / "冒.zip", monitor, options=BARE, signer=spoken)
    assert any("不是移交单位" in note for note in city.receive(other.file, monitor).notes)
    assert city.known_keys() == []


def test_an_empty_archive_can_be_handed_over(tmp_path: Path, monitor: Monitor) -> None:
    with Session.create(
        tmp_path / "空.cma",
        scheme_id="shaanxi-30",
        county="空县",
        region_code="610103",
        year=2025,
        reference_date=date(2025, 12, 31),
    ) as session:
        report = session.pack(tmp_path / "空.zip", monitor, options=BARE)
        view = session.view()
    assert verify_package(report.file, monitor).is_package
    with Session.open(restore_archive(report.file, tmp_path / "恢复.cma", monitor)) as session:
        assert equal(session.view(), view)
