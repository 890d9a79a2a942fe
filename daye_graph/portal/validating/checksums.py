"""SHA256SUMS: every file that it lists is there, none beside, and each has its digest.

A line is what ``sha256sum`` writes and reads: 64 hex digits, two blanks (or a
blank and ``*``), the path.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from daye_graph.portal.validating.bundle import CHECKSUMS, Bundle, place
from daye_graph.portal.validating.problem import (
    MAKE_ANEW,
    Check,
    Conditions,
    Looked,
    Problem,
    looked,
    show,
)
from daye_graph.portal.validating.reading import UnreadableError
from daye_graph.wording import Wording

REQUIRED = (
    "README.md",
    "README.en.md",
    "CITATION.cff",
    "catalogue.ttl",
    "void.ttl",
    "rdf/daye.ttl",
    CHECKSUMS,
)
"""What no bundle lacks, whatever its list says: a list can lose a file together with the folder."""

_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")


def _look(bundle: Bundle, _: Conditions) -> Looked:
    problems = list(_find_required(bundle))
    listed: dict[str, str] = {}
    if bundle.holds(CHECKSUMS):
        problems += _read_list(bundle, listed)
    if listed:
        problems += _compare(bundle, listed)
    return looked(len(listed), "个文件的校验值", "digests of files", problems)


CHECK = Check("checksums", Wording("文件与校验值", en="files and checksums"), _look)


def _find_required(bundle: Bundle) -> Iterator[Problem]:
    for name in REQUIRED:
        if not bundle.holds(name):
            yield _missing(name, Wording("数据包必有此文件", en="a file that every bundle has"))


def _missing(name: str, expected: Wording) -> Problem:
    return Problem(name, Wording("文件不在", en="the file is missing"), expected, MAKE_ANEW)


def _read_list(bundle: Bundle, listed: dict[str, str]) -> Iterator[Problem]:
    """Fill *listed* with the digests by path; a line that can't be read is a problem."""
    try:
        text = bundle.read_text(CHECKSUMS)
    except UnreadableError as error:
        yield Problem(place(CHECKSUMS, error.line), error.reason, _LIST, MAKE_ANEW)
        return
    for number, line in enumerate(text.splitlines(), start=1):
        found = _LINE.fullmatch(line)
        if found is None:
            yield Problem(place(CHECKSUMS, number), Wording(show(line), en=show(line)), _LIST, MAKE_ANEW)
        elif found[2] in listed:
            seen = Wording(f"{found[2]} 列了两次", en=f"{found[2]} is listed twice")
            yield Problem(place(CHECKSUMS, number), seen, Wording("一次", en="once"), MAKE_ANEW)
        elif _leads_out(found[2]):
            seen = Wording(f"{found[2]} 在数据包之外", en=f"{found[2]} lies outside the bundle")
            yield Problem(place(CHECKSUMS, number), seen, _INSIDE, MAKE_ANEW)
        else:
            listed[found[2]] = found[1]


def _leads_out(name: str) -> bool:
    return name.startswith("/") or ".." in name.split("/")


def _compare(bundle: Bundle, listed: dict[str, str]) -> Iterator[Problem]:
    for name, digest in listed.items():
        if not bundle.holds(name):
            if name not in REQUIRED:  # told already
                yield _missing(name, Wording(f"{CHECKSUMS} 列有此文件", en=f"as {CHECKSUMS} lists it"))
            continue
        try:
            found = hashlib.sha256(bundle.read(name)).hexdigest()
        except UnreadableError as error:
            yield Problem(name, error.reason, Wording("可读的文件", en="a file that can be read"), MAKE_ANEW)
            continue
        if found != digest:
            yield Problem(
                name, Wording(f"SHA-256 为 {found}", en=f"SHA-256 is {found}"), _as(digest), _CHANGED
            )
    for name in bundle.names:
        if name != CHECKSUMS and name not in listed:
            seen = Wording(f"{CHECKSUMS} 未列的文件", en=f"a file that {CHECKSUMS} does not list")
            yield Problem(name, seen, Wording("没有多余的文件", en="no file beside those listed"), _EXTRA)


def _as(digest: str) -> Wording:
    return Wording(f" {digest}（{CHECKSUMS}）", en=f"{digest} ({CHECKSUMS})")


_LIST = Wording("“64 位十六进制数、两个空格、路径”", en="64 hex digits, two blanks, a path")
_INSIDE = Wording("数据包之内的路径", en="a path inside the bundle")
_CHANGED = Wording(
    "文件或校验表被改动过，请重新下载或重新生成",
    en="the file or the list was changed; download it again or make it anew",
)
_EXTRA = Wording("请移走，或重新生成数据包", en="take it out, or make the bundle anew")
