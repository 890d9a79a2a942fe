"""From a document and the curated records to all mentions: the one way through this step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from daye_graph.curation.rulings import Rulings
from daye_graph.documents.tables import UNIT_HEADER, is_schedule
from daye_graph.mentions.coordination import find_elided
from daye_graph.mentions.deciding import DecidedNames
from daye_graph.mentions.discovery.bodies import discover_bodies, find_industry
from daye_graph.mentions.discovery.candidates import Candidate, Surroundings
from daye_graph.mentions.discovery.enterprises import HOST, discover_enterprises, find_host
from daye_graph.mentions.discovery.technologies import discover_technologies
from daye_graph.mentions.index import FoundMention, MentionIndex
from daye_graph.mentions.kinds import classify
from daye_graph.mentions.matching import Match, Matcher
from daye_graph.mentions.names import NameTable
from daye_graph.mentions.segmentation import Segmenter
from daye_graph.mentions.unit_lists import UnitName, find_unit_bracket, split_unit_cell
from daye_graph.model.document import Document
from daye_graph.model.entity import Entity, EntityRecord
from daye_graph.model.identifiers import slugify
from daye_graph.model.passage import Passage

UNIT_IN_LIST = "discovery.unit-in-list"


def find_mentions(
    document: Document, records: Sequence[EntityRecord], rulings: Rulings | None = None
) -> MentionIndex:
    """Find every named thing of *document*: curated names, and those its grammar shows.

    What the decisions of *rulings* say about names outranks both.
    """
    names = DecidedNames(records, rulings) if rulings else NameTable(records)
    segmenter = Segmenter()
    around = Surroundings(names.types_of, segmenter)
    unit_cells = find_unit_cells(document)
    passages = [passage for passage in document.all_passages() if _can_name(passage.text)]
    _discover(names, around, document, unit_cells)
    if isinstance(names, DecidedNames):
        names.settle()
    matcher = Matcher(names, segmenter)
    matches = [
        (passage, match)
        for passage in passages
        for match in _match_passage(matcher, names, passage, in_unit_cell=passage in unit_cells)
    ]
    return _build_index(names, matches)


def _can_name(text: str) -> bool:
    """Figures name nothing."""
    return bool(text.strip("0123456789./-"))


def find_unit_cells(document: Document) -> dict[Passage, None]:
    """Give the cells that hold lists of responsible units, in document order, as the keys of a dict."""
    cells: list[Passage] = []
    for table in document.tables:
        if is_schedule(table.header):
            column = next(i for i, name in enumerate(table.header) if name.endswith(UNIT_HEADER))
            cells.extend(row.cells[column] for row in table.rows)
    return dict.fromkeys(cells)


def _discover(
    names: NameTable, around: Surroundings, document: Document, unit_cells: Collection[Passage]
) -> None:
    for cell in unit_cells:
        _add_units(names, split_unit_cell(cell.text)[0])
    passages = (p for p in document.all_passages() if p not in unit_cells and _can_name(p.text))
    # the grammar of a text is in its words: cells that say the same are read once
    texts = dict.fromkeys(passage.text for passage in passages)
    for text in texts:
        for units in find_unit_bracket(text):
            _add_units(names, units.names)
    names.add(candidate for text in texts for candidate in discover_enterprises(text, around))
    names.add(candidate for text in texts for candidate in discover_bodies(text, around))
    names.add(discover_technologies(document))
    titles = (section.title for section in document.sections if section.kind == "run_in")
    names.add(candidate for title in titles if (candidate := find_industry(title)) is not None)
    hosts = [find_host(form, around) for form in names.forms_of_type("Platform")]
    names.add(Candidate("Enterprise", host, HOST) for host in hosts if host is not None)
    names.link_short_forms()


def _add_units(names: NameTable, found: Iterable[UnitName]) -> None:
    names.add(Candidate("GovernmentUnit", unit.name, UNIT_IN_LIST) for unit in found)


def _match_passage(
    matcher: Matcher,
    names: NameTable,
    passage: Passage,
    *,
    in_unit_cell: bool,
) -> list[Match]:
    """Match one passage; the members of a list of units are taken as the list divides them."""
    if in_unit_cell:
        return list(_match_units(names, split_unit_cell(passage.text)[0]))
    brackets = [name for units in find_unit_bracket(passage.text) for name in units.names]
    matches = [*matcher.find(passage, in_unit_list=False), *find_elided(passage.text, names)]
    if brackets:
        low, high = brackets[0].start, brackets[-1].end
        matches = [m for m in matches if m.ranges[-1][1] <= low or m.ranges[0][0] >= high]
        matches.extend(_match_units(names, brackets))
    return sorted(matches, key=lambda match: (match.ranges[0][0], -match.ranges[-1][1]))


def _match_units(names: NameTable, units: Iterable[tuple[int, int, str]]) -> Iterable[Match]:
    for start, end, name in units:
        # a name that was rejected is nobody's
        number = next((n for n, thing in names.things_of(name) if thing.type == "GovernmentUnit"), None)
        if number is not None:
            yield Match(((start, end),), number)


def _build_index(names: NameTable, matches: Sequence[tuple[Passage, Match]]) -> MentionIndex:
    """Settle canonical names by frequency, then give entities by first mention and all mentions."""
    ordered = sorted(
        matches, key=lambda pair: (pair[0].offsets[pair[1].ranges[0][0]], -pair[1].ranges[-1][1])
    )
    entities = {
        number: _build_entity(names, number, forms)
        for number, forms in _collect_surfaces(names, ordered).items()
    }
    found = [
        FoundMention(
            passage,
            match.ranges,
            entities[match.thing],
            entities[match.host] if match.host is not None else None,
        )
        for passage, match in ordered
    ]
    if not isinstance(names, DecidedNames):
        return MentionIndex(entities.values(), found)
    names.close(entities.values())
    return MentionIndex(entities.values(), found, surfaces=names.find_surfaces(entities.values()))


def _collect_surfaces(names: NameTable, ordered: Sequence[tuple[Passage, Match]]) -> dict[int, list[str]]:
    """The surfaces of every thing; an industry's inside longer names only where it has no other."""
    own: dict[int, list[str]] = {}
    inner: dict[int, list[str]] = {}
    for passage, match in ordered:
        ranges = match.ranges
        if len(ranges) == 1:
            surface = passage.text[ranges[0][0] : ranges[0][1]]
        else:
            surface = "".join(passage.text[start:end] for start, end in ranges)
        is_inner = match.host is not None and names.thing(match.thing).type == "Industry"
        (inner if is_inner else own).setdefault(match.thing, []).append(surface)
    return inner | own


def _build_entity(names: NameTable, number: int, surfaces: Sequence[str]) -> Entity:
    thing = names.thing(number)
    name = choose_canonical(surfaces)
    record = thing.record
    aliases = tuple(form for form in thing.forms if form != name)
    if record is None:
        return Entity(
            type=thing.type,
            slug=slugify(name),
            name=name,
            aliases=aliases,
            discovered=thing.rule,
            attributes=classify(thing.type, name),
        )
    return Entity(
        type=thing.type,
        slug=record.slug,
        name=name,
        aliases=aliases,
        name_en=record.name_en,
        note=record.note,
        source=record.source,
        attributes=record.attributes,
    )


def choose_canonical(surfaces: Sequence[str]) -> str:
    """Give the most frequent surface; on a tie the longer, then the first.

    >>> choose_canonical(["瀚禾", "瀚禾新材料", "瀚禾新材料"]), choose_canonical(["盛丰纺织", "丰盛纺织"])
    ('瀚禾新材料', '盛丰纺织')
    """
    counts = Counter(surfaces)
    return max(counts, key=lambda form: (counts[form], len(form), -surfaces.index(form)))
