"""What the service says of itself and of its data: SPARQL 1.1 Service Description, and VoID.

All is counted once, when the server starts: what it serves does not change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from pyoxigraph import Literal, NamedNode, QuerySolutions, Triple

from daye_graph.query.engine import Engine
from daye_graph.server.evaluating import write_graph
from daye_graph.server.limits import Limits
from daye_graph.server.refusing import Reply
from daye_graph.server.served import Served

PREFIXES = {
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "void": "http://rdfs.org/ns/void#",
    "formats": "http://www.w3.org/ns/formats/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
VOID = "/.well-known/void"
ENDPOINT = "/sparql"
_FORMATS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "JSON-LD",
    "RDF_XML",
)
_DUMPS = {
    "ttl": "Turtle",
    "nt": "N-Triples",
    "nq": "N-Quads",
    "trig": "TriG",
    "jsonld": "JSON-LD",
    "rdf": "RDF_XML",
}
_CLASSES = "SELECT ?it (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a ?it } GROUP BY ?it ORDER BY ?it"
_PROPERTIES = "SELECT ?it (COUNT(*) AS ?n) WHERE { ?s ?it ?o } GROUP BY ?it ORDER BY ?it"
_GRAPHS = "SELECT ?it (COUNT(*) AS ?n) WHERE { GRAPH ?it { ?s ?p ?o } } GROUP BY ?it ORDER BY ?it"
_SUBJECTS = "SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s ?p ?o }"
_OBJECTS = "SELECT (COUNT(DISTINCT ?o) AS ?n) WHERE { ?s ?p ?o }"


class Description:
    """Describes one service."""

    def __init__(self, served: Served, limits: Limits) -> None:
        self._served = served
        self._limits = limits
        self._base = served.base_url

    def write_service(self, form: str) -> Reply:
        """Give the service's description in the format *form*."""
        return self._write(self._service, form)

    def write_data(self, form: str) -> Reply:
        """Give the description of the data in the format *form*."""
        return self._write(self._data, form)

    def _write(self, triples: list[Triple], form: str) -> Reply:
        return write_graph(triples, form, prefixes=PREFIXES, limits=self._limits)

    @cached_property
    def _service(self) -> list[Triple]:
        return list(self._describe_service())

    @cached_property
    def _data(self) -> list[Triple]:
        return list(self._describe_data())

    def _describe_service(self) -> Iterator[Triple]:
        service, endpoint = self._node(f"{ENDPOINT}#service"), self._node(ENDPOINT)
        dataset, default = self._node(f"{ENDPOINT}#dataset"), self._node(f"{ENDPOINT}#default-graph")
        yield from _say(service, "rdf:type", [_term("sd:Service")])
        yield from _say(service, "sd:endpoint", [endpoint])
        yield from _say(service, "sd:supportedLanguage", [_term("sd:SPARQL11Query")])
        yield from _say(service, "sd:feature", [_term("sd:UnionDefaultGraph")])
        yield from _say(service, "sd:resultFormat", [_term(f"formats:{name}") for name in _FORMATS])
        yield from _say(service, "sd:defaultDataset", [dataset])
        yield from _say(dataset, "rdf:type", [_term("sd:Dataset")])
        yield from _say(dataset, "sd:defaultGraph", [default])
        yield from _say(default, "rdf:type", [_term("sd:Graph")])
        yield from _say(default, "void:triples", [_number(self._triples)])
        for number, (name, count) in enumerate(_count(self._engine, _GRAPHS), start=1):
            named, graph = self._node(f"{ENDPOINT}#named-{number}"), self._node(f"{ENDPOINT}#graph-{number}")
            yield from _say(dataset, "sd:namedGraph", [named])
            yield from _say(named, "rdf:type", [_term("sd:NamedGraph")])
            yield from _say(named, "sd:name", [name])
            yield from _say(named, "sd:graph", [graph])
            yield from _say(graph, "rdf:type", [_term("sd:Graph")])
            yield from _say(graph, "void:triples", [_number(count)])

    def _describe_data(self) -> Iterator[Triple]:
        about, data = self._node(VOID), self._node(f"{VOID}#data")
        plan, settings = self._engine.plan, self._engine.settings
        yield from _say(about, "rdf:type", [_term("void:DatasetDescription")])
        yield from _say(about, "foaf:primaryTopic", [data])
        yield from _say(data, "rdf:type", [_term("void:Dataset")])
        yield from _say(data, "dct:title", [Literal(f"《{plan.title}》知识图谱", language="zh")])
        yield from _say(data, "dct:source", [NamedNode(plan.iri)])
        yield from _say(data, "dct:license", _texts(self._served.licence))
        yield from _say(data, "dct:publisher", _texts(self._served.publisher))
        yield from _say(data, "foaf:homepage", [self._node("/")])
        yield from _say(data, "void:sparqlEndpoint", [self._node(ENDPOINT)])
        yield from _say(data, "void:uriSpace", [Literal(settings.id_base)])
        yield from _say(data, "void:exampleResource", [NamedNode(plan.iri)])
        yield from _say(data, "void:vocabulary", [NamedNode(settings.ontology_base)])
        yield from _say(data, "void:triples", [_number(self._triples)])
        yield from _say(data, "void:feature", [_term(f"formats:{name}") for name in _FORMATS[4:]])
        yield from self._describe_files(data)
        yield from self._count_parts(data)

    def _describe_files(self, data: NamedNode) -> Iterator[Triple]:
        folder = self._served.site / "downloads"
        files = sorted(path.name for path in folder.glob("*") if path.suffix[1:] in _DUMPS)
        yield from _say(data, "void:dataDump", [self._node(f"/downloads/{name}") for name in files])

    def _count_parts(self, data: NamedNode) -> Iterator[Triple]:
        classes, properties = _count(self._engine, _CLASSES), _count(self._engine, _PROPERTIES)
        ((subjects,),), ((objects,),) = (
            [tuple(row.values()) for row in self._engine.select(query)] for query in (_SUBJECTS, _OBJECTS)
        )
        yield from _say(data, "void:distinctSubjects", [_number(subjects)])
        yield from _say(data, "void:distinctObjects", [_number(objects)])
        yield from _say(data, "void:classes", [_number(len(classes))])
        yield from _say(data, "void:properties", [_number(len(properties))])
        for number, (kind, count) in enumerate(classes, start=1):
            part = self._node(f"{VOID}#class-{number}")
            yield from _say(data, "void:classPartition", [part])
            yield from _say(part, "void:class", [kind])
            yield from _say(part, "void:entities", [_number(count)])
        for number, (name, count) in enumerate(properties, start=1):
            part = self._node(f"{VOID}#property-{number}")
            yield from _say(data, "void:propertyPartition", [part])
            yield from _say(part, "void:property", [name])
            yield from _say(part, "void:triples", [_number(count)])

    @property
    def _engine(self) -> Engine:
        return self._served.engine

    @cached_property
    def _triples(self) -> int:
        (row,) = self._engine.select("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }")
        return int(row["n"])

    def _node(self, path: str) -> NamedNode:
        return NamedNode(self._base + path)


def _say(subject: NamedNode, predicate: str, values: Iterable[NamedNode | Literal]) -> Iterator[Triple]:
    return (Triple(subject, _term(predicate), value) for value in values)


def _term(name: str) -> NamedNode:
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def _number(value: int | str) -> Literal:
    return Literal(str(value), datatype=_term("xsd:integer"))


def _texts(text: str) -> list[Literal]:
    return [Literal(text)] if text else []


def _count(engine: Engine, query: str) -> list[tuple[NamedNode, int]]:
    results = engine.run(query)
    assert isinstance(results, QuerySolutions)
    return [
        (solution["it"], int(solution["n"].value))
        for solution in results
        if isinstance(solution["it"], NamedNode) and isinstance(solution["n"], Literal)
    ]
