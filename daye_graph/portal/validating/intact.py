"""Every file can be opened as what its name says: unpacked, parsed, decoded. A truncated one can't."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Callable, Iterator

from daye_graph.portal.validating.bundle import Bundle, find_suffix, place
from daye_graph.portal.validating.problem import MAKE_ANEW, Check, Conditions, Looked, Problem, looked
from daye_graph.portal.validating.reading import UnreadableError, decode, parse_xml, read_csv
from daye_graph.wording import Wording

_TEXT = frozenset({"md", "cff", "ttl", "nt", "nq", "trig", "txt", "rq", "", "toml", "html"})
"""Suffixes of files that are text and no more; what RDF says is another check's."""


def _look(bundle: Bundle, _: Conditions) -> Looked:
    return looked(len(bundle.names), "个文件", "files", _find(bundle))


CHECK = Check("intact", Wording("文件完整", en="files are whole"), _look)


def _find(bundle: Bundle) -> Iterator[Problem]:
    for name in bundle.names:
        try:
            _open(bundle, name)
        except UnreadableError as error:
            yield Problem(place(name, error.line), error.reason, _WHOLE, MAKE_ANEW)


def _open(bundle: Bundle, name: str) -> None:
    if (bundle.folder / name).is_symlink():
        raise UnreadableError(Wording("是符号链接", en="a symbolic link"))
    suffix = find_suffix(name)
    data = bundle.unpack(name)
    if not data:
        raise UnreadableError(Wording("文件是空的", en="the file is empty"))
    if suffix in _OPENERS:
        _OPENERS[suffix](data)
    elif suffix in _TEXT:
        bundle.read_text(name)


def _open_json(data: bytes) -> None:
    text = decode(data)
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableError(
            Wording(f"不是 JSON：{error.msg}", en=f"no JSON: {error.msg}"), error.lineno
        ) from error
    except RecursionError as error:
        raise UnreadableError(Wording("JSON 嵌套过深", en="JSON that is nested too deep")) from error


def _open_xml(data: bytes) -> None:
    parse_xml(data)


def _open_csv(data: bytes) -> None:
    read_csv(decode(data))


def _open_zip(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            broken = archive.testzip()
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise UnreadableError(
            Wording(f"zip 打不开（{error}）", en=f"the zip cannot be opened ({error})")
        ) from error
    if broken is not None:
        raise UnreadableError(Wording(f"zip 中的 {broken} 已损坏", en=f"{broken} in the zip is damaged"))


_OPENERS: dict[str, Callable[[bytes], None]] = {
    "json": _open_json,
    "jsonld": _open_json,
    "xml": _open_xml,
    "rdf": _open_xml,
    "graphml": _open_xml,
    "csv": _open_csv,
    "xlsx": _open_zip,
    "docx": _open_zip,
    "zip": _open_zip,
}

_WHOLE = Wording("完整、格式与文件名相符的文件", en="a whole file of the kind that its name says")
