"""The language of help and messages: Chinese, or English with ``--lang en``."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import get_args

from daye_graph.errors import UsageError
from daye_graph.wording import Language, Wording, pick

LANGUAGES: tuple[Language, ...] = get_args(Language)
VARIABLE = "DAYE_GRAPH_LANG"
LOCALE = Path(__file__).with_name("locale")

_DOMAIN = "click"
_LANGUAGE: ContextVar[Language] = ContextVar("language", default="zh")


def get_language() -> Language:
    """Give the language that is spoken now."""
    return _LANGUAGE.get()


def tell(zh: str, en: str) -> str:
    """Give the text of the two that is in the language spoken now."""
    return pick(Wording(zh, en=en), get_language())


def find_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Give the language that ``--lang`` asks for, wherever it stands, else the environment's, else Chinese.

    It is looked for before anything is parsed, for the help of the options needs it.

    >>> find_language(["ask", "tasks", "--lang", "en"], {}), find_language([], {"DAYE_GRAPH_LANG": "en"})
    ('en', 'en')

    Raises:
        UsageError: there is no such language.
    """
    chosen = environment.get(VARIABLE, "") or "zh"
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang":
            chosen = arguments[at + 1] if at + 1 < len(arguments) else ""
        elif argument.startswith("--lang="):
            chosen = argument.removeprefix("--lang=")
    for language in LANGUAGES:
        if chosen.lower().replace("-", "_").split("_")[0] == language:
            return language
    raise UsageError(
        Wording(
            f"--lang 只有 zh 和 en，得到的是“{chosen}” (--lang takes zh or en)",
            en=f"--lang takes zh or en, not “{chosen}”",
        )
    )


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Speak *language* inside the block, click's own messages included."""
    token = _LANGUAGE.set(language)
    before = gettext.textdomain(), os.environ.get("LANGUAGE")
    gettext.bindtextdomain(_DOMAIN, str(LOCALE))
    gettext.textdomain(_DOMAIN)
    os.environ["LANGUAGE"] = language
    try:
        yield
    finally:
        _LANGUAGE.reset(token)
        gettext.textdomain(before[0])
        if before[1] is None:
            os.environ.pop("LANGUAGE", None)
        else:
            os.environ["LANGUAGE"] = before[1]
