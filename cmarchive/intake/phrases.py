"""How strongly words betray a slot. Titles and keywords are brought to one wording, then looked for in file names."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Self

from cmarchive.assessment import Slot
from cmarchive.text import fold

# Two writings of one thing, brought to the shorter. Applied in this order to names and keywords alike.
_WORDINGS = tuple(
    (re.compile(pattern), short)
    for pattern, short in (
        ("环境影响评价", "环评"),
        ("环境影响(?=报告|登记)", "环评"),
        ("环评文件", "环评"),
        ("环境保护", "环保"),
        ("危险废物|危险废弃物|危废物", "危废"),
        ("固体废物|固体废弃物", "固废"),
        ("突发环境事件(?=应急|风险|隐患)", ""),
        ("环境(?=应急预案)", ""),
        ("委托(?=处置|处理|监测)", ""),
        ("处理处置|处置利用|处理", "处置"),
        ("协议书|协议|合同书", "合同"),
        ("(?<=环评)(报告书|报告表|登记表)的?(?=批复|审批意见|审查意见)", ""),
        ("(?<=环评)(审批意见|审查意见|审批文件|的批复)", "批复"),
        ("的", ""),
        ("照片|图片|相片", "照片"),
        ("工商营业执照", "营业执照"),
        ("图纸?$", "图"),
        ("总?平面布?置?图|总平图", "平面图"),
    )
)
_SPLIT = re.compile(r"[、/／，,；;：:（）()\s]+")
# The last word of a Chinese title says what the document is; what stands before it says of what.
_HEADS = re.compile(
    "(批复|批文|意见|通知|通知书|函|复函|回执|决定|决定书|合同|方案|计划|报告|报告书|报告表|登记表|记录|笔录|台账|备案表|"
    "申请|申请表|申请书|说明|证明|承诺书|清单|总结|制度|图|照片|发票|收据|凭证|名单|请示|纪要|汇报|许可证|执照|联单|公告|公示|"
    "委托书|授权书|目录|封面)$"
)
_SHORTEST = 2


class Hit(NamedTuple):
    """A slot that words betray: its code, a score from 0 to 1, and the phrase that was found."""

    slot: str
    score: float
    phrase: str


def wording(text: str) -> str:
    """Fold a name and bring it to the wording that keywords are compared in."""
    folded = fold(text)
    for pattern, short in _WORDINGS:
        folded = pattern.sub(short, folded)
    return folded


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotWords:
    """The phrases of a directory: each leads to the slots it stands for, with how much it counts (0–1)."""

    phrases: Mapping[str, Mapping[str, float]]
    lengths: tuple[int, ...]
    titles: Mapping[str, str]

    @classmethod
    def of(cls, slots: Iterable[Slot]) -> Self:
        """Gather the phrases of the slots: titles and keywords count in full, pieces of a title a little less."""
        phrases: dict[str, dict[str, float]] = defaultdict(dict)
        titles = {}
        for slot in slots:
            titles[slot.code] = wording(slot.title)
            for phrase, weight in _phrases_of(slot):
                known = phrases[phrase].get(slot.code, 0.0)
                phrases[phrase][slot.code] = max(known, weight)
        lengths = tuple(sorted({len(phrase) for phrase in phrases}, reverse=True))
        return cls(phrases=dict(phrases), lengths=lengths, titles=titles)

    def hits(self, text: str) -> list[Hit]:
        """Score every slot that words of ``text`` (as ``wording`` gives it) betray, best first."""
        spans: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
        for start, end in self._found(text):
            for code, weight in self.phrases[text[start:end]].items():
                spans[code].append((start, end, weight))
        best = {code: _together(code, text, found) for code, found in spans.items()}
        if len(text) >= 4:
            best |= dict(self._within_titles(text, best))
        return sorted(best.values(), key=lambda hit: (-hit.score, hit.slot))

    def _found(self, text: str) -> Iterable[tuple[int, int]]:
        """Where phrases stand in the text, leaving out those inside a longer one: the longest says what is meant."""
        covered: list[tuple[int, int]] = []
        for length in self.lengths:
            for start in range(len(text) - length + 1):
                end = start + length
                if text[start:end] in self.phrases and not any(a <= start and end <= b for a, b in covered):
                    covered.append((start, end))
        return covered

    def _within_titles(self, text: str, best: Mapping[str, Hit]) -> Iterable[tuple[str, Hit]]:
        """Slots whose title contains the whole text: 排污登记回执 in 固定污染源排污登记回执."""
        for code, title in self.titles.items():
            if text in title:
                score = 0.5 + 0.4 * len(text) / len(title)
                if code not in best or score > best[code].score:
                    yield code, Hit(code, score, text)


def _phrases_of(slot: Slot) -> Iterable[tuple[str, float]]:
    title = wording(slot.title)
    outside = wording(re.sub(r"[（(][^）)]*[）)]", "", slot.title))
    whole = [(title, 1.0), (outside, 1.0)]
    keywords = [(wording(keyword), 1.0) for keyword in slot.keywords]
    pieces = [(wording(piece), 0.8) for piece in _SPLIT.split(slot.title) if len(fold(piece)) >= 4]
    return [(phrase, weight) for phrase, weight in (*whole, *keywords, *pieces) if len(phrase) >= _SHORTEST]


def _together(code: str, text: str, spans: list[tuple[int, int, float]]) -> Hit:
    """The best of a slot's phrases in a text, or all of them where together they say more: 污泥处置 and 处置合同."""
    score, start, end = max((weight * _strength(text, a, b), a, b) for a, b, weight in spans)
    first, last = min(a for a, _, _ in spans), max(b for _, b, _ in spans)
    covered = {place for a, b, _ in spans for place in range(a, b)}
    if len(spans) > 1 and len(covered) == last - first:
        joint = max(weight for _, _, weight in spans) * _strength(text, first, last) * 0.95
        if joint > score:
            return Hit(code, joint, text[first:last])
    return Hit(code, score, text[start:end])


def _strength(text: str, start: int, end: int) -> float:
    """How surely a phrase found in a text says what the document is: its length, its share, and where it stands."""
    length, share = end - start, (end - start) / len(text)
    if share == 1:
        return 1.0
    base = {2: 0.40, 3: 0.52}.get(length, min(0.60 + 0.03 * (length - 4), 0.75))
    score = base + (0.98 - base) * share
    if end == len(text):
        return score + 0.25 * (0.98 - score)  # the last words of a Chinese title say what the document is
    head = _HEADS.search(text)
    if head is not None and end <= head.start():
        return score * 0.75  # 环境影响报告书的批复 is a 批复
    return score
