"""``/api/ask``: the questions of the command line over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from daye_graph.errors import UnknownNameError, UsageError
from daye_graph.query.filters import check_options, check_required
from daye_graph.query.question import ALL_QUESTIONS, Question, get_question
from daye_graph.server.negotiation import ROWS, choose
from daye_graph.server.pool import Pool
from daye_graph.server.reading import find_header, list_names, parse_parameters
from daye_graph.server.refusing import JSON, RefusalError, Reply, write_json
from daye_graph.server.served import Served
from daye_graph.server.tasks import Ask
from daye_graph.server.waiting import run_wanted
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from starlette.types import Receive, Scope

PATH = "/api/ask"
FORMAT = "format"
FORMATS = tuple(offer.name for offer in ROWS)
_OF_FINDINGS = "findings"


def list_questions(served: Served) -> list[Question]:
    """Give the questions that may be asked: public data has no findings."""
    names = [name for name in ALL_QUESTIONS if served.is_internal or name != _OF_FINDINGS]
    return [get_question(name) for name in names]


class Asking:
    """Answers below ``/api/ask``."""

    def __init__(self, served: Served, pool: Pool) -> None:
        self._questions = {question.name: question for question in list_questions(served)}
        self._pool = pool

    def list(self) -> Reply:
        """Give the questions with their options and columns."""
        return Reply(200, JSON, write_json([_describe(each) for each in self._questions.values()]))

    async def answer(self, name: str, scope: Scope, receive: Receive) -> Reply:
        """Give the rows of the question *name*, narrowed by the address's parameters.

        Raises:
            RefusalError: no such question, option, value or format, or a limit is passed.
        """
        question = self._questions.get(name)
        if question is None:
            raise self._refuse(name)
        options: dict[str, str] = {}
        for key, value in parse_parameters(scope["query_string"]):
            if key in options:
                raise RefusalError(
                    400, Wording(f"选项 {key} 出现了不止一次", en=f"option {key} is given twice")
                )
            options[key] = value
        form = _choose_form(options.pop(FORMAT, None), scope)
        try:
            check_options(question, options)
            check_required(question, options)
        except UsageError as error:
            raise RefusalError(400, error.args[0]) from error
        reply = await run_wanted(self._pool, Ask(name, options, form), receive)
        return reply._replace(headers=(*reply.headers, *_name_file(name, form), (b"vary", b"accept")))

    def _refuse(self, name: str) -> RefusalError:
        from daye_graph.query.nearest import find_nearest, suggest

        nearest = find_nearest(name[:100], self._questions)
        hint = suggest(nearest)
        error = UnknownNameError(
            Wording(
                f"没有名为“{name[:100]}”的问题{hint}", en=f"no question is called “{name[:100]}”{hint.en}"
            ),
            nearest=nearest,
        )
        return RefusalError(404, error.args[0], nearest=error.nearest)


def _choose_form(asked: str | None, scope: Scope) -> str:
    form = choose(find_header(scope, b"accept"), ROWS) if asked is None else asked
    if form in FORMATS:
        return form
    known = list_names(FORMATS)
    status = 406 if asked is None else 400
    raise RefusalError(
        status, Wording(f"没有所要的格式，可用的有：{known}", en=f"no such format; there are: {known.en}")
    )


def _name_file(name: str, form: str) -> tuple[tuple[bytes, bytes], ...]:
    """Let a browser keep what it can't show under a telling name."""
    if form != "xlsx":
        return ()
    return ((b"content-disposition", f'attachment; filename="{name}.{form}"'.encode()),)


def _describe(question: Question) -> dict[str, Any]:
    return {
        "name": question.name,
        "path": f"{PATH}/{question.name}",
        "meaning": str(question.meaning),
        "meaning_en": question.meaning.en,
        "options": [
            {
                "name": option.name,
                "required": option.required,
                "meaning": str(option.meaning),
                "meaning_en": option.meaning.en,
            }
            for option in question.options
        ],
        "columns": [
            {
                "name": column.name,
                "type": column.type,
                "heading": str(column.heading),
                "heading_en": column.heading.en,
            }
            for column in question.columns
        ],
    }
