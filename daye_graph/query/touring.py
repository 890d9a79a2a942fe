"""A guided tour: twenty questions in SPARQL, each a file ``tour/<number>-<name>.rq`` with a header.

Lines that begin with ``# word:`` declare a station; fields are parted by `` | ``:

===========  =================================================================
``title``    what it asks, in Chinese and in English
``about``    what is to be learnt from it, in Chinese and in English
``example``  variable | class: a name to ask about, taken from the plan itself
===========  =================================================================

The query names every graph and no thing of any plan. As with questions, the line
``# filters`` is where the plan is put, and an example's name with it; without
them the file is a query of its own, over all plans and all names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, QuerySolutions

from daye_graph.query.engine import Engine, rebase
from daye_graph.query.question import FILTERS_LINE
from daye_graph.query.results import list_rows
from daye_graph.query.rows import Value
from daye_graph.wording import Wording

TOUR = Path(__file__).with_name("tour")
_HEADER = re.compile(r"^# (title|about|example): (.+)\n", re.MULTILINE)
_MOST_TOLD = """\
PREFIX dg: <https://w3id.org/daye-graph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?name (COUNT(DISTINCT ?statement) AS ?statements) WHERE {
  VALUES ?plan { %s }
  GRAPH ?plan {
    ?thing a %s ; rdfs:label ?name ; dg:order ?order .
    ?statement ?property ?thing ; dg:rule ?rule .
    FILTER (LANG(?name) = "zh")
  }
}
GROUP BY ?thing ?name ?order
ORDER BY DESC(?statements) ?order
LIMIT 1
"""


class Example(NamedTuple):
    """A variable that one name is put in for, and the class of things (``dg:Place``) it is taken from."""

    variable: str
    kind: str


class Station(NamedTuple):
    """A question of the tour: the file's name without suffix, what it asks and shows, and its SPARQL."""

    name: str
    title: Wording
    about: Wording
    examples: tuple[Example, ...]
    sparql: str


@cache
def list_stations() -> tuple[Station, ...]:
    """Give all stations in the order of the tour."""
    paths = sorted(TOUR.glob("*.rq"))
    return tuple(parse_station(path.stem, path.read_text(encoding="utf-8")) for path in paths)


def parse_station(name: str, text: str) -> Station:
    """Parse a station's file; its SPARQL is what follows the header.

    >>> parse_station("01-towns", '''# title: 有哪些镇 | Which towns are there?
    ... # about: 看类 | Look at the class.
    ... # example: name | dg:Place
    ... SELECT ?town WHERE { GRAPH ?plan { ?town a ?class } }''').examples
    (Example(variable='name', kind='dg:Place'),)
    """
    fields: dict[str, list[list[str]]] = {"title": [], "about": [], "example": []}
    for word, rest in _HEADER.findall(text):
        fields[word].append([field.strip() for field in rest.split(" | ")])
    ((title_zh, title_en),), ((about_zh, about_en),) = fields["title"], fields["about"]
    return Station(
        name=name,
        title=Wording(title_zh, en=title_en),
        about=Wording(about_zh, en=about_en),
        examples=tuple(Example(*each) for each in fields["example"]),
        sparql=_HEADER.sub("", text),
    )


def fill_query(engine: Engine, station: Station) -> str:
    """Give the station's query for the engine's plan, with the names of its examples put in.

    The name is that of the thing which most of the plan's statements are about; where
    the plan has none of the class the query is about all names, of which there are none.
    """
    lines = [f"VALUES ?plan {{ {NamedNode(engine.plan.iri)} }}", *_list_examples(engine, station)]
    block = "\n".join(f"  {line}" for line in lines)
    return rebase(station.sparql, engine.settings).replace(f"  {FILTERS_LINE}", block, 1)


def run_station(engine: Engine, station: Station) -> tuple[list[str], list[list[Value]]]:
    """Give the variables of the station's query and all rows that it gives about the engine's plan."""
    results = engine.run(fill_query(engine, station))
    assert isinstance(results, QuerySolutions)
    return list_rows(results)


def _list_examples(engine: Engine, station: Station) -> Iterator[str]:
    for example in station.examples:
        query = rebase(_MOST_TOLD % (NamedNode(engine.plan.iri), example.kind), engine.settings)
        for row in engine.select(query):
            yield f"VALUES ?{example.variable} {{ {Literal(row['name'], language='zh')} }}"
