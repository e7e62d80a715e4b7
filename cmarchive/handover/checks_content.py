"""完整性, 可用性, 安全性: counts, required elements, the trail, readability, formats, and what might do harm."""

import hashlib
import json
from collections.abc import Iterator

from cmarchive.assessment import Severity
from cmarchive.handover.checks import CheckItem, Finding, Subject, different, person, whole
from cmarchive.handover.content import FILE_LIST, FINDINGS, METADATA, TRAIL, VOLUME_LIST
from cmarchive.handover.magic import is_executable, is_known, is_packed
from cmarchive.text import mark
from cmarchive.verification import Mode, PackageProblem, Property

_REQUIRED = {
    mark("PackageCheck", "档号"): "reference",
    mark("PackageCheck", "日期"): "dated",
    mark("PackageCheck", "责任者"): "author",
    mark("PackageCheck", "保管期限"): "retention",
}
_LEFTOVERS = ("thumbs.db", "desktop.ini", ".ds_store")


def _counts(subject: Subject) -> Finding:
    catalogue = subject.catalogue
    rows = len(catalogue.files)

    def problems() -> Iterator[PackageProblem]:
        told = {
            mark("PackageCheck", "说明文件的档案数量"): catalogue.explanation.get("档案数量", ""),
            mark("PackageCheck", "说明文件的案卷数量"): catalogue.explanation.get(
                "案卷数量", str(len(catalogue.volumes))
            ),
            mark("PackageCheck", "元数据的件数"): str(len(catalogue.items)),
            mark("PackageCheck", "移交包说明的件数"): str(catalogue.identity.items)
            if catalogue.identity
            else "",
        }
        for what, number in told.items():
            actual = len(catalogue.volumes) if "案卷" in what else rows
            if number != str(actual):
                yield different(what, number, actual)
        if not subject.database.problem and subject.database.items != rows:
            yield different(mark("PackageCheck", "数据库的件数"), subject.database.items, rows)

    text = mark("PackageCheck", "{items} 件，{volumes} 卷：说明文件、目录、元数据、数据库相互核对")
    return Finding(text.format(items=rows, volumes=len(catalogue.volumes)), problems())


def _octets(subject: Subject) -> Finding:
    payload = subject.bag.payload
    total = sum(subject.bag.sizes[path] for path in payload)
    problems = [one for one in subject.bag.problems if "Payload-Oxum" in one.message]
    if not subject.bag.info.get("Payload-Oxum"):
        problems.append(PackageProblem("bag-info.txt", mark("PackageCheck", "没有 Payload-Oxum")))
    text = mark("PackageCheck", "{octets} 字节，{files} 个文件")
    return Finding(text.format(octets=total, files=len(payload)), problems)


def _elements(subject: Subject) -> Finding:
    problems = subject.catalogue.of(FILE_LIST) + subject.catalogue.of(VOLUME_LIST)
    return Finding(mark("PackageCheck", "每件、每卷的著录项目齐全"), problems)


def _required(subject: Subject) -> Finding:
    rows = subject.catalogue.files
    problems = (
        PackageProblem(f"{row.order}", mark("PackageCheck", "没有题名"))
        for row in rows
        if not row.title.strip()
    )
    lacking = {
        name: count
        for name, key in _REQUIRED.items()
        if (count := sum(not getattr(row, key) for row in rows))
    }
    text = mark("PackageCheck", "{count} 件没有{name}")
    doubts = (whole(text.format(count=count, name=name)) for name, count in lacking.items())
    return Finding(
        mark("PackageCheck", "题名、档号、日期、责任者、保管期限（DA/T 18-2022）"), problems, doubts
    )


def _process(subject: Subject) -> Finding:
    trail = subject.catalogue.trail

    def problems() -> Iterator[PackageProblem]:
        yield from subject.catalogue.of(TRAIL)
        previous = ""
        for number, row in enumerate(trail, start=1):
            content = (previous + json.dumps(row[:6], ensure_ascii=False)).encode("utf-8", "replace")
            digest = hashlib.sha256(content).hexdigest()
            if row[0] != number or row[6] != previous or row[7] != digest:
                text = mark("PackageCheck", "自第 {number} 条起被改动或删除过")
                yield PackageProblem(f"data/{TRAIL}", text.format(number=number))
                return
            previous = digest
        if subject.database.broken is not None:
            text = mark("PackageCheck", "数据库中的操作记录自第 {number} 条起被改动过")
            yield whole(text.format(number=subject.database.broken))
        if not trail:
            yield PackageProblem(f"data/{TRAIL}", mark("PackageCheck", "没有记录"))

    return Finding(
        mark("PackageCheck", "{count} 条操作记录，逐条核对连环摘要").format(count=len(trail)), problems()
    )


def _continuous(subject: Subject) -> Finding:
    def problems() -> Iterator[PackageProblem]:
        orders = {
            FILE_LIST: [row.order for row in subject.catalogue.files],
            VOLUME_LIST: [row.order for row in subject.catalogue.volumes],
        }
        for path, told in orders.items():
            for number, order in enumerate(told, start=1):
                if order != str(number):
                    text = mark("PackageCheck", "顺序号 {told} 应为 {number}")
                    yield PackageProblem(f"data/{path}", text.format(told=order, number=number))
                    break

    return Finding(mark("PackageCheck", "顺序号从 1 起连续"), problems())


def _contents(subject: Subject) -> Finding:
    bag = subject.bag

    def problems() -> Iterator[PackageProblem]:
        for row in subject.catalogue.files:
            if not row.paths:
                yield PackageProblem(f"{row.order} {row.title[:40]}", mark("PackageCheck", "没有电子文件"))
        for path in bag.payload:
            if not bag.sizes[path] and path.startswith(("data/原件/", "data/案卷/")):
                yield PackageProblem(path, mark("PackageCheck", "是空文件"))
            if path.startswith("data/案卷/") and bag.tails.get(path) != b"%%EOF":
                yield PackageProblem(path, mark("PackageCheck", "案卷不是完整的 PDF"))

    doubts = (
        PackageProblem(path, mark("PackageCheck", "PDF 末尾不完整，可能被截断"))
        for path, tail in bag.tails.items()
        if tail != b"%%EOF"
    )
    return Finding(
        mark("PackageCheck", "每件有文件，文件不为空，PDF 到末尾完整；逐页内容请抽查"), problems(), doubts
    )


def _scope(subject: Subject) -> Finding:
    found = subject.catalogue.findings
    open_ones = [one for one in found if not one.get("explanation")]
    doubts = (
        PackageProblem(str(one.get("name", "")), str(one.get("message", ""))[:120])
        for one in open_ones
        if one.get("severity") == Severity.ERROR.value
    )
    text = mark("PackageCheck", "移交单位校核出 {count} 个问题，未说明 {open} 个；归档范围请按目录审核")
    evidence = text.format(count=len(found), open=len(open_ones))
    problems = subject.catalogue.of(FINDINGS)
    return Finding(evidence, problems, doubts, pending=True)


def _package_metadata(subject: Subject) -> Finding:
    return Finding(mark("PackageCheck", "信息包、案卷、件各级元数据都在"), subject.catalogue.of(METADATA))


def _package_contents(subject: Subject) -> Finding:
    listed = mark("Bag", "清单中")
    problems = [one for one in subject.bag.problems if listed in one.message]
    evidence = mark("PackageCheck", "清单与包内 {count} 个文件一一对应").format(
        count=len(subject.bag.payload)
    )
    if subject.catalogue.base:
        text = mark("PackageCheck", "；另有 {count} 个文件在上次移交包中")
        evidence += text.format(count=len(subject.catalogue.base))
    return Finding(evidence, problems)


def _readable(subject: Subject) -> Finding:
    return Finding(mark("PackageCheck", "XML、JSON 可以解析，没有 DTD 和实体"), subject.catalogue.problems)


def _accessible(subject: Subject) -> Finding:
    facts, identity = subject.database, subject.catalogue.identity
    problems = [whole(facts.problem)] if facts.problem else []
    if not facts.problem and identity and facts.identity != identity.origin:
        problems.append(whole(mark("PackageCheck", "数据库不是说明中的那个档案库的")))
    return Finding(
        mark("PackageCheck", "数据库在内存中打开、自检、逐表读取，共 {count} 件").format(count=facts.items),
        problems,
    )


def _kinds(subject: Subject) -> Finding:
    problems = (
        PackageProblem(
            f"data/{file.path}", mark("PackageCheck", "格式 {kind} 不宜归档").format(kind=file.media_type)
        )
        for item in subject.catalogue.items
        for file in item.files
        if not is_known(file.media_type)
    )
    return Finding(mark("PackageCheck", "按真实格式核对（GB/T 18894、GB/T 33190）"), problems)


def _render(subject: Subject) -> Finding:
    doubts = (
        PackageProblem(f"data/{file.path}", file.problem)
        for item in subject.catalogue.items
        for file in item.files
        if file.problem
    )
    return Finding(mark("PackageCheck", "请抽查原件和案卷能否打开、是否清晰"), (), doubts, pending=True)


def _compressed(subject: Subject) -> Finding:
    heads = subject.bag.heads

    def problems() -> Iterator[PackageProblem]:
        for item in subject.catalogue.items:
            for file in item.files:
                path = f"data/{file.path}"
                if is_packed(file.media_type, heads.get(path, b"")):
                    yield PackageProblem(path, mark("PackageCheck", "是压缩包，归档前应解压"))
                elif "encrypted" in file.media_type or "密码" in file.problem:
                    yield PackageProblem(path, mark("PackageCheck", "已加密，归档前应解密"))

    return Finding(mark("PackageCheck", "没有套装的压缩包和加密的文件"), problems())


def _harmful(subject: Subject) -> Finding:
    problems = (
        PackageProblem(path, mark("PackageCheck", "是可以运行的程序或脚本"))
        for path in subject.bag.payload
        if is_executable(path, subject.bag.heads.get(path, b""))
    )
    return Finding(mark("PackageCheck", "没有程序和脚本；请用杀毒软件扫描移交包"), problems, pending=True)


def _leftovers(subject: Subject) -> Finding:
    def is_one(path: str) -> bool:
        name = path.rpartition("/")[2].casefold()
        return name in _LEFTOVERS or name.startswith(("~$", "._"))

    problems = (
        PackageProblem(path, mark("PackageCheck", "是系统留下的多余文件"))
        for path in subject.bag.sizes
        if is_one(path) or path.startswith("__MACOSX/")
    )
    return Finding(mark("PackageCheck", "包内没有多余文件；包外的请查看载体"), problems)


def _speed(subject: Subject) -> Finding:
    if not subject.speed:
        return Finding(mark("PackageCheck", "没有测量"), skipped=True)
    text = mark("PackageCheck", "读取并计算摘要 {speed} MB/秒")
    return Finding(text.format(speed=f"{subject.speed / 1e6:.0f}"))


def _safe(subject: Subject) -> Finding:
    return Finding(mark("PackageCheck", "没有越界的路径、绝对路径、链接和同名文件"), subject.bag.dangers)


_I, _U, _S = Property.INTEGRITY, Property.USABILITY, Property.SECURITY
_W, _N = Severity.WARNING, Severity.INFO
INTEGRITY = (
    CheckItem(code="GD-2-1", name=mark("PackageCheck", "总件数相符性检测"), property=_I, run=_counts),
    CheckItem(code="GD-2-2", name=mark("PackageCheck", "总字节数相符性检测"), property=_I, run=_octets),
    CheckItem(code="GD-2-3", name=mark("PackageCheck", "元数据项完整性检测"), property=_I, run=_elements),
    CheckItem(code="GD-2-4", name=mark("PackageCheck", "元数据必填著录项目检测"), property=_I, run=_required),
    CheckItem(
        code="GD-2-5", name=mark("PackageCheck", "过程信息完整性检测"), property=_I, run=_process, severity=_W
    ),
    CheckItem(code="GD-2-6", name=mark("PackageCheck", "连续性元数据项检测"), property=_I, run=_continuous),
    CheckItem(code="GD-2-7", name=mark("PackageCheck", "内容数据完整性检测"), property=_I, run=_contents),
    CheckItem(
        code="GD-2-9",
        name=mark("PackageCheck", "归档范围检测"),
        property=_I,
        run=_scope,
        mode=Mode.HALF,
        severity=_W,
    ),
    CheckItem(
        code="GD-2-10",
        name=mark("PackageCheck", "信息包元数据完整性检测"),
        property=_I,
        run=_package_metadata,
    ),
    CheckItem(
        code="GD-2-11",
        name=mark("PackageCheck", "信息包内容数据完整性检测"),
        property=_I,
        run=_package_contents,
    ),
)
USABILITY = (
    CheckItem(
        code="GD-3-1", name=mark("PackageCheck", "信息包中元数据的可读性检测"), property=_U, run=_readable
    ),
    CheckItem(
        code="GD-3-2",
        name=mark("PackageCheck", "目标数据库中的元数据可访问性检测"),
        property=_U,
        run=_accessible,
    ),
    CheckItem(
        code="GD-3-3", name=mark("PackageCheck", "内容数据格式检测"), property=_U, run=_kinds, severity=_W
    ),
    CheckItem(
        name=mark("PackageCheck", "内容数据可读性检测"), property=_U, run=_render, mode=Mode.HALF, severity=_W
    ),
    CheckItem(
        code="GD-3-8",
        name=mark("PackageCheck", "信息包中内容数据格式合规性检测"),
        property=_U,
        run=_compressed,
        severity=_W,
    ),
)
SECURITY = (
    CheckItem(
        code="GD-4-1",
        name=mark("PackageCheck", "系统环境中是否安装杀毒软件检测"),
        property=_S,
        run=person(mark("PackageCheck", "请确认本机已安装杀毒软件且病毒库是新的")),
        mode=Mode.PERSON,
        severity=_N,
    ),
    CheckItem(
        code="GD-4-2", name=mark("PackageCheck", "病毒感染检测"), property=_S, run=_harmful, mode=Mode.HALF
    ),
    CheckItem(
        code="GD-4-3",
        name=mark("PackageCheck", "载体中多余文件检测"),
        property=_S,
        run=_leftovers,
        severity=_W,
    ),
    CheckItem(name=mark("PackageCheck", "载体读取速度检测"), property=_S, run=_speed, severity=_N),
    CheckItem(
        name=mark("PackageCheck", "载体外观检测"),
        property=_S,
        run=person(mark("PackageCheck", "请查看载体有无划痕、破损，标签是否齐全")),
        mode=Mode.PERSON,
        severity=_N,
    ),
    CheckItem(
        name=mark("PackageCheck", "光盘合格性检测"),
        property=_S,
        run=person(mark("PackageCheck", "用光盘移交的，请用检测仪检测并填写结果")),
        mode=Mode.PERSON,
        severity=_N,
    ),
    CheckItem(code="GD-4-7", name=mark("PackageCheck", "操作过程安全性检测"), property=_S, run=_safe),
)
