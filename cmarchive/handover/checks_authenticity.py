"""真实性: digests, metadata, 档号, and whether descriptions and files speak of the same things."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

from cmarchive.assessment import RETENTIONS, Severity
from cmarchive.handover.catalogue import FileRow
from cmarchive.handover.checks import CheckItem, Finding, Subject, whole
from cmarchive.handover.content import EXPLANATION, FILE_LIST, METADATA, VOLUME_LIST
from cmarchive.handover.magic import agrees
from cmarchive.text import credit_code_problem, mark
from cmarchive.verification import Mode, PackageProblem, Property
from cmarchive.wording import ENUMERATION

_LIMITS = {"title": 500, "reference": 120, "author": 300}
_SECRECY = {"", "公开", "内部", "秘密", "机密", "绝密"}
_COPIES = {"", "原件", "复印件"}
_REFERENCE = re.compile(r"[^\s<>]{3,120}")
_KEYS = (
    "移交单位",
    "内容描述",
    "起止档号",
    "档案数量",
    "软硬件环境",
    "载体编号",
    "载体数量",
    "制作单位",
    "检查单位",
)


def _label(row: FileRow) -> str:
    return f"{row.order} {row.title[:40]}"


def _fixity(subject: Subject) -> Finding:
    bag = subject.bag
    text = mark("PackageCheck", "逐个重新计算 {count} 个文件的数字摘要（{names}），{bad} 个不符")
    names = ENUMERATION.join(one.upper().replace("SHA", "SHA-") for one in sorted(bag.manifests)) or mark(
        "Check", "无"
    )
    problems = [one for one in bag.problems if mark("Bag", "摘要不符") in one.message]
    if not bag.tag_manifests:
        problems.append(whole(mark("PackageCheck", "没有标签文件的摘要清单")))
    return Finding(text.format(count=len(bag.sha256), names=names, bad=bag.digest_problems), problems)


def _signature(subject: Subject) -> Finding:
    found = subject.signature
    if not found.is_present:
        return Finding(mark("PackageCheck", "没有电子签名，请按登记表核对包的数字摘要"), pending=True)
    if found.is_valid is False:
        return Finding(found.message, [whole(found.message or mark("PackageCheck", "签名与内容不符"))])
    text = mark("PackageCheck", "签名有效，指纹 {name}，请与移交单位电话核对") if found.is_valid else "{name}"
    return Finding(text.format(name=found.fingerprint or found.message), pending=True)


def _lengths(subject: Subject) -> Finding:
    rows = subject.catalogue.files
    text = mark("PackageCheck", "{name}有 {count} 个字，超过 {limit}")
    problems = (
        PackageProblem(_label(row), text.format(name=name, count=len(getattr(row, name)), limit=limit))
        for row in rows
        for name, limit in _LIMITS.items()
        if len(getattr(row, name)) > limit
    )
    return Finding(
        mark("PackageCheck", "核对 {count} 件的题名、档号、责任者").format(count=len(rows)), problems
    )


def _formats(subject: Subject) -> Finding:
    def problems() -> Iterator[PackageProblem]:
        for row in subject.catalogue.files:
            if row.dated and _day(row.dated) is None:
                text = mark("PackageCheck", "日期“{text}”不是八位数字的日期")
                yield PackageProblem(_label(row), text.format(text=row.dated))
            if not row.pages.isdecimal():
                yield PackageProblem(_label(row), mark("PackageCheck", "页数不是整数"))

    doubts = (
        PackageProblem(name, mark("PackageCheck", "统一社会信用代码{why}").format(why=why))
        for name, code in subject.catalogue.codes
        if code and (why := credit_code_problem(code))
    )
    count = len(subject.catalogue.files)
    return Finding(
        mark("PackageCheck", "核对 {count} 件的日期、页数和企业代码").format(count=count), problems(), doubts
    )


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%Y%m%d").date()
    except ValueError:
        return None


def _ranges(subject: Subject) -> Finding:
    def problems() -> Iterator[PackageProblem]:
        for row in subject.catalogue.files:
            if row.retention and row.retention not in RETENTIONS:
                text = mark("PackageCheck", "保管期限“{text}”不在值域内")
                yield PackageProblem(_label(row), text.format(text=row.retention))
            if row.secrecy not in _SECRECY:
                text = mark("PackageCheck", "密级“{text}”不在值域内")
                yield PackageProblem(_label(row), text.format(text=row.secrecy))
        for item in subject.catalogue.items:
            if (kind := item.fields.get("原件或复印件", "")) not in _COPIES:
                text = mark("PackageCheck", "“{text}”不是原件或复印件")
                yield PackageProblem(item.fields.get("题名", ""), text.format(text=kind))

    return Finding(mark("PackageCheck", "保管期限、密级、原件或复印件"), problems())


def _plausible(subject: Subject) -> Finding:
    identity = subject.catalogue.identity
    packed = identity.packed[:10].replace("-", "") if identity else ""

    def problems() -> Iterator[PackageProblem]:
        for row in subject.catalogue.files:
            if packed and row.dated > packed and _day(row.dated):
                text = mark("PackageCheck", "日期 {day} 晚于移交")
                yield PackageProblem(_label(row), text.format(day=row.dated))
            if row.pages == "0":
                yield PackageProblem(_label(row), mark("PackageCheck", "页数为 0"))

    return Finding(mark("PackageCheck", "日期不晚于移交，页数大于 0"), problems())


def _characters(subject: Subject) -> Finding:
    def problems() -> Iterator[PackageProblem]:
        for row in subject.catalogue.files:
            for text in (row.title, row.author, row.reference):
                if strange := next((one for one in text if _is_strange(one)), ""):
                    message = mark("PackageCheck", "含有特殊字符 U+{code:04X}")
                    yield PackageProblem(_label(row), message.format(code=ord(strange)))
                elif text != text.strip():
                    yield PackageProblem(_label(row), mark("PackageCheck", "首尾有空格"))

    return Finding(mark("PackageCheck", "控制字符、私用区、零宽字符、乱码、首尾空格"), problems())


def _is_strange(char: str) -> bool:
    return char == "\ufffd" or unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs")


def _references(subject: Subject) -> Finding:
    volumes = {one.reference for one in subject.catalogue.volumes}
    rows = [row for row in subject.catalogue.files if row.reference]

    def problems() -> Iterator[PackageProblem]:
        for row in rows:
            if not _REFERENCE.fullmatch(row.reference):
                yield PackageProblem(
                    _label(row), mark("PackageCheck", "档号“{text}”不规范").format(text=row.reference)
                )
            elif volumes and row.reference.rpartition("-")[0] not in volumes:
                text = mark("PackageCheck", "档号“{text}”不属于任何案卷")
                yield PackageProblem(_label(row), text.format(text=row.reference))

    lacking = len(subject.catalogue.files) - len(rows)
    doubts = (
        [whole(mark("PackageCheck", "{count} 件没有档号（未装订或未归类）").format(count=lacking))]
        if lacking
        else []
    )
    return Finding(mark("PackageCheck", "核对 {count} 个档号").format(count=len(rows)), problems(), doubts)


def _repeated(subject: Subject) -> Finding:
    rows = subject.catalogue.files
    references = Counter(row.reference for row in rows if row.reference)
    same = Counter((row.title, row.author, row.dated, row.paths) for row in rows)
    text = mark("PackageCheck", "档号“{text}”用了 {count} 次")
    problems = (whole(text.format(text=one, count=count)) for one, count in references.items() if count > 1)
    twice = mark("PackageCheck", "{count} 件的题名、责任者、日期和文件都相同")
    doubts = (PackageProblem(key[0], twice.format(count=count)) for key, count in same.items() if count > 1)
    return Finding(mark("PackageCheck", "档号不重复，各件不完全相同"), problems, doubts)


def _electronic(subject: Subject) -> Finding:
    bag, base = subject.bag, subject.catalogue.base

    def problems() -> Iterator[PackageProblem]:
        for item in subject.catalogue.items:
            for file in item.files:
                path = f"data/{file.path}"
                if path in base:
                    continue
                if path in bag.sizes and str(bag.sizes[path]) != file.size:
                    yield PackageProblem(path, mark("PackageCheck", "大小与元数据不符"))
                if bag.sha256.get(path, file.digest) != file.digest:
                    yield PackageProblem(path, mark("PackageCheck", "数字摘要与元数据不符"))
                if path in bag.heads and not agrees(file.media_type, bag.heads[path]):
                    text = mark("PackageCheck", "实际格式与元数据（{told}）不符")
                    yield PackageProblem(path, text.format(told=file.media_type))

    return Finding(mark("PackageCheck", "文件大小、数字摘要、真实格式与元数据逐个比较"), problems())


def _linked(subject: Subject) -> Finding:
    bag, catalogue = subject.bag, subject.catalogue
    told = {f"data/{file.path}" for item in catalogue.items for file in item.files}
    listed = {f"data/{path}" for row in catalogue.files for path in row.paths}
    bound = {f"data/{row.path}" for row in catalogue.volumes}
    present = set(bag.sizes) | set(catalogue.base)

    def problems() -> Iterator[PackageProblem]:
        for path in sorted((told | listed | bound) - present):
            yield PackageProblem(path, mark("PackageCheck", "目录中有，包中没有"))
        for path in sorted(told ^ listed):
            yield PackageProblem(path, mark("PackageCheck", "文件目录与元数据不一致"))
        for path in bag.payload:
            if path.startswith("data/原件/") and path not in told:
                yield PackageProblem(path, mark("PackageCheck", "没有元数据"))
            if path.startswith("data/案卷/") and path not in bound:
                yield PackageProblem(path, mark("PackageCheck", "案卷目录中没有"))
        known = {file.digest for item in catalogue.items for file in item.files}
        for digest in sorted(set(subject.database.digests) - known):
            yield whole(mark("PackageCheck", "数据库中的原件 {digest} 不在包中").format(digest=digest[:16]))

    return Finding(
        mark("PackageCheck", "元数据、目录、数据库与 {count} 个原件一一对应").format(count=len(told)),
        problems(),
    )


def _descriptions(subject: Subject) -> Finding:
    catalogue = subject.catalogue
    problems = [one for path in (EXPLANATION, FILE_LIST, VOLUME_LIST, METADATA) for one in catalogue.of(path)]
    lacking = [key for key in _KEYS if key not in catalogue.explanation]
    if lacking:
        names = ENUMERATION.join(lacking)
        problems.append(
            PackageProblem(f"data/{EXPLANATION}", mark("PackageCheck", "缺少“{names}”").format(names=names))
        )
    return Finding(mark("PackageCheck", "说明文件、案卷目录、文件目录的项目和编码"), problems)


def _structure(subject: Subject) -> Finding:
    bag = subject.bag
    text = mark("PackageCheck", "顶层文件夹、data 之内的文件夹、{count} 个名称在各种系统上可用")
    problems = [*bag.names, *bag.dangers]
    if subject.is_zip and not bag.root:
        problems.append(whole(mark("PackageCheck", "压缩包中没有唯一的顶层文件夹")))
    return Finding(text.format(count=len(bag.sizes)), problems)


def _consistent(subject: Subject) -> Finding:
    problems = list(subject.bag.problems)
    doubts = [whole(text) for text in subject.oddities]
    if subject.sealed is False:
        problems.append(whole(mark("PackageCheck", "压缩包的文件头、目录或压缩数据被改动过（封印不符）")))
    elif subject.is_zip and subject.sealed is None:
        if subject.oddities:
            problems += [whole(text) for text in subject.oddities]
        doubts.append(whole(mark("PackageCheck", "压缩包没有封印：不是程序输出的原包，可能重新压缩过")))
    return Finding(mark("PackageCheck", "BagIt 完整性和有效性，压缩包每个字节与输出时一致"), problems, doubts)


_A = Property.AUTHENTICITY
_W = Severity.WARNING
AUTHENTICITY = (
    CheckItem(code="GD-1-1", name=mark("PackageCheck", "固化信息有效性检测"), property=_A, run=_fixity),
    CheckItem(name=mark("PackageCheck", "电子签名有效性检测"), property=_A, run=_signature, mode=Mode.HALF),
    CheckItem(name=mark("PackageCheck", "元数据项数据长度检测"), property=_A, run=_lengths),
    CheckItem(
        code="GD-1-3", name=mark("PackageCheck", "元数据项数据类型、格式检测"), property=_A, run=_formats
    ),
    CheckItem(name=mark("PackageCheck", "设定值域的元数据项值域符合度检测"), property=_A, run=_ranges),
    CheckItem(
        code="GD-1-5",
        name=mark("PackageCheck", "元数据项数据值合理性检测"),
        property=_A,
        run=_plausible,
        severity=_W,
    ),
    CheckItem(
        name=mark("PackageCheck", "元数据项数据包含特殊字符检测"), property=_A, run=_characters, severity=_W
    ),
    CheckItem(code="GD-1-7", name=mark("PackageCheck", "档号规范性检测"), property=_A, run=_references),
    CheckItem(code="GD-1-8", name=mark("PackageCheck", "元数据项数据重复性检测"), property=_A, run=_repeated),
    CheckItem(
        code="GD-1-10",
        name=mark("PackageCheck", "内容数据的电子属性一致性检测"),
        property=_A,
        run=_electronic,
    ),
    CheckItem(
        code="GD-1-11", name=mark("PackageCheck", "元数据与内容数据关联检测"), property=_A, run=_linked
    ),
    CheckItem(
        code="GD-1-12",
        name=mark("PackageCheck", "说明文件和目录文件规范性检测"),
        property=_A,
        run=_descriptions,
    ),
    CheckItem(
        code="GD-1-13", name=mark("PackageCheck", "信息包目录结构规范性检测"), property=_A, run=_structure
    ),
    CheckItem(
        code="GD-1-14", name=mark("PackageCheck", "归档信息包一致性检测"), property=_A, run=_consistent
    ),
)
