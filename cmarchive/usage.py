"""What click says of a command line, in Chinese: help pages, usage errors, and parameters with reasons of their own."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import click

from cmarchive.errors import cause_of
from cmarchive.text import find_date, half_width, mark

_HELP = {
    "Usage: ": mark("Usage", "用法："),
    "Options:": mark("Usage", "选项："),
    "Commands:": mark("Usage", "命令："),
    "[OPTIONS]": mark("Usage", "[选项]"),
    "COMMAND [ARGS]...": mark("Usage", "命令 [参数]..."),
    "Show this message and exit.": mark("Usage", "显示本说明。"),
    "Show the version and exit.": mark("Usage", "显示版本。"),
    "[required]": mark("Usage", "[必填]"),
    "[default: ": mark("Usage", "[默认："),
}

_NUMBER = re.compile(r"\d{1,6}(\.\d{1,3})?", re.ASCII)
_DAY = re.compile(r"\d{4}\D?\d{1,2}\D?\d{1,2}日?", re.ASCII)


def chinese(text: str) -> str:
    """A help page or usage line with click's own words in Chinese."""
    for english, own in _HELP.items():
        text = text.replace(english, own)
    return text


class Command(click.Command):
    """A command whose help page is Chinese throughout."""

    def get_help(self, ctx: click.Context) -> str:
        """The help page."""
        return chinese(super().get_help(ctx))


class Group(click.Group):
    """A group of such commands."""

    command_class = Command
    group_class = type

    def get_help(self, ctx: click.Context) -> str:
        """The help page."""
        return chinese(super().get_help(ctx))


class PathType(click.ParamType):  # type: ignore[type-arg]  # generic only in the newest click
    """A path. An empty one is a script's mistake, never the current folder."""

    name = "path"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Read a path."""
        text = str(value)
        if not text.strip() or "\0" in text:
            self.fail(mark("Usage", "路径是空的或含有不允许的字符"), param, ctx)
        return Path(text)


class DayType(click.ParamType):  # type: ignore[type-arg]  # generic only in the newest click
    """A calendar day."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read 2025-12-31 or 2025年12月31日."""
        text = half_width(str(value))
        found = find_date(text) if _DAY.fullmatch(text) else None
        if found is None:
            reason = mark("Usage", "“{value}”不是日期，请写成 2025-12-31 的形式")
            self.fail(reason.format(value=value), param, ctx)
        return found


class YearType(click.ParamType):  # type: ignore[type-arg]  # generic only in the newest click
    """A year."""

    name = "year"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read 2025 or 2025年."""
        found = re.fullmatch(r"([0-9]{4})年?", half_width(str(value)))
        if found is None:
            reason = mark("Usage", "“{value}”不是四位年份，请写成 2025 的形式")
            self.fail(reason.format(value=value), param, ctx)
        return int(found.group(1))


class FieldType(click.ParamType):  # type: ignore[type-arg]  # generic only in the newest click
    """A field of a document and its value, as CODE=值."""

    name = "field"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """Split at the first equals sign."""
        code, sign, text = str(value).partition("=")
        if not sign or not code.strip():
            reason = mark("Usage", "“{value}”应写成 CODE=值，如 valid_until=2027-05-31")
            self.fail(reason.format(value=value), param, ctx)
        return code.strip(), text.strip()


class FormType(click.Choice[str]):
    """One of a few words, such as the form of the output."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read one of the words."""
        if value not in self.choices:
            reason = mark("Usage", "“{value}”不在 {choices} 之中")
            self.fail(reason.format(value=value, choices="、".join(map(str, self.choices))), param, ctx)
        return value


class NumberType(click.ParamType):  # type: ignore[type-arg]  # generic only in the newest click
    """A number within bounds, whole unless fractions are allowed; ``zero`` allows 0 besides."""

    name = "number"

    def __init__(self, low: int, high: int, *, whole: bool = True, zero: bool = False) -> None:
        self._low, self._high, self._whole, self._zero = low, high, whole, zero

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:
        """Read 180 or 9.5."""
        text = half_width(str(value))
        if not _NUMBER.fullmatch(text) or (self._whole and "." in text):
            kind = mark("Usage", "整数") if self._whole else mark("Usage", "数")
            self.fail(mark("Usage", "“{value}”不是{kind}").format(value=value, kind=kind), param, ctx)
        number = Decimal(text)
        if not (self._low <= number <= self._high or (self._zero and number == 0)):
            reason = mark("Usage", "应在 {low} 到 {high} 之间") + (
                mark("Usage", "，或为 0") if self._zero else ""
            )
            self.fail(reason.format(low=self._low, high=self._high), param, ctx)
        return number


class ColourType(click.ParamType):  # type: ignore[type-arg]  # generic only in the newest click
    """A colour as RRGGBB."""

    name = "colour"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read 1F2328 or #1f2328."""
        text = half_width(str(value)).removeprefix("#").upper()
        if not re.fullmatch("[0-9A-F]{6}", text):
            reason = mark("Usage", "“{value}”不是颜色，请写成六位十六进制数，如 1F2328")
            self.fail(reason.format(value=value), param, ctx)
        return text


PATH = PathType()
FORMAT = click.option(
    "--format", "form", type=FormType(["text", "json"]), default="text", help=mark("Usage", "输出格式。")
)


def complaint(error: click.UsageError) -> str:
    """What to print for a wrong command line; a group called without a command shows its help page."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.message
    lines = [mark("Usage", "错误：{text}").format(text=_sentence(error))]
    if error.ctx is not None:
        lines += [chinese(error.ctx.get_usage()), mark("Usage", "加 -h 查看说明。")]
    return "\n".join(lines)


def failure(error: OSError | MemoryError) -> str:
    """What to print when the system failed where no room expected it."""
    if isinstance(error, MemoryError):
        return mark("Usage", "错误：没有完成：内存不足。请关闭其他程序，或分批处理后重试。")
    where = mark("Usage", "（{file}）").format(file=error.filename) if error.filename else ""
    text = mark("Usage", "错误：没有完成：{cause}{where}。请检查后重试。")
    return text.format(cause=cause_of(error), where=where)


def _sentence(error: click.UsageError) -> str:
    """Say in one Chinese sentence what is wrong with the command line."""
    if isinstance(error, click.MissingParameter):
        return _missing(error)
    if isinstance(error, click.BadParameter):
        return mark("Usage", "{name} 不对：{reason}。").format(name=_name(error), reason=error.message)
    if isinstance(error, click.NoSuchOption):
        text = mark("Usage", "没有选项 {name}。").format(name=error.option_name)
        similar = "、".join(error.possibilities or ())
        return text + (mark("Usage", "是不是 {names}？").format(names=similar) if similar else "")
    if isinstance(error, click.BadOptionUsage):
        without = "does not take" in error.message
        text = (
            mark("Usage", "选项 {name} 后面不能带值。")
            if without
            else mark("Usage", "选项 {name} 后面缺少值。")
        )
        return text.format(name=error.option_name)
    return _other(error.message)


def _missing(error: click.MissingParameter) -> str:
    if not isinstance(error.param, click.Option):
        return mark("Usage", "缺少参数 {name}。").format(name=_name(error))
    text = mark("Usage", "缺少选项 {name}（{help}）。")
    return text.format(name=_name(error), help=(error.param.help or "").rstrip("。"))


def _name(error: click.BadParameter) -> str:
    """The parameter as its command's usage line shows it."""
    param = error.param
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return param.human_readable_name.rstrip(".") if param else ""


def _other(message: str) -> str:
    if found := re.search(r"unexpected extra arguments? \((.*)\)", message, re.DOTALL):
        return mark("Usage", "多出了参数 {names}。").format(names=found.group(1))
    if found := re.search(r"No such command '(.*)'", message, re.DOTALL):
        return mark("Usage", "没有命令 {name}。").format(name=found.group(1))
    return mark("Usage", "命令写法不对（{message}）。").format(message=message)
