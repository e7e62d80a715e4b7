"""What a sheet and a column of a scheme's workbook are, and the columns that several sheets share."""

from dataclasses import dataclass
from enum import Enum, auto

from cmarchive.scheme.workbook import names
from cmarchive.scheme.workbook.names import Names
from cmarchive.text import fold, mark

OWNER, NUMBER, PARENT, MEANING = "@owner", "@number", "@parent", "@meaning"


class Holds(Enum):
    """What a cell holds."""

    TEXT = auto()
    CODE = auto()
    UNIT = auto()
    LIST = auto()
    INTEGER = auto()
    DECIMAL = auto()
    YES_NO = auto()
    CHOICE = auto()
    CHOICES = auto()
    CASES = auto()
    PARAMS = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A column. ``key`` is its key in the TOML, dotted below a table; keys with @ are not in the entry itself.

    ``ref`` says whose codes the cell holds: ``variable``, ``slot`` or ``flag``; their names are understood too.
    """

    key: str
    heading: str
    help: str
    holds: Holds = Holds.TEXT
    width: int = 14
    names: Names | None = None
    ref: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet: where its entries are in the content, and its columns. ``owner`` tells entries below others."""

    name: str
    file: str
    table: str
    purpose: str
    fields: tuple[Field, ...]
    owner: str = ""

    def recognise(self, heading: str) -> str | None:
        """The key of the column with this heading, in whatever width or with whatever blanks it is written."""
        return next((one.key for one in self.fields if fold(one.heading) == fold(heading)), None)


def column(key: str, heading: str, help_: str, holds: Holds = Holds.TEXT, width: int = 14) -> Field:
    """A column."""
    return Field(key=key, heading=heading, help=help_, holds=holds, width=width)


def choice(key: str, heading: str, help_: str, of: Names, width: int = 12) -> Field:
    """A column."""
    return Field(key=key, heading=heading, help=help_, holds=Holds.CHOICE, width=width, names=of)


def refs(key: str, heading: str, help_: str, ref: str, holds: Holds = Holds.LIST, width: int = 24) -> Field:
    """A column."""
    return Field(key=key, heading=heading, help=help_, holds=holds, width=width, ref=ref)


def yes_no(key: str, heading: str, help_: str) -> Field:
    """A column."""
    return Field(key=key, heading=heading, help=help_, holds=Holds.YES_NO, width=10, names=names.YES_NO)


MARKED = (
    choice(
        "mark",
        mark("SchemeBook", "可信标记"),
        mark("SchemeBook", "依据多可靠，见“说明”表；您改的行自动记为“用户自定”。"),
        names.MARKS,
    ),
    column("source", mark("SchemeBook", "出处"), mark("SchemeBook", "来源编号，用英文逗号隔开。"), width=12),
    column("note", mark("SchemeBook", "备注"), mark("SchemeBook", "任意文字，可空。"), width=36),
)
MEANING_COLUMN = column(
    MEANING,
    mark("SchemeBook", "本行含义"),
    mark("SchemeBook", "由程序写出，供对照；改了也不读取。"),
    width=44,
)
ENTERPRISE_HELP = mark("SchemeBook", "填“企业属性”表的编码，多个用顿号隔开。")
CITY_HELP = mark("SchemeBook", "填“城市属性”表的编码，多个用顿号隔开。")


def conditions(help_: str, width: int = 16) -> tuple[Field, ...]:
    """The three columns of a condition over flags."""
    return (
        refs("when.all", mark("SchemeBook", "须全部具备"), help_, "flag", width=width),
        refs("when.any", mark("SchemeBook", "至少具备一项"), help_, "flag", width=width),
        refs("when.none", mark("SchemeBook", "不得具备"), help_, "flag", width=width),
    )


CODE_HELP = mark("SchemeBook", "唯一，不能重复；用英文字母、数字和下划线。已有的不要改。")
