"""The page that goes with the tour: a picture of the data model, then each question with query and rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from daye_graph.query.engine import Engine
from daye_graph.query.formats import format_cell
from daye_graph.query.labels import Labels
from daye_graph.query.rows import Value
from daye_graph.query.touring import Station, fill_query, list_stations, run_station
from daye_graph.wording import Language, Wording, pick

FIRST_ROWS = 5
"""How many rows of each answer the page shows."""

_WIDEST = 60

LINKS = (
    ("ActionGroup", "dct:isPartOf", "Plan"),
    ("Action", "dct:isPartOf", "ActionGroup"),
    ("Task", "dct:isPartOf", "Action"),
    ("Box", "dg:boxOf", "Task"),
    ("Task", "dg:contributesTo", "Indicator"),
    ("Involvement", "dg:enterprise", "Enterprise"),
    ("Involvement", "dg:ofAction", "Action"),
    ("Involvement", "dg:ofTask", "Task"),
    ("Involvement", "dg:industry", "Industry"),
    ("Responsibility", "dg:unit", "GovernmentUnit"),
    ("Responsibility", "dg:ofTask", "Task"),
    ("Milestone", "dg:ofTask", "Task"),
    ("Observation", "dg:indicator", "Indicator"),
    ("Observation", "dg:ofTask", "Task"),
    ("Platform", "dg:hostedBy", "Enterprise"),
    ("Platform", "dg:locatedIn", "Place"),
    ("Partnership", "dg:institute", "ResearchInstitute"),
    ("Partnership", "dg:organization", "University"),
    ("LayoutMembership", "dg:element", "Cluster"),
    ("LayoutMembership", "dg:member", "Place"),
    ("Upgrade", "dg:subject", "Platform"),
    ("Mention", "dg:entity", "Enterprise"),
)
"""The links that the picture shows: class, property, class."""

STATEMENTS = frozenset(
    {
        "Involvement",
        "Responsibility",
        "Milestone",
        "Observation",
        "Partnership",
        "LayoutMembership",
        "Upgrade",
        "Mention",
    }
)
"""The classes of the picture that are statements: they bear the evidence."""

_TITLE = Wording("二十个问题：SPARQL 导览", en="Twenty questions: a tour in SPARQL")
_INTRODUCTION = Wording(
    "本页由 `{command}` 根据 `daye_graph/query/tour/` 中的文件生成并实际运行，请勿手改。\n\n"
    "每个查询都是完整的：带前缀、指明所在的图，可以原样拿到任何装有本图谱的 SPARQL 1.1 服务里运行"
    "（怎样装入见 [endpoints.md](endpoints.md)）。在命令行里直接运行文件：\n\n"
    "    daye-graph query --file daye_graph/query/tour/01-actions.rq\n\n"
    "文件里不写任何方案的名称；本页里的 `VALUES` 两行是生成时按方案“{title}”填入的：方案的图，"
    "以及一个例子，即方案说得最多的那一个。换成自己关心的名称，别名也行。",
    en="Made and run by `{command}` from the files in `daye_graph/query/tour/`; not to be edited.\n\n"
    "Each query is complete: with its prefixes and the graphs it is about, ready for any SPARQL 1.1 service "
    "that holds the graph (how to load one: [endpoints.en.md](endpoints.en.md)). "
    "The files run as they are:\n\n"
    "    daye-graph query --file daye_graph/query/tour/01-actions.rq\n\n"
    "They hold no name of any plan; the `VALUES` lines below were filled in for the plan “{title}”: "
    "its graph, and as example the thing that it says most about. Put in the name you care about; aliases "
    "will do. Names and quotes are in the plan's own Chinese.",
)
_MODEL = Wording("数据模型", en="The data model")
_LEGEND = Wording(
    "方框是事物，圆角框是陈述。方案说的每件事都是一个陈述节点，连着它所说的事物，并带有原文、位置、规则和来历"
    "（`dg:quote` `dg:spans` `dg:rule` `dg:origin`）以及 Web Annotation 依据（`oa:hasTarget`）。"
    "方案的全部三元组在以方案 IRI 命名的图里，词表和类名在 `<https://w3id.org/daye-graph/ontology>` 图里。"
    "全部类和属性见 [ontology.md](ontology.md)。",
    en="Boxes are things, rounded ones statements. All that the plan says is a statement: a node that links "
    "the things it is about and bears quote, place, rule and origin (`dg:quote` `dg:spans` `dg:rule` "
    "`dg:origin`) and Web Annotation evidence (`oa:hasTarget`). The plan's triples are in the graph named "
    "by its IRI, vocabularies and names of classes in `<https://w3id.org/daye-graph/ontology>`. "
    "All classes and properties: [ontology.en.md](ontology.en.md).",
)
_ROWS = Wording("共 {n} 行", en="{n} rows")
_SOME = Wording("共 {n} 行，前 {first} 行：", en="{n} rows, the first {first}:")
_EVIDENCE = Wording("原文依据", en="evidence in the text")


def write_tour(engine: Engine, language: Language, *, command: str) -> str:
    """Give the page about the engine's plan in *language*; *command* is what makes it anew."""
    introduction = pick(_INTRODUCTION, language).format(command=command, title=engine.plan.title)
    lines = [f"# {pick(_TITLE, language)}", "", introduction, "", f"## {pick(_MODEL, language)}", ""]
    lines += ["```mermaid", *draw_model(Labels(engine), language), "```", "", pick(_LEGEND, language)]
    for number, station in enumerate(list_stations(), start=1):
        lines += ["", f"## {number}. {pick(station.title, language)}", "", pick(station.about, language), ""]
        lines += ["~~~sparql", fill_query(engine, station).strip(), "~~~", ""]
        lines += _show_rows(engine, station, language)
    return "\n".join(lines) + "\n"


def draw_model(labels: Labels, language: Language) -> Iterator[str]:
    """Give the picture of the data model as lines of Mermaid, with the ontology's own labels."""
    yield "flowchart BT"
    for name in dict.fromkeys(end for subject, _, object_ in LINKS for end in (subject, object_)):
        text = f"{pick(labels.read_label(labels.build_iri(name)), language)}<br/>dg:{name}"
        yield f'  {name}(["{text}"])' if name in STATEMENTS else f'  {name}["{text}"]'
    yield f'  Evidence[/"{pick(_EVIDENCE, language)}<br/>oa:SpecificResource"/]'
    for subject, link, object_ in LINKS:
        yield f"  {subject} -->|{link}| {object_}"
    yield "  Mention -->|oa:hasTarget| Evidence"


def _show_rows(engine: Engine, station: Station, language: Language) -> Iterator[str]:
    names, rows = run_station(engine, station)
    wording = _SOME if len(rows) > FIRST_ROWS else _ROWS
    yield pick(wording, language).format(n=len(rows), first=FIRST_ROWS)
    if rows:
        yield ""
        yield _join(names)
        yield _join(["---"] * len(names))
        yield from (_join([_shorten(value) for value in row]) for row in rows[:FIRST_ROWS])


def _join(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _shorten(value: Value) -> str:
    text = format_cell(value)
    return (text if len(text) <= _WIDEST else f"{text[:_WIDEST]}…").replace("|", r"\|").replace("\n", " ")
