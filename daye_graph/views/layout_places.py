"""Where places stand on the page: by their real positions as far as these are known.

A simple equirectangular projection; north is up and relative positions are
real. What lies far away (where a belt leads to) keeps its direction, seen from
the cores, and stands nearer than it is. What has no position is put beside the
places it belongs to.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from daye_graph.views.layout_canvas import Canvas
from daye_graph.views.layout_elements import Layout, Site
from daye_graph.views.layout_geometry import Box, Point, bound, find_middle
from daye_graph.views.layout_schematic import arrange

_OUTLYING = 4.0
"""A place this many times further out than most is drawn as one far away."""
_TURNS = 24


@dataclass(frozen=True, slots=True)
class Fix:
    """Where a place stands. `real`: by its own position; `cut`: nearer than it is, in its true direction."""

    at: Point
    real: bool = False
    cut: bool = False


def fix_places(layout: Layout, canvas: Canvas) -> dict[str, Fix]:
    """Give where each place stands, by its key.

    Where less than half of the places have any position, all of them are
    arranged, and none is real: a drawing that mixes both would mislead.
    """
    sites = layout.sites
    near = [key for key, site in sites.items() if site.role != "towards"]
    located = [key for key in near if sites[key].position]
    if len({sites[key].position for key in located}) < 2 or 2 * len(located) < len(near):
        return {key: Fix(at) for key, at in arrange(layout, canvas).items()}
    globe = {
        key: _project(site, _find_latitude(sites, located)) for key, site in sites.items() if site.position
    }
    outlying = _find_outlying({key: globe[key] for key in located})
    fixes = _fix_located(globe, sites, [key for key in located if key not in outlying], canvas=canvas)
    _add_unlocated(fixes, layout, canvas)
    _part(fixes, layout, canvas)
    return {key: fixes[key] for key in sites}


def _find_latitude(sites: Mapping[str, Site], keys: Sequence[str]) -> float:
    return sum(site.position[1] for key in keys if (site := sites[key]).position) / len(keys)


def _project(site: Site, latitude: float) -> Point:
    longitude, own = site.position or (0.0, 0.0)
    return Point(longitude * math.cos(math.radians(latitude)), -own)


def _find_outlying(globe: Mapping[str, Point]) -> set[str]:
    centre = Point(median(p.x for p in globe.values()), median(p.y for p in globe.values()))
    usual = median(centre.distance(point) for point in globe.values())
    return {key for key, point in globe.items() if usual and centre.distance(point) > _OUTLYING * usual}


def _fix_located(
    globe: Mapping[str, Point], sites: Mapping[str, Site], near: Sequence[str], *, canvas: Canvas
) -> dict[str, Fix]:
    """Fit the near places into the region, then put the far ones on their rays."""
    cores = [key for key in near if sites[key].role == "core"] or near
    centre = find_middle([globe[key] for key in cores])
    far = [key for key in globe if key not in near]
    plain = _Fit(bound([globe[key] for key in near]), _shrink(canvas, ()))
    outer = canvas.region.grow(-canvas.edge)
    sides = {_find_side(plain.put(centre), plain.put(globe[key]), outer) for key in far}
    fit = _Fit(bound([globe[key] for key in near]), _shrink(canvas, sides))
    fixes = {key: Fix(fit.put(globe[key]), real=sites[key].real) for key in near}
    for key in far:
        at = _stay_inside(fit.put(centre), fit.put(globe[key]), outer)
        real = fit.put(globe[key])
        fixes[key] = Fix(at, real=sites[key].real, cut=at.distance(real) > 1)
    return fixes


class _Fit:
    """Puts projected degrees onto the page: one scale for both axes, centred."""

    def __init__(self, around: Box, region: Box) -> None:
        across, down = around.right - around.left, around.bottom - around.top
        scales = [
            room / size
            for room, size in ((region.right - region.left, across), (region.bottom - region.top, down))
            if size
        ]
        self._scale = min(scales)
        self._from, self._to = around.centre, region.centre

    def put(self, point: Point) -> Point:
        """Give where *point* stands on the page."""
        return Point(
            self._to.x + (point.x - self._from.x) * self._scale,
            self._to.y + (point.y - self._from.y) * self._scale,
        )


def _shrink(canvas: Canvas, sides: Collection[str]) -> Box:
    left, top, right, bottom = canvas.region.grow(-canvas.margin)
    reach = canvas.reach
    return Box(
        left + reach * ("left" in sides),
        top + reach * ("top" in sides),
        right - reach * ("right" in sides),
        bottom - reach * ("bottom" in sides),
    )


def _find_side(centre: Point, point: Point, box: Box) -> str:
    """The side of *box* through which the ray from *centre* to *point* leaves; '' for a point inside."""
    return min(_list_exits(centre, point, box), default=(1.0, ""))[1]


def _list_exits(centre: Point, point: Point, box: Box) -> list[tuple[float, str]]:
    """Sides with the share of the way from *centre* to *point* at which they are met, if on the way."""
    across, down = point.x - centre.x, point.y - centre.y
    met = (
        ((box.left - centre.x, across), "left"),
        ((box.top - centre.y, down), "top"),
        ((box.right - centre.x, across), "right"),
        ((box.bottom - centre.y, down), "bottom"),
    )
    shares = ((room / way, side) for (room, way), side in met if way)
    return [(share, side) for share, side in shares if 0 < share < 1]


def _stay_inside(centre: Point, point: Point, box: Box) -> Point:
    share = min(_list_exits(centre, point, box), default=(1.0, ""))[0]
    return Point(centre.x + (point.x - centre.x) * share, centre.y + (point.y - centre.y) * share)


def _add_unlocated(fixes: dict[str, Fix], layout: Layout, canvas: Canvas) -> None:
    """Put what has no position beside its cluster's places, else where there is most room."""
    for key, site in layout.sites.items():
        if key in fixes:
            continue
        cluster = layout.find_cluster(key)
        mates = [fixes[each].at for each in cluster.members if each in fixes] if cluster else []
        if mates:
            choices = _list_around(find_middle(mates), canvas)
        elif site.role == "towards":
            choices = list(_list_border(canvas.region.grow(-canvas.edge)))
        else:
            choices = list(_list_grid(canvas.region.grow(-canvas.margin)))
        taken = [fix.at for fix in fixes.values()]
        fixes[key] = Fix(max(choices, key=lambda at: _measure_room(at, taken, canvas)))


def _list_around(middle: Point, canvas: Canvas) -> list[Point]:
    inner = canvas.region.grow(-canvas.margin / 2)
    found = [
        middle.towards(2 * math.pi * turn / _TURNS, canvas.gap * ring)
        for ring in (1.2, 1.8, 2.4)
        for turn in range(_TURNS)
    ]
    return [at for at in found if inner.distance(at) == 0] or [middle]


def _list_border(box: Box) -> Iterable[Point]:
    for share in (step / 10 for step in range(11)):
        x, y = box.left + (box.right - box.left) * share, box.top + (box.bottom - box.top) * share
        yield from (Point(box.left, y), Point(box.right, y), Point(x, box.top), Point(x, box.bottom))


def _list_grid(box: Box) -> Iterable[Point]:
    for down in range(11):
        for across in range(11):
            yield Point(
                box.left + (box.right - box.left) * across / 10, box.top + (box.bottom - box.top) * down / 10
            )


def _measure_room(at: Point, taken: Sequence[Point], canvas: Canvas) -> float:
    """The distance to the nearest place; beyond three gaps, more room is no better."""
    return round(min(3 * canvas.gap, *(at.distance(other) for other in taken)), 3)


def _part(fixes: dict[str, Fix], layout: Layout, canvas: Canvas) -> None:
    """Push places without a position of their own away from what they would cover; real ones stay."""
    for key, fix in fixes.items():
        if fix.real or fix.cut:
            continue
        at = fix.at
        for _ in range(8):
            other = min((each for each in fixes if each != key), key=lambda each: at.distance(fixes[each].at))
            gap = _measure_gap(layout, key, other, canvas=canvas)
            distance = at.distance(fixes[other].at)
            if distance >= gap - 0.1:
                break
            away = fixes[other].at.angle(at) if distance > 1 else _find_outward(fixes, layout, other)
            at = fixes[other].at.towards(away, gap)
        fixes[key] = Fix(at)


def _measure_gap(layout: Layout, first: str, second: str, *, canvas: Canvas) -> float:
    cores = sum(layout.sites[key].role == "core" for key in (first, second))
    return (canvas.marker * 5, canvas.gap, canvas.core * 2.6)[cores]


def _find_outward(fixes: Mapping[str, Fix], layout: Layout, key: str) -> float:
    """The direction from the middle of a place's cluster, else of all, to the place."""
    cluster = layout.find_cluster(key)
    members = cluster.members if cluster and len(cluster.members) > 1 else tuple(fixes)
    mates = [fixes[each].at for each in members if each in fixes and each != key]
    return find_middle(mates).angle(fixes[key].at) if mates else -math.pi / 2
