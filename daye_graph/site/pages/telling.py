"""What a plain page says of a thing: its facts, a piece of evidence each, by what they lead to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from daye_graph.site.facts import MENTIONED
from daye_graph.site.pages.frame import find_colour, write_link, write_pair
from daye_graph.site.shapes import Detail, DetailWords, Fact, Pair, Site, Spans
from daye_graph.site.things import Named

UP = "../../"
"""From a thing's page to the site's folder."""


class Lexicon(NamedTuple):
    """What terms are called, and which things there are."""

    things: Mapping[str, Named]
    classes: Mapping[str, Pair]
    relations: Mapping[str, Pair]
    details: Mapping[str, DetailWords]
    schemes: Mapping[str, Mapping[str, Pair]]

    def name_class(self, kind: str) -> Pair:
        """Give what a class is called."""
        return self.classes.get(kind, (kind, kind))

    def name_relation(self, relation: str) -> Pair:
        """Give what a relation is called."""
        return self.relations.get(relation, (relation, relation))


class Statement(NamedTuple):
    """A statement about a thing, with all facts that it makes of it."""

    first: Fact
    facts: tuple[Fact, ...]


def make_lexicon(site: Site, things: Iterable[Named]) -> Lexicon:
    """Make the lexicon from the words of *site*."""
    return Lexicon(
        things={named.key: named for named in things},
        classes=site["classes"],
        relations=site["relations"],
        details=site["details"],
        schemes=site["words"],
    )


def sort_facts(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """Give the facts about each thing by its key, whether it is their subject or their object."""
    about: dict[str, list[Fact]] = {}
    for fact in facts:
        for key in dict.fromkeys((fact["subject"], fact["object"])):
            if key:
                about.setdefault(key, []).append(fact)
    return about


def write_facts(key: str, facts: Sequence[Fact], lexicon: Lexicon) -> str:
    """Give all statements about the thing with the key *key*, then where it is merely named."""
    said = _gather(fact for fact in facts if fact["relation"] != MENTIONED)
    sections: dict[tuple[str, Pair], list[Statement]] = {}
    for statement in said:
        sections.setdefault(_choose_section(key, statement.first, lexicon), []).append(statement)
    parts = [
        f'<h2 class="{colour}">{write_pair(title)}</h2>\n<ol class="facts">\n'
        + "\n".join(_write_statement(key, each, lexicon) for each in statements)
        + "\n</ol>"
        for (colour, title), statements in sections.items()
    ]
    mentions = [fact for fact in facts if fact["relation"] == MENTIONED and fact["subject"] == key]
    inside = [fact for fact in facts if fact["relation"] == MENTIONED and fact["object"] == key]
    return "\n".join([*parts, *_write_named(inside, lexicon), *_write_mentions(mentions)])


def write_places(spans: Spans) -> str:
    """Give spans as an address has them.

    >>> write_places([(10705, 10718), (10720, 10723)])
    '10705-10718;10720-10723'
    """
    return ";".join(f"{start}-{end}" for start, end in spans)


def _gather(facts: Iterable[Fact]) -> Iterator[Statement]:
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(fact["id"], []).append(fact)
    return (Statement(each[0], tuple(each)) for each in found.values())


def _choose_section(key: str, fact: Fact, lexicon: Lexicon) -> tuple[str, Pair]:
    """A statement stands under the class of what it leads to, else under its relation."""
    other = fact["object"] if fact["subject"] == key else fact["subject"]
    if other in lexicon.things and other != key:
        kind = lexicon.things[other].type
        return find_colour(kind), lexicon.name_class(kind)
    return "other", lexicon.name_relation(fact["relation"])


def _write_statement(key: str, statement: Statement, lexicon: Lexicon) -> str:
    first = statement.first
    lines = [_write_triple(key, fact, lexicon) for fact in statement.facts]
    details = "；".join(_write_details(first["details"], lexicon))
    said = f'<p class="place">{details}</p>' if details else ""
    return (
        f"<li>{''.join(f'<p>{line}</p>' for line in lines)}{said}"
        f"<blockquote>{escape(first['quote'])}</blockquote>"
        f'<p class="place">{_write_source(first)} · <code>{escape(first["rule"])}</code></p></li>'
    )


def _write_triple(key: str, fact: Fact, lexicon: Lexicon) -> str:
    relation = write_pair(lexicon.name_relation(fact["relation"]))
    subject = _write_thing(fact["subject"], key, lexicon)
    return " → ".join(filter(None, (subject, relation, _write_thing(fact["object"], key, lexicon))))


def _write_thing(key: str, own: str, lexicon: Lexicon) -> str:
    named = lexicon.things.get(key)
    if named is None:
        return ""
    return escape(named.name) if key == own else write_link(f"{UP}{named.page}", named.name)


def _write_details(details: Mapping[str, Detail], lexicon: Lexicon) -> Iterator[str]:
    for name, value in details.items():
        words = lexicon.details.get(name)
        if words is None or value is False:
            continue
        label = escape(words["label"][0])
        yield label if value is True else f"{label}：{escape(_name_value(value, words, lexicon))}"


def _name_value(value: Detail, words: DetailWords, lexicon: Lexicon) -> str:
    for scheme in words["vocabularies"]:
        if value in lexicon.schemes.get(scheme, {}):
            return lexicon.schemes[scheme][str(value)][0]
    return str(value)


def _write_source(fact: Fact) -> str:
    place = fact["place"] or "原文"
    return write_link(f"{UP}index.html#/text?at={write_places(fact['spans'])}", place)


def _write_mentions(mentions: Sequence[Fact]) -> Iterator[str]:
    """Where a thing is named: one link a place."""
    if mentions:
        links = " ".join(
            f'<li>{_write_source(fact)} <span class="place">“{escape(fact["quote"])}”</span></li>'
            for fact in mentions
        )
        title = write_pair(("文中各处", "Named in the text"))
        yield f'<h2>{title} <small>{len(mentions)}</small></h2>\n<ul class="names">{links}</ul>'


def _write_named(mentions: Sequence[Fact], lexicon: Lexicon) -> Iterator[str]:
    """What is named under an action or sub-task."""
    keys = [key for key in dict.fromkeys(fact["subject"] for fact in mentions) if key in lexicon.things]
    if keys:
        items = "".join(
            f'<li class="{find_colour(lexicon.things[key].type)}">{_write_thing(key, "", lexicon)}</li>'
            for key in keys
        )
        yield f'<h2>{write_pair(("此处提及", "Named here"))}</h2>\n<ul class="names">{items}</ul>'
