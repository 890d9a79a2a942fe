"""Bytes to text: encodings, and clear errors for what is no text."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from daye_graph.documents.html import extract_text, is_html
from daye_graph.errors import SourceError
from daye_graph.model.evidence import TextVersion
from daye_graph.wording import Wording

ENCODINGS = ("utf-8", "gb18030")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f]")


def read_source(path: Path) -> bytes:
    """Read the bytes of *path*; raises `SourceError` with what to do when that can't be done."""
    if path.is_dir():
        raise SourceError(
            Wording(
                f"{path}：是一个文件夹，需要一个文本文件", en=f"{path}: a directory, a text file was expected"
            )
        )
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(
            Wording(f"{path}：没有这个文件，请检查路径", en=f"{path}: no such file; check the path")
        ) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SourceError(
            Wording(
                f"{path}：读不了（{reason}），请检查权限",
                en=f"{path}: cannot be read ({reason}); check its permissions",
            )
        ) from error
    if not data.strip():
        raise SourceError(
            Wording(
                f"{path}：文件是空的，需要方案全文", en=f"{path}: an empty file; the plan's text was expected"
            )
        )
    return data


def decode(data: bytes, *, name: str) -> TextVersion:
    """Decode *data* as UTF-8 or GB 18030, every character kept; of a web page the text is taken.

    *name* is for the error; the digest is that of the text version's bytes.
    """
    control = _CONTROL.search(data)
    if control:
        at = control.start()
        seen = f"0x{data[at]:02x}"
        raise SourceError(
            Wording(
                f"{name}：第 {at} 字节是 {seen}，是二进制文件；请另存为 UTF-8 文本",
                en=f"{name}: byte {at} is {seen}, a binary file; save the plan as UTF-8 text",
            )
        )
    for encoding in ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        extracted = is_html(text)
        if extracted:
            text = extract_text(text)
            data = text.encode()
        digest = hashlib.sha256(data).hexdigest()
        return TextVersion(text=text, sha256=digest, encoding=encoding, extracted=extracted)
    raise SourceError(
        Wording(
            f"{name}：编码既不是 UTF-8 也不是 GB 18030；请另存为 UTF-8",
            en=f"{name}: the encoding is neither UTF-8 nor GB 18030; save the plan as UTF-8",
        )
    )
