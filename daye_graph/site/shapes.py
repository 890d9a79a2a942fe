"""The shapes of the site's data: what stands in ``data/NAME.js``, as TypedDicts.

`daye_graph.site.schema` turns them into JSON Schemas, from which the front end
takes its types. All offsets are code points of the text version; words in two
languages are pairs, Chinese first. A key (``enterprise/…``, ``task/…``) is the
end of a thing's IRI.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired, TypeAlias, TypedDict

from daye_graph.query.rows import Value
from daye_graph.release.audience import Audience

Pair: TypeAlias = tuple[str, str]
"""The same words in Chinese and in English."""

Spans: TypeAlias = list[tuple[int, int]]
"""Stretches of the text version, ``[start, end)`` in code points, in the order in which they are read."""

Detail: TypeAlias = str | int | bool

Status = Literal["official", "third_party"]
BlockKind = Literal["heading", "paragraph", "box", "note", "table"]


class Plan(TypedDict):
    """The plan; '' is unknown, `date` is ISO, `characters` counts the text version."""

    id: str
    iri: str
    title: str
    title_en: str
    issuer: str
    number: str
    date: str
    source: str
    sha256: str
    characters: int
    years: list[int]


class Licences(TypedDict):
    """Terms of the data, of the code and of the plan's own text; '' is unknown."""

    data: str
    code: str
    text: str


class Meta(TypedDict):
    """What the site says of itself."""

    plan: Plan
    version: str
    data_date: Annotated[str, "ISO date of the data; '' is unknown"]
    audience: Audience
    status: Status
    publisher: str
    contact: str
    access_url: str
    review_number: Annotated[str, "审图号 of the layout drawing; '' where there is none"]
    licences: Licences
    id_base: str
    ontology_base: str
    counts: dict[str, int]
    formula: Annotated[str | None, "the layout's formula, null where the plan has none"]
    internal_stamp: Annotated[str, "what stands on every page of an internal site; '' on a public one"]
    payloads: Annotated[list[str], "names of the data files that there are"]
    plain_pages: Annotated[str, "path of the plain page that lists all things; '' in a single file"]


class Option(TypedDict):
    """An option of a question."""

    name: str
    kind: str
    terms: list[str]
    variable: str
    pattern: str
    meaning: Pair
    required: bool


class Column(TypedDict):
    """A column of a question; `vocabulary` is a key of `words`, ``classes``, or ''.

    A name in angle brackets (``<kind>_<year>``) stands for all columns of that pattern.
    """

    name: str
    type: str
    heading: Pair
    vocabulary: str


class Question(TypedDict):
    """A question as its file declares it; `sparql` is a query of its own over this plan."""

    name: str
    meaning: Pair
    sparql: str
    options: list[Option]
    columns: list[Column]


class Answer(TypedDict):
    """Rows in the order of `columns`: text, numbers, truth values, null, lists, and spans as pairs."""

    columns: list[str]
    rows: list[list[Value]]


class Thing(TypedDict):
    """A named thing of the plan; `start` is the offset of its own place or first mention, null for none."""

    key: str
    iri: str
    type: str
    name: str
    name_en: str
    aliases: list[str]
    note: str
    source: str
    page: Annotated[str, "path of its plain page inside the site; '' in a single file"]
    attributes: list[tuple[Pair, Pair]]
    start: int | None
    parent: Annotated[str | None, "key of what it is part of: a sub-task's action, an action's group"]
    number: int | None


class DetailWords(TypedDict):
    """What a detail of a fact is called, and the keys of `words` in which its values are found."""

    label: Pair
    vocabularies: list[str]


class Download(TypedDict):
    """A file to take along; `question` or `thing` say of what, both '' for the whole."""

    file: str
    format: str
    question: str
    thing: str
    bytes: int


class Site(TypedDict):
    """``data/site.js``: what every page needs."""

    meta: Meta
    words: Annotated[dict[str, dict[str, Pair]], "words of each scheme of the ontology, in their order"]
    classes: dict[str, Pair]
    relations: dict[str, Pair]
    details: dict[str, DetailWords]
    questions: list[Question]
    answers: dict[str, Answer]
    things: list[Thing]
    downloads: list[Download]


class Fact(TypedDict):
    """A statement, or one of the links that it makes. Several facts may have the same `id`.

    `subject` and `object` are keys of things; `object` is '' where the statement
    says something of the subject alone, and both are '' for a mere heading.
    """

    id: Annotated[str, "the statement's IRI"]
    subject: str
    relation: str
    object: str
    spans: Spans
    quote: str
    rule: str
    source: str
    origin: str
    place: Annotated[str, "where it stands, as it is cited: 三（一）1（1）· 专栏4"]
    details: dict[str, Detail]


class Facts(TypedDict):
    """``data/facts.js``: every statement of the plan."""

    facts: list[Fact]


class Cell(TypedDict):
    """A cell of a table."""

    spans: Spans


class Block(TypedDict):
    """A piece of the text as it is read: every character that it shows stands in one of its spans.

    `level` is that of the heading (0 for a title, 1-4 by the numbering), null for
    other kinds; `box` tells that it stands inside a box. A table has `rows`,
    the first of which is its header, and no spans of its own.
    """

    kind: BlockKind
    level: int | None
    section: int | None
    box: bool
    spans: Spans
    rows: NotRequired[list[list[Cell]]]


class Section(TypedDict):
    """A heading, from its number to the end of its title; `parent` is an index of `sections`."""

    id: Annotated[str, "the section's IRI"]
    start: int
    end: int
    level: int
    number: str
    title: str
    kind: str
    parent: int | None


class Text(TypedDict):
    """``data/text.js``: the whole text, how it is read, and where things are named in it."""

    text: str
    blocks: list[Block]
    sections: list[Section]
    mentions: Annotated[list[tuple[Spans, int]], "spans and the index in the site's things"]


class Layout(TypedDict):
    """``data/layout.js``: the drawing in two formats, and what it tells of each thing."""

    title: str
    wide: str
    tall: str
    list: str
    drawn: Pair
    foot: list[Pair]
    words: dict[str, Pair]
    things: dict[str, dict[str, Any]]


class Graph(TypedDict):
    """``data/graph.js``: plan and ontology as N-Quads, compressed by gzip, in base64."""

    nquads: str
    quads: int
    bytes: Annotated[int, "length of the N-Quads when unpacked"]


class Finding(TypedDict):
    """A place that somebody should look at; `spans` has a list for each of `quotes`.

    `accepted` tells that a curator let it stand, `reason` why.
    """

    id: str
    rule: str
    severity: str
    subject: str
    task: str | None
    detail: str
    detail_en: str
    accepted: bool
    reason: str
    quotes: list[str]
    spans: list[Spans]


class Findings(TypedDict):
    """``data/findings.js``: only on an internal site."""

    findings: list[Finding]


PAYLOADS: dict[str, type] = {
    "site": Site,
    "text": Text,
    "facts": Facts,
    "layout": Layout,
    "graph": Graph,
    "findings": Findings,
}
"""The shape of each data file, by its name."""
