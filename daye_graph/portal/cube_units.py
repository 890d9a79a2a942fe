"""Units of measure in English, by the words of Chinese statistics.

The words are everyday Chinese, not those of a plan; a unit that is not among them has
no English label, for none is made up.
"""

from __future__ import annotations

_SCALES = {"": "", "万": "ten thousand ", "亿": "hundred million "}
_PLAIN = {
    "元": "yuan",
    "人": "persons",
    "名": "persons",
    "人次": "person-times",
    "户": "households",
    "家": "establishments",
    "个": "units",
    "件": "items",
    "项": "items",
    "篇": "papers",
    "台": "sets",
    "套": "sets",
    "辆": "vehicles",
    "所": "institutions",
    "座": "structures",
    "处": "sites",
    "次": "times",
    "天": "days",
    "亩": "mu",
    "公顷": "hectares",
    "平方米": "square metres",
    "平方公里": "square kilometres",
    "立方米": "cubic metres",
    "米": "metres",
    "公里": "kilometres",
    "千克": "kilograms",
    "公斤": "kilograms",
    "吨": "tonnes",
    "吨标准煤": "tonnes of standard coal equivalent",
    "千瓦时": "kilowatt-hours",
    "千瓦": "kilowatts",
}
_FRACTIONS = {"%": "per cent", "％": "per cent", "‰": "per thousand", "百分点": "percentage points"}


def name_unit(unit: str) -> str:
    """Give the English of a unit as tables write it; '' where it isn't known.

    >>> name_unit("万元"), name_unit("吨标准煤/万元"), name_unit("%"), name_unit("度")
    ('ten thousand yuan', 'tonnes of standard coal equivalent per ten thousand yuan', 'per cent', '')
    """
    if unit in _FRACTIONS:
        return _FRACTIONS[unit]
    parts = [_name_part(part) for part in unit.split("/")]
    return " per ".join(parts) if all(parts) else ""


def _name_part(part: str) -> str:
    for scale, english in _SCALES.items():
        plain = part.removeprefix(scale)
        if part.startswith(scale) and plain in _PLAIN:
            return english + _PLAIN[plain]
    return ""
