"""The errors a user can understand and act on. Anything else that escapes is a bug of ours."""

import errno
from typing import ClassVar

from cmarchive.text import mark

_CAUSES = {
    getattr(errno, name): cause
    for name, cause in {
        "ENOENT": mark("Cause", "文件或文件夹不存在"),
        "EACCES": mark("Cause", "没有权限，或文件正被其他程序独占"),
        "EPERM": mark("Cause", "没有权限"),
        "EROFS": mark("Cause", "所在的磁盘是只读的"),
        "EISDIR": mark("Cause", "它是文件夹，不是文件"),
        "ENOTDIR": mark("Cause", "路径中有一级是文件，不是文件夹"),
        "EEXIST": mark("Cause", "同名的文件或文件夹已经存在"),
        "ENOTEMPTY": mark("Cause", "文件夹不是空的"),
        "ENAMETOOLONG": mark("Cause", "名称太长"),
        "EINVAL": mark("Cause", "名称中有不允许的字符"),
        "ELOOP": mark("Cause", "链接绕成了圈"),
        "EIO": mark("Cause", "存放它的磁盘或U盘读写出错"),
        "ENXIO": mark("Cause", "设备不存在"),
        "ENODEV": mark("Cause", "设备不存在"),
        "EBUSY": mark("Cause", "它正被其他程序使用"),
        "ETXTBSY": mark("Cause", "它正被其他程序使用"),
        "ENOSPC": mark("Cause", "磁盘空间不足"),
        "EDQUOT": mark("Cause", "磁盘配额已用完"),
        "EFBIG": mark("Cause", "文件太大，这种磁盘放不下"),
        "EMFILE": mark("Cause", "打开的文件太多"),
        "ESTALE": mark("Cause", "网络位置已失去连接"),
        "ETIMEDOUT": mark("Cause", "网络位置没有响应"),
        "ENOTCONN": mark("Cause", "网络位置已失去连接"),
    }.items()
    if hasattr(errno, name)  # Windows and Unix do not know the same
}


def cause_of(error: OSError) -> str:
    """Say in a few Chinese words what the operating system complains of."""
    if error.errno in _CAUSES:
        return _CAUSES[error.errno]
    return mark("Cause", "系统报告错误 {code}").format(code=error.errno or error)


class ArchiveError(Exception):
    """Something the user can understand and act on.

    The template says what happened and what to do; parameters fill it. Subclasses live here, not in the
    rooms, so that front ends can tell them apart without importing a room.
    """

    template: ClassVar[str] = mark("Error", "{detail}")
    exit_code: ClassVar[int] = 1

    def __init__(self, **params: object) -> None:
        super().__init__(params)
        self.params = {
            name: value if isinstance(value, str) else str(value) for name, value in params.items()
        }

    @property
    def text(self) -> str:
        """What happened and what to do."""
        return self.template.format(**self.params)

    def __str__(self) -> str:
        return str(self.text)

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes: an exception is otherwise made again with positional arguments."""
        return _again, (type(self), self.params)


def _again(kind: type[ArchiveError], params: dict[str, str]) -> ArchiveError:
    return kind(**params)


class ArchiveNotFound(ArchiveError):
    """There is no archive at this path."""

    template = mark("Error", "“{path}”不是档案库。请选择以 .cma 结尾的档案库文件夹，或先新建档案库。")


class ArchiveExists(ArchiveError):
    """A new archive may not replace what is there."""

    template = mark("Error", "“{path}”已经存在，没有改动它。请换一个名称，或直接打开它。")


class ArchiveTooNew(ArchiveError):
    """A later version of the program has changed this archive's schema."""

    template = mark(
        "Error", "“{path}”由更新版本的程序建立，本程序不能打开，档案库没有被改动。请升级程序后再打开。"
    )


class ArchiveDamaged(ArchiveError):
    """The database cannot be read as one."""

    template = mark(
        "Error", "“{path}”的数据库无法读取：{cause}。请不要继续写入，从 backups 文件夹中恢复最近的备份。"
    )


class ArchiveLocked(ArchiveError):
    """Another process or computer has the archive open."""

    template = mark(
        "Error",
        "“{path}”正由 {host} 上的程序使用（自 {since} 起）。请先在那里关闭它，再重新打开；"
        "确认那里已不再使用的，用 doctor --unlock 解除占用。",
    )


class ArchiveReadOnly(ArchiveError):
    """The folder cannot be written to."""

    template = mark("Error", "无法写入“{path}”：该文件夹是只读的或没有权限。请取消只读属性，或换一个位置。")


class DiskFull(ArchiveError):
    """There is no room left; whatever was being written has been removed again."""

    template = mark("Error", "磁盘空间不足，无法写入“{path}”；已有内容没有受影响。请清理磁盘后重试。")


class FileUnreadable(ArchiveError):
    """An input file cannot be opened at all."""

    template = mark("Error", "无法读取“{path}”：{cause}。请检查文件是否存在、是否正被其他程序占用。")


class NoPreview(ArchiveError):
    """A file cannot be shown before it is taken in, which does not keep it from being taken in."""

    template = mark("Error", "“{path}”不能预览：{cause}。仍可归档，原件原样保存；请用原来的程序打开核对。")


class WorkbookUnreadable(ArchiveError):
    """An input is not the workbook or text table it should be."""

    template = mark("Error", "“{path}”不是可以读取的表格：{cause}。请另存为 .xlsx 或 .csv 后重试。")


class ReportUnreadable(ArchiveError):
    """An input is not a report whose text can be read."""

    template = mark("Error", "不能读取“{path}”中的文字：{cause}。请提供 Word（.docx）或文字版 PDF。")


class ColumnsMissing(ArchiveError):
    """A table lacks columns without which nothing in it can be understood."""

    template = mark(
        "Error", "“{path}”中找不到表头“{missing}”，没有导入任何内容。请检查表头，或使用程序导出的模板填写。"
    )


class SchemeInvalid(ArchiveError):
    """A scheme has mistakes; ``problems`` lists all of them, each with its file and key."""

    template = mark("Error", "考核方案“{scheme}”有 {count} 处错误，不能使用：\n{problems}")


class SchemeTableInvalid(SchemeInvalid):
    """The workbook of a scheme has mistakes; ``problems`` lists all of them, each with its cell."""

    template = mark(
        "Error", "“{file}”有 {count} 处错误，没有导入任何内容。请在工作簿中逐处改正后重新导入：\n{problems}"
    )


class SchemeIsShipped(ArchiveError):
    """A user's scheme may not take the id of one that comes with the program."""

    template = mark(
        "Error",
        "“{scheme}”是随程序提供的考核方案的编号，不能覆盖，没有导入任何内容。请在“方案”表另取一个编号，或用 --id 指定。",
    )


class SchemeUnknown(ArchiveError):
    """No such scheme is shipped or imported."""

    template = mark("Error", "没有编号为“{scheme}”的考核方案。可用的方案：{known}。")


class SubjectUnknown(ArchiveError):
    """No enterprise, indicator or region answers to this name or number."""

    template = mark("Error", "找不到“{subject}”。请使用企业名称、企业编号、统一社会信用代码或指标编号。")


class SlotUnknown(ArchiveError):
    """The scheme has no such slot for this subject."""

    template = mark("Error", "“{subject}”没有编码为“{slot}”的材料目录项。请用 scheme show 查看全部编码。")


class ItemUnknown(ArchiveError):
    """No such item in this archive."""

    template = mark("Error", "找不到编号为 {item} 的材料。它可能已被移走，请刷新后重试。")


class StepStale(ArchiveError):
    """What a step left has changed meanwhile, so that taking it back would overwrite something newer."""

    template = mark("Error", "“{step}”涉及的内容后来又改动过，不能撤销或重做，以免覆盖新的内容。请直接修改。")


class ValueInvalid(ArchiveError):
    """A value given by the user cannot be what it should be."""

    template = mark("Error", "“{value}”不能作为{field}：{reason}。")


class ObjectMissing(ArchiveError):
    """A stored original is gone or no longer what it was."""

    template = mark(
        "Error", "原件 {name} 在档案库中缺失或已损坏（{digest}）。请用 doctor 检查档案库，或重新收集该文件。"
    )


class TargetInUse(ArchiveError):
    """An output cannot be replaced because another program has it open."""

    template = mark("Error", "无法替换“{path}”：它正被其他程序打开。请关闭后重试。")


class BindingFailed(ArchiveError):
    """A bound volume did not pass its own verification and was not published."""

    template = mark("Error", "案卷“{volume}”装订后核对不符，没有输出：{cause}。请把这条信息反馈给开发人员。")


class PackageRefused(ArchiveError):
    """A package is dangerous, damaged in its form, or none at all; nothing of it was taken over."""

    template = mark("Error", "“{path}”不能作为移交包使用，没有接收任何内容：{cause}。")


class PackageIncomplete(ArchiveError):
    """A package needs another one, or the other parts of itself, that are not there."""

    template = mark("Error", "“{path}”不完整：{cause}。")


class PackageUnpublished(ArchiveError):
    """A package did not pass its own verification after it was written."""

    template = mark("Error", "移交包写成后核对不符，没有输出：{cause}。请检查磁盘后重试。")


class SubmissionUnknown(ArchiveError):
    """No such submission was received."""

    template = mark("Error", "找不到编号为 {number} 的报送。请刷新后重试。")


class ReviewFileInvalid(ArchiveError):
    """A file of opinions cannot be read as one."""

    template = mark("Error", "不能导入审核意见文件：{cause}。没有导入任何内容，请向审核单位重新索取。")


class ReviewFileTooNew(ArchiveError):
    """A file of opinions was written by a newer version of the program."""

    template = mark(
        "Error",
        "审核意见文件由更新版本的程序写出（格式第 {version} 版），没有导入任何内容。请升级程序后再导入。",
    )


class OpinionUnknown(ArchiveError):
    """No such opinion in this archive."""

    template = mark("Error", "找不到编号以“{opinion}”开头的审核意见，或不止一条。请用列出的编号重试。")


class NothingSubmitted(ArchiveError):
    """A county has submitted nothing, or not that often."""

    template = mark("Error", "没有“{county}”的已接收的报送。请先接收它的移交包，并用行政区划代码或名称指明。")


class KeyUnreadable(ArchiveError):
    """The office's own signing key cannot be read, written or understood."""

    template = mark(
        "Error",
        "签名密钥“{path}”不能使用：{cause}。请从备份恢复这个文件；没有备份的，移走它，程序会另制密钥，"
        "并请把新的密钥指纹打电话告知接收方。",
    )


class PassphraseNeeded(ArchiveError):
    """A key or package is protected, and no passphrase was given."""

    template = mark("Error", "“{path}”有口令保护，请输入口令。")


class PassphraseWrong(ArchiveError):
    """The passphrase is not the one; the beginning of the file, where that shows, is whole."""

    template = mark(
        "Error",
        "“{path}”的口令不对。请核对口令的大小写和空格后重试；口令忘记了就无法打开，只能请设口令的人重新加密。",
    )


class SealDamaged(ArchiveError):
    """A sealed file is damaged or cut; nothing of it has been put out."""

    template = mark(
        "Error", "“{path}”不能解密：{cause}。没有输出任何内容。请重新拷贝，仍不能打开的请对方重新提供。"
    )
