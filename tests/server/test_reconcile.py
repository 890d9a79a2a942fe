"""The Reconciliation API 0.2: answers are as its schemas say, and what is no request gets a right status."""

from __future__ import annotations

import json

import pytest

from daye_graph.server.reconcile import MOST_IDS, PATH
from daye_graph.server.reconcile_batch import LONGEST_QUERY, MOST_QUERIES, MOST_RESULTS
from daye_graph.server.reconcile_index import TYPES, build_index
from daye_graph.server.reconcile_values import PROPERTIES, Property, find_values
from tests.query.sample import open_shipped
from tests.server.reconciling import BASE, Json, call, check, make_validator, need_schemas

DIFENG = "enterprise/difeng"


def send(queries: Json, method: str = "POST") -> Json:
    form = {"queries": json.dumps(queries)}
    return call(method, PATH, **({"data": form} if method == "POST" else {"params": form}))


def extend(ids: list[str], *properties: dict[str, Json]) -> Json:
    reply = call(
        "POST", f"{PATH}/extend", data={"extend": json.dumps({"ids": ids, "properties": properties})}
    )
    assert reply.status_code == 200, reply.text
    check(reply.json(), "data-extension-response")
    return reply.json()


def test_the_schemas_refuse_what_is_no_answer() -> None:
    need_schemas()
    assert not make_validator("reconciliation-result-batch").is_valid({"q0": {"result": [{"id": "x"}]}})
    assert not make_validator("manifest").is_valid({"versions": ["0.1"]})


def test_the_manifest_names_every_service_at_an_address_of_this_server() -> None:
    manifest = call("GET", PATH).json()
    check(manifest, "manifest")
    assert manifest["versions"] == ["0.2"]
    assert [each["id"] for each in manifest["defaultTypes"]] == list(TYPES)
    assert manifest["view"]["url"].startswith(BASE)
    for service in (*manifest["suggest"].values(), manifest["extend"]["propose_properties"]):
        url = service["service_url"] + service["service_path"]
        assert call("GET", url.removeprefix(BASE), params={"prefix": "大"}).status_code == 200


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_batch_is_answered_key_by_key(method: str) -> None:
    answer = send({"a": {"query": "宏泰铝业"}, "键": {"query": "无此名称甲乙丙"}}, method).json()
    check(answer, "reconciliation-result-batch")
    assert list(answer) == ["a", "键"]
    assert answer["a"]["result"][0]["id"] == "enterprise/hongtai-lvye"
    assert answer["键"]["result"] == []


@pytest.mark.parametrize(
    ("queries", "status"),
    [
        ([], 400),
        ({"q": "宏泰"}, 400),
        ({"q": {}}, 400),
        ({"q": {"query": 3}}, 400),
        ({"q": {"query": "宏" * (LONGEST_QUERY + 1)}}, 400),
        ({"q": {"query": "宏泰", "limit": 0}}, 400),
        ({"q": {"query": "宏泰", "limit": MOST_RESULTS + 1}}, 400),
        ({"q": {"query": "宏泰", "limit": "3"}}, 400),
        ({"q": {"query": "宏泰", "type": "Animal"}}, 400),
        ({"q": {"query": "宏泰", "type": [3]}}, 400),
        ({"q": {"query": "宏泰", "type_strict": "none"}}, 400),
        ({"q": {"query": "宏泰", "properties": [{"v": 1}]}}, 400),
        ({str(n): {"query": "宏泰"} for n in range(MOST_QUERIES + 1)}, 413),
        ({}, 200),
        ({"q": {"query": "宏泰", "properties": [{"pid": "unknown", "v": None}]}}, 200),
    ],
)
def test_what_is_no_batch_is_refused_and_says_why(queries: Json, status: int) -> None:
    reply = send(queries)
    assert reply.status_code == status, reply.text
    if status != 200:
        assert reply.json()["error"]["message_en"]


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"data": {"queries": "{"}}, 400),
        ({"data": {"queries": "[" * 100_000}}, 400),
        ({"data": {"other": "1"}}, 400),
        ({"content": b"queries=%ff", "headers": {"content-type": "application/x-www-form-urlencoded"}}, 400),
        ({"json": {"queries": {}}}, 415),
        ({"data": {"queries": " " * 600_000}}, 413),
    ],
)
def test_what_is_no_form_is_refused(request_: dict[str, Json], status: int) -> None:
    assert call("POST", PATH, **request_).status_code == status


@pytest.mark.parametrize("path", ["/suggest/entity", "/suggest/type", "/suggest/property", "/preview"])
def test_other_methods_are_refused(path: str) -> None:
    assert call("DELETE", PATH + path).status_code == 405
    assert call("POST", PATH + path).status_code == 405


def test_things_are_suggested_by_the_beginning_of_a_name_or_its_pinyin() -> None:
    for prefix in ("宏泰", "htly", "hongtai"):
        answer = call("GET", f"{PATH}/suggest/entity", params={"prefix": prefix}).json()
        check(answer, "suggest-entities-response")
        assert "enterprise/hongtai-lvye" in [each["id"] for each in answer["result"]]


def test_only_what_can_be_matched_is_suggested() -> None:
    answer = call("GET", f"{PATH}/suggest/entity", params={"prefix": "产业"}).json()
    assert {each["notable"][0]["id"] for each in answer["result"]} <= set(TYPES)


def test_types_and_properties_are_suggested_by_id_and_by_label() -> None:
    types = call("GET", f"{PATH}/suggest/type", params={"prefix": "企"}).json()
    check(types, "suggest-types-response")
    assert [each["id"] for each in types["result"]] == ["Enterprise"]
    properties = call("GET", f"{PATH}/suggest/property", params={"prefix": "indu"}).json()
    check(properties, "suggest-properties-response")
    assert [each["id"] for each in properties["result"]] == ["industry"]


@pytest.mark.parametrize("name", ["entity", "type", "property"])
def test_a_prefix_is_needed_and_not_too_long(name: str) -> None:
    assert call("GET", f"{PATH}/suggest/{name}").status_code == 400
    assert call("GET", f"{PATH}/suggest/{name}", params={"prefix": "大" * 301}).status_code == 400
    assert call("GET", f"{PATH}/suggest/{name}", params={"prefix": ""}).status_code == 200


def test_every_property_gives_its_values_in_the_protocols_form() -> None:
    ids = [DIFENG, "place/chengui", "university/donghua-daxue", "unit/shi-kejiju", "platform/none"]
    ids += ["platform/jinjia-baozhuang-yanfa-zhongxin"]
    answer = extend(ids, *({"id": each.id} for each in PROPERTIES))
    assert list(answer["rows"]) == ids
    assert [each["id"] for each in answer["meta"]] == [each.id for each in PROPERTIES]
    assert answer["rows"]["place/chengui"]["code"] == [{"str": "420281108"}]
    assert answer["rows"]["place/chengui"]["latitude"] == [{"float": 30.05}]
    assert {"id": "industry/heat-exchangers", "name": "换热器产业"} in answer["rows"][DIFENG]["industry"]
    assert answer["rows"]["university/donghua-daxue"]["name_en"] == [{"str": "Donghua University"}]
    assert not any(answer["rows"]["platform/none"].values())


@pytest.mark.parametrize("each", PROPERTIES, ids=[each.id for each in PROPERTIES])
def test_no_property_is_empty_for_all_things(each: Property) -> None:
    index = build_index(open_shipped())
    ids = [candidate.id for candidate in index.candidates if candidate.type in each.types]
    assert find_values(open_shipped(), ids, each)


def test_values_may_be_limited() -> None:
    answer = extend([DIFENG], {"id": "quote", "settings": {"limit": "2"}}, {"id": "task"})
    assert len(answer["rows"][DIFENG]["quote"]) == 2
    assert len(answer["rows"][DIFENG]["task"]) > 2


@pytest.mark.parametrize(
    ("extension", "status"),
    [
        ([], 400),
        ({"ids": "x", "properties": []}, 400),
        ({"ids": [1], "properties": []}, 400),
        ({"ids": [], "properties": ["code"]}, 400),
        ({"ids": [], "properties": [{"id": "unknown"}]}, 400),
        ({"ids": ["x"] * (MOST_IDS + 1), "properties": []}, 413),
        ({"ids": [">} DROP ALL"], "properties": [{"id": "code"}]}, 200),
    ],
)
def test_what_is_no_extension_is_refused(extension: Json, status: int) -> None:
    reply = call("POST", f"{PATH}/extend", data={"extend": json.dumps(extension)})
    assert reply.status_code == status, reply.text


def test_an_extension_may_come_to_the_service_itself() -> None:
    extension = json.dumps({"ids": [DIFENG], "properties": [{"id": "alias"}]})
    assert call("POST", PATH, data={"extend": extension}).json()["rows"][DIFENG]["alias"] == [
        {"str": "迪峰换热器"}
    ]


def test_properties_are_proposed_by_type() -> None:
    answer = call("GET", f"{PATH}/extend/propose", params={"type": "Place", "limit": "3"}).json()
    check(answer, "data-extension-property-proposal")
    assert (answer["type"], answer["limit"], len(answer["properties"])) == ("Place", 3, 3)
    assert call("GET", f"{PATH}/extend/propose", params={"type": "Animal"}).status_code == 400
    assert call("GET", f"{PATH}/extend/propose", params={"limit": "x"}).status_code == 400


def test_a_preview_shows_what_the_plan_says_and_may_stand_in_a_frame() -> None:
    reply = call("GET", f"{PATH}/preview", params={"id": DIFENG})
    assert "<h1>迪峰</h1>" in reply.text
    assert "迪峰换热器" in reply.text
    assert "frame-ancestors *" in reply.headers["content-security-policy"]
    assert call("GET", f"{PATH}/preview", params={"id": "<script>"}).status_code == 404
    assert call("GET", f"{PATH}/preview").status_code == 404
