"""What a clerk must know before editing a scheme, and the parameters of every check kind in words."""

from collections.abc import Iterator, Sequence

from cmarchive.provenance import MARK_NAMES, USER_MARK
from cmarchive.scheme.workbook.names import PARAM_CHOICES
from cmarchive.scheme.workbook.rule_names import PARAMS
from cmarchive.scheme.workbook.shapes import ParamShape
from cmarchive.scheme.workbook.sheets import SCHEME, TABLES
from cmarchive.text import mark

_STEPS = (
    mark(
        "SchemeBook",
        "这本工作簿是一个考核方案的全部内容：指标、条件、数据项、材料目录和校核规则。改好后导入，成为您自己的方案；随程序提供的方案不会被改动。",
    ),
    mark("SchemeBook", "导入命令：cmarchive scheme import 本文件.xlsx --author 您的姓名。"),
    mark(
        "SchemeBook",
        "在“方案”表另取一个编号和名称。各表第三行是表头，不要改表头文字；列的先后、空行、自己加的列都不影响导入。",
    ),
    mark(
        "SchemeBook",
        "新增一条：在表的末尾另起一行。删除一条：删掉整行。编码不能重复；引用时写编码或名称都行。",
    ),
    mark(
        "SchemeBook",
        "导入时先整本检查，有错就列出全部错误和单元格（如 规则!C12），什么也不装入；改完再导入。",
    ),
    mark("SchemeBook", "您改动或新增的行导入后记为“用户自定”，出处记您的姓名和日期，不再算正式文本。"),
)


def guide_lines() -> Iterator[tuple[str, str]]:
    """The lines of the first sheet: a heading and a text each."""
    for number, text in enumerate(_STEPS, start=1):
        yield str(number), text
    for sheet in (SCHEME, *TABLES):
        yield mark("SchemeBook", "“{name}”表").format(name=sheet.name), sheet.purpose
    for code, name in MARK_NAMES.items():
        if code != USER_MARK:
            yield mark("SchemeBook", "标记 {code}").format(code=code), name


def param_help(shapes: Sequence[ParamShape]) -> str:
    """The parameters of a check kind, one a line."""
    return "\n".join(_one(shape) for shape in shapes) or mark("SchemeBook", "没有参数，“参数”一列留空。")


def _one(shape: ParamShape) -> str:
    takes = shape.takes
    if shape.choices:
        takes = "、".join(PARAM_CHOICES.get(code, code) for code in shape.choices)
    if shape.many:
        takes += mark("SchemeBook", "，可以有几个，用顿号隔开")
    need = mark("SchemeBook", "必填") if shape.needed else mark("SchemeBook", "可不写")
    return f"{PARAMS.get(shape.name, shape.name)}（{need}）：{takes}"
