"""The characters every converted font holds: ASCII, Latin-1, GB 2312 and the signs offices print."""

from functools import cache

_EXTRA = (
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳〔〕〓…—–·•“”‘’≥≤≠≈±×÷√²³¹µμΩ℃℉‰№→←↑↓□■○●△▲☆★ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ㎡㎥㎎㎏㎜㎝㎞"
    "₀₁₂₃₄₅₆₇₈₉䶮𬭎囍镕堃喆玥璟頔煊昇祎翀淼犇"
)
REPLACEMENT = "〓"


@cache
def base_characters() -> frozenset[str]:
    """Every character of the stable set; converted once and shared by all volumes."""
    latin = {chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x100))}
    double = bytearray()
    characters = set(latin)
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            double[:] = (high, low)
            characters.update(double.decode("gb2312", errors="ignore"))
    return frozenset(characters | set(_EXTRA))
