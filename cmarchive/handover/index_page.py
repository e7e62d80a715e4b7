"""index.html: the package explains itself to people without the program. No network; read and browsed without script."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby
from urllib.parse import quote

from cmarchive.assessment import SEVERITY_NAMES, Severity
from cmarchive.handover.content import VOLUMES, Layout, PackContent
from cmarchive.handover.documents import subject_text
from cmarchive.handover.writer import Written
from cmarchive.model import Item
from cmarchive.text import mark
from cmarchive.wording import COMMAS, ENUMERATION

_STYLE = """
:root{color-scheme:light dark;--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--back:#fff;--band:#f6f8fa;--link:#0b57d0}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9198a1;--line:#3d444d;--back:#0d1117;--band:#151b23;
--link:#79b8ff}}
body{margin:0 auto;max-width:1080px;padding:24px 20px 60px;background:var(--back);color:var(--ink);
font:15px/1.65 "Noto Sans SC","Microsoft YaHei","PingFang SC","Source Han Sans SC",sans-serif}
h1{font-size:24px;margin:0 0 4px}h2{font-size:18px;margin:36px 0 10px;border-bottom:1px solid var(--line);padding-bottom:6px}
p.sub{color:var(--soft);margin:0 0 18px}a{color:var(--link);text-decoration:none}a:hover{text-decoration:underline}
table{border-collapse:collapse;width:100%;font-size:14px}th,td{border:1px solid var(--line);padding:5px 9px;
text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:var(--band);font-weight:600;white-space:nowrap}
table.facts th{width:9em}details{border:1px solid var(--line);border-radius:6px;margin:6px 0;background:var(--back)}
summary{cursor:pointer;padding:7px 12px;background:var(--band);border-radius:6px;font-weight:600}
details>div{padding:8px 12px}.n{color:var(--soft);font-weight:400;margin-left:8px}
code{font:12px/1.5 ui-monospace,Consolas,monospace;color:var(--soft)}h3{font-size:14px;margin:12px 0 5px}
nav a{margin-right:16px}input{width:100%;box-sizing:border-box;padding:8px 12px;font:inherit;border:1px solid var(--line);
border-radius:6px;background:var(--back);color:var(--ink);margin:4px 0 8px}.error{color:#c62828}.warning{color:#b26a00}
@media(prefers-color-scheme:dark){.error{color:#ff8a80}.warning{color:#ffb74d}}
td.num{text-align:right;white-space:nowrap}[hidden]{display:none}
"""
_SCRIPT = """
(function(){var box=document.getElementById('find');box.hidden=false;var input=box.querySelector('input');
var rows=[].slice.call(document.querySelectorAll('#files tbody tr'));
var groups=[].slice.call(document.querySelectorAll('#files details'));
rows.forEach(function(r){r.dataset.t=r.textContent.toLowerCase()});var timer;
input.addEventListener('input',function(){clearTimeout(timer);timer=setTimeout(function(){
var words=input.value.toLowerCase().split(/\\s+/).filter(Boolean);var count=0;
rows.forEach(function(r){var on=words.every(function(w){return r.dataset.t.indexOf(w)>=0});r.hidden=!on;if(on)count++});
groups.forEach(function(g){var some=g.querySelector('tbody tr:not([hidden])');g.hidden=!some;g.open=!!words.length&&!!some});
box.querySelector('span').textContent=words.length?count+' 件':''},150)})})();
"""
_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def index_page(content: PackContent, layout: Layout, written: Iterable[Written]) -> Iterator[str]:
    """The page, in pieces."""
    files = {one.path: one for one in written}
    title = mark("Index", "{title}移交包").format(title=content.view.profile.title)
    yield '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" '
    yield "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">"
    yield f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>\n"
    yield f'<h1>{escape(title)}</h1><p class="sub">{escape(content.view.scheme.title)}</p>\n'
    yield _facts(content, sum(one.size for one in files.values()))
    yield _help()
    yield from _volumes(content, layout, files)
    yield from _tree(content, layout, files)
    yield from _findings(content)
    yield from _digests(files)
    yield f"<script>{_SCRIPT}</script></body></html>\n"


def _facts(content: PackContent, octets: int) -> str:
    one = content.identity
    rows = {
        mark("Index", "移交单位"): one.office,
        mark("Index", "移交包标识"): one.identifier,
        mark("Index", "考核年度"): ENUMERATION.join(map(str, one.years)),
        mark("Index", "数量"): mark(
            "Index", "{items} 件，{files} 个文件，{volumes} 卷，企业 {firms} 家"
        ).format(items=one.items, files=one.files, volumes=one.volumes, firms=one.enterprises),
        mark("Index", "数据量"): f"{octets / 1e6:,.1f} MB",
        mark("Index", "内容形成于"): one.packed.replace("T", " ")[:19] + " UTC",
    }
    if one.is_delta:
        text = mark("Index", "补充移交：只含上次移交包 {base} 中没有的文件，须与它一并保存")
        rows[mark("Index", "移交方式")] = text.format(base=one.builds_on)
    told = "".join(
        f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in rows.items()
    )
    return f'<table class="facts">{told}</table>\n'


def _help() -> str:
    lines = (
        mark(
            "Index",
            "本包是 BagIt 1.0 包：data 文件夹中是全部内容，manifest-sha256.txt 和 manifest-sha512.txt",
        )
        + mark("Index", " 是每个文件的数字摘要，任何 BagIt 工具都可以核对。"),
        mark("Index", "原件按企业或指标、再按材料目录编码存放，未经改动。")
        + mark("Index", "要点开下面的链接，请先把整个包解压到一个文件夹。"),
        mark("Index", "元数据、数据、说明在 data/元数据.XML；过程信息在 data/其他/过程信息.jsonl；")
        + mark("Index", "程序可以由 data/其他/archive.db 和原件完整恢复档案库。"),
    )
    links = (
        ("#volumes", mark("Index", "案卷")),
        ("#files", mark("Index", "材料")),
        ("#findings", mark("Index", "校核问题")),
        ("#digests", mark("Index", "数字摘要")),
    )
    nav = "".join(f'<a href="{place}">{name}</a>' for place, name in links)
    return "".join(f"<p>{escape(line)}</p>" for line in lines) + f"<nav>{nav}</nav>\n"


def _link(path: str, text: str, files: Mapping[str, Written]) -> str:
    full = f"data/{path}"
    if full not in files:
        return escape(text) + f' <span class="n">{mark("Index", "在上次移交包中")}</span>'
    return f'<a href="{escape(quote(full))}">{escape(text)}</a>'


def _volumes(content: PackContent, layout: Layout, files: Mapping[str, Written]) -> Iterator[str]:
    yield f'<h2 id="volumes">{mark("Index", "案卷")}</h2>\n'
    if not content.volumes:
        yield f"<p>{mark('Index', '本包没有装订好的案卷。')}</p>\n"
        return
    yield "<table><thead><tr>"
    for name in (
        mark("Index", "卷号"),
        mark("Index", "档号"),
        mark("Index", "案卷题名"),
        mark("Index", "页数"),
    ):
        yield f"<th>{name}</th>"
    yield "</tr></thead><tbody>\n"
    for volume, _ in content.volumes:
        name = volume.title
        if volume.parts > 1:
            name += mark("Index", "（第{part}册共{parts}册）").format(part=volume.part, parts=volume.parts)
        yield f'<tr><td class="num">{volume.number}</td><td>{escape(volume.reference)}</td>'
        yield f'<td>{_link(layout.volumes[volume.number], name, files)}</td><td class="num">{volume.pages}</td></tr>\n'
    yield "</tbody></table>\n"


def _tree(content: PackContent, layout: Layout, files: Mapping[str, Written]) -> Iterator[str]:
    yield f'<h2 id="list">{mark("Index", "材料")}</h2>\n<div id="find" hidden><input type="search" placeholder="'
    yield f'{mark("Index", "查找题名、文号、责任者")}"><span class="n"></span></div>\n<div id="files">\n'
    for name, group in groupby(content.items, key=lambda item: _group(content, item)):
        items = list(group)
        yield f'<details><summary>{escape(name)}<span class="n">{len(items)} 件</span></summary><div>\n'
        for slot, filed in groupby(items, key=lambda item: _slot(content, item)):
            if slot:
                yield f"<h3>{escape(slot)}</h3>\n"
            yield "<table><thead><tr>"
            for head in ("件号", "题名", "文号", "责任者", "日期", "页数"):
                yield f"<th>{head}</th>"
            yield "</tr></thead><tbody>\n"
            for item in filed:
                yield _item(item, layout, files)
            yield "</tbody></table>\n"
        yield "</div></details>\n"
    yield "</div>\n"


def _group(content: PackContent, item: Item) -> str:
    if item.recycled:
        return mark("Index", "回收列表")
    if item.subject is None or not item.slot:
        return mark("Index", "未归类")
    return content.view.subject(item.subject).name


def _slot(content: PackContent, item: Item) -> str:
    if item.subject is None or not item.slot or item.recycled:
        return ""
    titles = {slot.code: slot.title for slot in content.view.slots_of(item.subject)}
    return f"{item.slot} {titles.get(item.slot, '')}"


def _item(item: Item, layout: Layout, files: Mapping[str, Written]) -> str:
    names = [item.title or mark("Index", "（无题名）"), *(file.name for file in item.files[1:])]
    links = [
        _link(layout.originals[file.digest], name, files)
        for file, name in zip(item.files, names, strict=False)
    ]
    cells = (escape(item.number), escape(item.author), item.dated.isoformat() if item.dated else "")
    told = "".join(f"<td>{cell}</td>" for cell in cells)
    shown = "<br>".join(links) or escape(names[0])
    return f'<tr><td class="num">{item.id}</td><td>{shown}</td>{told}<td class="num">{item.pages}</td></tr>\n'


def _findings(content: PackContent) -> Iterator[str]:
    counts: dict[Severity, int] = defaultdict(int)
    for one in content.findings:
        counts[one.severity] += 1
    told = COMMAS.join(f"{SEVERITY_NAMES[severity]} {counts[severity]}" for severity in _SEVERITIES)
    yield f'<h2 id="findings">{mark("Index", "校核问题")}<span class="n">{told}</span></h2>\n'
    if not content.findings:
        yield f"<p>{mark('Index', '没有问题。')}</p>\n"
        return
    yield "<table><thead><tr>"
    for head in ("级别", "对象", "时间", "问题", "说明"):
        yield f"<th>{head}</th>"
    yield "</tr></thead><tbody>\n"
    for one in sorted(content.findings, key=lambda each: _SEVERITIES.index(each.severity)):
        given = one.explanation if one.is_explained else None
        said = f"{given.text}（{given.author}）" if given else mark("Index", "未说明")
        yield f'<tr id="{escape(one.fingerprint)}"><td class="{one.severity.value}">{SEVERITY_NAMES[one.severity]}</td>'
        cells = (one.subject.name or subject_text(one.subject.key), one.period, one.message, said)
        yield "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>\n"
    yield "</tbody></table>\n"


def _digests(files: Mapping[str, Written]) -> Iterator[str]:
    yield f'<h2 id="digests">{mark("Index", "数字摘要（SHA-256）")}</h2>\n'
    folders = defaultdict(list)
    for one in files.values():
        folders[one.path.split("/")[1] if one.path.count("/") > 1 else mark("Index", "目录和说明")].append(
            one
        )
    for name, group in folders.items():
        is_open = " open" if name == VOLUMES else ""
        yield f'<details{is_open}><summary>{escape(name)}<span class="n">{len(group)}</span></summary><div><table>\n'
        for one in group:
            yield f'<tr><td>{escape(one.path)}</td><td class="num">{one.size:,}</td>'
            yield f"<td><code>{one.sha256}</code></td></tr>\n"
        yield "</table></div></details>\n"
