"""Formats for machines: csv, tsv, json, jsonl and xlsx, of any columns and rows."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, get_args

from daye_graph.query.answer import Answer
from daye_graph.query.rows import Value

Format = Literal["csv", "tsv", "json", "jsonl", "xlsx"]
FORMATS: tuple[Format, ...] = get_args(Format)
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
BOM_FORMATS = ("csv", "tsv")
"""Formats that a byte-order mark may begin: a spreadsheet takes it as a sign of UTF-8."""

_TSV_BLANKS = str.maketrans("\t\r\n", "   ")


def write_answer(answer: Answer, form: Format, *, date: str = "") -> bytes:
    """Give *answer* in the format *form*; *date* (ISO) is what a workbook says it was made on."""
    if form == "xlsx":
        from daye_graph.query.workbook import write_xlsx

        return write_xlsx(answer, date=date)
    writers: dict[str, Callable[[Answer], str]] = {
        "csv": lambda answer: write_csv(answer.names, answer.rows),
        "tsv": lambda answer: write_tsv(answer.names, answer.rows),
        "json": write_json,
        "jsonl": write_jsonl,
    }
    return writers[form](answer).encode()


def write_csv(names: Sequence[str], rows: Iterable[Sequence[Value]]) -> str:
    r"""Give a table after RFC 4180: a header, CRLF, quoted where need be.

    >>> write_csv(["a", "b", "c"], [(1, None, ["x", "y"]), (6.5, True, "a,b")])
    'a,b,c\r\n1,,x;y\r\n6.5,true,"a,b"\r\n'
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([format_cell(value) for value in row] for row in rows)
    return out.getvalue()


def write_tsv(names: Sequence[str], rows: Iterable[Sequence[Value]]) -> str:
    r"""Give a table with tabs between cells and a line feed after each row.

    Nothing is quoted; a tab or line break inside a cell becomes a blank.

    >>> write_tsv(["a", "b"], [(1, "x\ty")])
    'a\tb\n1\tx y\n'
    """
    lines = [names, *([format_cell(value) for value in row] for row in rows)]
    return "".join("\t".join(cell.translate(_TSV_BLANKS) for cell in line) + "\n" for line in lines)


def write_json(answer: Answer) -> str:
    """Give one list of objects, an object a line."""
    lines = [_dump(row) for row in answer.as_dicts()]
    return "[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n"


def write_jsonl(answer: Answer) -> str:
    """Give an object a line."""
    return "".join(_dump(row) + "\n" for row in answer.as_dicts())


def format_cell(value: Value) -> str:
    """Give a value as the text of a cell.

    >>> format_cell([[10705, 10718], [10720, 10723]]), format_cell(None), format_cell(3.4)
    ('10705-10718;10720-10723', '', '3.4')
    >>> format_cell([[[10, 20], [22, 25]], [[30, 40]]])
    '10-20;22-25|30-40'
    """
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            is_places = any(isinstance(part, list) for item in value for part in item)
            return ("|" if is_places else ";").join(map(_format_item, value))
        case float():
            return format_decimal(value)
        case _:
            return str(value)


def _format_item(item: str | list[int] | list[list[int]]) -> str:
    if isinstance(item, str):
        return item
    spans = [part for part in item if isinstance(part, list)]
    return ";".join("-".join(map(str, span)) for span in spans) if spans else "-".join(map(str, item))


def format_decimal(number: float) -> str:
    """Give the shortest decimal that is *number*, never with an exponent.

    >>> format_decimal(0.00001), format_decimal(6.0)
    ('0.00001', '6')
    """
    text = repr(number)
    if "e" in text:
        from decimal import Decimal

        text = format(Decimal(text), "f")
    return text.removesuffix(".0")


def _dump(row: dict[str, Value]) -> str:
    return json.dumps(row, ensure_ascii=False)
