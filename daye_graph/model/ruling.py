"""What became of a human decision when a plan's graph was built."""

from __future__ import annotations

from daye_graph.model.evidence import Noun


class Ruling(Noun):
    """A decision about the plan and what it did.

    `effects` counts the names and statements that it changed, took out or added;
    `problem` says why it was ignored, '' where it was not.
    """

    decision: str
    """The decision's id; all that it made has the rule ``decision.<id>``."""
    verdict: str
    question: str
    subject: str
    effects: int
    problem: str = ""
