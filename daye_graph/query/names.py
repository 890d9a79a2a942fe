"""Names to things: canonical names and aliases, as the graph bears them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from pyoxigraph import Literal, NamedNode

from daye_graph.errors import UnknownNameError
from daye_graph.query.engine import Engine
from daye_graph.query.nearest import find_nearest, suggest
from daye_graph.query.vocabulary import list_classes
from daye_graph.wording import Wording

_BEARERS = """\
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?thing ?class WHERE {
  VALUES ?plan { %s }
  VALUES ?naming { rdfs:label skos:altLabel }
  VALUES ?name { %s }
  GRAPH ?plan { ?thing ?naming ?name ; a ?class }
}
"""
_NAMES = """\
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?thing ?name WHERE {
  VALUES ?plan { %s }
  VALUES ?naming { rdfs:label skos:altLabel }
  VALUES ?class { %s }
  GRAPH ?plan { ?thing a ?class ; ?naming ?name }
}
ORDER BY ?name
"""
_LANGUAGES = ("zh", "en")
_IGNORED = str.maketrans("", "", "“”‘’\"'「」 \t\r\n\u3000\u00a0")


def find_things(engine: Engine, classes: Sequence[str], name: str) -> tuple[str, ...]:
    """Give the IRIs of all things of *classes* (as ``dg:Place``) that bear *name*.

    The name as written comes first; where nothing bears it, blanks, quotation
    marks, width and case are overlooked.

    Raises:
        UnknownNameError: nothing bears it, with the nearest names.
    """
    plan = NamedNode(engine.plan.iri)
    base = engine.settings.ontology_base
    wanted = [NamedNode(base + term.partition(":")[2]) for term in classes]
    written = " ".join(str(Literal(name, language=language)) for language in _LANGUAGES)
    bearers = list(engine.select(_BEARERS % (plan, written)))
    kinds = {kind.value for kind in wanted}
    found = dict.fromkeys(row["thing"] for row in bearers if row["class"] in kinds)
    if found:
        return tuple(found)
    known = [
        (row["name"], row["thing"]) for row in engine.select(_NAMES % (plan, " ".join(map(str, wanted))))
    ]
    sought = normalize_name(name)
    found = dict.fromkeys(thing for alike, thing in known if normalize_name(alike) == sought)
    if found:
        return tuple(found)
    others = {row["class"] for row in bearers if row["class"].startswith(base)}
    raise _unknown_name(engine, name, classes=classes, others=others, known=dict(known))


def normalize_name(name: str) -> str:
    """Give *name* without what readers overlook.

    >>> normalize_name(" “三提升” "), normalize_name("ＡＢＣ（集团）")
    ('三提升', 'abc(集团)')
    """
    return unicodedata.normalize("NFKC", name).translate(_IGNORED).casefold()


def _unknown_name(
    engine: Engine, name: str, *, classes: Sequence[str], others: set[str], known: dict[str, str]
) -> UnknownNameError:
    nearest = _find_nearest_things(name, known)
    kind_zh, kind_en = _describe(engine, classes)
    zh, en = f"没有名为“{name}”的{kind_zh}", f"no {kind_en} is called “{name}”"
    if others:
        base = engine.settings.ontology_base
        other_zh, other_en = _describe(engine, [f"dg:{iri.removeprefix(base)}" for iri in sorted(others)])
        zh, en = f"{zh}，它是{other_zh}的名称", f"{en}, it is the name of: {other_en}"
    hint = suggest(nearest)
    return UnknownNameError(Wording(zh + hint, en=en + hint.en), nearest=nearest)


def _find_nearest_things(name: str, known: dict[str, str]) -> tuple[str, ...]:
    nearest: dict[str, str] = {}
    for candidate in find_nearest(name, known):
        nearest.setdefault(known[candidate], candidate)
    return tuple(nearest.values())


def _describe(engine: Engine, classes: Sequence[str]) -> tuple[str, str]:
    if len(classes) > 3:
        return "事物", "thing"
    words = list_classes(engine, classes)
    return (
        "、".join(word.labels.get("zh", word.word) for word in words),
        ", ".join(word.labels.get("en", word.word).lower() for word in words),
    )
