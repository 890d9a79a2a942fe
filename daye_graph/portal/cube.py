"""The indicators as an RDF Data Cube: indicator × year × kind, with unit and comparator.

Structure, code lists and observations stand in one graph, so that the integrity
constraints of the specification (W3C Recommendation 2014-01-16, section 11) can be
asked of the file alone. An observation bears the IRI of the statement it is in the
plan's graph, where its evidence is found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from daye_graph.model.graph import PlanGraph
from daye_graph.model.statement import Indicator
from daye_graph.portal.context import Context
from daye_graph.portal.cube_structure import (
    TITLE,
    Cube,
    add_code_lists,
    add_components,
    add_structure,
    find_unit,
)
from daye_graph.portal.cube_values import CubeValue, choose_values
from daye_graph.portal.dumps import SYNTAXES
from daye_graph.portal.files import BundleFile
from daye_graph.portal.schemes_graph import ConceptGraph, both
from daye_graph.rdf.literals import chinese, day, decimal, integer
from daye_graph.rdf.named_graph import NamedGraph
from daye_graph.rdf.ontology import read_ontology
from daye_graph.rdf.writing import WRITERS
from daye_graph.settings import Settings
from daye_graph.wording import Wording

DATA_CUBE = "http://www.w3.org/TR/vocab-data-cube/"
_SUFFIXES = ("ttl", "rdf", "nt")
"""The syntaxes, by the suffix of their files."""


def build_cube(context: Context) -> Iterator[BundleFile]:
    """Give the cube as Turtle, RDF/XML and N-Triples; nothing for a plan without values of indicators."""
    triples = make_cube(context.graph, context.settings, date=context.date)
    if triples is None:
        return
    for suffix in _SUFFIXES:
        syntax = SYNTAXES[suffix]
        yield BundleFile(
            path=f"cube/indicators.{suffix}",
            data=WRITERS[suffix](triples, context.settings),
            media_type=syntax.media_type,
            title=Wording(f"{TITLE}，{syntax.name}", en=f"{TITLE.en}, {syntax.name}"),
            dataset="cube",
            conforms_to=(DATA_CUBE, syntax.standard),
        )


def make_cube(graph: PlanGraph, settings: Settings, *, date: str = "") -> NamedGraph | None:
    """Give the cube of *graph*, made on *date* (ISO); None where no indicator has a value."""
    values = choose_values(graph.indicators, graph.observations)
    if not values.values:
        return None
    key = f"cube/{graph.manifest.id}"
    woven = ConceptGraph(key, settings, read_ontology(settings))
    cube = Cube(graph, values, settings, woven, key)
    add_components(cube)
    add_structure(cube)
    add_code_lists(cube)
    _add_dataset(cube, date)
    for value in values.values:
        _add_observation(cube, value)
    _add_slices(cube)
    return woven.triples


def _add_dataset(cube: Cube, date: str) -> None:
    woven, dataset = cube.woven, cube.part("")
    plan = cube.graph.manifest.title or cube.graph.document.title
    plan_en = cube.graph.manifest.title_en
    title = Wording(f"{plan}：{TITLE}", en=f"{plan_en or plan}: {TITLE.en}")
    woven.describe(
        dataset,
        {
            "rdf:type": woven.term("qb:DataSet"),
            "rdfs:label": both(title),
            "dct:title": both(title),
            "rdfs:comment": both(_describe_values(cube)),
            "dct:source": woven.thing(f"plan/{cube.graph.manifest.id}"),
            "dct:modified": day(date),
            "qb:structure": cube.part("structure"),
        },
    )


def _describe_values(cube: Cube) -> Wording:
    """Say what is an observation, and name the cells that are none."""
    text = Wording(
        "每个指标、年度、性质只有一个数值：取指标表的单元格，表中没有的取正文首次写到之处。"
        "其他各处的重述见 rdfs:seeAlso。",
        en="One value for each indicator, year and kind: the indicator table's cell, else the first place "
        "in the text. Restatements are under rdfs:seeAlso.",
    )
    if cube.values.empty:
        names = {each.id: each.name for each in cube.graph.indicators}
        cells: dict[str, list[str]] = {}
        for indicator, year, _ in cube.values.empty:
            cells.setdefault(names[indicator], []).append(str(year))
        listed = "；".join(f"{name} {'、'.join(sorted(years))}" for name, years in cells.items())
        listed_en = "; ".join(f"{name} {', '.join(sorted(years))}" for name, years in cells.items())
        text = Wording(
            f"{text}原文没有填数的单元格不是观测值：{listed}。",
            en=f"{text.en} Cells that the plan leaves without a number are no observations: {listed_en}.",
        )
    return text


def _add_observation(cube: Cube, value: CubeValue) -> None:
    woven, each = cube.woven, value.observation
    comparator = woven.term(f"dg:comparator-{value.comparator}") if value.comparator else None
    woven.describe(
        woven.thing(each.id),
        {
            "rdf:type": woven.term("qb:Observation"),
            "qb:dataSet": cube.part(""),
            "dg:cubeIndicator": woven.thing(each.indicator),
            "dg:cubeYear": integer(each.year),
            "dg:cubeKind": woven.term(f"dg:kind-{each.kind}"),
            "dg:cubeValue": decimal(each.value),
            "dg:cubeUnit": find_unit(cube, each.unit),
            "dg:cubeComparator": comparator,
            "rdfs:seeAlso": [woven.thing(other.id) for other in value.restated],
        },
    )


def _add_slices(cube: Cube) -> None:
    """Give each indicator's series as a slice; one without any value has none."""
    told: dict[str, list[CubeValue]] = {}
    for value in cube.values.values:
        told.setdefault(value.observation.indicator, []).append(value)
    for indicator in cube.graph.indicators:
        if indicator.id in told:
            _add_slice(cube, indicator, told[indicator.id])


def _add_slice(cube: Cube, indicator: Indicator, values: Iterable[CubeValue]) -> None:
    woven, node = cube.woven, cube.part(f"slice.{indicator.id.rpartition('/')[2]}")
    woven.describe(
        node,
        {
            "rdf:type": woven.term("qb:Slice"),
            "rdfs:label": chinese(indicator.name),
            "qb:sliceStructure": cube.part("by-indicator"),
            "dg:cubeIndicator": woven.thing(indicator.id),
            "qb:observation": [woven.thing(value.observation.id) for value in values],
        },
    )
    woven.describe(cube.part(""), {"qb:slice": node})
