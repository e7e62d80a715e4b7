"""The descriptions of a package read back, streaming and without trusting them: no DTD, no entities, bounded sizes."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from cmarchive.handover.bag import Bag
from cmarchive.handover.container import Damaged
from cmarchive.handover.content import (
    BUILDS_ON,
    DESCRIPTION,
    EXPLANATION,
    FILE_LIST,
    FINDINGS,
    FORMAT,
    METADATA,
    TRAIL,
    VOLUME_LIST,
)
from cmarchive.handover.sources import Source
from cmarchive.text import mark
from cmarchive.verification import PackageIdentity, PackageProblem

MOST_TEXT = 512 << 20
_MOST_LINE = 4 << 20


class FileRow(NamedTuple):
    """One row of 文件目录.XML, all as text."""

    order: str
    reference: str
    author: str
    title: str
    dated: str
    retention: str
    secrecy: str
    pages: str
    item: str
    paths: tuple[str, ...]


class VolumeRow(NamedTuple):
    """One row of 案卷目录.XML."""

    order: str
    reference: str
    title: str
    pages: str
    path: str


class MetaFile(NamedTuple):
    """One file of an item as 元数据.XML tells of it."""

    path: str
    media_type: str
    size: str
    pages: str
    digest: str
    name: str
    problem: str


class MetaItem(NamedTuple):
    """One item as 元数据.XML tells of it."""

    number: str
    fields: dict[str, str]
    files: tuple[MetaFile, ...]


@dataclass(slots=True)
class Catalogue:
    """What the descriptions of a package say. ``problems`` is by file: what could not be read."""

    identity: PackageIdentity | None = None
    base: dict[str, tuple[int, str]] = field(default_factory=dict)
    explanation: dict[str, str] = field(default_factory=dict)
    files: list[FileRow] = field(default_factory=list)
    volumes: list[VolumeRow] = field(default_factory=list)
    items: list[MetaItem] = field(default_factory=list)
    codes: list[tuple[str, str]] = field(default_factory=list)
    trail: list[list[object]] = field(default_factory=list)
    findings: list[dict[str, object]] = field(default_factory=list)
    problems: list[PackageProblem] = field(default_factory=list)

    def of(self, path: str) -> list[PackageProblem]:
        """What is wrong with one description."""
        return [one for one in self.problems if one.path == f"data/{path}"]


def read_identity(bag: Bag) -> tuple[PackageIdentity | None, list[PackageProblem]]:
    """What package.json says; nothing when there is none."""
    data = bag.tags.get(DESCRIPTION)
    if data is None:
        return None, []
    try:
        content = json.loads(data)
        if content.get("format") != FORMAT:
            return None, []
        if content.get("version") != 1:
            text = mark("Package", "由更新版本的程序制作，请升级程序")
            return None, [PackageProblem(DESCRIPTION, text)]
        known = PackageIdentity.__dataclass_fields__
        fields = {key: value for key, value in content.items() if key in known}
        fields["years"] = tuple(int(year) for year in fields["years"])
        for name, one in known.items():
            if name in fields and name != "years" and not isinstance(fields[name], one.type):  # type: ignore[arg-type]
                raise TypeError(name)
        identity = PackageIdentity(**fields)
        if not identity.years or not identity.identifier:
            raise ValueError
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None, [PackageProblem(DESCRIPTION, mark("Package", "内容无法识别"))]
    return identity, []


def read_catalogue(bag: Bag, source: Source) -> Catalogue:
    """Read every description of a package of ours."""
    catalogue = Catalogue()
    catalogue.identity, problems = read_identity(bag)
    catalogue.problems += problems
    if catalogue.identity is None:
        return catalogue
    _read_base(catalogue, bag)
    readers = {
        EXPLANATION: _read_explanation,
        VOLUME_LIST: _read_volumes,
        FILE_LIST: _read_files,
        METADATA: _read_metadata,
        TRAIL: _read_trail,
        FINDINGS: _read_findings,
    }
    wanted = {f"{bag.root}data/{path}": (path, reader) for path, reader in readers.items()}
    for path in sorted(wanted.keys() - {bag.root + one for one in bag.sizes}):
        catalogue.problems.append(
            PackageProblem(path.removeprefix(bag.root), mark("Package", "缺少这个文件"))
        )
    for one, blocks in source.walk(list(wanted)):
        path, reader = wanted[one.path]
        try:
            if one.size > MOST_TEXT:
                raise ValueError(mark("Package", "太大，没有读取"))
            reader(catalogue, Blocks(blocks))
        except (
            DefusedXmlException,
            ParseError,
            UnicodeDecodeError,
            ValueError,
            KeyError,
            RecursionError,
        ) as exc:
            text = mark("Package", "无法读取：{cause}").format(cause=_cause(exc))
            catalogue.problems.append(PackageProblem(f"data/{path}", text))
        except Damaged as exc:
            catalogue.problems.append(PackageProblem(f"data/{path}", str(exc)))
    return catalogue


def _cause(error: Exception) -> str:
    if isinstance(error, DefusedXmlException):
        return mark("Package", "含有 DTD 或实体定义，可能有害")
    if isinstance(error, UnicodeDecodeError):
        return mark("Package", "不是 UTF-8 文字")
    if isinstance(error, ParseError | KeyError | RecursionError | json.JSONDecodeError):
        return mark("Package", "格式不对")
    return str(error)


class Blocks:
    """Blocks read like a file."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._blocks, self._rest = blocks, b""

    def read(self, count: int = -1) -> bytes:
        """Read up to ``count`` bytes, all that is left when it is negative."""
        if count < 0:
            return self._rest + b"".join(self._blocks)
        while len(self._rest) < count and (block := next(self._blocks, b"")):
            self._rest += block
        taken, self._rest = self._rest[:count], self._rest[count:]
        return taken

    def lines(self) -> Iterator[bytes]:
        """Line by line; one without an end is refused."""
        rest = b""
        for block in self._blocks:
            *lines, rest = (rest + block).split(b"\n")
            yield from lines
            if len(rest) > _MOST_LINE:
                raise ValueError(mark("Package", "有过长的行"))
        if rest:
            yield rest


def _elements(blocks: Blocks, name: str) -> Iterator[Element]:
    """Every element of this name, forgotten after it was handed out."""
    root: Element | None = None
    for event, element in iterparse(blocks, events=("start", "end"), forbid_dtd=True):
        if event == "start":
            root = element if root is None else root
        elif element.tag == name:
            yield element
            if root is not None:
                root.clear()


def _texts(element: Element) -> dict[str, str]:
    return {child.tag: child.text or "" for child in element}


def _read_base(catalogue: Catalogue, bag: Bag) -> None:
    if catalogue.identity is None or not catalogue.identity.is_delta:
        return
    try:
        content = json.loads(bag.tags[BUILDS_ON])
        for one in content["files"]:
            catalogue.base[str(one["path"])] = (int(one["size"]), str(one["sha256"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        text = mark("Package", "补充移交缺少可用的说明")
        catalogue.problems.append(PackageProblem(BUILDS_ON, text))


def _read_explanation(catalogue: Catalogue, blocks: Blocks) -> None:
    for line in blocks.read().decode("utf-8-sig").splitlines():
        key, _, value = line.partition("：")
        catalogue.explanation[key.strip()] = value.strip()


def _read_volumes(catalogue: Catalogue, blocks: Blocks) -> None:
    for element in _elements(blocks, "案卷"):
        one = _texts(element)
        row = (one["顺序号"], one["档号"], one["题名"], one["页数"], one["电子档案名称"])
        catalogue.volumes.append(VolumeRow(*row))


def _read_files(catalogue: Catalogue, blocks: Blocks) -> None:
    keys = ("顺序号", "档号", "责任者", "题名", "日期", "保管期限", "密级", "页数", "件号")
    for element in _elements(blocks, "文件"):
        one = _texts(element)
        paths = tuple(child.text or "" for child in element if child.tag == "电子档案名称")
        catalogue.files.append(FileRow._make([*(one[key] for key in keys), paths]))


def _read_metadata(catalogue: Catalogue, blocks: Blocks) -> None:
    for event, element in iterparse(blocks, events=("end",), forbid_dtd=True):
        del event
        if element.tag == "企业":
            one = _texts(element)
            catalogue.codes.append((one["名称"], one["统一社会信用代码"]))
        elif element.tag == "件":
            fields = {
                child.tag: child.text or "" for child in element if child.tag not in ("电子文件", "字段")
            }
            files = tuple(_meta_file(child) for child in element if child.tag == "电子文件")
            catalogue.items.append(MetaItem(fields["件号"], fields, files))
        if element.tag in ("企业", "件", "数值", "空缺说明", "问题说明", "文字"):
            element.clear()


def _meta_file(element: Element) -> MetaFile:
    keys = ("格式", "大小", "页数", "SHA-256", "文件名", "问题")
    return MetaFile(element.text or "", *(element.attrib.get(key, "") for key in keys))


def _read_trail(catalogue: Catalogue, blocks: Blocks) -> None:
    keys = ("id", "at", "actor", "action", "subject", "detail", "previous", "hash")
    for line in blocks.lines():
        one = json.loads(line)
        catalogue.trail.append([one[key] for key in keys])


def _read_findings(catalogue: Catalogue, blocks: Blocks) -> None:
    for one in json.loads(blocks.read()):
        if not isinstance(one, dict):
            raise ValueError(mark("Package", "格式不对"))
        catalogue.findings.append(one)
