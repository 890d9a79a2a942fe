"""``daye-graph correct import``: what a reader noted on the site's page for corrections, as decisions.

The file is JSON: ``{"format": "daye-graph corrections", "version": 1, "plan": …, "sha256": …,
"corrections": […]}``. A correction with the verdict *reject* names a statement or a thing by its
IRI (`target`), with `reason` and `curator`; one with the verdict *note* is words for a curator,
which are shown and decide nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click
from pydantic import BaseModel, ConfigDict, ValidationError

from daye_graph.cli.correct import draft_rejection
from daye_graph.cli.deciding import Desk, Draft, report
from daye_graph.cli.group import make_command
from daye_graph.cli.language import tell
from daye_graph.cli.options import make_plan_option
from daye_graph.cli.output import emit, encode, note
from daye_graph.cli.signing import make_decisions_option
from daye_graph.errors import DataError, SourceError, UsageError
from daye_graph.wording import Wording

LARGEST = 5_000_000
"""Bytes of a file that is still taken for one of corrections."""


class Correction(BaseModel):
    """One thing that a reader noted."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    verdict: Literal["reject", "note"]
    target: str = ""
    reason: str = ""
    curator: str = ""
    text: str = ""


class Corrections(BaseModel):
    """A file of corrections, about the text version with the digest `sha256` of the plan `plan`."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    format: Literal["daye-graph corrections"]
    version: Literal[1]
    plan: str
    sha256: str
    corrections: tuple[Correction, ...]


def make_import() -> click.Command:
    """Make ``correct import``."""
    command = make_command(
        "import",
        _import,
        about=tell(
            "采用网页“填报与更正”存下的文件：全部写入，或一条也不写。附言只显示，供人判断。",
            "Take a file that the site's page for corrections has saved: all of it, or nothing. "
            "Notes are shown for a person to judge.",
        ),
        params=[
            click.Argument(["file"], type=click.Path(path_type=Path, dir_okay=False)),
            make_plan_option(),
            make_decisions_option(),
        ],
    )
    command.short_help = tell("采用网页存下的更正", "take corrections saved by the site")
    return command


def _import(*, file: Path, plan: str | None, decisions: Path | None) -> None:
    given = read_corrections(file)
    desk = Desk(plan, decisions)
    _check_plan(desk, given, file)
    drafts = [_draft(desk, each) for each in given.corrections if each.verdict == "reject"]
    for decision in desk.decide_all(drafts) if drafts else ():
        report(desk, decision)
    notes = [each for each in given.corrections if each.verdict == "note"]
    for each in notes:
        emit(encode(f"{tell('附言', 'note')}  {each.text}\n"), None)
    note(
        tell(
            f"采用 {len(drafts)} 条更正，{len(notes)} 条附言待人判断",
            f"{len(drafts)} corrections taken, {len(notes)} notes for a person to judge",
        )
    )


def read_corrections(path: Path) -> Corrections:
    """Read a file of corrections.

    Raises `SourceError` where it can't be read, `DataError` with every field that is wrong.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(
            Wording(f"{path}：读不了（{error.strerror}）", en=f"{path}: cannot be read ({error.strerror})")
        ) from error
    if len(data) > LARGEST:
        raise SourceError(
            Wording(
                f"{path}：有 {len(data)} 字节，更正文件不超过 {LARGEST} 字节",
                en=f"{path}: {len(data)} bytes; a file of corrections has at most {LARGEST}",
            )
        )
    try:
        return Corrections.model_validate_json(data)
    except ValidationError as error:
        raise DataError(
            [_tell_fault(path, fault["loc"], fault["msg"]) for fault in error.errors()]
        ) from error


def _tell_fault(path: Path, place: tuple[int | str, ...], message: str) -> Wording:
    where = ".".join(map(str, place)) or "JSON"
    return Wording(
        f"{path}：{where}：不合更正文件的格式（{message}），请在网页“填报与更正”重新保存",
        en=f"{path}: {where}: {message}; save the file again on the site's page for corrections",
    )


def _check_plan(desk: Desk, given: Corrections, file: Path) -> None:
    """Raise `UsageError` where the file is about another plan; another text of it is only told."""
    manifest = desk.graph.manifest
    if given.plan != manifest.id:
        raise UsageError(
            Wording(
                f"{file}：更正的是方案 {given.plan}，这里是 {manifest.id}；请用 --plan 指明",
                en=f"{file}: is about the plan {given.plan}, this is {manifest.id}; choose one with --plan",
            )
        )
    if given.sha256 != manifest.sha256:
        note(
            tell(
                "更正所依据的方案文本与现有的不同；仍在的语句照常更正",
                "made on another text of the plan; what corrects statements that are still there counts",
            )
        )


def _draft(desk: Desk, correction: Correction) -> Draft:
    draft = draft_rejection(desk, correction.target)
    return draft._replace(reason=correction.reason, curator=correction.curator)
