"""The Data Cube against IC-1 … IC-21 of the RDF Data Cube Vocabulary (W3C Recommendation, 16 January 2014).

The constraints are our own wording of section 11.2, a file each in integrity/; they
are asked of the normal form of section 10. A constraint that answers true is
violated, and the same pattern tells which nodes do it. IC-20 and IC-21 are asked
once for each property that leads through a hierarchical code list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from pyoxigraph import DefaultGraph, Quad, QueryBoolean, QuerySolutions, Store

from daye_graph.portal.validating.bundle import Bundle, list_rdf
from daye_graph.portal.validating.names import NAMES
from daye_graph.portal.validating.problem import (
    Check,
    Conditions,
    Looked,
    Problem,
    looked,
    not_checked,
    show,
)
from daye_graph.wording import Wording

FOLDERS = ("cube/", "skos/")
"""The cube, and the code lists that its dimensions name."""
SHOWN = 3
"""Violations of one constraint that are told."""

_FOLDER = Path(__file__).with_name("integrity")
_STEP = "$step"
_STEPS = {
    20: "SELECT DISTINCT ?step { ?list qb:parentChildProperty ?step FILTER isIRI(?step) }",
    21: "SELECT DISTINCT ?step { ?list qb:parentChildProperty ?up . ?up owl:inverseOf ?step "
    "FILTER (isBlank(?up) && isIRI(?step)) }",
}
_TITLE = re.compile(r"^# (zh|en): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Rule:
    """An integrity constraint: its number, what it demands, and its ASK query."""

    number: int
    title: Wording
    ask: str

    def bind(self, store: Store) -> Iterator[str]:
        """Give the query, once for each property that it has to be asked with."""
        if self.number not in _STEPS:
            yield self.ask
            return
        steps = cast("QuerySolutions", store.query(_STEPS[self.number], prefixes=_PREFIXES))
        for solution in steps:
            yield self.ask.replace(_STEP, str(solution["step"]))


def _look(bundle: Bundle, _: Conditions) -> Looked:
    cubes, schemes = (_read_folder(bundle, folder) for folder in FOLDERS)
    if not cubes:
        return not_checked("cube/ 中没有可读的数据立方体", "cube/ holds no cube that can be read")
    store = normalize([*cubes, *schemes])
    problems = list(_find_empty(store))
    for rule in read_rules():
        problems += _ask(store, rule)
    return looked(len(read_rules()), "条完整性约束", "integrity constraints", problems)


def _read_folder(bundle: Bundle, folder: str) -> list[Quad]:
    """Give the triples of a folder, each graph from the first of its files that can be read."""
    stems = sorted({name.partition(".")[0] for name in list_rdf(bundle) if name.startswith(folder)})
    read = (bundle.find_first(stem) for stem in stems)
    return [quad for found in read if found is not None for quad in found[1]]


CHECK = Check("cube", Wording("数据立方体 IC-1 至 IC-21", en="Data Cube IC-1 to IC-21"), _look)


@cache
def read_rules() -> tuple[Rule, ...]:
    """Give IC-1 to IC-21, in their order."""
    rules = []
    for path in sorted(_FOLDER.glob("ic-*.rq")):
        text = path.read_text(encoding="utf-8")
        title = dict(_TITLE.findall(text))
        rules.append(Rule(int(path.stem[-2:]), Wording(title["zh"], en=title["en"]), text))
    return tuple(rules)


def normalize(quads: Iterable[Quad]) -> Store:
    """Give the triples in the normal form, in one graph."""
    store = Store()
    store.extend(Quad(quad.subject, quad.predicate, quad.object, DefaultGraph()) for quad in quads)
    store.update((_FOLDER / "normalize.ru").read_text(encoding="utf-8"))
    return store


def is_violated(store: Store, rule: Rule) -> bool:
    """Whether the normal form in *store* violates *rule*."""
    return any(bool(cast("QueryBoolean", store.query(query))) for query in rule.bind(store))


def _ask(store: Store, rule: Rule) -> Iterator[Problem]:
    if not is_violated(store, rule):
        return
    for query in rule.bind(store):
        pattern = query.replace("ASK WHERE", "SELECT DISTINCT * WHERE", 1)
        solutions = cast("QuerySolutions", store.query(f"{pattern} LIMIT {SHOWN}"))
        names = [variable.value for variable in solutions.variables]
        for solution in solutions:
            bound = [(name, solution[name]) for name in names if solution[name] is not None]
            yield _tell(rule, [(name, str(term)) for name, term in bound])


def _tell(rule: Rule, bound: list[tuple[str, str]]) -> Problem:
    where = bound[0][1] if bound else ""
    seen = ", ".join(f"{name} {show(value, most=120)}" for name, value in bound[1:])
    return Problem(
        f"cube/ IC-{rule.number} {where}".rstrip(),
        Wording(f"违反约束：{seen}" if seen else "违反约束", en=f"violated: {seen}" if seen else "violated"),
        rule.title,
        Wording("请改正数据立方体后重新导出", en="mend the cube and export again"),
    )


def _find_empty(store: Store) -> Iterator[Problem]:
    """A cube without observations violates nothing, and says nothing."""
    if not cast("QueryBoolean", store.query("ASK { ?any a qb:Observation }", prefixes=_PREFIXES)):
        yield Problem(
            FOLDERS[0],
            Wording("没有一个观测", en="not one observation"),
            Wording("至少一个 qb:Observation", en="at least one qb:Observation"),
            Wording("请检查方案的指标表", en="check the plan's table of indicators"),
        )


_PREFIXES = {"qb": NAMES["qb"], "owl": NAMES["owl"]}
