"""Nothing in the bundle that its audience may not see: findings, reasons, personal data, unreleased figures.

Findings are in no bundle at all. The reason of a decision, and a figure that only a
decision has put in, are in no public one. The audience is what bundle.json says; a
bundle that does not say is held to be public.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from daye_graph.curation.decisions import RULE_PREFIX
from daye_graph.portal.files import BundleFile
from daye_graph.portal.review_scanning import scan
from daye_graph.portal.validating.bundle import PACKED, Bundle, list_rdf
from daye_graph.portal.validating.names import gather
from daye_graph.portal.validating.problem import Check, Conditions, Looked, Problem, looked, show
from daye_graph.portal.validating.reading import UnreadableError
from daye_graph.rdf.findings import PART
from daye_graph.rdf.named_graph import NamedGraph
from daye_graph.rdf.terms import FINDING, FINDING_PROPERTIES, expand
from daye_graph.release.audience import INTERNAL, STAMP
from daye_graph.wording import Wording

MARK = "bundle.json"
README = "README.md"
SHORTEST = 4
"""Characters below which a reason is too common to be looked for."""
OFFICE = (".xlsx", ".docx")
PERSONAL = {
    "mobile": Wording("手机号码", en="mobile numbers"),
    "identity": Wording("居民身份证号码", en="identity numbers"),
    "email": Wording("电子邮箱", en="e-mail addresses"),
}
"""What is personal by its form; an office's telephone and a place's position are not."""
REVIEW = "review.docx"
"""The sheet that tells a person what was found where."""


def _look(bundle: Bundle, conditions: Conditions) -> Looked:
    public = read_audience(bundle) != INTERNAL
    problems = [*_find_findings(bundle), *_find_personal(bundle)]
    if public:
        problems += [*_find_reasons(bundle, conditions.reasons), *_find_unreleased(bundle)]
    else:
        problems += _find_unstamped(bundle)
    shown = (
        Wording("个文件（公开）", en="files (public)")
        if public
        else Wording("个文件（内部）", en="files (internal)")
    )
    return looked(len(bundle.names), shown, shown.en, problems)


CHECK = Check("release", Wording("可以发布", en="fit for release"), _look)


def read_audience(bundle: Bundle) -> str:
    """Give the audience that the bundle names; '' where it names none."""
    try:
        mark = json.loads(bundle.read_text(MARK)) if bundle.holds(MARK) else {}
    except (UnreadableError, json.JSONDecodeError, RecursionError):
        return ""
    return str(mark.get("audience", "")) if isinstance(mark, dict) else ""


def _find_findings(bundle: Bundle) -> Iterator[Problem]:
    for name in list_rdf(bundle):
        if name.endswith(PACKED) and bundle.holds(name.removesuffix(PACKED)):
            continue  # the same triples, as another check makes sure
        try:
            quads = bundle.parse(name)
        except UnreadableError:
            continue
        found = next((quad for quad in quads if _is_of_finding(quad)), None)
        if found is not None:
            seen = Wording(show(found.triple, most=160), en=show(found.triple, most=160))
            yield Problem(name, seen, Wording("没有核对发现", en="no finding of the audit"), _OUT)


def _is_of_finding(quad: Quad) -> bool:
    terms = (quad.predicate, quad.object)
    local = {
        term.value.rpartition("#")[2].rpartition("/")[2] for term in terms if isinstance(term, NamedNode)
    }
    if quad.predicate.value != expand("rdf:type"):
        local &= {*FINDING_PROPERTIES} - {"severity"}
    return bool(local & {FINDING, *FINDING_PROPERTIES}) or str(quad.graph_name).endswith(f"{PART}>")


def _find_personal(bundle: Bundle) -> Iterator[Problem]:
    contacts = _find_contacts(bundle)
    for name in bundle.names:
        if name == REVIEW or name.endswith(PACKED):
            continue
        try:
            concerns = scan(BundleFile(name, bundle.read(name), "", Wording(name, en=name)))
        except (UnreadableError, zipfile.BadZipFile):
            continue  # the check of the files tells
        for concern in concerns:
            seen = [value for value in concern.seen if value not in contacts]
            if concern.kind in PERSONAL and seen:
                kind, values_ = PERSONAL[concern.kind], "、".join(seen)
                told = Wording(
                    f"{kind} {values_}（{concern.count} 处）",
                    en=f"{kind.en} {values_} ({concern.count} times)",
                )
                yield Problem(name, told, Wording("没有个人信息", en="no personal data"), _OUT)


def _find_contacts(bundle: Bundle) -> frozenset[str]:
    """The addresses of the office that the catalogue names as its contact."""
    quads = bundle.catalogue[1] if bundle.catalogue else []
    mails = (
        str(getattr(quad.object, "value", ""))
        for quad in quads
        if quad.predicate.value == "http://www.w3.org/2006/vcard/ns#hasEmail"
    )
    return frozenset(mail.removeprefix("mailto:") for mail in mails)


def _find_reasons(bundle: Bundle, reasons: tuple[str, ...]) -> Iterator[Problem]:
    wanted = [reason for reason in reasons if len(reason) >= SHORTEST]
    for name in bundle.names if wanted else ():
        text = _read_all(bundle, name)
        for reason in wanted:
            if reason.encode() in text or json.dumps(reason)[1:-1].encode() in text:
                seen = Wording(f"裁定的理由 {show(reason)}", en=f"the reason of a decision {show(reason)}")
                yield Problem(name, seen, Wording("不公开裁定的理由", en="no reasons in public"), _OUT)


def _read_all(bundle: Bundle, name: str) -> bytes:
    """Give a file's text, of an office file that of all its parts; nothing where it can't be read."""
    try:
        data = bundle.unpack(name)
        if not name.endswith(OFFICE):
            return data
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return b"\n".join(archive.read(each) for each in archive.namelist())
    except (UnreadableError, zipfile.BadZipFile, OSError):
        return b""


def _find_unreleased(bundle: Bundle) -> Iterator[Problem]:
    """Actual figures that no text of the plan gives (see `daye_graph.release.audience`)."""
    from daye_graph.portal.validating.shapes import find_ontology_base

    if bundle.whole is None:
        return
    name, quads = bundle.whole
    base = find_ontology_base(quads)
    if base is None:
        return
    graph: NamedGraph = gather(quads)
    kind, rule, actual = NamedNode(f"{base}kind"), NamedNode(f"{base}rule"), NamedNode(f"{base}kind-actual")
    for thing in graph.instances(NamedNode(f"{base}Observation")):
        about = graph.properties(thing)
        rules = [value for value in about.get(rule, ()) if isinstance(value, Literal)]
        if actual in about.get(kind, ()) and any(each.value.startswith(RULE_PREFIX) for each in rules):
            seen = Wording("只由裁定给出的实际值", en="an actual figure that only a decision gives")
            yield Problem(
                f"{name} {thing}", seen, Wording("已公布的数值", en="figures that are released"), _OUT
            )


def _find_unstamped(bundle: Bundle) -> Iterator[Problem]:
    try:
        text = bundle.read_text(README) if bundle.holds(README) else ""
    except UnreadableError:
        return
    if STAMP not in text:
        seen = Wording("没有“内部资料”字样", en=f"it does not say “{STAMP}”")
        yield Problem(README, seen, Wording(f"“{STAMP}”", en=f"“{STAMP}”"), _OUT)


_OUT = Wording(
    "不要发布，请查明来源后重新导出", en="do not publish; find where it comes from and export again"
)
