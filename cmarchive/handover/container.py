"""The form of a ZIP, read strictly: what two programs could read in two ways is refused before anything is read.

After APPNOTE.TXT of the format. Nothing is unpacked, and what a header claims is held against the file.
"""

import hashlib
import stat
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple

from cmarchive.handover.hashing import BLOCK
from cmarchive.text import mark

MOST_ENTRIES = 99_999
MOST_DIRECTORY = 128 << 20  # bytes of the central directory
SEAL = b"cmarchive-seal-1:"
SEAL_LENGTH = len(SEAL) + 64
STORED, DEFLATED = 0, 8
_EOCD = struct.Struct("<4s4H2LH")
_EOCD64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = struct.Struct("<4sLQL")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_UTF8, _DESCRIPTOR, _ENCRYPTED = 0x800, 0x8, 0x1 | 0x40 | 0x2000
_RATIO, _RATIO_FROM = 200, 32 << 20
_MOST_INFLATED = 4 << 30


class NotReadable(Exception):
    """The file is no ZIP, or one that must not be read; the argument is the Chinese reason, the path may be named."""

    def __init__(self, message: str, path: str = "") -> None:
        super().__init__(message)
        self.message, self.path = message, path


class Damaged(Exception):
    """The data of one entry cannot be read to the end; the argument is the Chinese reason."""


class Entry(NamedTuple):
    """One file of a ZIP: ``header`` is where its local header begins, ``data`` where its bytes begin."""

    name: str
    raw: bytes
    flags: int
    method: int
    stamp: int
    crc: int
    packed: int
    size: int
    external: int
    header: int
    data: int = 0

    @property
    def is_folder(self) -> bool:
        """Tell whether it is only the name of a folder."""
        return self.name.endswith("/")

    @property
    def kind(self) -> int:
        """The Unix file type, 0 when none is told."""
        return stat.S_IFMT(self.external >> 16)


@dataclass(frozen=True, slots=True)
class Directory:
    """What a ZIP holds, in the order of the bytes. ``seal`` tells whether the form is as written; None without a seal.

    ``oddities`` are Chinese remarks about the form.
    """

    entries: tuple[Entry, ...]
    seal: bool | None
    oddities: tuple[str, ...]


class _End(NamedTuple):
    entries: int
    size: int
    offset: int
    begins: int
    comment: bytes


def read_directory(file: BinaryIO) -> Directory:
    """Read what a ZIP holds. Raises NotReadable."""
    total = file.seek(0, 2)
    end = _end(file, total)
    if end.entries > MOST_ENTRIES:
        text = mark("Container", "声明有 {count} 个文件，超过上限 {limit}")
        raise NotReadable(text.format(count=end.entries, limit=MOST_ENTRIES))
    if end.size > MOST_DIRECTORY or end.offset + end.size != end.begins:
        raise NotReadable(mark("Container", "压缩包目录的位置或长度与实际不符"))
    file.seek(end.offset)
    entries = sorted(_central(file.read(end.size), end.entries), key=lambda one: one.header)
    oddities: list[str] = []
    placed = list(_placed(file, entries, end.offset, oddities))
    _refuse_bombs(placed)
    seal = None
    if (
        len(end.comment) == SEAL_LENGTH
    ):  # a seal, even where its first bytes were changed so that it looks like none
        seal = end.comment == SEAL + seal_of(file, placed, total).encode()
    elif end.comment:
        oddities.append(mark("Container", "压缩包带有注释"))
    return Directory(tuple(placed), seal, tuple(oddities))


def read_entry(file: BinaryIO, entry: Entry) -> Iterator[bytes]:
    """The bytes of an entry. Raises Damaged at the place where they are not what the header claims."""
    blocks = _stored(file, entry) if entry.method == STORED else _inflated(file, entry)
    crc, size = 0, 0
    for block in blocks:
        crc, size = zlib.crc32(block, crc), size + len(block)
        if size > entry.size:
            raise Damaged(mark("Container", "实际长度超过声明的 {size} 字节").format(size=entry.size))
        yield block
    if size != entry.size:
        text = mark("Container", "声明 {size} 字节，实有 {actual} 字节")
        raise Damaged(text.format(size=entry.size, actual=size))
    if crc != entry.crc:
        raise Damaged(mark("Container", "CRC 校验不符"))


def seal_of(file: BinaryIO, entries: list[Entry], total: int) -> str:
    """SHA-256 over every byte of a sealed ZIP but the seal itself and stored data, which the manifests cover."""
    digest = hashlib.sha256()
    at = 0
    spans = [(one.data, one.data + one.packed) for one in entries if one.method == STORED]
    for begin, after in [*spans, (total - SEAL_LENGTH, total)]:
        file.seek(at)
        left = begin - at
        while left > 0 and (block := file.read(min(BLOCK, left))):
            digest.update(block)
            left -= len(block)
        digest.update(struct.pack("<Q", after - begin))
        at = after
    return digest.hexdigest()


def _end(file: BinaryIO, total: int) -> _End:
    """The end record, which must end the file, and the ZIP64 one before it when there is one."""
    tail_size = min(total, _EOCD.size + 0xFFFF)
    file.seek(total - tail_size)
    tail = file.read(tail_size)
    at = tail.rfind(b"PK\5\6")
    if at < 0 or len(tail) - at < _EOCD.size:
        raise NotReadable(mark("Container", "不是 ZIP 文件，或文件不完整"))
    _, disk, first, here, count, size, offset, comment = _EOCD.unpack_from(tail, at)
    if len(tail) - at - _EOCD.size != comment:
        raise NotReadable(mark("Container", "压缩包末尾的记录已损坏，或其后有多余的内容"))
    begins = total - tail_size + at
    if (disk, first) not in ((0, 0), (0xFFFF, 0xFFFF)) or here != count:
        raise NotReadable(mark("Container", "是多卷压缩包的一卷"))
    text = tail[at + _EOCD.size :]
    if begins < _LOCATOR.size:
        return _End(count, size, offset, begins, text)
    file.seek(begins - _LOCATOR.size)
    signature, disk, where, disks = _LOCATOR.unpack(file.read(_LOCATOR.size))
    if signature != b"PK\6\7":
        if 0xFFFFFFFF in (size, offset) or count == 0xFFFF:
            raise NotReadable(mark("Container", "缺少 ZIP64 记录"))
        return _End(count, size, offset, begins, text)
    if disk != 0 or disks != 1 or where + _EOCD64.size != begins - _LOCATOR.size:
        raise NotReadable(mark("Container", "ZIP64 记录与实际不符"))
    file.seek(where)
    signature, length, _, _, disk, first, here, big, big_size, big_offset = _EOCD64.unpack(
        file.read(_EOCD64.size)
    )
    claims = ((count, 0xFFFF, big), (size, 0xFFFFFFFF, big_size), (offset, 0xFFFFFFFF, big_offset))
    lies = any(small not in (limit, large) for small, limit, large in claims)
    if (
        signature != b"PK\6\6"
        or length != _EOCD64.size - 12
        or (disk, first) != (0, 0)
        or here != big
        or lies
    ):
        raise NotReadable(mark("Container", "ZIP64 记录自相矛盾"))
    return _End(big, big_size, big_offset, where, text)


def _central(data: bytes, count: int) -> Iterator[Entry]:
    """The entries of the central directory, each well-formed."""
    at = 0
    for _ in range(count):
        if len(data) - at < _CENTRAL.size:
            raise NotReadable(mark("Container", "压缩包目录不完整"))
        fields = _CENTRAL.unpack_from(data, at)
        signature, _, _, flags, method, time, day, crc, packed, size, named, extra, comment, disk = fields[
            :14
        ]
        external, header = fields[15:]
        at += _CENTRAL.size
        raw = data[at : at + named]
        if signature != b"PK\1\2" or len(data) - at < named + extra + comment or disk not in (0, 0xFFFF):
            raise NotReadable(mark("Container", "压缩包目录已损坏"))
        name = _name(raw, flags)
        wide = _wide(data[at + named : at + named + extra], name)
        sizes = _widened((size, packed, header), wide, name)
        at += named + extra + comment
        if flags & _ENCRYPTED:
            raise NotReadable(mark("Container", "已加密"), name)
        if method not in (STORED, DEFLATED):
            text = mark("Container", "压缩方法 {method} 不受支持（只接受存储和 Deflate）")
            raise NotReadable(text.format(method=method), name)
        size, packed, header = sizes
        if method == STORED and packed != size:
            raise NotReadable(mark("Container", "未压缩，但两个长度不同"), name)
        yield Entry(name, raw, flags, method, day << 16 | time, crc, packed, size, external, header)
    if at != len(data):
        raise NotReadable(mark("Container", "压缩包目录中文件个数与声明不符"))


def _name(raw: bytes, flags: int) -> str:
    """A name as text; without the UTF-8 flag it may be of an office computer that writes GB 18030."""
    encodings = ("utf-8",) if flags & _UTF8 else ("ascii", "utf-8", "gb18030")
    for encoding in encodings:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NotReadable(mark("Container", "文件名的编码无法识别"), repr(raw)[2:-1])


def _wide(extra: bytes, name: str) -> bytes | None:
    """The ZIP64 field among the extra fields."""
    at, found = 0, None
    while at < len(extra):
        if len(extra) - at < 4:
            raise NotReadable(mark("Container", "附加字段已损坏"), name)
        kind, length = struct.unpack_from("<2H", extra, at)
        if len(extra) - at - 4 < length or (kind == 1 and found is not None):
            raise NotReadable(mark("Container", "附加字段已损坏"), name)
        if kind == 1:
            found = extra[at + 4 : at + 4 + length]
        at += 4 + length
    return found


def _widened(values: tuple[int, int, int], wide: bytes | None, name: str) -> tuple[int, int, int]:
    """Size, packed size and offset with those taken from the ZIP64 field that do not fit."""
    needed = sum(value == 0xFFFFFFFF for value in values)
    if wide is None and not needed:
        return values
    if wide is None or len(wide) < 8 * needed or len(wide) % 4:
        raise NotReadable(mark("Container", "ZIP64 字段与声明不符"), name)
    big = iter(struct.unpack(f"<{len(wide) // 8}Q", wide[: len(wide) // 8 * 8]))
    size, packed, header = (next(big) if value == 0xFFFFFFFF else value for value in values)
    return size, packed, header


def _placed(file: BinaryIO, entries: list[Entry], limit: int, oddities: list[str]) -> Iterator[Entry]:
    """Each entry with where its data begin; local header and directory must tell the same story, and none overlap."""
    at = 0
    for entry in entries:
        if entry.header < at:
            raise NotReadable(mark("Container", "与另一个文件的内容重叠"), entry.name)
        if entry.header > at:
            oddities.append(mark("Container", "“{name}”之前有多余的内容").format(name=entry.name))
        file.seek(entry.header)
        head = file.read(_LOCAL.size)
        if len(head) < _LOCAL.size or head[:4] != b"PK\3\4":
            raise NotReadable(mark("Container", "找不到文件头"), entry.name)
        _, _, flags, method, time, day, crc, packed, size, named, extra = _LOCAL.unpack(head)
        raw, more = file.read(named), file.read(extra)
        wide = _wide(more, entry.name)
        told = (flags, method, day << 16 | time, raw)
        agrees = told == (entry.flags, entry.method, entry.stamp, entry.raw)
        if not flags & _DESCRIPTOR or crc or packed or size:
            sizes = _widened((size, packed, 0), wide, entry.name)
            agrees = agrees and (crc, sizes[1], sizes[0]) == (entry.crc, entry.packed, entry.size)
        if not agrees:
            raise NotReadable(mark("Container", "文件头与压缩包目录不一致"), entry.name)
        data = entry.header + _LOCAL.size + named + extra
        at = data + entry.packed
        if at > limit:
            raise NotReadable(mark("Container", "内容超出文件末尾"), entry.name)
        if flags & _DESCRIPTOR:
            at += _descriptor(file, entry, at)
        yield entry._replace(data=data)
    if at != limit and entries:
        oddities.append(mark("Container", "压缩包目录之前有多余的内容"))


def _descriptor(file: BinaryIO, entry: Entry, at: int) -> int:
    """How many bytes the record after an entry's data takes, if it tells the same as the directory."""
    file.seek(at)
    data = file.read(24)
    for head in (b"PK\7\x08", b""):
        for form in ("<L2L", "<L2Q"):
            record = head + struct.pack(form, entry.crc, entry.packed & _mask(form), entry.size & _mask(form))
            if data.startswith(record):
                return len(record)
    raise NotReadable(mark("Container", "内容之后的记录与压缩包目录不一致"), entry.name)


def _mask(form: str) -> int:
    return 0xFFFFFFFF if form.endswith("L") else 0xFFFFFFFFFFFFFFFF


def _refuse_bombs(entries: list[Entry]) -> None:
    total = 0
    for entry in entries:
        if entry.is_folder and entry.size:
            raise NotReadable(mark("Container", "是文件夹，却带有内容"), entry.name)
        if entry.method == DEFLATED:
            total += entry.size
            if entry.size > _RATIO_FROM and entry.size > _RATIO * max(entry.packed, 1):
                raise NotReadable(mark("Container", "压缩比异常，疑为压缩炸弹"), entry.name)
    if total > _MOST_INFLATED:
        raise NotReadable(mark("Container", "解压后内容过大，疑为压缩炸弹"))


def _stored(file: BinaryIO, entry: Entry) -> Iterator[bytes]:
    file.seek(entry.data)
    left = entry.packed
    while left:
        block = file.read(min(BLOCK, left))
        if not block:
            return
        left -= len(block)
        yield block


def _inflated(file: BinaryIO, entry: Entry) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-15)
    left, pending = entry.packed, b""
    file.seek(entry.data)
    try:
        while not inflater.eof:
            if not pending:
                pending = file.read(min(BLOCK, left))
                left -= len(pending)
                if not pending:
                    break
            block = inflater.decompress(pending, BLOCK)
            pending = inflater.unconsumed_tail
            if block:
                yield block
    except zlib.error as exc:
        raise Damaged(mark("Container", "压缩数据已损坏")) from exc
    if not inflater.eof or left or inflater.unused_data:
        raise Damaged(mark("Container", "压缩数据不完整或有多余"))
