"""The data against our own SHACL shapes, the same that a build checks (ontology/shapes.ttl)."""

from __future__ import annotations

from collections.abc import Sequence

from pyoxigraph import NamedNode, Quad

from daye_graph.portal.validating.bundle import Bundle
from daye_graph.portal.validating.problem import (
    Check,
    Conditions,
    Looked,
    Problem,
    looked,
    not_checked,
)
from daye_graph.rdf.named_graph import NamedGraph
from daye_graph.rdf.terms import PREFIXES, expand
from daye_graph.rdf.validation import Violation, validate
from daye_graph.settings import Settings
from daye_graph.wording import Wording

_TYPE = expand("rdf:type")
_PLAN = "Plan"


def _look(bundle: Bundle, _: Conditions) -> Looked:
    if bundle.whole is None:
        return not_checked("没有可读的 rdf/daye.*", "there is no rdf/daye.* that can be read")
    name, quads = bundle.whole
    base = find_ontology_base(quads)
    if base is None:
        return looked(len(quads), "条三元组", "triples", [_no_plan(name)])
    graph = NamedGraph.from_triples(NamedNode(base), quads)
    violations = validate(graph, Settings(ontology_base=base))
    problems = [_tell(name, violation) for violation in violations]
    return looked(len(quads), "条三元组", "triples", problems)


CHECK = Check("shapes", Wording("SHACL（本项目形状）", en="SHACL (our shapes)"), _look)


def find_ontology_base(quads: Sequence[Quad]) -> str | None:
    """Give the base of our terms in the data: a portal may have chosen its own. None without a plan."""
    standard = tuple(PREFIXES.values())
    for quad in quads:
        if quad.predicate.value == _TYPE and isinstance(quad.object, NamedNode):
            iri = quad.object.value
            if iri.endswith((f"#{_PLAN}", f"/{_PLAN}")) and not iri.startswith(standard):
                return iri.removesuffix(_PLAN)
    return None


def _no_plan(name: str) -> Problem:
    return Problem(
        name,
        Wording("没有一个工作方案（dg:Plan）", en="not one plan (dg:Plan)"),
        Wording("一个工作方案的图谱", en="the graph of a plan"),
        Wording("请检查导出所用的方案", en="check which plan was exported"),
    )


def _tell(name: str, violation: Violation) -> Problem:
    value = violation.value
    component = violation.component.rpartition("#")[2].removesuffix("ConstraintComponent")
    return Problem(
        f"{name} <{violation.focus}>{violation.about} {violation.path}",
        Wording(value or "没有合格的值", en=value or "no value that fits"),
        Wording(f" {component}：{violation.messages['zh']}", en=f"{component}: {violation.messages['en']}"),
        Wording("请改正来源（规则或 data/）", en="mend the source (a rule or data/)"),
    )
