"""Values that a list can be extended with: properties of things, each with the pattern that finds it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from pyoxigraph import Literal, NamedNode, QuerySolutions

from daye_graph.query.engine import Engine, rebase
from daye_graph.query.results import convert_term
from daye_graph.server.reconcile_index import TYPES
from daye_graph.wording import Wording

Value = dict[str, str | int | float]
"""A cell, as the protocol has it: an object with `str`, `int`, `float`, or `id` and `name`."""


class Property(NamedTuple):
    """A property: its id, label, the types that have it, and the pattern from ?thing to ?value."""

    id: str
    label: Wording
    types: tuple[str, ...]
    pattern: str


_FIRM, _INSTITUTE, _UNIVERSITY, _PLATFORM, _UNIT, _PLACE = ((name,) for name in TYPES)

PROPERTIES = (
    Property("alias", Wording("别名", en="alias"), TYPES, "?thing skos:altLabel ?value"),
    Property(
        "name_en", Wording("英文名", en="English name"), TYPES,
        '?thing rdfs:label ?value . FILTER (LANG(?value) = "en")',
    ),
    Property(
        "action", Wording("所在行动", en="action"), _FIRM,
        "?statement a dg:Involvement ; dg:enterprise ?thing ; dg:ofAction ?value",
    ),
    Property(
        "task", Wording("所在子任务", en="sub-task"), (*_FIRM, *_UNIT),
        "?thing dg:involvedIn|dg:responsibleFor ?value . ?value a dg:Task",
    ),
    Property(
        "direction", Wording("依托或支持", en="relied on or supported"), _FIRM,
        "?statement a dg:Involvement ; dg:enterprise ?thing ; dg:direction ?value",
    ),
    Property(
        "industry", Wording("产业", en="industry"), _FIRM,
        "?profile a dg:IndustryProfile ; dg:enterprise ?thing ; dg:industry ?value",
    ),
    Property(
        "partner", Wording("合作方", en="partner"), (*_FIRM, *_INSTITUTE, *_UNIVERSITY),
        "{ ?statement a dg:Partnership ; dg:institute ?thing ; dg:organization ?value } UNION "
        "{ ?statement a dg:Partnership ; dg:organization ?thing ; dg:institute ?value }",
    ),
    Property("platform_type", Wording("平台类型", en="type of platform"), _PLATFORM,
             "?thing dg:platformType ?value"),
    Property("level", Wording("级别", en="level"), _PLATFORM, "?thing dg:hasLevel ?value"),
    Property("aim", Wording("争创级别", en="level aimed at"), (*_FIRM, *_INSTITUTE, *_PLATFORM),
             "?thing dg:aimsAt ?value"),
    Property("host", Wording("承建者", en="host"), _PLATFORM, "?thing dg:hostedBy ?value"),
    Property("place", Wording("所在地", en="place"), _PLATFORM, "?thing dg:locatedIn ?value"),
    Property("kind", Wording("地点种类", en="kind of place"), _PLACE, "?thing dg:kind ?value"),
    Property("code", Wording("代码", en="code"), _PLACE, "?thing dg:code ?value"),
    Property("longitude", Wording("经度", en="longitude"), _PLACE, "?thing dg:longitude ?value"),
    Property("latitude", Wording("纬度", en="latitude"), _PLACE, "?thing dg:latitude ?value"),
    Property(
        "quote", Wording("原文", en="quote"), TYPES,
        "?statement ?link ?thing ; dg:quote ?value . FILTER NOT EXISTS { ?statement a dg:Mention }",
    ),
)  # fmt: skip
"""All properties, in the order in which they are proposed."""

BY_ID = {each.id: each for each in PROPERTIES}

_VALUES = """\
PREFIX dg: <https://w3id.org/daye-graph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?thing ?value ?own ?word WHERE {
  VALUES ?plan { %s }
  VALUES ?thing { %s }
  GRAPH ?plan { %s }
  OPTIONAL { GRAPH ?plan { ?value rdfs:label ?own . FILTER (LANG(?own) = "zh") } }
  OPTIONAL {
    GRAPH <https://w3id.org/daye-graph/ontology> { ?value skos:prefLabel ?word . FILTER (LANG(?word) = "zh") }
  }
}
ORDER BY ?thing ?value
"""


def find_values(engine: Engine, ids: Iterable[str], property_: Property) -> dict[str, list[Value]]:
    """Give the values of *property_* by the id of the thing; things without a value are left out."""
    base = engine.settings.id_base
    things = " ".join(str(NamedNode(base + id_)) for id_ in ids)
    query = rebase(_VALUES, engine.settings) % (NamedNode(engine.plan.iri), things, property_.pattern)
    results = engine.run(query)
    assert isinstance(results, QuerySolutions)
    found: dict[str, list[Value]] = {}
    for row in results:
        thing, value, own, word = (row[name] for name in ("thing", "value", "own", "word"))
        assert isinstance(thing, NamedNode)
        label = own or word
        name = label.value if isinstance(label, Literal) else ""
        cell = _build_cell(value, name, base)
        cells = found.setdefault(thing.value.removeprefix(base), [])
        if cell not in cells:
            cells.append(cell)
    return found


def says_so(values: Sequence[Value], wanted: Sequence[str]) -> bool:
    """Whether one of *values* is one of *wanted*: by id, name or text."""
    told = {str(each).strip().casefold() for value in values for each in value.values()}
    return any(each.strip().casefold() in told for each in wanted)


def read_wanted(given: Any) -> list[str]:  # noqa: ANN401 any JSON value
    """Give what a query's property asks for as texts: one value or several, plain or an object with an id.

    >>> read_wanted([{"id": "place/a", "name": "甲镇"}, 3])
    ['place/a', '甲镇', '3']
    """
    values = given if isinstance(given, list) else [given]
    wanted: list[str] = []
    for value in values:
        if isinstance(value, Mapping):
            wanted += [str(value[key]) for key in ("id", "name") if value.get(key)]
        else:
            wanted.append(str(value))
    return wanted


def _build_cell(value: Any, name: str, base: str) -> Value:  # noqa: ANN401 any RDF term
    if isinstance(value, NamedNode):
        if value.value.startswith(base):
            return {"id": value.value.removeprefix(base), "name": name or value.value.removeprefix(base)}
        return {"str": name or value.value}
    plain = convert_term(value)
    if isinstance(plain, int) and not isinstance(plain, bool):
        return {"int": plain}
    return {"float": plain} if isinstance(plain, float) else {"str": str(plain)}
