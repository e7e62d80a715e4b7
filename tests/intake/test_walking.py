"""Finding files under what was dropped: order, junk, links, odd names, what cannot be read."""

import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath

import pytest

from cmarchive.intake import FoundFile, walk
from cmarchive.intake.walking import junk_reason, readable
from cmarchive.model import Problem


def put(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(b"x")


def names(root: Path) -> list[str]:
    return [entry.relative.as_posix() for entry in walk([root]) if isinstance(entry, FoundFile)]


def problems(root: Path) -> dict[str, str]:
    return {entry.file: entry.message for entry in walk([root]) if isinstance(entry, Problem)}


def test_natural_order_files_before_folders(tmp_path: Path) -> None:
    put(tmp_path, "附件10.pdf", "附件2.pdf", "附件1.pdf", "第十章/a.pdf", "第二章/b.pdf", "第二章/a.pdf")
    assert names(tmp_path) == [
        "附件1.pdf",
        "附件2.pdf",
        "附件10.pdf",
        "第二章/a.pdf",
        "第二章/b.pdf",
        "第十章/a.pdf",
    ]


def test_same_name_in_two_folders_is_two_files(tmp_path: Path) -> None:
    put(tmp_path, "甲/营业执照.pdf", "乙/营业执照.pdf")
    assert sorted(names(tmp_path)) == ["乙/营业执照.pdf", "甲/营业执照.pdf"]


def test_dropped_folder_is_told_apart_from_the_path_below_it(tmp_path: Path) -> None:
    put(tmp_path, "示例甲纸业有限公司/营业执照.pdf")
    (entry,) = walk([tmp_path / "示例甲纸业有限公司"])
    assert isinstance(entry, FoundFile)
    assert entry.relative == PurePath("营业执照.pdf")
    assert entry.within.name == "示例甲纸业有限公司"


def test_single_file_knows_the_folder_it_lay_in(tmp_path: Path) -> None:
    put(tmp_path, "甲/营业执照.pdf")
    (entry,) = walk([tmp_path / "甲" / "营业执照.pdf"])
    assert isinstance(entry, FoundFile)
    assert (entry.relative, entry.within.name) == (PurePath("营业执照.pdf"), "甲")


def test_nothing_is_found_twice(tmp_path: Path) -> None:
    put(tmp_path, "甲/a.pdf", "b.pdf")
    found = list(walk([tmp_path / "甲", tmp_path, tmp_path / "b.pdf", tmp_path / "甲" / "a.pdf"]))
    assert len(found) == 2


@pytest.mark.parametrize(
    "name",
    [
        "Thumbs.db",
        "thumbs.DB",
        ".DS_Store",
        "desktop.ini",
        "~$制度.docx",
        "._证.pdf",
        "~WRL01.tmp",
        "证.lnk",
        ".pdf",
    ],
)
def test_junk_is_left_out_with_a_reason(tmp_path: Path, name: str) -> None:
    put(tmp_path, name, "营业执照.pdf")
    assert names(tmp_path) == ["营业执照.pdf"]
    assert problems(tmp_path)[name].endswith(("没有收集。", "重新收集。"))


@pytest.mark.parametrize("name", ["营业执照.pdf", "a", "~图.pdf", "2024.1", "db.pdf", "desktop.pdf"])
def test_what_may_be_a_document_is_kept(name: str) -> None:
    assert junk_reason(name) == ""


def test_junk_folders_are_not_entered(tmp_path: Path) -> None:
    put(tmp_path, "__MACOSX/a.pdf", "a.pdf")
    assert names(tmp_path) == ["a.pdf"]
    assert list(problems(tmp_path)) == ["__MACOSX"]


def test_missing_path_is_a_problem(tmp_path: Path) -> None:
    (entry,) = walk([tmp_path / "没有"])
    assert isinstance(entry, Problem)
    assert (entry.file, entry.message) == (
        "没有",
        "找不到这个文件或文件夹，没有收集；它可能已被移走，请重新选择。",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_links_do_not_lead_in_circles(tmp_path: Path) -> None:
    put(tmp_path, "甲/a.pdf")
    (tmp_path / "甲" / "回").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "断.pdf").symlink_to(tmp_path / "没有.pdf")
    (tmp_path / "另.pdf").symlink_to(tmp_path / "甲" / "a.pdf")
    assert names(tmp_path) == ["另.pdf", "甲/a.pdf"]
    assert problems(tmp_path).keys() == {"甲/回", "断.pdf"}


def test_unreadable_folder_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "密/a.pdf", "b.pdf")
    scandir = os.scandir

    def refuse(folder: Path) -> Iterator[os.DirEntry[str]]:
        """Refuse one folder; a superuser's rights cannot be taken away by chmod."""
        if Path(folder).name == "密":
            raise PermissionError(errno.EACCES, "no", str(folder))
        return scandir(folder)

    monkeypatch.setattr("os.scandir", refuse)
    assert names(tmp_path) == ["b.pdf"]
    assert "没有读取权限" in problems(tmp_path)["密"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such files on Windows")
def test_special_files_are_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道")
    assert names(tmp_path) == []
    assert problems(tmp_path) == {"管道": "不是普通文件，没有收集。"}


def test_long_names_and_deep_folders(tmp_path: Path) -> None:
    deep = "/".join(["很深的文件夹"] * 20)
    put(tmp_path, f"{deep}/{'长' * 80}.pdf")
    assert names(tmp_path) == [f"{deep}/{'长' * 80}.pdf"]


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("排污许可证.pdf".encode("gb18030"), "排污许可证.pdf"),
        ("排污许可证.pdf".encode(), "排污许可证.pdf"),
        (b"\xff\xfe.pdf", "\ufffd\ufffd.pdf"),
    ],
)
def test_names_in_other_encodings_become_readable(raw: bytes, shown: str) -> None:
    assert readable(raw.decode("utf-8", "surrogateescape")) == shown


def test_decomposed_names_are_composed() -> None:
    assert readable("cafe\u0301.pdf") == "café.pdf"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has file names of any bytes")
def test_undecodable_name_on_disk(tmp_path: Path) -> None:
    name = os.fsdecode("排污许可证.pdf".encode("gb18030"))
    (tmp_path / name).write_bytes(b"x")
    (entry,) = walk([tmp_path])
    assert isinstance(entry, FoundFile)
    assert entry.relative.name == "排污许可证.pdf"
    assert entry.path.read_bytes() == b"x"


def test_an_archive_is_not_material(tmp_path: Path) -> None:
    put(tmp_path, "某县.cma/archive.db", "某县.cma/objects/ab/ab", "某县.cma/backups/a.db", "甲/营业执照.pdf")
    put(tmp_path, "乙/archive.db")
    assert names(tmp_path) == ["甲/营业执照.pdf", "乙/archive.db"] or names(tmp_path) == [
        "乙/archive.db",
        "甲/营业执照.pdf",
    ]
    assert "是档案库" in problems(tmp_path)["某县.cma"]
    assert [type(entry) for entry in walk([tmp_path / "某县.cma"])] == [Problem]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("一\n二.pdf", "一 二.pdf"),
        ("\x1b[2J.pdf", " [2J.pdf"),
        ("\u202efdp.材料.pdf", " fdp.材料.pdf"),
        ("😀 𬭎.pdf", "😀 𬭎.pdf"),
    ],
)
def test_what_nobody_sees_in_a_name_is_a_blank(name: str, shown: str) -> None:
    assert readable(name) == shown
