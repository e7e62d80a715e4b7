"""The descriptions a package carries: 说明文件, 案卷目录, 文件目录, 元数据, findings and digests. Streams of text.

Keys and columns after 档发〔2012〕7号 and DA/T 93-2022 as far as known (archive.md §2.11, §3.3).
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape

from cmarchive.assessment import retention_name
from cmarchive.handover.content import Layout, PackContent
from cmarchive.handover.writer import Written
from cmarchive.model import NARRATIVE_NAMES, Finding, Item, SubjectKey
from cmarchive.text import mark

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def element(name: str, value: object, **attributes: object) -> str:
    """One element with text; characters XML cannot hold become U+FFFD."""
    told = "".join(f' {key}="{_quoted(text)}"' for key, text in attributes.items())
    return f"<{name}{told}>{_clean(value)}</{name}>"


def _clean(value: object) -> str:
    return escape(_ILLEGAL.sub("\ufffd", str(value)))


def _quoted(value: object) -> str:
    """An attribute's value; line breaks would be read as blanks."""
    return escape(
        _ILLEGAL.sub("\ufffd", str(value)), {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
    )


def _row(name: str, fields: Mapping[str, object]) -> str:
    return f"<{name}>{''.join(element(key, value) for key, value in fields.items())}</{name}>\n"


def explanation(content: PackContent, octets: int) -> Iterator[str]:
    """说明文件.TXT: who hands over what, and how to read it."""
    one, view = content.identity, content.view
    base = (
        mark("Package", "补充移交（只含上次移交 {base} 中没有的文件）").format(base=one.builds_on)
        if one.is_delta
        else mark("Package", "完整移交")
    )
    numbers = [volume.reference for volume, _ in content.volumes]
    lines = {
        "移交单位": one.office,
        "内容描述": f"{view.profile.title}{view.scheme.short}档案",
        "起止档号": f"{numbers[0]} — {numbers[-1]}" if numbers else "",
        "档案数量": f"{one.items}",
        "案卷数量": f"{one.volumes}",
        "文件数量": f"{one.files}",
        "数据量": f"{octets} 字节（{octets / 1e9:.3f} GB）",
        "移交方式": base,
        "移交包标识": one.identifier,
        "摘要算法": "SHA-256、SHA-512",
        "形成时间": one.packed,
        "软硬件环境": "PDF、JPEG、TIFF、Office、XML、SQLite；任何系统均可打开，先看 index.html",
        "制作单位": one.office,
        "制作软件": f"创模档案 {one.program}",
        "检查单位": "",
        "载体编号": "",
        "载体数量": "",
    }
    for key, value in lines.items():
        yield f"{key}：{value}\n"


def volume_list(content: PackContent, layout: Layout) -> Iterator[str]:
    """案卷目录.XML."""
    yield f"{_HEAD}<案卷目录>\n"
    for number, (volume, _) in enumerate(content.volumes, start=1):
        row = {
            "顺序号": number,
            "档号": volume.reference,
            "责任者": content.identity.office,
            "题名": volume.title,
            "件数": len({place.item for place in volume.places}),
            "页数": volume.pages,
            "电子档案名称": layout.volumes[volume.number],
            "备注": "" if volume.parts == 1 else f"第{volume.part}册共{volume.parts}册",
        }
        yield _row("案卷", row)
    yield "</案卷目录>\n"


def file_list(content: PackContent, layout: Layout) -> Iterator[str]:
    """文件目录.XML: one row for each item, in the order of the folders."""
    yield f"{_HEAD}<文件目录>\n"
    for number, item in enumerate(content.items, start=1):
        row = {
            "顺序号": number,
            "档号": content.references.get(item.id, ""),
            "责任者": item.author,
            "题名": item.title,
            "日期": item.dated.strftime("%Y%m%d") if item.dated else "",
            "保管期限": item.retention or _retention(content, item),
            "密级": item.secrecy,
            "页数": item.pages,
            "件号": item.id,
        }
        names = "".join(element("电子档案名称", layout.originals[file.digest]) for file in item.files)
        fields = "".join(element(key, value) for key, value in row.items())
        note = item.note if not item.recycled else mark("Package", "已移入回收列表")
        yield f"<文件>{fields}{names}{element('备注', note)}</文件>\n"
    yield "</文件目录>\n"


def _retention(content: PackContent, item: Item) -> str:
    if item.subject is None:
        return ""
    found = {slot.code: slot.retention for slot in content.view.slots_of(item.subject)}
    return found.get(item.slot, "")


def metadata(content: PackContent, layout: Layout) -> Iterator[str]:
    """元数据.XML: everything the archive knows, for readers that do not open its database."""
    view, profile = content.view, content.view.profile
    yield f"{_HEAD}<元数据>\n<档案库>"
    fields = {
        "全宗号": profile.fonds,
        "区划代码": profile.region_code,
        "县区": profile.county,
        "立卷单位": profile.compiler,
        "考核年度": profile.year,
        "考核方案": f"{view.scheme.title}（{view.scheme.document_number}）",
    }
    yield "".join(element(key, value) for key, value in fields.items()) + "</档案库>\n"
    yield "<企业名录>\n"
    for one in view.enterprises:
        row: dict[str, object] = {"编号": one.id, "名称": one.name, "统一社会信用代码": one.credit_code}
        row |= {"行业": one.industry, "地址": one.address, "状态": one.operation.value}
        yield _row("企业", row | {"标志": " ".join(sorted(one.flags)), "备注": one.note})
    yield "</企业名录>\n<数据>\n"
    for figure in view.figures.values():
        variable = view.scheme.variables.get(figure.key.variable)
        name = variable.name if variable else figure.key.variable
        kind, subject = figure.key.subject
        told = {"主体": f"{kind.value}:{subject}", "编码": figure.key.variable, "名称": name}
        told |= {"年度": str(figure.key.year), "单位": figure.unit, "来源": figure.source}
        yield element("数值", figure.number.text, **told) + "\n"
    yield "</数据>\n<件目>\n"
    for item in content.items:
        yield _item(content, layout, item)
    yield "</件目>\n"
    yield from _reasons(content)
    yield "</元数据>\n"


def _item(content: PackContent, layout: Layout, item: Item) -> str:
    fields = {
        "件号": item.id,
        "档号": content.references.get(item.id, ""),
        "主体": subject_text(item.subject),
        "目录编码": item.slot,
        "题名": item.title,
        "实例": item.instance,
        "文号": item.number,
        "责任者": item.author,
        "日期": item.dated.isoformat() if item.dated else "",
        "保管期限": retention_name(item.retention or _retention(content, item)),
        "密级": item.secrecy,
        "原件或复印件": item.copy_kind,
        "页数": item.pages,
        "备注": item.note,
    }
    told = "".join(element(key, value) for key, value in fields.items() if value != "")
    told += "".join(element("字段", value, 编码=code) for code, value in sorted(item.fields.items()))
    for file in item.files:
        attributes = {"格式": file.media_type, "大小": file.size, "页数": file.pages, "SHA-256": file.digest}
        attributes |= {"文件名": file.name, "修改时间": file.modified, "问题": file.problem}
        if file.leaves:
            attributes["取用页"] = " ".join(
                f"{leaf.page}:{leaf.use.value}:{leaf.rotation}" for leaf in file.leaves
            )
        told += element("电子文件", layout.originals[file.digest], **attributes)
    return f"<件>{told}</件>\n"


def _reasons(content: PackContent) -> Iterator[str]:
    view = content.view
    yield "<说明>\n"
    for note in view.notes.values():
        told = {"主体": subject_text(note.subject), "目录编码": note.slot, "作者": note.author}
        yield element("空缺说明", note.reason, **told) + "\n"
    for given in view.explanations.values():
        told = {"问题": given.fingerprint, "作者": given.author, "时间": given.written}
        yield element("问题说明", given.text, **told) + "\n"
    for narrative in view.narratives.values():
        told = {"主体": subject_text(narrative.subject), "部分": NARRATIVE_NAMES[narrative.part]}
        yield element("文字", narrative.text, **told, 作者=narrative.author, 时间=narrative.written) + "\n"
    yield "</说明>\n"


def subject_text(key: SubjectKey | None) -> str:
    """A subject as ``enterprise:0001``; empty for none."""
    return "" if key is None else f"{key.kind.value}:{key.id}"


def findings_json(findings: Iterable[Finding]) -> Iterator[str]:
    """The findings as a JSON list, one on each line."""
    yield "["
    for number, one in enumerate(findings):
        given = one.explanation if one.is_explained else None
        content = {
            "rule": one.rule,
            "severity": one.severity.value,
            "subject": subject_text(one.subject.key),
            "name": one.subject.name,
            "period": one.period,
            "title": one.title,
            "message": one.message,
            "formula": one.formula,
            "fingerprint": one.fingerprint,
            "values_digest": one.values_digest,
            "explanation": given.text if given else "",
            "author": given.author if given else "",
        }
        yield ("," if number else "") + "\n" + json.dumps(content, ensure_ascii=False)
    yield "\n]\n"


def digest_table(files: Iterable[Written]) -> Iterator[str]:
    """数字摘要表.csv: every file written so far, with its digest and size."""
    yield "\ufeff序号,文件,数字摘要（SHA-256）,字节数\r\n"
    for number, one in enumerate(files, start=1):
        line = io.StringIO()
        csv.writer(line).writerow((number, one.path, one.sha256, one.size))
        yield line.getvalue()
