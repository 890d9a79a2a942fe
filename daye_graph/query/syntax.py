"""What is wrong with a query's text, and where.

The store's parser tells the farthest place that any of its rules looked at; a
rule that tries a keyword looks past the fault, so the place is often too far.
The fault is the first word that no query can begin with: it is found by trying
how many words of the text are the beginning of some query.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pyoxigraph import Store

from daye_graph.errors import QueryError
from daye_graph.wording import Wording

_UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"})
_PROLOGUE = frozenset({"PREFIX", "BASE"})
# The IRI comes before the comment, for an IRI may hold a #.
_WORD = re.compile(
    r"""(?P<other><[^<>"{}|^`\\\s]*>|'''.*?'''|\"\"\".*?\"\"\"|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"
        |[?$]\w+|[\w.-]*:[\w.:%\\/-]*|@[\w-]+)
        |(?P<comment>\#[^\n\r]*)|(?P<keyword>[A-Za-z]\w*)|(?P<mark>\^\^|&&|\|\||[<>!]=|[\d.]+|\S)""",
    re.DOTALL | re.VERBOSE,
)
_NAME = re.compile(r"([\w.-]*):")
_PLACE = re.compile(r"error at (\d+):(\d+)")
# longer than any keyword, so that no rule that tries one looks past it
_PADDING = "\n" + " " * 40


def refuse_forbidden(sparql: str) -> None:
    """Raise `QueryError` when *sparql* is an update or would fetch from elsewhere.

    >>> refuse_forbidden("SELECT * { ?service rdfs:label 'INSERT' } # DROP ALL")
    """
    keywords = [word["keyword"].upper() for word in _WORD.finditer(sparql) if word["keyword"]]
    verbs = [word for word in keywords if word not in _PROLOGUE]
    if verbs and verbs[0] in _UPDATES:
        raise QueryError(
            Wording(
                f"图谱是只读的，不接受更新（{verbs[0]}）；请用 SELECT、ASK、CONSTRUCT 或 DESCRIBE",
                en=f"the graph is read-only, no updates ({verbs[0]}); use SELECT, ASK, CONSTRUCT or DESCRIBE",
            )
        )
    if "SERVICE" in verbs:
        raise QueryError(
            Wording(
                "不接受 SERVICE：查询不访问网络；请只查询本图谱",
                en="SERVICE is refused, for queries make no network request; query this graph alone",
            )
        )


def list_keywords(sparql: str) -> frozenset[str]:
    """Give the words of *sparql* that are no names, in capitals.

    >>> sorted(list_keywords("ASK { GRAPH ?from { ?s a dg:Graph } } # FROM"))
    ['A', 'ASK', 'GRAPH']
    """
    return frozenset(word["keyword"].upper() for word in _WORD.finditer(sparql) if word["keyword"])


def declare_prefixes(sparql: str, prefixes: Mapping[str, str]) -> str:
    """Give *sparql* with those of *prefixes* declared that it uses and does not declare.

    They stand before its first line, so that lines keep their numbers.

    >>> declare_prefixes("ASK { ?x a dg:Task }", {"dg": "urn:dg#", "id": "urn:id/"})
    'PREFIX dg: <urn:dg#> ASK { ?x a dg:Task }'
    >>> declare_prefixes("PREFIX dg: <urn:own#> ASK { ?x a dg:Task }", {"dg": "urn:dg#"})
    'PREFIX dg: <urn:own#> ASK { ?x a dg:Task }'
    """
    words = [word for word in _WORD.finditer(sparql) if not word["comment"]]
    names = [_NAME.match(word["other"] or "") for word in words]
    declared = {
        name[1]
        for word, name in zip(words, names[1:], strict=False)
        if name and (word["keyword"] or "").upper() == "PREFIX"
    }
    used = {name[1] for name in names if name}
    wanted = used - declared
    lacking = [f"PREFIX {name}: <{base}> " for name, base in prefixes.items() if name in wanted]
    return "".join(lacking) + sparql


def explain_fault(sparql: str, message: str, *, prefixes: Mapping[str, str]) -> Wording:
    """Say what is wrong with *sparql*, which the store refused with *message*, and show the line."""
    start, word = find_fault(sparql, prefixes)
    zh, en = _describe(word, message)
    line = sparql.count("\n", 0, start) + 1
    column = start - (sparql.rfind("\n", 0, start) + 1) + 1
    shown = _point_at(sparql, line, column=column)
    return Wording(
        f"SPARQL 第 {line} 行第 {column} 列有误：{zh}\n{shown}",
        en=f"bad SPARQL at line {line}, column {column}: {en}\n{shown}",
    )


def find_fault(sparql: str, prefixes: Mapping[str, str]) -> tuple[int, str]:
    """Give the first word of *sparql* that no query can go on with: its offset, and the word.

    The word is '' and the offset is the end when the text only lacks something.

    >>> find_fault("SELECT * WHERE { ?s ?p }", {})
    (23, '}')
    >>> find_fault("SELECT * WHERE {", {})
    (16, '')
    """
    words = [word for word in _WORD.finditer(sparql) if not word["comment"]]
    ends = [0, *(word.end() for word in words)]
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if _can_begin(sparql[: ends[middle]], prefixes):
            low = middle
        else:
            high = middle - 1
    if low == len(words):
        return len(sparql.rstrip()), ""
    return words[low].start(), words[low][0]


def _can_begin(text: str, prefixes: Mapping[str, str]) -> bool:
    """Whether some query begins with *text*: then the parser fails only where the text ends."""
    padded = text + _PADDING
    try:
        Store().query(padded, prefixes=dict(prefixes))
    except SyntaxError as error:
        place = _PLACE.match(str(error))
        end = padded.count("\n") + 1, len(padded) - padded.rfind("\n")
        return place is not None and (int(place[1]), int(place[2])) == end
    return True


def _describe(word: str, message: str) -> tuple[str, str]:
    if "Prefix not found" in message and ":" in word:
        prefix = word.partition(":")[0]
        return f"前缀“{prefix}:”没有声明", f"the prefix “{prefix}:” is not declared"
    if "variable that is unbound" in message:
        return (
            "SELECT 中有变量既没有分组也没有聚合",
            "SELECT has a variable that is neither grouped nor aggregated",
        )
    if not word:
        return "查询没有写完", "the query is not complete"
    return f"这里不能是“{word}”", f"“{word}” can't stand here"


def _point_at(sparql: str, line: int, *, column: int) -> str:
    lines: Sequence[str] = sparql.split("\n")
    text = lines[line - 1].replace("\t", " ").rstrip("\r")
    # a wide character fills two places on the screen, and so must the blank above the caret
    before = "".join("\u3000" if ord(char) > 0x2E7F else " " for char in text[: column - 1])
    return f"  {text}\n  {before}^"
