"""``/openapi.json``: what machines can ask for, in the words of OpenAPI 3.1, made from the questions."""

from __future__ import annotations

from typing import Any

from daye_graph.query.question import Column, Option, Question
from daye_graph.query.walking import MOST_STEPS
from daye_graph.server.asking import FORMATS, PATH, list_questions
from daye_graph.server.negotiation import GRAPH, ROWS, SELECTED
from daye_graph.server.served import Served
from daye_graph.wording import Wording

Json = dict[str, Any]

_INTEGER_KINDS = frozenset({"integer", "steps"})
_SPANS = {"type": "array", "items": {"type": "array", "items": {"type": "integer"}}}
_TYPES: dict[str, Json] = {
    "string": {"type": ["string", "null"]},
    "integer": {"type": ["integer", "null"]},
    "number": {"type": ["number", "null"]},
    "boolean": {"type": ["boolean", "null"]},
    "list": {"type": "array", "items": {"type": "string"}},
    "set": {"type": "array", "items": {"type": "string"}},
    "spans": {**_SPANS, "type": ["array", "null"]},
    "places": {"type": ["array", "null"], "items": _SPANS},
}
_FAULTS = {
    "400": Wording("请求有误", en="the request is wrong"),
    "403": Wording("不接受更新", en="updates are refused"),
    "404": Wording("没有这个名称，附相近的", en="no such name, with the nearest"),
    "405": Wording("不接受这个方法", en="the method is not allowed"),
    "406": Wording("没有所要的格式", en="no such format"),
    "408": Wording("超过时间限制", en="the time limit was passed"),
    "413": Wording(
        "超过行数、字节、内存或查询长度限制", en="a limit of rows, bytes, memory or length was passed"
    ),
    "415": Wording("正文的类型不对", en="the body is of the wrong type"),
    "503": Wording("同时运行的查询已满", en="too many queries at once"),
}
_OF_ALL = ("400", "405", "408", "413", "503")
_ERROR: Json = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["status", "message", "message_en"],
            "properties": {
                "status": {"type": "integer"},
                "message": {"type": "string"},
                "message_en": {"type": "string"},
                "limit": {
                    "type": "object",
                    "required": ["name", "value"],
                    "properties": {"name": {"type": "string"}, "value": {"type": "number"}},
                },
                "nearest": {"type": "array", "items": {"type": "string"}},
            },
        }
    },
}


def build_openapi(served: Served) -> Json:
    """Give the description of all that machines can ask for."""
    questions = list_questions(served)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"《{served.engine.plan.title}》知识图谱",
            "version": served.version or "0",
            "description": "SPARQL、问题与关联数据，只读。SPARQL, questions and linked data, read only.",
        },
        "servers": [{"url": served.base_url}],
        "paths": {
            "/sparql": {"get": _describe_get(), "post": _describe_post()},
            PATH: {"get": _describe_list()},
            **{f"{PATH}/{question.name}": {"get": _describe_question(question)} for question in questions},
            "/health": {"get": _describe_json("health", "状态 · State", {"type": "object"}, "503")},
            "/.well-known/void": {"get": _describe_void()},
        },
        "components": {"schemas": {"Error": _ERROR}},
    }


def _describe_get() -> Json:
    return {
        "operationId": "query",
        "summary": "SPARQL 1.1 查询 · query",
        "parameters": [
            _parameter(
                "query",
                "SPARQL；缺省时给出服务描述 · without it the service's description",
                {"type": "string"},
            ),
            *_dataset_parameters(),
            _parameter("format", "结果格式 · format", {"enum": [each.name for each in (*SELECTED, *GRAPH)]}),
        ],
        "responses": _responses(_describe_results(), *_OF_ALL, "403", "406"),
    }


def _describe_post() -> Json:
    form = {
        "type": "object",
        "required": ["query"],
        "properties": {"query": {"type": "string"}},
    }
    return {
        "operationId": "queryPosted",
        "summary": "SPARQL 1.1 查询，以 POST · query by POST",
        "parameters": _dataset_parameters(),
        "requestBody": {
            "required": True,
            "content": {
                "application/sparql-query": {"schema": {"type": "string"}},
                "application/x-www-form-urlencoded": {"schema": form},
            },
        },
        "responses": _responses(_describe_results(), *_OF_ALL, "403", "406", "415"),
    }


def _dataset_parameters() -> list[Json]:
    graphs = {"type": "array", "items": {"type": "string", "format": "iri"}}
    return [
        _parameter("default-graph-uri", "默认图 · default graph", graphs),
        _parameter("named-graph-uri", "命名图 · named graph", graphs),
    ]


def _describe_results() -> Json:
    media = {name for offer in (*SELECTED, *GRAPH) for name in offer.media[:1]}
    return {name: {} for name in sorted(media | {"text/html"})}


def _describe_list() -> Json:
    return _describe_json(
        "listQuestions", "全部问题 · all questions", {"type": "array", "items": {"type": "object"}}
    )


def _describe_question(question: Question) -> Json:
    row = {"type": "object", "properties": {each.name: _TYPES[each.type] for each in _fixed(question)}}
    rows = {"application/json": {"schema": {"type": "array", "items": row}}}
    media = rows | {each.media[0]: {} for each in ROWS[1:]}
    return {
        "operationId": f"ask_{question.name}",
        "summary": f"{question.meaning} · {question.meaning.en}",
        "parameters": [
            *(_describe_option(option) for option in question.options),
            _parameter("format", "结果格式 · format", {"enum": list(FORMATS)}),
        ],
        "responses": _responses(media, *_OF_ALL, "404", "406"),
    }


def _fixed(question: Question) -> list[Column]:
    """The columns whose names are known before the answer is."""
    return [column for column in question.columns if not column.name.startswith("<")]


def _describe_option(option: Option) -> Json:
    schema: Json = {"type": "string", "minLength": 1}
    if option.kind in _INTEGER_KINDS:
        schema = {"type": "integer", "minimum": 0}
    if option.kind == "steps":
        schema = {"type": "integer", "minimum": 1, "maximum": MOST_STEPS}
    meaning = f"{option.meaning} · {option.meaning.en}"
    return _parameter(option.name, meaning, schema, required=option.required)


def _describe_void() -> Json:
    media: Json = {offer.media[0]: {} for offer in GRAPH}
    return {
        "operationId": "describeData",
        "summary": "数据集描述 · VoID",
        "responses": _responses(media, "405", "406"),
    }


def _describe_json(name: str, summary: str, schema: Json, *faults: str) -> Json:
    content = {"application/json": {"schema": schema}}
    return {"operationId": name, "summary": summary, "responses": _responses(content, "405", *faults)}


def _parameter(name: str, meaning: str, schema: Json, *, required: bool = False) -> Json:
    return {"name": name, "in": "query", "required": required, "description": meaning, "schema": schema}


def _responses(content: Json, *faults: str) -> Json:
    error = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    answers: Json = {"200": {"description": "结果 · the answer", "content": content}}
    for status in sorted(faults):
        said = _FAULTS[status]
        answers[status] = {"description": f"{said} · {said.en}", "content": error}
    return answers
