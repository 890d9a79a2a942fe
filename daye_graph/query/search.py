"""Search: things by any part of any of their names, also in pinyin, and places in the plan's text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from pyoxigraph import NamedNode

from daye_graph.query.engine import Engine
from daye_graph.query.facts import NAMED
from daye_graph.query.labels import Term
from daye_graph.query.names import normalize_name
from daye_graph.query.vocabulary import list_classes
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from daye_graph.model.document import Document
    from daye_graph.model.passage import Passage

Match = Literal["exact", "prefix", "inside"]
MATCHES: tuple[Match, ...] = ("exact", "prefix", "inside")
CONTEXT = 24
"""How many characters before and behind a place in the text are shown at most."""

_NAMES = """\
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?thing ?class ?order ?name (LANG(?name) AS ?language) ?canonical WHERE {
  VALUES ?plan { %s }
  VALUES ?naming { rdfs:label skos:altLabel }
  VALUES ?class { %s }
  GRAPH ?plan { ?thing a ?class ; dg:order ?order ; ?naming ?name ; rdfs:label ?canonical }
  FILTER (LANG(?canonical) = "zh")
}
"""
_SENTENCE_ENDS = "。；！？\n"


class NameHit(NamedTuple):
    """A thing one of whose names fits: how, whether the name was read as pinyin, and which name it is."""

    match: Match
    pinyin: bool
    kind: Term
    name: str
    form: str
    iri: str


class TextHit(NamedTuple):
    """A place in the text: its innermost heading, the words around it, and its spans."""

    section: str
    before: str
    found: str
    after: str
    spans: list[list[int]]


def find_names(engine: Engine, text: str) -> list[NameHit]:
    """Give the things of which a name is, begins with or holds *text*, each once by the name that fits best.

    Exact names come first, then those that begin with it, then those that hold
    it; within them names as written before pinyin, and shorter before longer.
    Letters alone are also taken as pinyin or as its initials.
    """
    typed = normalize_name(text)
    best: dict[str, tuple[tuple[int, bool, int, int, str], NameHit]] = {}
    for row, kind in _list_names(engine):
        fit = _match(typed, row["name"])
        if fit is None:
            continue
        level, read = fit
        hit = NameHit(MATCHES[level], read, kind, row["canonical"], row["name"], row["thing"])
        rank = (level, read, len(row["name"]), int(row["order"]), row["thing"])
        if row["thing"] not in best or rank < best[row["thing"]][0]:
            best[row["thing"]] = rank, hit
    return [hit for _, hit in sorted(best.values(), key=lambda pair: pair[0])]


def find_text(document: Document, text: str) -> list[TextHit]:
    """Give every place of *document* where *text* stands, in the order of the text; case is overlooked."""
    sought = text.strip()
    if not sought:
        return []
    pattern = re.compile(re.escape(sought), re.IGNORECASE)
    hits = [
        _build_hit(document, passage, match)
        for passage in document.all_passages()
        for match in pattern.finditer(passage.text)
    ]
    return sorted(hits, key=lambda hit: hit.spans)


def _list_names(engine: Engine) -> Iterator[tuple[dict[str, str], Term]]:
    words = {word.iri: word for word in list_classes(engine, NAMED)}
    kinds = {
        iri: Term(word.word, Wording(word.labels.get("zh", word.word), en=word.labels.get("en", word.word)))
        for iri, word in words.items()
    }
    query = _NAMES % (NamedNode(engine.plan.iri), " ".join(str(NamedNode(iri)) for iri in words))
    for row in engine.select(query):
        yield dict(row), kinds[row["class"]]


def _match(typed: str, name: str) -> tuple[int, bool] | None:
    """How a name fits, and whether as pinyin; None when it does not."""
    written = normalize_name(name)
    if not typed:
        return None
    if typed in written:
        return (0 if typed == written else 1 if written.startswith(typed) else 2), False
    if not (typed.isascii() and typed.isalpha()):
        return None
    from daye_graph.query.pinyin import match_pinyin

    level = match_pinyin(typed, written)
    return None if level is None else (level, True)


def _build_hit(document: Document, passage: Passage, match: re.Match[str]) -> TextHit:
    text = passage.text
    low = max(match.start() - CONTEXT, *(text.rfind(end, 0, match.start()) + 1 for end in _SENTENCE_ENDS), 0)
    stops = [at for end in _SENTENCE_ENDS if (at := text.find(end, match.end())) >= 0]
    high = min(match.end() + CONTEXT, len(text), *(at + 1 for at in stops))
    inside = 0 <= passage.section < len(document.sections)
    section = document.sections[passage.section] if inside else None
    return TextHit(
        section=(section.title or section.number) if section else "",
        before=text[low : match.start()].lstrip(),
        found=match.group(),
        after=text[match.end() : high].rstrip(),
        spans=[list(span) for span in passage.spans(match.start(), match.end())],
    )
