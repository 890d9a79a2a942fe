"""The layout drawing as a model: what stands where, with every name placed. No HTML and no SVG."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from daye_graph.model.graph import PlanGraph
from daye_graph.views.layout_belts import Band, draw_belts
from daye_graph.views.layout_canvas import WIDE, Canvas
from daye_graph.views.layout_elements import Cluster, Layout, Site, read_layout
from daye_graph.views.layout_geometry import Box, Point, bound, find_hull, measure_outside, smooth
from daye_graph.views.layout_labels import Obstacles, Placed, Sign, TextLine, check_overlaps, place_signs
from daye_graph.views.layout_places import Fix, fix_places
from daye_graph.views.layout_schematic import measure_need

MARK_ROOM = "　"
"""What a line leaves free for the mark of a featured town."""

_ROUND = 12
"""Points that stand for a marker's circle in a hull."""
_BESIDE = (0, 4, 2, 6, 7, 1, 5, 3), 16.0
_BELOW = (2, 6, 0, 4, 1, 3, 7, 5), 3.0
"""Directions in which names like to stand, and how much more each next one costs."""
_SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
_CORE_PRICE, _MARKER_PRICE, _BAND_PRICE, _CUT_PRICE = 2600.0, 900.0, 46.0, 300.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with its position and its name. `cluster` is the number of its cluster, None without one."""

    site: Site
    fix: Fix
    sign: Placed
    cluster: int | None


@dataclass(frozen=True, slots=True)
class Hull:
    """The soft area around a cluster: the convex `corners`, rounded at the distance `radius`."""

    cluster: Cluster
    corners: tuple[Point, ...]
    radius: float

    def holds(self, point: Point) -> bool:
        """Whether *point* lies inside."""
        return measure_outside(point, self.corners) <= self.radius


@dataclass(frozen=True)
class Drawing:
    """All that is drawn on one canvas. Belts' names are in `belt_signs`, in the order of `bands`."""

    canvas: Canvas
    layout: Layout
    spots: Mapping[str, Spot]
    bands: tuple[Band, ...]
    belt_signs: tuple[Placed, ...]
    hulls: tuple[Hull, ...]
    north: Point

    @property
    def signs(self) -> tuple[Placed, ...]:
        """All names."""
        return (*(spot.sign for spot in self.spots.values()), *self.belt_signs)

    @property
    def fits(self) -> bool:
        """Whether all places and names have room; what is arranged needs enough height."""
        if not all(self.canvas.region.grow(1).holds(sign.box) for sign in self.signs):
            return False
        return self.has_real or measure_need(self.layout, self.canvas) <= 0

    @property
    def has_real(self) -> bool:
        """Whether any place stands at its real position."""
        return any(spot.fix.real for spot in self.spots.values())

    @property
    def has_schematic(self) -> bool:
        """Whether any place stands at a schematic position."""
        return not all(spot.fix.real for spot in self.spots.values())

    @property
    def sources(self) -> tuple[str, ...]:
        """What is said of where real positions come from, place by place."""
        real = (spot.site.entity for spot in self.spots.values() if spot.fix.real)
        return tuple(entity.source for entity in real if entity)

    @property
    def has_cut(self) -> bool:
        """Whether a place far away stands nearer than it is."""
        return any(spot.fix.cut for spot in self.spots.values())

    @property
    def has_featured(self) -> bool:
        """Whether a featured town is marked."""
        return any(spot.site.featured for spot in self.spots.values())


def build_drawing(graph: PlanGraph, canvas: Canvas = WIDE) -> Drawing:
    """Build the drawing of a plan's layout; the same graph gives the same drawing.

    Raises:
        UsageError: the plan has no formula of a layout, or names nothing for it.
    """
    return draw_layout(read_layout(graph), canvas)


def draw_layout(layout: Layout, canvas: Canvas) -> Drawing:
    """Give *layout* as a drawing on *canvas*: smaller than usual where names would not find room."""
    drawing = _draw(layout, canvas)
    for share in _SHARES:
        sized = canvas.shrink(share)
        drawing = _draw(layout, sized)
        if canvas.grows and not drawing.has_real and measure_need(layout, sized) > 0:
            drawing = _draw(layout, sized.lengthen(measure_need(layout, sized)))
        if not check_overlaps({sign.sign.key: sign for sign in drawing.signs}) and drawing.fits:
            break
    return drawing


def _draw(layout: Layout, canvas: Canvas) -> Drawing:
    fixes = fix_places(layout, canvas)
    bands = draw_belts(layout, fixes, canvas)
    north = _choose_corner(canvas, fixes, bands)
    signs = [*_list_signs(layout, fixes, canvas=canvas), *_list_belt_signs(bands, fixes, canvas)]
    signs.sort(key=lambda sign: _rank(sign, layout))
    placed = place_signs(signs, _gather_obstacles(layout, fixes, bands=bands, north=north, canvas=canvas))
    spots = {}
    for key, site in layout.sites.items():
        cluster = layout.find_cluster(key)
        spots[key] = Spot(site, fixes[key], placed[key], cluster.number if cluster else None)
    return Drawing(
        canvas=canvas,
        layout=layout,
        spots=spots,
        bands=bands,
        belt_signs=tuple(placed[band.belt.element.id] for band in bands),
        hulls=tuple(_draw_hull(cluster, spots, canvas) for cluster in layout.clusters),
        north=north,
    )


def measure_marker(site: Site, canvas: Canvas) -> float:
    """Give the radius of a place's marker."""
    if site.role == "core":
        return canvas.core
    return canvas.marker * 1.8 if site.role == "towards" else canvas.marker


def _rank(sign: Sign, layout: Layout) -> int:
    role = layout.sites[sign.key].role if sign.key in layout.sites else "belt"
    return ("core", "towards", "belt", "stop", "member").index(role)


def _list_signs(layout: Layout, fixes: Mapping[str, Fix], *, canvas: Canvas) -> list[Sign]:
    signs = []
    for key, site in layout.sites.items():
        size = canvas.strong if site.role == "core" else canvas.text
        if canvas.names_featured:
            lines = [TextLine(site.name, size, key)]
            lines += [TextLine(MARK_ROOM + each.name, canvas.small, each.key) for each in site.featured]
        else:
            lines = [TextLine(site.name + MARK_ROOM * len(site.featured), size, key)]
        clearance = measure_marker(site, canvas) + canvas.text * (0.4 if site.role == "core" else 0.24)
        turns, strictness = _BESIDE if site.role in {"core", "towards"} else _BELOW
        signs.append(Sign(key, tuple(lines), (fixes[key].at,), clearance, turns, strictness))
    return signs


def _list_belt_signs(bands: tuple[Band, ...], fixes: Mapping[str, Fix], canvas: Canvas) -> list[Sign]:
    signs = []
    for band in bands:
        element = band.belt.element
        free = [
            point
            for point in band.line[::3]
            if all(point.distance(fix.at) > canvas.core * 1.6 for fix in fixes.values())
        ]
        middle = len(free) // 2
        anchors = sorted(free, key=lambda point: abs(free.index(point) - middle))
        line = TextLine(element.name, canvas.text * 1.08, element.id)
        clearance = canvas.belt / 2 + canvas.text * 0.4
        signs.append(
            Sign(element.id, (line,), tuple(anchors or band.line[:1]), clearance, (7, 1, 5, 3, 6, 2, 0, 4))
        )
    return signs


def _gather_obstacles(
    layout: Layout, fixes: Mapping[str, Fix], *, bands: tuple[Band, ...], north: Point, canvas: Canvas
) -> Obstacles:
    discs = [
        (
            fixes[key].at,
            measure_marker(site, canvas) + 5,
            _CORE_PRICE if site.role == "core" else _MARKER_PRICE,
        )
        for key, site in layout.sites.items()
    ]
    for band in bands:
        discs += [
            (point, width / 2 + 3, _BAND_PRICE)
            for point, width in zip(band.line[::2], band.widths[::2], strict=True)
        ]
        discs += [(cut.at, canvas.belt / 2, _CUT_PRICE) for cut in band.cuts]
        discs += [(point, 4.0, _BAND_PRICE) for tie in band.ties for point in smooth(tie, step=12.0)[2:]]
    reach = canvas.margin * 0.72
    areas = tuple(
        (
            frozenset(
                (*cluster.members, *(e.key for m in cluster.members for e in layout.sites[m].featured))
            ),
            tuple((fixes[key].at, reach) for key in cluster.members),
        )
        for cluster in layout.clusters
    )
    return Obstacles(canvas.region, (_box_north(north),), tuple(discs), areas)


def _box_north(north: Point) -> Box:
    return Box(north.x - 26, north.y - 48, north.x + 26, north.y + 44)


def _choose_corner(canvas: Canvas, fixes: Mapping[str, Fix], bands: tuple[Band, ...]) -> Point:
    """The first corner of the region that is free for the arrow to the north, else the freest."""
    inner = canvas.region.grow(-46)
    left, top, right, bottom = inner
    corners = (Point(right, top + 8), Point(right, bottom - 4), Point(left, bottom - 4), Point(left, top + 8))
    taken = [fix.at for fix in fixes.values()] + [point for band in bands for point in band.line]
    rooms = [min(corner.distance(point) for point in taken) for corner in corners]
    free = next((at for at, room in enumerate(rooms) if room > 200), rooms.index(max(rooms)))
    return corners[free]


def _draw_hull(cluster: Cluster, spots: Mapping[str, Spot], canvas: Canvas) -> Hull:
    """Around markers and names of the members; a core's disc and name stay out of it."""
    radius = canvas.text * 1.3
    if len(cluster.members) == 1:
        return _draw_circle(cluster, spots[cluster.members[0]], canvas)
    points: list[Point] = []
    for key in cluster.members:
        spot = spots[key]
        points += (
            spot.fix.at.towards(2 * math.pi * turn / _ROUND, canvas.text * 0.5) for turn in range(_ROUND)
        )
        if spot.site.role != "core":
            points += spot.sign.box.grow(-canvas.text * 0.5).corners
    return Hull(cluster, tuple(find_hull(points)), radius)


def _draw_circle(cluster: Cluster, spot: Spot, canvas: Canvas) -> Hull:
    """Around the marker and the name of the only member."""
    if spot.site.role == "core":
        return Hull(cluster, (spot.fix.at,), canvas.core + canvas.text)
    around = bound(
        [*spot.sign.box.corners, *(spot.fix.at.towards(turn * math.pi / 2, 6) for turn in range(4))]
    )
    radius = around.centre.distance(Point(around.left, around.top))
    return Hull(cluster, (around.centre,), radius + canvas.text * 0.4)
