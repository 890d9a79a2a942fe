"""JSON Schemas of the site's data, made from its shapes.

python -m daye_graph.site.schema [FOLDER]
"""

from __future__ import annotations

import json
import sys
from inspect import cleandoc
from pathlib import Path
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from daye_graph.query.rows import Value
from daye_graph.site.shapes import PAYLOADS, Pair, Spans

COMMAND = "python -m daye_graph.site.schema"
"""What makes the schemas anew."""

FOLDER = Path("web", "schema")
DIALECT = "http://json-schema.org/draft-07/schema#"
"""The dialect that makers of TypeScript types read best."""
Schema = dict[str, Any]

_PLAIN: dict[object, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    Any: {},
}
_NAMED: tuple[tuple[object, str, str], ...] = (
    (Pair, "Pair", "the same words in Chinese and in English"),
    (Spans, "Spans", "stretches of the text, each [start, end) in code points"),
    (Value, "Value", "a cell of an answer; a list of pairs are spans"),
)
"""Types that have a definition of their own."""


def write_schemas() -> dict[str, str]:
    """Give the text of each schema by its file's name."""
    return {
        f"{name}.schema.json": json.dumps(build_schema(name), ensure_ascii=False, indent=2) + "\n"
        for name in PAYLOADS
    }


def build_schema(name: str) -> Schema:
    """Give the schema of the data file *name*."""
    shape = PAYLOADS[name]
    definitions: dict[str, Schema] = {}
    _describe(shape, definitions)
    main = definitions.pop(shape.__name__)
    schema = {"$schema": DIALECT, "title": shape.__name__, **main}
    return schema | ({"definitions": dict(sorted(definitions.items()))} if definitions else {})


def _describe(shape: type, definitions: dict[str, Schema]) -> Schema:
    """Put an object's schema among the *definitions* and give a reference to it."""
    name = shape.__name__
    if name not in definitions:
        definitions[name] = {}
        hints = get_type_hints(shape, include_extras=True)
        definitions[name] |= {
            "description": cleandoc(shape.__doc__ or ""),
            "type": "object",
            "properties": {key: _convert(hint, definitions) for key, hint in hints.items()},
            "required": [key for key, hint in hints.items() if get_origin(hint) is not NotRequired],
            "additionalProperties": False,
        }
    return {"$ref": f"#/definitions/{name}"}


def _convert(hint: Any, definitions: dict[str, Schema]) -> Schema:  # noqa: ANN401 a type of any kind
    for named, name, meaning in _NAMED:
        if hint == named:
            definitions.setdefault(name, _compose(hint, definitions) | {"description": meaning})
            return {"$ref": f"#/definitions/{name}"}
    return _compose(hint, definitions)


def _compose(hint: Any, definitions: dict[str, Schema]) -> Schema:  # noqa: ANN401 a type of any kind
    if hint in _PLAIN:
        return dict(_PLAIN[hint])
    if is_typeddict(hint):
        return _describe(hint, definitions)
    kind, arguments = get_origin(hint), get_args(hint)
    if kind is Annotated:
        return _convert(arguments[0], definitions) | {"description": arguments[1]}
    if kind is Literal:
        return {"enum": list(arguments)}
    return _combine(kind, [_convert(each, definitions) for each in arguments])


def _combine(kind: object, members: list[Schema]) -> Schema:
    """Give the schema of a type that is made of others."""
    if kind in {Union, UnionType}:
        return {"anyOf": members}
    if kind is dict:
        return {"type": "object", "additionalProperties": members[1]}
    if kind is list:
        return {"type": "array", "items": members[0]}
    if kind is tuple:
        length = len(members)
        return {"type": "array", "items": members, "minItems": length, "maxItems": length}
    return members[0]  # NotRequired


def main(arguments: list[str]) -> None:
    """Write the schemas to the folder that *arguments* name, else to that of the front end."""
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in write_schemas().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
