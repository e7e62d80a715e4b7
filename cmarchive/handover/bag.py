"""BagIt 1.0 (RFC 8493): is it a bag, is it complete, is every byte what the manifests say. One pass over the bytes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from cmarchive.handover.container import Damaged
from cmarchive.handover.hashing import ALGORITHMS, Hasher
from cmarchive.handover.names import clashes, escape_problem, name_problem
from cmarchive.handover.sources import Source
from cmarchive.jobs import Monitor
from cmarchive.text import mark
from cmarchive.verification import PackageProblem
from cmarchive.wording import ENUMERATION

_MANIFEST = re.compile(r"(tag)?manifest-([a-z0-9]+)\.txt")
_LINE = re.compile(r"([0-9A-Fa-f]+)[ \t]+\*?(.+)")
_OXUM = re.compile(r"(\d+)\.(\d+)")
_ESCAPES = {"%0A": "\n", "%0D": "\r", "%25": "%", "%0a": "\n", "%0d": "\r"}
_MOST_TAG = 64 << 20
_MOST_TAGS = 192 << 20
HEAD = 1040  # bytes kept of the front of each file, to tell its real type


@dataclass(slots=True)
class Bag:
    """What is known of a bag after every byte was read.

    ``root`` is its top folder with a slash, or empty. Paths are those within the bag. ``tags`` are the bytes of tag
    files, ``info`` the lines of bag-info.txt. ``sha256`` are the digests as computed; ``heads`` and ``tails`` the first
    and last bytes of payload files. ``problems`` make it invalid, ``names`` are paths some system cannot hold,
    ``dangers`` paths that must not be unpacked.
    """

    root: str = ""
    is_bag: bool = False
    version: str = ""
    tags: dict[str, bytes] = field(default_factory=dict)
    info: dict[str, list[str]] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    sha256: dict[str, str] = field(default_factory=dict)
    heads: dict[str, bytes] = field(default_factory=dict)
    tails: dict[str, bytes] = field(default_factory=dict)
    manifests: dict[str, dict[str, str]] = field(default_factory=dict)
    tag_manifests: dict[str, dict[str, str]] = field(default_factory=dict)
    problems: list[PackageProblem] = field(default_factory=list)
    names: list[PackageProblem] = field(default_factory=list)
    dangers: list[PackageProblem] = field(default_factory=list)
    digest_problems: int = 0

    @property
    def payload(self) -> list[str]:
        """Paths of the payload in the order of the container."""
        return [path for path in self.sizes if path.startswith("data/")]

    def complain(self, path: str, message: str) -> None:
        """Note something that makes the bag invalid."""
        self.problems.append(PackageProblem(path, message))


def read_bag(source: Source, monitor: Monitor) -> Bag:
    """Read a whole bag."""
    bag = Bag(dangers=list(source.dangers))
    bag.root = _root(source)
    files = [one._replace(path=one.path.removeprefix(bag.root)) for one in source.files]
    inside = [one for one, full in zip(files, source.files, strict=True) if full.path.startswith(bag.root)]
    bag.sizes = {one.path: one.size for one in inside}
    _look_at_names(bag, source)
    _read_tags(bag, source)
    if "bagit.txt" not in bag.tags:
        return bag
    bag.is_bag = True
    for path in sorted(set(bag.tags) | set(bag.sizes)):
        if found := _MANIFEST.fullmatch(path):
            _read_manifest(bag, path, *found.groups())
    _read_declaration(bag)
    _read_info(bag)
    _compare_lists(bag)
    _hash(bag, source, monitor)
    _count(bag)
    return bag


def _root(source: Source) -> str:
    """The top folder: the one that holds bagit.txt, if everything lies in it."""
    tops = {one.path.partition("/")[0] for one in source.files if "/" in one.path}
    paths = {one.path for one in source.files}
    if "bagit.txt" in paths:
        return ""
    return next((f"{top}/" for top in sorted(tops) if f"{top}/bagit.txt" in paths), "")


def _look_at_names(bag: Bag, source: Source) -> None:
    paths = [one.path for one in source.files]
    for path in paths:
        if reason := escape_problem(path):
            bag.dangers.append(PackageProblem(path, reason))
        elif reason := name_problem(path):
            bag.names.append(PackageProblem(path, reason))
        if not path.startswith(bag.root):
            bag.complain(path, mark("Bag", "在包的顶层文件夹之外"))
    for path, before in clashes(paths):
        text = mark("Bag", "在不分大小写或统一编码的系统上与“{before}”是同一个文件")
        bag.names.append(PackageProblem(path, text.format(before=before)))


def _read_tags(bag: Bag, source: Source) -> None:
    """Take tag files into memory, as far as there are not absurdly many or large ones."""
    wanted = [path for path, size in bag.sizes.items() if not path.startswith("data/") and size <= _MOST_TAG]
    if sum(bag.sizes[path] for path in wanted) > _MOST_TAGS:
        bag.complain("", mark("Bag", "标签文件太大，没有读取"))
        return
    for one, blocks in source.walk([bag.root + path for path in wanted]):
        try:
            bag.tags[one.path.removeprefix(bag.root)] = b"".join(blocks)
        except Damaged as exc:
            bag.complain(one.path.removeprefix(bag.root), str(exc))


def _text(bag: Bag, path: str) -> str | None:
    data = bag.tags.get(path)
    if data is None:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        bag.complain(path, mark("Bag", "不是 UTF-8 文字"))
        return None


def _lines(text: str) -> list[str]:
    """The lines of a tag file, without the empty one after the last; only LF, CR and CRLF end one."""
    lines = re.split(r"\r\n|\r|\n", text)
    return lines[:-1] if not lines[-1] else lines


def _read_declaration(bag: Bag) -> None:
    text = _text(bag, "bagit.txt") or ""
    if text.startswith("\ufeff"):
        bag.complain("bagit.txt", mark("Bag", "带有 BOM，BagIt 不允许"))
    lines = _lines(text.removeprefix("\ufeff"))
    found = re.fullmatch(r"BagIt-Version: (\d+)\.(\d+)", lines[0]) if lines else None
    good = len(lines) == 2 and found and lines[1] == "Tag-File-Character-Encoding: UTF-8"
    if not good or not found:
        bag.complain("bagit.txt", mark("Bag", "应为版本和编码两行（UTF-8）"))
        return
    bag.version = f"{found[1]}.{found[2]}"
    if bag.version not in ("0.93", "0.94", "0.95", "0.96", "0.97", "1.0"):
        bag.complain("bagit.txt", mark("Bag", "不认识版本 {version}").format(version=bag.version))


def _read_manifest(bag: Bag, path: str, is_tag: str | None, algorithm: str) -> None:
    text = _text(bag, path)
    if algorithm not in ALGORITHMS:
        bag.complain(path, mark("Bag", "不支持摘要算法 {name}").format(name=algorithm))
        return
    if text is None:
        if path not in {one.path for one in bag.problems}:
            bag.complain(path, mark("Bag", "无法读取"))
        return
    entries: dict[str, str] = {}
    for number, line in enumerate(_lines(text), start=1):
        found = _LINE.fullmatch(line)
        if found is None:
            if line.strip():
                bag.complain(path, mark("Bag", "第 {number} 行无法识别").format(number=number))
            continue
        name = re.sub(r"%0[AaDd]|%25", lambda one: _ESCAPES[one.group()], found[2].removeprefix("./"))
        if reason := escape_problem(name):
            bag.dangers.append(PackageProblem(name, reason))
        if name in entries:
            bag.complain(path, mark("Bag", "“{name}”列了两次").format(name=name))
        if is_tag is None and not name.startswith("data/"):
            bag.complain(path, mark("Bag", "“{name}”不在 data 之内").format(name=name))
        entries[name] = found[1].lower()
    (bag.tag_manifests if is_tag else bag.manifests)[algorithm] = entries


def _read_info(bag: Bag) -> None:
    text = _text(bag, "bag-info.txt")
    label = ""
    for line in _lines(text or ""):
        if line[:1] in (" ", "\t") and label:
            bag.info[label][-1] += line.strip()
            continue
        label, colon, value = line.partition(":")
        if not colon or not label.strip():
            if line.strip():
                bag.complain("bag-info.txt", mark("Bag", "有无法识别的行：{line}").format(line=line[:40]))
            label = ""
            continue
        bag.info.setdefault(label, []).append(value.strip())


def _compare_lists(bag: Bag) -> None:
    """Complete means: every listed file is there, and from 1.0 on every payload file in every manifest."""
    if not bag.manifests:
        bag.complain("", mark("Bag", "没有可用的 manifest 清单"))
    if "fetch.txt" in bag.sizes:
        bag.complain("fetch.txt", mark("Bag", "含有须联网取得的文件，本程序不接受"))
    payload = {path for path in bag.sizes if path.startswith("data/")}
    for algorithm, entries in bag.manifests.items():
        for path in sorted(entries.keys() - payload):
            bag.complain(path, mark("Bag", "清单中有，包中没有"))
        for path in sorted(payload - entries.keys()):
            text = mark("Bag", "包中有，{name} 清单中没有")
            bag.complain(path, text.format(name=algorithm))
    for algorithm, entries in bag.tag_manifests.items():
        for path in sorted(entries.keys() - bag.sizes.keys()):
            bag.complain(path, mark("Bag", "标签清单中有，包中没有"))
        for path in sorted(f"manifest-{name}.txt" for name in bag.manifests):
            if path not in entries:
                text = mark("Bag", "{name} 标签清单中没有它")
                bag.complain(path, text.format(name=algorithm))


def _hash(bag: Bag, source: Source, monitor: Monitor) -> None:
    """Read everything once; each digest is compared with every manifest that names the file."""
    algorithms = [name for name in ALGORITHMS if name in {*bag.manifests, *bag.tag_manifests, "sha256"}]
    algorithms.sort(key=lambda name: name != "sha256")
    monitor.begin(mark("Stage", "核对数字摘要"), max(1, sum(bag.sizes.values()) >> 20))
    done = 0
    with Hasher(algorithms) as hasher:
        for one, blocks in source.walk([bag.root + path for path in bag.sizes]):
            path = one.path.removeprefix(bag.root)
            try:
                for size in _passed(bag, path, hasher, blocks):
                    done += size
                    monitor.advance((done >> 20) - monitor.done)
            except Damaged as exc:
                bag.digest_problems += 1
                bag.complain(path, str(exc))
                continue
            _compare(bag, path, hasher.digests(), hasher.size)


def _passed(bag: Bag, path: str, hasher: Hasher, blocks: Iterator[bytes]) -> Iterator[int]:
    tail = head = b""
    for block in hasher.passing(blocks):
        head = head if len(head) >= HEAD else (head + block[:HEAD])[:HEAD]
        tail = block[-1024:] if len(block) >= 1024 else (tail + block)[-1024:]
        yield len(block)
    if path.startswith("data/"):
        bag.heads[path] = b"%PDF-" if b"%PDF-" in head else head[:16]
        if b"%PDF-" in head:
            bag.tails[path] = b"%%EOF" if b"%%EOF" in tail else tail[-16:]


def _compare(bag: Bag, path: str, digests: Mapping[str, str], size: int) -> None:
    bag.sha256[path] = digests["sha256"]
    if size != bag.sizes[path]:
        text = mark("Bag", "应有 {size} 字节，实有 {actual} 字节")
        bag.complain(path, text.format(size=bag.sizes[path], actual=size))
    wrong = [
        algorithm
        for algorithm, entries in (*bag.manifests.items(), *bag.tag_manifests.items())
        if path in entries and entries[path] != digests[algorithm]
    ]
    if wrong:
        bag.digest_problems += 1
        names = ENUMERATION.join(dict.fromkeys(wrong))
        bag.complain(path, mark("Bag", "内容与 {names} 摘要不符，已被改动").format(names=names))


def _count(bag: Bag) -> None:
    """Hold Payload-Oxum against what was counted."""
    if len(bag.info.get("Payload-Oxum", ())) > 1:
        bag.complain("bag-info.txt", mark("Bag", "Payload-Oxum 写了两次"))
    for text in bag.info.get("Payload-Oxum", ())[:1]:
        found = _OXUM.fullmatch(text)
        payload = bag.payload
        actual = (sum(bag.sizes[path] for path in payload), len(payload))
        if found is None or (int(found[1]), int(found[2])) != actual:
            message = mark("Bag", "Payload-Oxum 为 {told}，实为 {octets}.{files}")
            bag.complain("bag-info.txt", message.format(told=text, octets=actual[0], files=actual[1]))
