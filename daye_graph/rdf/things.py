"""The plan itself, its text version, and the named things."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from daye_graph.model.entity import Entity, EntityType
from daye_graph.model.graph import PlanGraph
from daye_graph.rdf.literals import boolean, chinese, day, decimal, english, integer, string
from daye_graph.rdf.terms import CLASSES
from daye_graph.rdf.vocabulary import Vocabulary
from daye_graph.rdf.weaving import Value, Values, Weaver

Attribute = Callable[[Vocabulary, str], Value | None]


def _text(_: Vocabulary, value: str) -> Value | None:
    return string(value)


def _number(_: Vocabulary, value: str) -> Value | None:
    return decimal(value)


def _truth(_: Vocabulary, value: str) -> Value | None:
    return boolean(value=value == "yes")


ATTRIBUTES: dict[tuple[EntityType, str], tuple[str, Attribute] | None] = {
    ("Enterprise", "credit_code"): ("dct:identifier", _text),
    ("Platform", "type"): ("platformType", lambda terms, word: terms.concept("platform-type", word)),
    ("Platform", "level"): ("hasLevel", lambda terms, word: terms.concept("level", word)),
    ("GovernmentUnit", "collective"): ("collective", _truth),
    ("Place", "kind"): ("kind", lambda terms, word: terms.concept("place-kind", word)),
    ("Place", "code"): ("code", _text),
    ("Place", "code_scheme"): ("codeScheme", _text),
    ("Place", "longitude"): ("longitude", _number),
    ("Place", "latitude"): ("latitude", _number),
    ("Place", "position"): ("positionKind", _text),
    ("Place", "crs"): ("crs", _text),
    ("Place", "confidence"): ("confidence", _text),
    ("Place", "label_longitude"): None,
    ("Place", "label_latitude"): None,
    ("Industry", "list_forms"): None,
}
"""What the columns of data/entities become, by type and column: a property and how its value is made.

None stands for a column that tells nothing of the thing: how the matcher reads its
name, or where a drawing writes the name of a place that has no coordinates.
"""


def add_plan(weaver: Weaver) -> None:
    """Describe the plan: the manifest's word first, else what letterhead and colophon say."""
    manifest, document = weaver.graph.manifest, weaver.graph.document
    notice = document.notice
    title = manifest.title or document.title
    weaver.describe(
        weaver.plan,
        "Plan",
        {
            "rdfs:label": (chinese(title), english(manifest.title_en)),
            "dct:title": (chinese(title), english(manifest.title_en)),
            "dct:identifier": string(manifest.number or notice.number),
            "dct:issued": day(manifest.date or notice.printed_on),
            "dct:source": string(manifest.source),
            "issuerName": string(manifest.issuer or notice.issuer),
            "addressee": map(string, notice.addressees),
            "copiesTo": map(string, notice.copies_to),
            "planYear": map(integer, document.years),
            "retrieved": day(manifest.retrieved),
            "conversion": string(manifest.conversion),
            "indexNumber": string(manifest.index_number),
            "validity": string(manifest.validity),
            "textVersion": weaver.text_version,
            "order": integer(1),
        },
    )


def add_text_version(weaver: Weaver) -> None:
    """Describe the text that all offsets count in."""
    version = weaver.graph.document.version
    weaver.describe(
        weaver.text_version,
        "TextVersion",
        {
            "sha256": string(version.sha256),
            "encoding": string(version.encoding),
            "characters": integer(len(version.text)),
            "order": integer(1),
        },
    )


def add_entities(weaver: Weaver) -> None:
    """Describe the named things, in the order in which the plan first mentions them."""
    for order, entity in enumerate(in_order_of_mention(weaver.graph), start=1):
        node = weaver.thing(entity.key)
        names = (chinese(entity.name), english(entity.name_en))
        values: dict[str, Values] = {
            "rdfs:label": names,
            "skos:altLabel": map(chinese, entity.aliases),
            "skos:note": chinese(entity.note),
            "dct:source": string(entity.source),
            "discoveredBy": string(entity.discovered),
            "order": integer(order),
        }
        if "skos:Concept" in CLASSES[entity.type]:
            values["skos:prefLabel"] = names
        weaver.describe(node, entity.type, values | _attributes(weaver.vocabulary, entity))


def in_order_of_mention(graph: PlanGraph) -> Iterator[Entity]:
    """Give every entity once: those with a mention by their first one, then the others."""
    mentioned = dict.fromkeys(mention.entity for mention in graph.mentions)
    for key in mentioned:
        if key in graph.entity_by_key:
            yield graph.entity_by_key[key]
    for key, entity in graph.entity_by_key.items():
        if key not in mentioned:
            yield entity


def _attributes(vocabulary: Vocabulary, entity: Entity) -> dict[str, Values]:
    values: dict[str, Values] = {}
    for column, value in entity.attributes:
        if (entity.type, column) not in ATTRIBUTES:
            message = (
                f"{entity.key}: the column {column!r} has no place in RDF; "
                f"give it one in {__name__}.ATTRIBUTES and in ontology/"
            )
            raise ValueError(message)
        place = ATTRIBUTES[entity.type, column]
        if place is not None:
            name, make = place
            values[name] = make(vocabulary, value)
    return values
