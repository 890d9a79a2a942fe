"""Looks for what must not be published by chance: telephone numbers, identity numbers, e-mail, coordinates.

A pattern is no verdict: what is found is listed in the 开放审查单 for a person to judge.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from daye_graph.portal.files import BundleFile
from daye_graph.wording import Wording

_DIGITS = re.compile(rb"\d{11,}[Xx]?")
_LANDLINE = re.compile(rb"0\d{2,3}-\d{7,8}")
_HOST = re.compile(rb"@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
_MAILBOX = re.compile(rb"[A-Za-z0-9][A-Za-z0-9.+_-]*$")
_COORDINATES = (b"longitude", b"latitude", b"centroid", b"bbox", b"wgs84_pos#")
_MOBILE = re.compile(rb"1[3-9]\d{9}")
_IDENTITY = re.compile(rb"\d{17}[\dXx]")
_JOINED = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.+#/:")
"""What stands beside a number that is part of an IRI, a digest or a longer number."""
_LONGEST_MAILBOX = 64
"""Characters before the @, RFC 5321, 4.5.3.1.1."""

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
"""Weights and check characters of the citizen's identity number, GB 11643-1999."""

_OFFICE = (".xlsx", ".docx")
_SEEN = 3
"""Values that a concern shows."""


@dataclass(frozen=True, slots=True)
class Concern:
    """What was seen: a `kind` of `KINDS`, how often, and the first few values."""

    kind: str
    count: int
    seen: tuple[str, ...] = ()


KINDS: dict[str, Wording] = {
    "mobile": Wording("手机号", en="mobile number"),
    "landline": Wording("固定电话", en="landline number"),
    "identity": Wording("居民身份证号", en="identity number"),
    "email": Wording("电子邮箱", en="e-mail address"),
    "coordinates": Wording("坐标", en="coordinates"),
}
"""What is looked for, with what it is called."""


def scan(file: BundleFile) -> tuple[Concern, ...]:
    """Give what the text of *file* holds, kind by kind in the order of `KINDS`.

    A packed file is what it was before it was packed, and that is in the bundle as well.
    """
    if file.packed:
        return ()
    found: dict[str, dict[str, int]] = {kind: {} for kind in KINDS}
    for text in _unpack(file):
        for kind, value in _find(text):
            found[kind][value] = found[kind].get(value, 0) + 1
        found["coordinates"] |= _count_coordinates(text)
    return tuple(
        Concern(kind, sum(values.values()), tuple(values)[:_SEEN]) for kind, values in found.items() if values
    )


def is_identity_number(number: str) -> bool:
    """Say whether *number* is a citizen's identity number: its date may be, and its check character fits.

    >>> is_identity_number("11010519491231002X"), is_identity_number("110105194912310021")
    (True, False)
    """
    month, day = int(number[10:12]), int(number[12:14])
    if not (1 <= month <= 12 and 1 <= day <= 31 and number[6:8] in {"19", "20"}):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECKS[total % 11] == number[17].upper()


def _unpack(file: BundleFile) -> Iterator[bytes]:
    if not file.path.endswith(_OFFICE):
        yield file.data
        return
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        for member in archive.namelist():
            if member.endswith(".xml"):
                yield archive.read(member)


def _find(text: bytes) -> Iterator[tuple[str, str]]:
    for match in _DIGITS.finditer(text):
        number = match[0]
        if _stands_alone(text, match):
            if _MOBILE.fullmatch(number):
                yield "mobile", number.decode()
            elif _IDENTITY.fullmatch(number) and is_identity_number(number.decode()):
                yield "identity", number.decode()
    for match in _LANDLINE.finditer(text):
        if _stands_alone(text, match):
            yield "landline", match[0].decode()
    for match in _HOST.finditer(text):
        before = _MAILBOX.search(text[max(match.start() - _LONGEST_MAILBOX, 0) : match.start()])
        if before:
            yield "email", (before[0] + match[0]).decode()


def _stands_alone(text: bytes, match: re.Match[bytes]) -> bool:
    """Say whether a number is one by itself: IRIs and digests hold many that are none."""
    before = text[match.start() - 1] if match.start() else 0
    after = text[match.end()] if match.end() < len(text) else 0
    return not (before in _JOINED or after in _JOINED - {ord(".")})


def _count_coordinates(text: bytes) -> dict[str, int]:
    lowered = text.lower()
    counts = {word.decode(): lowered.count(word) for word in _COORDINATES}
    return {word: count for word, count in counts.items() if count}
