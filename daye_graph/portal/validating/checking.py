"""All checks, in the order in which a report tells them, and the run of them over one bundle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from daye_graph.portal.validating import (
    catalogue,
    checksums,
    cube,
    distributions,
    dumps,
    intact,
    official,
    release,
    shapes,
    skos,
    stratml,
    syntax,
    tables,
    terms,
)
from daye_graph.portal.validating.bundle import Bundle, open_bundle
from daye_graph.portal.validating.problem import Check, Conditions, Looked, Problem

ALL_CHECKS: tuple[Check, ...] = (
    checksums.CHECK,
    intact.CHECK,
    syntax.CHECK,
    dumps.CHECK,
    shapes.CHECK,
    catalogue.CHECK,
    distributions.CHECK,
    official.CHECK,
    cube.CHECK,
    skos.CHECK,
    tables.CHECK,
    stratml.CHECK,
    stratml.SCHEMA_CHECK,
    release.CHECK,
    terms.CHECK,
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One check with what it found."""

    check: Check
    looked: Looked


def validate_bundle(folder: Path, conditions: Conditions | None = None) -> tuple[Outcome, ...]:
    """Run all checks over the bundle in *folder*. Raises `SourceError` when there is no bundle."""
    bundle = open_bundle(folder)
    return tuple(run(bundle, conditions or Conditions()))


def run(bundle: Bundle, conditions: Conditions) -> Iterator[Outcome]:
    """Run the checks one by one."""
    return (Outcome(check, check.look(bundle, conditions)) for check in ALL_CHECKS)


def list_problems(outcomes: tuple[Outcome, ...]) -> list[tuple[Check, Problem]]:
    """Give every problem with its check, in the order of the checks."""
    return [(outcome.check, problem) for outcome in outcomes for problem in outcome.looked.problems]
