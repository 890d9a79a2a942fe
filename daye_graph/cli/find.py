"""``daye-graph find``: things by any part of a name, pinyin included, and places in the plan's text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from daye_graph.cli.group import make_command
from daye_graph.cli.language import get_language, tell
from daye_graph.cli.opening import open_plan
from daye_graph.cli.options import TABLE, make_format_option, make_output_option, make_plan_option
from daye_graph.cli.output import emit, encode, is_terminal
from daye_graph.errors import UsageError
from daye_graph.wording import Wording, pick

if TYPE_CHECKING:
    from daye_graph.cli.table import Style
    from daye_graph.query.search import NameHit, TextHit

MOST = 40
"""How many places in the text a table shows unless told otherwise."""


def make_find() -> click.Command:
    """Make ``find``."""
    command = make_command(
        "find",
        _find,
        about=tell(
            "查找名称、别名和方案原文；只输入字母时也按拼音和拼音首字母查名称。"
            "依次为：名称完全相同、以其开头、含有它，然后是原文中的各处。",
            "Search names, aliases and the plan's text; letters alone are also taken as pinyin "
            "or its initials. In this order: names that are it, begin with it, hold it; "
            "then the places in the text.",
        ),
        params=[
            click.Argument(["text"], metavar="TEXT"),
            click.Option(
                ["--limit"],
                type=click.IntRange(min=0),
                default=MOST,
                metavar="N",
                help=tell(
                    f"原文最多列出几处，默认 {MOST}；0 为全部",
                    f"places in the text at most, default {MOST}; 0 for all",
                ),
            ),
            make_plan_option(),
            make_format_option((TABLE, "json")),
            make_output_option(),
        ],
    )
    command.short_help = tell("查找名称、别名、拼音和原文", "search names, pinyin and the text")
    command.epilog = tell("示例：", "Example: ") + "daye-graph find jp"
    return command


def _find(*, text: str, limit: int, plan: str | None, form: str, output: Path | None) -> None:
    if not text.strip():
        raise UsageError(Wording("请给出要查找的文字", en="give the text to search for"))
    # --help does without
    from daye_graph.documents.reader import read_document
    from daye_graph.query.parts import CORE
    from daye_graph.query.plans import find_plan_file
    from daye_graph.query.search import find_names, find_text

    names = find_names(open_plan(plan, parts=frozenset({CORE})), text)
    places = find_text(read_document(find_plan_file(plan)), text)
    shown = places[: limit or None]
    if form != TABLE:
        emit(write_json(names, shown, total=len(places)).encode(), output)
        return
    from daye_graph.cli.table import choose_style

    style = choose_style(terminal=output is None and is_terminal())
    result = view(names, shown, total=len(places), style=style)
    emit(encode(result) if output is None else result.encode(), output)


def write_json(names: Sequence[NameHit], places: Sequence[TextHit], *, total: int) -> str:
    """Give one object: the names, the places shown, and how many places there are."""
    content = {
        "names": [
            {
                "match": hit.match,
                "pinyin": hit.pinyin,
                "type": hit.kind.word,
                "name": hit.name,
                "form": hit.form,
                "id": hit.iri,
            }
            for hit in names
        ],
        "text": [
            {
                "section": hit.section,
                "before": hit.before,
                "found": hit.found,
                "after": hit.after,
                "start": hit.spans[0][0],
                "end": hit.spans[-1][1],
                "spans": hit.spans,
            }
            for hit in places
        ],
        "text_total": total,
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def view(names: Sequence[NameHit], places: Sequence[TextHit], *, total: int, style: Style) -> str:
    """Give the names and the places as tables, each with a line that counts them."""
    from daye_graph.cli.table import render_table

    parts = []
    if names:
        headings = [tell("类型", "Type"), tell("名称", "Name"), tell("符合", "Match"), tell("写法", "Form")]
        parts.append(render_table(headings, [_view_name(hit) for hit in names], style))
    parts.append(tell(f"名称 {len(names)} 个\n", f"{len(names)} names\n"))
    if places:
        headings = [tell("章节", "Section"), tell("原文", "Text"), tell("位置", "Place")]
        parts.append(render_table(headings, [_view_place(hit) for hit in places], style))
    left = total - len(places)
    rest = tell(f"（另有 {left} 处，--limit 0 全部显示）", f" ({left} more, --limit 0 shows them)")
    count = tell(f"原文 {total} 处", f"{total} places in the text")
    parts.append(f"{count}{rest if left else ''}\n")
    return "\n".join(parts)


def _view_name(hit: NameHit) -> list[str]:
    matches = {
        "exact": tell("相同", "the same"),
        "prefix": tell("开头", "begins"),
        "inside": tell("含有", "holds"),
    }
    read = tell("（拼音）", " (pinyin)") if hit.pinyin else ""
    return [
        pick(hit.kind.label, get_language()),
        hit.name,
        matches[hit.match] + read,
        hit.form if hit.form != hit.name else "",
    ]


def _view_place(hit: TextHit) -> list[str]:
    text = f"{hit.before}【{hit.found}】{hit.after}"
    return [hit.section, text, f"{hit.spans[0][0]}-{hit.spans[-1][1]}"]
