"""Directions in words against positions on the map."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from daye_graph.audit.view import View
from daye_graph.model.finding import Finding

DIRECTION = "geography.direction"

_WORD = re.compile(r"向(?P<way>东南|东北|西南|西北|东|南|西|北)(?:对接|连接|延伸|拓展|融入|承接)")
_BEARING = {"北": 0, "东北": 45, "东": 90, "东南": 135, "南": 180, "西南": 225, "西": 270, "西北": 315}
_WAYS = tuple(_BEARING)
_ENGLISH = dict(
    zip(
        _WAYS,
        ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"),
        strict=True,
    )
)


def check_directions(view: View) -> Iterator[Finding]:
    """向西对接X where X lies elsewhere, by the curated positions; the plan's own place is the origin."""
    origin = _find_origin(view)
    if origin is None:
        return
    for passage in (*view.running, *view.cells):
        for match in _WORD.finditer(passage.text):
            offset = passage.offsets[match.end() - 1]
            place = next((m for m in view.graph.mentions if 0 < m.evidence.start - offset < 4), None)
            position = _position(view, place.entity) if place else None
            if place is None or position is None:
                continue
            bearing = _bearing(origin, position)
            off = abs((bearing - _BEARING[match["way"]] + 180) % 360 - 180)
            if off > 67.5:
                there = min(_WAYS, key=lambda way: abs((bearing - _BEARING[way] + 180) % 360 - 180))
                name = view.name(place.entity)
                end = passage.text.find(place.evidence.quote, match.end()) + len(place.evidence.quote)
                yield view.find(
                    DIRECTION,
                    "warning",
                    name,
                    [passage.evidence(match.start(), end)],
                    zh=f"写“向{match['way']}”，按坐标“{name}”在{there}方，疑似方位有误，待核实。",
                    en=f"the text says {_ENGLISH[match['way']]}; “{name}” lies {_ENGLISH[there]}.",
                )


def _find_origin(view: View) -> tuple[float, float] | None:
    issuer = view.graph.manifest.issuer or view.graph.document.notice.issuer or ""
    for entity in view.graph.entities:
        if entity.type == "Place" and any(issuer.startswith(name) for name in (entity.name, *entity.aliases)):
            return _position(view, entity.key)
    return None


def _position(view: View, key: str) -> tuple[float, float] | None:
    entity = view.entities.get(key)
    attributes = dict(entity.attributes) if entity else {}
    if "longitude" not in attributes or "latitude" not in attributes:
        return None
    return float(attributes["longitude"]), float(attributes["latitude"])


def _bearing(origin: tuple[float, float], place: tuple[float, float]) -> float:
    """Degrees from north, clockwise; on a plane, which is enough for eight directions."""
    east = (place[0] - origin[0]) * math.cos(math.radians(origin[1]))
    return math.degrees(math.atan2(east, place[1] - origin[1])) % 360
