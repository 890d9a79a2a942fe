"""What a cube of indicators is built of: its structure, its components and its code lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daye_graph.model.graph import PlanGraph
from daye_graph.model.identifiers import slugify
from daye_graph.portal.cube_units import name_unit
from daye_graph.portal.cube_values import CubeValues
from daye_graph.portal.schemes_graph import Concept, ConceptGraph, both
from daye_graph.portal.schemes_labels import Called, settle_labels
from daye_graph.rdf.literals import boolean, chinese, integer, string
from daye_graph.rdf.ontology import read_cube_words
from daye_graph.settings import Settings
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode

TITLE = Wording("指标数据立方体", en="Data cube of the indicators")
_UNITS = Wording("计量单位", en="Units of measure")
_INDICATORS = Wording("方案指标", en="Indicators of the plan")
_BY_INDICATOR = Wording("按指标的时间序列", en="Series by indicator")
_DIMENSIONS = ("cubeIndicator", "cubeYear", "cubeKind")
_MEASURE = "cubeValue"
_ATTRIBUTES = {"cubeUnit": True, "cubeComparator": False}
"""Attributes, with whether every observation has one; only an attribute may be optional (IC-6)."""


@dataclass(frozen=True)
class Cube:
    """A plan's cube in the making: `woven` is its graph, `key` begins the IRIs of its parts."""

    graph: PlanGraph
    values: CubeValues
    settings: Settings
    woven: ConceptGraph
    key: str

    def part(self, name: str) -> NamedNode:
        """Give the IRI of a part of the cube (``structure``); '' is the dataset itself."""
        return self.woven.thing(f"{self.key}.{name}" if name else self.key)


def add_components(cube: Cube) -> None:
    """Declare the components; the code lists of indicators and units are under the base of things."""
    words, woven = read_cube_words(cube.settings), cube.woven
    for name in (*_DIMENSIONS, _MEASURE, *_ATTRIBUTES):
        woven.copy(words, woven.term(f"dg:{name}"))
    for name, scheme in (("cubeIndicator", "indicators"), ("cubeUnit", "units")):
        woven.describe(woven.term(f"dg:{name}"), {"qb:codeList": woven.thing(f"scheme/{scheme}")})


def add_structure(cube: Cube) -> None:
    """Describe the structure: its components, and the key of the slices by indicator."""
    woven, structure, by_indicator = cube.woven, cube.part("structure"), cube.part("by-indicator")
    labels = both(Wording(f"{TITLE}的结构", en=f"Structure of the {TITLE.en[:1].lower()}{TITLE.en[1:]}"))
    woven.describe(
        structure,
        {
            "rdf:type": woven.term("qb:DataStructureDefinition"),
            "rdfs:label": labels,
            "qb:sliceKey": by_indicator,
        },
    )
    for order, name in enumerate(_DIMENSIONS, start=1):
        _add_component(cube, name, {"qb:dimension": woven.term(f"dg:{name}"), "qb:order": integer(order)})
    _add_component(cube, _MEASURE, {"qb:measure": woven.term(f"dg:{_MEASURE}")})
    for name, required in _ATTRIBUTES.items():
        needed = boolean(value=required)
        _add_component(cube, name, {"qb:attribute": woven.term(f"dg:{name}"), "qb:componentRequired": needed})
    woven.describe(
        by_indicator,
        {
            "rdf:type": woven.term("qb:SliceKey"),
            "rdfs:label": both(_BY_INDICATOR),
            "qb:componentProperty": woven.term("dg:cubeIndicator"),
        },
    )


def _add_component(cube: Cube, name: str, said: Mapping[str, NamedNode | Literal]) -> None:
    """Add a component; qb:componentProperty, which the constraints look at, is said as well."""
    woven, node = cube.woven, cube.part(f"component.{name}")
    about = {"rdf:type": woven.term("qb:ComponentSpecification"), **said}
    woven.describe(node, {**about, "qb:componentProperty": woven.term(f"dg:{name}")})
    woven.describe(cube.part("structure"), {"qb:component": node})


def add_code_lists(cube: Cube) -> None:
    """Add the schemes that the values of coded components are of."""
    woven = cube.woven
    woven.copy_scheme(woven.term("dg:ObservationKindScheme"))
    woven.copy_scheme(woven.term("dg:ComparatorScheme"))
    woven.add_scheme(woven.thing("scheme/indicators"), _INDICATORS, _list_indicators(cube))
    woven.add_scheme(woven.thing("scheme/units"), _UNITS, _list_units(cube))


def _list_indicators(cube: Cube) -> Iterator[Concept]:
    indicators = cube.graph.indicators
    names = settle_labels([(each.id, Called(each.name)) for each in indicators])
    for each in indicators:
        more = (
            ("skos:notation", string(str(each.number))),
            ("dg:unitLabel", string(each.unit)),
            ("dg:attributeLabel", string(each.attribute)),
            ("skos:scopeNote", chinese(each.group)),
        )
        yield Concept(cube.woven.thing(each.id), names[each.id], more=more)


def _list_units(cube: Cube) -> Iterator[Concept]:
    units = dict.fromkeys(value.observation.unit for value in cube.values.values)
    names = settle_labels([(unit, Called(unit, name_unit(unit))) for unit in units])
    for unit in units:
        yield Concept(find_unit(cube, unit), names[unit], more=(("skos:notation", string(unit)),))


def find_unit(cube: Cube, unit: str) -> NamedNode:
    """Give the concept of the unit that tables write as *unit*."""
    return cube.woven.thing(f"unit-of-measure/{slugify(unit)}")
