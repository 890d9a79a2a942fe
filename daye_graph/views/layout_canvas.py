"""The two formats in which a layout is drawn: wide for screens and slides, tall for phones."""

from __future__ import annotations

from dataclasses import dataclass, replace

from daye_graph.views.layout_geometry import Box


@dataclass(frozen=True, slots=True)
class Canvas:
    """A format: the page, the part of it that holds places, and the sizes of what is drawn there.

    `margin` is what hulls and names need around the outermost places, `reach`
    what belts need beyond it towards places far away, `edge` how near those
    come to the border. `column` is the left column with title and legend.
    Without `names_featured` a featured town is a mark without its name. A
    format that `grows` becomes longer where more is to be drawn.
    """

    name: str
    width: float
    height: float
    region: Box
    column: Box
    margin: float
    reach: float
    edge: float
    text: float
    strong: float
    small: float
    marker: float
    core: float
    belt: float
    names_featured: bool
    grows: bool

    @property
    def gap(self) -> float:
        """The least distance between a core and another place, centre to centre."""
        return self.core + self.marker + self.text * 0.7

    def shrink(self, share: float) -> Canvas:
        """Give the same format with everything that is drawn in it *share* as large."""
        names = ("margin", "text", "strong", "small", "marker", "core", "belt")
        return replace(self, **{name: getattr(self, name) * share for name in names})

    def lengthen(self, by: float) -> Canvas:
        """Give the same format with a page and a region that are longer."""
        region = self.region._replace(bottom=self.region.bottom + by)
        return replace(self, height=self.height + by, region=region)


WIDE = Canvas(
    name="wide",
    width=1600,
    height=1000,
    region=Box(470, 30, 1570, 972),
    column=Box(60, 60, 440, 950),
    margin=104,
    reach=120,
    edge=40,
    text=25,
    strong=30,
    small=17,
    marker=9.5,
    core=41,
    belt=46,
    names_featured=True,
    grows=False,
)
TALL = Canvas(
    name="tall",
    width=800,
    height=1080,
    region=Box(12, 200, 788, 1040),
    column=Box(40, 40, 760, 170),
    margin=112,
    reach=130,
    edge=48,
    text=29,
    strong=34,
    small=21,
    marker=11,
    core=43,
    belt=46,
    names_featured=False,
    grows=True,
)
