"""Where the data comes from: the text version, what read it, and what became of it, as PROV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.metadata import version

from pyoxigraph import NamedNode

from daye_graph.portal.catalogue_graph import Metadata, both, date, plain
from daye_graph.portal.context import Context
from daye_graph.portal.dumps import SYNTAXES
from daye_graph.portal.entries import Entry
from daye_graph.portal.files import DATASETS, BundleFile
from daye_graph.rdf.literals import chinese, english
from daye_graph.wording import Wording

PROV = "http://www.w3.org/TR/prov-o/"
SOFTWARE = "daye-graph"


def build_provenance(context: Context, entries: Sequence[Entry]) -> Iterator[BundleFile]:
    """Give the account of the build: plan and text version, the activity, and every dataset that it made."""
    to = Metadata(context, "provenance")
    activity = add_activity(to)
    _add_sources(to)
    for key in DATASETS:
        files = [entry for entry in entries if entry.dataset == key]
        if files:
            _add_dataset(to, key, files, activity)
    yield BundleFile(
        "prov.ttl",
        to.write("ttl"),
        SYNTAXES["ttl"].media_type,
        Wording("来源（PROV）", en="provenance (PROV)"),
        conforms_to=(PROV,),
    )


def add_activity(to: Metadata) -> NamedNode:
    """Describe the build: what it used, and the software that carried it out."""
    context = to.context
    number = version(SOFTWARE)
    agent = to.describe(
        NamedNode(context.iri(f"software/{SOFTWARE}/{number}")),
        ("prov:Agent", "prov:SoftwareAgent"),
        {"rdfs:label": plain(f"{SOFTWARE} {number}"), "dcat:version": plain(number)},
    )
    applied = sum(1 for ruling in context.graph.rulings if not ruling.problem)
    label = Wording(
        f"由方案文本生成知识图谱（适用人工裁定 {applied} 条）",
        en=f"building the graph from the plan's text ({applied} decisions of curators applied)",
    )
    return to.describe(
        to.own("build", context.graph.document.version.sha256, number),
        "prov:Activity",
        {
            "rdfs:label": both(label),
            "prov:used": [_text_version(context), NamedNode(context.iri(f"plan/{context.plan_id}"))],
            "prov:wasAssociatedWith": agent,
        },
    )


def tell_provenance(to: Metadata) -> NamedNode:
    """Describe in words where a dataset comes from: the document, its text version, and how it was read."""
    context = to.context
    manifest, document = context.graph.manifest, context.graph.document
    known = [
        manifest.issuer or document.notice.issuer or "",
        manifest.number or document.notice.number or "",
        manifest.date or document.notice.printed_on or "",
    ]
    zh = "，".join(filter(None, known)) or "制发机关、文号、日期不详"
    en = ", ".join(filter(None, known)) or "issuer, number and date unknown"
    sha256 = document.version.sha256
    text = Wording(
        f"《{context.title}》（{zh}）；文本版本 sha256:{sha256}；由 {SOFTWARE} {version(SOFTWARE)} "
        "按规则提取，每条事实带原文。",
        en=f"The plan {manifest.title_en or context.plan_id} ({en}); text version sha256:{sha256}; "
        f"read by the rules of {SOFTWARE} {version(SOFTWARE)}, every fact with its words.",
    )
    node = to.own("provenance", "statement")
    return to.describe(node, "dct:ProvenanceStatement", {"rdfs:label": both(text)})


def _add_sources(to: Metadata) -> None:
    context = to.context
    manifest, document = context.graph.manifest, context.graph.document
    plan = NamedNode(context.iri(f"plan/{context.plan_id}"))
    issued = manifest.date or document.notice.printed_on or ""
    to.describe(
        plan,
        ("prov:Entity", "prov:Plan"),
        {"dct:title": (chinese(context.title), english(manifest.title_en)), "dct:issued": date(issued)},
    )
    to.describe(
        _text_version(context),
        "prov:Entity",
        {
            "dct:identifier": plain(f"sha256:{document.version.sha256}"),
            "prov:wasDerivedFrom": plan,
            "dct:description": plain(manifest.conversion),
        },
    )


def _add_dataset(to: Metadata, key: str, files: Sequence[Entry], activity: NamedNode) -> None:
    context = to.context
    title = DATASETS[key].title
    to.describe(
        to.own("dataset", key),
        ("prov:Collection", "prov:Entity"),
        {
            "rdfs:label": both(title),
            "prov:wasGeneratedBy": activity,
            "prov:wasDerivedFrom": _text_version(context),
            "prov:hadMember": [to.own("distribution", file.path) for file in files],
        },
    )


def _text_version(context: Context) -> NamedNode:
    return NamedNode(context.iri(f"text/{context.graph.document.version.sha256}"))
