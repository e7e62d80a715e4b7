"""Where an entry of a scheme comes from and how sure it is."""

import re
from dataclasses import dataclass

from cmarchive.text import mark

USER_MARK = "user"
MARK_NAMES = {
    "V": mark("Mark", "正式文本原文"),
    "V÷": mark("Mark", "正式文本原文，但所见副本不完整"),
    "L2": mark("Mark", "两份以上互不依赖的地方文件或报道说法一致"),
    "L": mark("Mark", "一份地方文件或报道的引用或转述"),
    "O": mark("Mark", "其他年份版本或其他方案的原文，本方案是否相同未经证实"),
    "D": mark("Mark", "由其他事实推算得出"),
    "mem": mark("Mark", "仅凭记忆，没有找到文本"),
    "F": mark("Mark", "见于读到的文本"),
    "F~": mark("Mark", "见于转述的文本，没有读到正式文本"),
    "M+": mark("Mark", "凭记忆，把握较大（九成以上）"),
    "M": mark("Mark", "凭记忆，大致可信（六成至九成），采用前应核对"),
    "M−": mark("Mark", "凭记忆，把握较小（不足六成），只作示例"),
    "S": mark("Mark", "见于读到的文本，多为转载"),
    "M-high": mark("Mark", "凭记忆，没有找到文本，把握较大"),
    "M-mid": mark("Mark", "凭记忆，没有找到文本，把握一般"),
    "M-low": mark("Mark", "凭记忆，没有找到文本，把握较小"),
    "P": mark("Mark", "本程序的建议，不是任何规定"),
    USER_MARK: mark("Mark", "用户自定"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where an entry comes from and how sure it is.

    ``mark`` is one of the confidence marks of the domain facts, the keys of ``MARK_NAMES``, or ``user`` for what a
    user of the program wrote or changed. ``source`` names keys of the scheme's sources (S1, T5, D4 …), for ``user``
    the person and the day. ``note`` is free Chinese text.
    """

    mark: str
    source: str = ""
    note: str = ""

    @property
    def is_official(self) -> bool:
        """Tell whether the entry is verbatim from the official text; only then may it be called official."""
        return self.mark in ("V", "V÷")

    @property
    def shown(self) -> str:
        """The mark as people see it: the user's by its name."""
        return MARK_NAMES[USER_MARK] if self.mark == USER_MARK else self.mark

    @property
    def source_keys(self) -> tuple[str, ...]:
        """The keys that ``source`` names, in order; commas of either width, 、 and blanks part them."""
        if self.mark == USER_MARK:
            return (self.source,) if self.source else ()
        return tuple(key for key in re.split(r"[,，、\s]+", self.source) if key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text that entries of a scheme cite by ``key`` (出处). ``address`` is a URL, or how else to find it."""

    key: str
    title: str
    address: str
    note: str = ""
