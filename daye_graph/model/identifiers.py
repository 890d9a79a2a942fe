"""Keys and slugs: stable from build to build, and without a position in the text."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable
from functools import lru_cache

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_DIGEST_LENGTH = 16
_MARK_LENGTH = 6


def digest(parts: Iterable[str]) -> str:
    """Give 16 hex digits over *parts*, which stay apart (no two splits give the same digest)."""
    joined = "\x1f".join(parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:_DIGEST_LENGTH]


@lru_cache(maxsize=4096)
def slugify(name: str) -> str:
    """Give a readable ASCII slug for a name that nobody curated: pinyin, then a mark of the exact name.

    The mark keeps names apart that sound alike, whatever the build order.

    >>> slugify("徐丰环保").rpartition("-")[0] == slugify("旭峰环保").rpartition("-")[0]
    True
    >>> slugify("徐丰环保") == slugify("旭峰环保")
    False
    """
    # The phrase tables cost a third of a second; single characters are enough for a slug.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import lazy_pinyin

    readable = _NOT_SLUG.sub("-", "-".join(lazy_pinyin(name)).lower()).strip("-")
    mark = hashlib.sha256(name.encode()).hexdigest()[:_MARK_LENGTH]
    return f"{readable[:60].strip('-')}-{mark}" if readable else mark


class KeyMaker:
    """Makes statement keys; only true ties get an ordinal, in document order."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def make(self, kind: str, *parts: str) -> str:
        """Give ``kind/digest`` of what the statement joins, its role and its quote."""
        return self.tie(f"{kind}/{digest(parts)}")

    def tie(self, key: str) -> str:
        """Give *key*, with an ordinal from its second time on."""
        count = self._seen[key] = self._seen.get(key, 0) + 1
        return key if count == 1 else f"{key}-{count}"
