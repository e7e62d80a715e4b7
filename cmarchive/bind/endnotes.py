"""What the 备考表 says of documents that could not be bound as they came."""

from collections.abc import Iterator

from cmarchive.bind.plans import VolumePlan
from cmarchive.text import mark

_RENDERED = mark("Back", "第{sequence}件《{title}》{reasons}，已转为页面图像装入，文字仍可检索。")
_KEPT = mark("Back", "第{sequence}件《{title}》{reasons}，按原样装入，本卷不声明符合PDF/A。")


def document_sentences(volume: VolumePlan) -> Iterator[str]:
    """One sentence for each document that became images, or keeps the volume from being PDF/A."""
    for entry in volume.entries:
        for source in entry.sources:
            if reasons := source.rendered or source.defects:
                text = _RENDERED if source.rendered else _KEPT
                plain = "、".join(reason.partition("（")[0] for reason in reasons)
                yield text.format(sequence=entry.sequence, title=entry.title, reasons=plain)
