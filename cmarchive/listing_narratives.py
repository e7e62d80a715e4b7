"""What the command line prints of the office's own texts, as Chinese text or JSON."""

import json
from collections.abc import Sequence

from cmarchive.assessment import Scheme
from cmarchive.model import NARRATIVE_NAMES, Narrative, NarrativePart


def listed(texts: Sequence[Narrative], scheme: Scheme, form: str) -> str:
    """Print which texts there are, and for how many indicators each part is lacking."""
    if form == "json":
        return json.dumps([_data(one) for one in texts], ensure_ascii=False, indent=2)
    lines = [
        f"{one.subject.id}　{_name(one, scheme)}　{NARRATIVE_NAMES[one.part]}　{len(one.text)} 字　{one.author}"
        for one in texts
    ]
    for part in NarrativePart:
        written = {one.subject.id for one in texts if one.part is part}
        lacking = [one.code for one in scheme.indicators if one.code not in written]
        if lacking:
            lines.append(f"尚无“{NARRATIVE_NAMES[part]}”的指标 {len(lacking)} 项：{'、'.join(lacking)}")
    return "\n".join(line.rstrip("　") for line in lines)


def _name(one: Narrative, scheme: Scheme) -> str:
    indicator = scheme.indicator(one.subject.id)
    return indicator.short if indicator else ""


def _data(one: Narrative) -> dict[str, str]:
    return {
        "indicator": one.subject.id,
        "part": one.part.value,
        "text": one.text,
        "author": one.author,
        "written": one.written,
    }
