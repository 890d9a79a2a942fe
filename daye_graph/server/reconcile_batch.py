"""Batches of queries as they come, checked, and their answers as the Reconciliation API 0.2 has them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from daye_graph.query.engine import Engine
from daye_graph.server.reconcile_index import TYPES, Candidate, Index, find_type
from daye_graph.server.reconcile_match import REASONS, SHORTEST_MATCH, Fit, find_fit
from daye_graph.server.reconcile_values import BY_ID, find_values, read_wanted, says_so
from daye_graph.server.refusing import RefusalError
from daye_graph.wording import Wording

MOST_QUERIES = 50
LONGEST_QUERY = 300
MOST_RESULTS = 100
USUAL_RESULTS = 10
MOST_PROPERTIES = 10

_LEAST = 30.0
_CONFIRMED, _CONTRADICTED, _OTHER_TYPE = 5.0, 20.0, 20.0
_PROPERTY_ALONE = 50.0


class Query(NamedTuple):
    """One query: what was written, which types may be meant, how many results, and known values."""

    written: str
    types: tuple[str, ...]
    is_strict: bool
    limit: int
    properties: tuple[tuple[str, tuple[str, ...]], ...]


class Judged(NamedTuple):
    """A candidate with how it fits, its score by all that is known, and whether its values agree."""

    candidate: Candidate
    fit: Fit
    score: float
    agrees: bool | None
    of_type: bool


def parse_batch(text: str, index: Index, *, base: str) -> dict[str, Query]:
    """Give the queries of a batch by their keys.

    Raises:
        RefusalError: 400 for what is no batch, 413 for more than is taken.
    """
    batch = parse_json(text, "queries")
    if not isinstance(batch, dict):
        raise refuse("queries 应为一个对象", "queries must be an object")
    if len(batch) > MOST_QUERIES:
        raise refuse_more("reconcile_queries", MOST_QUERIES)
    return {key: _parse_query(key, each, index, base=base) for key, each in batch.items()}


def answer_batch(engine: Engine, index: Index, batch: Mapping[str, Query]) -> dict[str, Any]:
    """Give the results of every query, by its key."""
    return {key: {"result": _answer(engine, index, query)} for key, query in batch.items()}


def parse_json(text: str, name: str) -> Any:  # noqa: ANN401 any JSON value
    """Give the value that *text* is; raises `RefusalError` for what is no JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise refuse(f"{name} 不是 JSON：{error}", f"{name} is no JSON: {error}") from error


def refuse(zh: str, en: str) -> RefusalError:
    """Give the error for a request that is not as the protocol has it."""
    return RefusalError(400, Wording(zh, en=en))


def refuse_more(name: str, most: int) -> RefusalError:
    """Give the error for a request that asks for more than is taken at once."""
    return RefusalError(
        413,
        Wording(f"一次最多 {most} 个，请分几次", en=f"at most {most} at once; send several requests"),
        limit=(name, most),
    )


def _parse_query(key: str, given: Any, index: Index, *, base: str) -> Query:  # noqa: ANN401
    if not isinstance(given, dict):
        raise refuse(f"查询 {key[:40]} 应为一个对象", f"query {key[:40]} must be an object")
    written, limit = given.get("query", ""), given.get("limit", USUAL_RESULTS)
    if not isinstance(written, str) or len(written) > LONGEST_QUERY:
        raise refuse(
            f"查询 {key[:40]} 的 query 应为不超过 {LONGEST_QUERY} 字的文字",
            f"query of {key[:40]} must be text of at most {LONGEST_QUERY} characters",
        )
    if isinstance(limit, bool) or not isinstance(limit, int | float) or not 1 <= limit <= MOST_RESULTS:
        raise refuse(f"limit 应为 1 到 {MOST_RESULTS} 的整数", f"limit must be from 1 to {MOST_RESULTS}")
    strict = given.get("type_strict", "any")
    if strict not in {"any", "should", "all"}:
        raise refuse("type_strict 应为 any、should 或 all", "type_strict must be any, should or all")
    properties = _parse_properties(given.get("properties", []))
    if not written.strip() and not properties:
        raise refuse(f"查询 {key[:40]} 没有 query", f"{key[:40]} has neither query nor properties")
    types = _parse_types(given.get("type"), index, base=base)
    return Query(written.strip(), types, strict != "should", int(limit), properties)


def _parse_types(given: Any, index: Index, *, base: str) -> tuple[str, ...]:  # noqa: ANN401
    names = [given] if isinstance(given, str) else given or []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise refuse("type 应为一个编号或编号的列表", "type must be an id or a list of ids")
    found = {name: find_type(name, index, base=base) for name in names if name}
    unknown = next((name for name, type_ in found.items() if type_ is None), None)
    if unknown is not None:
        raise refuse(
            f"没有类型“{unknown[:40]}”，可用的有：{'、'.join(TYPES)}",
            f"there is no type “{unknown[:40]}”; there are: {', '.join(TYPES)}",
        )
    return tuple(dict.fromkeys(type_ for type_ in found.values() if type_))


def _parse_properties(given: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:  # noqa: ANN401
    if not isinstance(given, list) or not all(isinstance(each, dict) and "pid" in each for each in given):
        raise refuse("properties 应为带 pid 和 v 的列表", "properties must be a list of pid and v")
    if len(given) > MOST_PROPERTIES:
        raise refuse_more("reconcile_properties", MOST_PROPERTIES)
    # a column that nothing here has tells neither for nor against anybody
    known = [each for each in given if isinstance(each["pid"], str) and each["pid"] in BY_ID]
    return tuple((each["pid"], tuple(read_wanted(each.get("v", "")))) for each in known)


def _answer(engine: Engine, index: Index, query: Query) -> list[dict[str, Any]]:
    judged = [each for candidate in index.candidates if (each := _judge(engine, index, query, candidate))]
    judged.sort(key=lambda each: -each.score)
    whole = [each for each in judged if each.fit.is_whole and each.of_type and each.agrees is not False]
    matched = whole[0].candidate if len(whole) == 1 else None
    return [
        _describe(index, each, is_match=each.candidate is matched)
        for each in judged[: query.limit]
        if each.score >= _LEAST
    ]


def _judge(engine: Engine, index: Index, query: Query, candidate: Candidate) -> Judged | None:
    of_type = not query.types or candidate.type in query.types
    if not of_type and query.is_strict:
        return None
    fit = find_fit(query.written, candidate, index)
    if fit is None and (query.written or not query.properties):
        return None
    agrees = _agrees(engine, candidate, query.properties)
    if fit is None:  # asked for by its values alone
        return Judged(candidate, Fit(0, "", ""), _PROPERTY_ALONE, agrees, of_type) if agrees else None
    change = {None: 0.0, True: _CONFIRMED, False: -_CONTRADICTED}[agrees]
    score = fit.score + change - (0 if of_type else _OTHER_TYPE)
    return Judged(candidate, fit, min(100.0, max(0.0, score)), agrees, of_type)


def _agrees(
    engine: Engine, candidate: Candidate, properties: Sequence[tuple[str, tuple[str, ...]]]
) -> bool | None:
    """Whether the thing's values are those wanted; None where nothing is known of any."""
    verdicts = []
    for pid, wanted in properties:
        values = find_values(engine, [candidate.id], BY_ID[pid]).get(candidate.id, [])
        if values:
            verdicts.append(says_so(values, wanted))
    return all(verdicts) if verdicts else None


def _describe(index: Index, judged: Judged, *, is_match: bool) -> dict[str, Any]:
    candidate, fit, score, agrees, of_type = judged
    features: list[dict[str, Any]] = [{"id": "name_score", "value": fit.score}]
    if fit.reason:
        features.append({"id": fit.reason, "value": True})
        is_short = fit.reason in {"name", "alias"} and not fit.is_whole
        features.append({"id": "short_name", "value": is_short})
    features.append({"id": "type", "value": of_type})
    if agrees is not None:
        features.append({"id": "properties", "value": agrees})
    return {
        "id": candidate.id,
        "name": candidate.name,
        "description": describe_fit(index, candidate, fit),
        "score": score,
        "match": is_match,
        "features": features,
        "type": [{"id": candidate.type, "name": str(index.labels[candidate.type])}],
    }


def describe_fit(index: Index, candidate: Candidate, fit: Fit) -> str:
    """Give what the thing is and why it is proposed, in words."""
    parts = [str(index.labels[candidate.type])]
    if fit.reason:
        shown = f"“{fit.form}”：" if fit.form != candidate.name else ""
        parts.append(f"{shown}{REASONS[fit.reason]}")
        if fit.reason in {"name", "alias"} and not fit.is_whole:
            parts.append(f"不足 {SHORTEST_MATCH} 个字，须人工确认")
    return "；".join(parts)
