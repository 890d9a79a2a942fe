"""Messages in two languages: errors are raised far from where the reader's language is known."""

from __future__ import annotations

from typing import Literal, Self

Language = Literal["zh", "en"]


class Wording(str):
    """A message in Chinese that knows its English; as a string it is the Chinese one.

    >>> message = Wording("没有这个文件", en="no such file")
    >>> print(message, "/", message.en)
    没有这个文件 / no such file
    """

    __slots__ = ("en",)

    def __new__(cls, zh: str, *, en: str) -> Self:
        """Make a message that says the same in both languages."""
        made = super().__new__(cls, zh)
        made.en = en
        return made

    en: str


def pick(message: str, language: Language) -> str:
    """Give *message* in *language*; a plain string, which knows no other, as it is.

    >>> pick(Wording("没有", en="none"), "en"), pick("没有", "en")
    ('none', '没有')
    """
    return message.en if language == "en" and isinstance(message, Wording) else str(message)
