"""Packages made to do harm are refused with the reason, and one changed byte anywhere is found and named."""

import hashlib
import io
import random
import sqlite3
import stat
import struct
import tarfile
import unicodedata
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import bagit
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cmarchive.errors import ArchiveError, PackageRefused
from cmarchive.handover.container import SEAL_LENGTH
from cmarchive.jobs import Monitor
from cmarchive.session import PackReport, Session, verify_package

Tree = Callable[[Path], Mapping[str, str]]
Files = dict[str, bytes]


def parts_of(package: Path) -> Files:
    """Every file of a package by its path in the ZIP."""
    with zipfile.ZipFile(package) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def root_of(files: Files) -> str:
    return next(iter(files)).partition("/")[0]


def listed(files: Files) -> Files:
    """The same files with manifests that fit them, as somebody who means harm would make them."""
    root = root_of(files)
    made = {name: data for name, data in files.items() if "manifest-" not in name}
    payload = {name.removeprefix(f"{root}/"): data for name, data in made.items() if "/data/" in name}
    octets = sum(map(len, payload.values()))
    info = made[f"{root}/bag-info.txt"].decode()
    kept = [line for line in info.splitlines() if not line.startswith("Payload-Oxum")]
    made[f"{root}/bag-info.txt"] = "\n".join([*kept, f"Payload-Oxum: {octets}.{len(payload)}", ""]).encode()
    for algorithm in ("sha256", "sha512"):
        lines = [f"{hashlib.new(algorithm, data).hexdigest()}  {name}\n" for name, data in payload.items()]
        made[f"{root}/manifest-{algorithm}.txt"] = "".join(sorted(lines)).encode()
    tags = {name.removeprefix(f"{root}/"): data for name, data in made.items() if "/data/" not in name}
    lines = [f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in tags.items()]
    made[f"{root}/tagmanifest-sha256.txt"] = "".join(lines).encode()
    return made


def write(target: Path, files: Files, more: Callable[[zipfile.ZipFile], None] | None = None) -> Path:
    with zipfile.ZipFile(target, "w") as opened:
        for name, data in files.items():
            opened.writestr(name, data)
        if more is not None:
            more(opened)
    return target


def refused(city: Session, file: Path, words: str, tree: Tree) -> None:
    before = tree(city.path)
    with pytest.raises(ArchiveError, match=words) as caught:
        city.receive(file, Monitor())
    assert file.name in str(caught.value) or "archive.db" in str(caught.value)
    assert tree(city.path) == before
    assert city.submissions() == []
    assert not (city.path / "received").exists()


def test_packed_again_by_hand_it_is_still_taken(
    made_package: PackReport, city: Session, tmp_path: Path
) -> None:
    file = write(tmp_path / "又压.zip", parts_of(made_package.file))
    report = verify_package(file, Monitor())
    assert report.is_package
    assert any("封印" in str(each) for one in report.checks for each in one.problems)
    assert city.receive(file, Monitor()).submission.is_accepted


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("../../外.txt", "包外"),
        ("/etc/外.txt", "绝对路径"),
        ("C:外.txt", "盘符"),
        ("..\\外.txt", "反斜杠"),
        ("{root}/data/../../外.txt", "包外"),
        ("{root}/data/con.txt", "设备名"),
        ("{root}/data/尾 /名.txt", "空格"),
        ("{root}/data/问?.txt", "不允许"),
        ("{root}/data/说明文件.txt", "同一个文件"),
        ("{root}/data/" + unicodedata.normalize("NFD", "é") + ".txt", "同一个文件"),
    ],
)
def test_paths_that_mean_harm(
    made_package: PackReport, city: Session, tmp_path: Path, tree: Tree, path: str, words: str
) -> None:
    files = parts_of(made_package.file)
    root = root_of(files)
    extra = {f"{root}/data/é.txt": b"1"} if "é" in unicodedata.normalize("NFC", path) else {}
    files = listed(files | extra | {path.format(root=root): b"1"})
    refused(city, write(tmp_path / "坏.zip", files), words, tree)


def test_links_and_devices(made_package: PackReport, city: Session, tmp_path: Path, tree: Tree) -> None:
    files = parts_of(made_package.file)
    root = root_of(files)
    for kind in (stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR):

        def add(opened: zipfile.ZipFile, kind: int = kind) -> None:
            link = zipfile.ZipInfo(f"{root}/link")
            link.create_system = 3
            link.external_attr = (kind | 0o777) << 16
            opened.writestr(link, "/etc/passwd")

        refused(city, write(tmp_path / f"{kind}.zip", listed(files), add), "链接或特殊文件", tree)


def test_the_same_name_twice(made_package: PackReport, city: Session, tmp_path: Path, tree: Tree) -> None:
    files = parts_of(made_package.file)
    name = f"{root_of(files)}/bag-info.txt"
    with pytest.warns(UserWarning, match="Duplicate"):
        file = write(tmp_path / "重.zip", files, lambda opened: opened.writestr(name, "other"))
    refused(city, file, "两次", tree)


def test_bombs(city: Session, tmp_path: Path, tree: Tree) -> None:
    bomb = tmp_path / "弹.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("a/bagit.txt", bytes(64 << 20))
    refused(city, bomb, "炸弹", tree)
    many = tmp_path / "多.zip"
    with zipfile.ZipFile(many, "w") as opened:
        for number in range(100_000):
            opened.writestr(f"a/{number}", b"")
    refused(city, many, "上限", tree)


def small_zip(target: Path) -> bytes:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("a/bagit.txt", "BagIt-Version: 1.0\n" * 20)
        opened.writestr("a/二.txt", "二" * 100)
    return target.read_bytes()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda data: data[:-30], "不完整|末尾"),
        (lambda data: data + b"more", "末尾"),
        (lambda data: b"#!/bin/sh\n" + data, "不符|文件头"),
        (lambda data: data.replace(b"PK\1\2\x14\3\x14\0\0\0\x08", b"PK\1\2\x14\3\x14\0\1\0\x08", 1), "加密"),
        (
            lambda data: data.replace(b"PK\1\2\x14\3\x14\0\0\0\x08", b"PK\1\2\x14\3\x14\0\0\0\x0c", 1),
            "压缩方法",
        ),
        (lambda data: data.replace(b"PK\3\4\x14\0\0\0\x08", b"PK\3\4\x14\0\0\0\0", 1), "不一致"),
        (lambda data: data.replace(b"PK\5\6\0\0\0\0", b"PK\5\6\1\0\0\0", 1), "多卷"),
        (lambda data: b"not a zip at all", "不是 ZIP"),
        (lambda data: b"", "不是 ZIP"),
    ],
)
def test_forms_that_lie(
    city: Session, tmp_path: Path, tree: Tree, change: Callable[[bytes], bytes], words: str
) -> None:
    file = tmp_path / "谎.zip"
    file.write_bytes(change(small_zip(file)))
    refused(city, file, words, tree)


def test_overlapping_and_wrong_sizes(city: Session, tmp_path: Path, tree: Tree) -> None:
    file = tmp_path / "叠.zip"
    data = bytearray(small_zip(file))
    first, second = (data.find(b"PK\1\2"), data.rfind(b"PK\1\2"))
    [offset] = struct.unpack_from("<L", data, second + 42)
    struct.pack_into("<L", data, second + 42, struct.unpack_from("<L", data, first + 42)[0])
    file.write_bytes(data)
    refused(city, file, "重叠|不一致", tree)
    struct.pack_into("<L", data, second + 42, offset)
    for at in (second + 24, offset + 22):  # both tell the same lie about the size
        struct.pack_into("<L", data, at, 5)
    file.write_bytes(data)
    report = verify_package(file, Monitor())
    assert any("超过声明" in str(one) for one in report.bag_problems)


def test_zip64_lies(city: Session, tmp_path: Path, tree: Tree) -> None:
    file = tmp_path / "大.zip"
    data = bytearray(small_zip(file))
    at = data.rfind(b"PK\1\2")
    struct.pack_into("<L", data, at + 24, 0xFFFFFFFF)
    file.write_bytes(data)
    refused(city, file, "ZIP64", tree)


@pytest.mark.parametrize("name", ["元数据.XML", "文件目录.XML", "案卷目录.XML"])
def test_entities_are_not_followed(
    made_package: PackReport, city: Session, tmp_path: Path, name: str
) -> None:
    files = parts_of(made_package.file)
    path = next(one for one in files if one.endswith(name))
    text = files[path].decode().partition("?>")
    entity = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    files[path] = (text[0] + text[1] + entity + text[2]).encode()
    file = write(tmp_path / "实体.zip", listed(files))
    report = verify_package(file, Monitor())
    assert report.is_valid_bag
    assert not report.is_package
    assert any("DTD" in str(one) for one in report.package_problems)
    assert not city.receive(file, Monitor()).submission.is_accepted


def test_a_database_with_triggers_of_strangers(
    made_package: PackReport, city: Session, tmp_path: Path
) -> None:
    files = parts_of(made_package.file)
    path = next(one for one in files if one.endswith("/archive.db"))
    database = tmp_path / "a.db"
    database.write_bytes(files[path])
    connection = sqlite3.connect(database)
    connection.execute("CREATE TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM items; END")
    connection.commit()
    connection.close()
    files[path] = database.read_bytes()
    report = city.receive(write(tmp_path / "触发.zip", listed(files)), Monitor())
    assert not report.submission.is_accepted
    assert any("触发器" in str(each) for one in report.verification.checks for each in one.problems)


def test_a_newer_database_is_refused(
    made_package: PackReport, city: Session, tmp_path: Path, tree: Tree
) -> None:
    files = parts_of(made_package.file)
    path = next(one for one in files if one.endswith("/archive.db"))
    database = tmp_path / "a.db"
    database.write_bytes(files[path])
    connection = sqlite3.connect(database)
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('cmarchive', '9999_later', '')"
    )
    connection.commit()
    connection.close()
    files[path] = database.read_bytes()
    refused(city, write(tmp_path / "新.zip", listed(files)), "升级程序", tree)


@pytest.mark.parametrize(
    ("leaving", "words"),
    [
        ("archive.db", "没有数据库"),
        ("文件目录.XML", "缺少这个文件"),
        ("过程信息.jsonl", "缺少这个文件"),
    ],
)
def test_a_package_that_lacks_something_is_not_accepted(
    made_package: PackReport, city: Session, tmp_path: Path, leaving: str, words: str
) -> None:
    files = {name: data for name, data in parts_of(made_package.file).items() if not name.endswith(leaving)}
    report = city.receive(write(tmp_path / "缺.zip", listed(files)), Monitor())
    assert not report.submission.is_accepted
    told = [str(each) for one in report.verification.checks for each in one.problems]
    assert any(words in text for text in told)


def test_what_is_no_package_is_refused(city: Session, tmp_path: Path, tree: Tree) -> None:
    files = {
        "b/bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        "b/bag-info.txt": b"",
    }
    file = write(tmp_path / "包.zip", listed(files | {"b/data/a.txt": b"a"}))
    report = verify_package(file, Monitor())
    assert (report.is_valid_bag, report.identity) == (True, None)
    refused(city, file, "不是本程序的移交包", tree)
    refused(city, write(tmp_path / "别.zip", {"a.txt": b"a"}), "不是 BagIt", tree)
    (tmp_path / "夹").mkdir()
    refused(city, tmp_path / "夹", "文件夹", tree)


def said_of(package: Path, at: int, flip: int, file: Path) -> str:
    """What is said of a package whose byte at a place was changed; nothing where it is taken for whole."""
    data = bytearray(package.read_bytes())
    data[at] ^= flip
    file.write_bytes(data)
    try:
        report = verify_package(file, Monitor())
    except PackageRefused as refusal:
        return str(refusal)
    problems = [*report.bag_problems, *report.package_problems]
    return "" if report.is_package else "；".join(map(str, problems))


def names_its_place(said: str, package: Path, at: int) -> bool:
    """Tell whether the entry is named that holds the byte; of what belongs to no entry, and of the form, the ZIP is."""
    with zipfile.ZipFile(package) as opened:
        entries, ending = opened.infolist(), opened.start_dir
    if "压缩包" in said or at >= ending:
        return bool(said)
    holder = max((one for one in entries if one.header_offset <= at), key=lambda one: one.header_offset)
    return holder.filename.partition("/")[2] in said


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), flip=st.integers(1, 255))
def test_one_changed_byte_is_found_and_named(
    made_package: PackReport, tmp_path: Path, seed: int, flip: int
) -> None:
    package = made_package.file
    at = random.Random(seed).randrange(package.stat().st_size)
    said = said_of(package, at, flip, tmp_path / "变.zip")
    assert names_its_place(said, package, at), (at, said)


def test_every_byte_of_the_form_is_watched(made_package: PackReport, tmp_path: Path) -> None:
    """Headers, directory and end record are few bytes among many: some are tried, and all of the end and the seal."""
    package = made_package.file
    size = package.stat().st_size
    with zipfile.ZipFile(package) as opened:
        entries, directory = opened.infolist(), opened.start_dir
    places = [at for one in entries for at in range(one.header_offset, one.header_offset + 30)]
    places += range(directory, size)
    tried = {*random.Random(7).sample(places, 150), *range(size - SEAL_LENGTH - 22, size)}
    for at in sorted(tried):
        said = said_of(package, at, 1 << random.Random(at).randrange(8), tmp_path / "变.zip")
        assert names_its_place(said, package, at), (at, said)


def make_bag(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "一.txt").write_text("一", encoding="utf-8")
    (folder / "子").mkdir()
    (folder / "子" / "二%.txt").write_text("二", encoding="utf-8")
    bagit.make_bag(str(folder), {"Contact-Name": "某"}, checksums=["md5", "sha512"])
    return folder


def tarred(bag: Path, target: Path, mode: str) -> Path:
    with tarfile.open(target, mode) as tar:  # type: ignore[call-overload]
        tar.add(bag, arcname=bag.name)
    return target


def test_any_bag_is_verified_wherever_it_lies(tmp_path: Path, monitor: Monitor) -> None:
    bag = make_bag(tmp_path / "袋")
    zipped = tmp_path / "袋.zip"
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as opened:
        for path in sorted(bag.rglob("*")):
            opened.write(path, path.relative_to(tmp_path))
    places = [
        bag,
        zipped,
        tarred(bag, tmp_path / "袋.tar", "w"),
        tarred(bag, tmp_path / "袋.tar.gz", "w:gz"),
    ]
    for place in places:
        report = verify_package(place, monitor)
        assert (report.is_valid_bag, report.is_package, report.files) == (True, False, 2), place
    (bag / "data" / "一.txt").write_text("乙", encoding="utf-8")
    (bag / "data" / "多.txt").write_text("", encoding="utf-8")
    report = verify_package(bag, monitor)
    assert {one.path for one in report.bag_problems} >= {"data/一.txt", "data/多.txt"}
    report = verify_package(tarred(bag, tmp_path / "坏.tgz", "w:gz"), monitor)
    assert {one.path for one in report.bag_problems} >= {"data/一.txt", "data/多.txt"}


@pytest.mark.parametrize(
    ("name", "change", "words"),
    [
        ("bagit.txt", lambda text: "\ufeff" + text, "BOM"),
        ("bagit.txt", lambda text: text.replace("0.97", "9.9"), "不认识版本"),
        ("bagit.txt", lambda text: text.splitlines()[0], "两行"),
        ("manifest-md5.txt", lambda text: text + text, "列了两次"),
        ("manifest-md5.txt", lambda text: text.splitlines()[0] + "\n", "清单中没有"),
        ("manifest-md5.txt", lambda text: text.replace("data/一.txt", "../一.txt"), "data 之内"),
        ("manifest-md5.txt", lambda text: text.replace("  ", ""), "无法识别"),
        ("bag-info.txt", lambda text: text.replace("Payload-Oxum: ", "Payload-Oxum: 9"), "Payload-Oxum"),
    ],
)
def test_bags_that_are_wrong(
    tmp_path: Path, monitor: Monitor, name: str, change: Callable[[str], str], words: str
) -> None:
    bag = make_bag(tmp_path / "袋")
    file = bag / name
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
    report = verify_package(bag, monitor)
    assert any(words in str(one) for one in report.bag_problems), report.bag_problems


def test_links_in_folders_and_tars_are_told(tmp_path: Path, monitor: Monitor) -> None:
    bag = make_bag(tmp_path / "袋")
    target = tmp_path / "袋.tar"
    with tarfile.open(target, "w") as tar:
        tar.add(bag, arcname="袋")
        link = tarfile.TarInfo("袋/link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(link)
        escape = tarfile.TarInfo("../外")
        escape.size = 1
        tar.addfile(escape, io.BytesIO(b"1"))
    told = [str(one) for one in verify_package(target, monitor).package_problems]
    assert any("链接" in text for text in told)
    assert any("包外" in text for text in told)
    (bag / "link").symlink_to("/etc/passwd")
    assert any("链接" in str(one) for one in verify_package(bag, monitor).package_problems)
