"""The data files keep to their schemas, and the schemas to the shapes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator

from daye_graph.site.schema import COMMAND, FOLDER, build_schema, write_schemas
from daye_graph.site.shapes import PAYLOADS
from tests.plans import TOP
from tests.site.conftest import Site

SCHEMAS = write_schemas()


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_up_to_date(name: str) -> None:
    assert (TOP / FOLDER / name).read_text(encoding="utf-8") == SCHEMAS[name], f"run: {COMMAND}"


@pytest.mark.parametrize("name", PAYLOADS)
@pytest.mark.slow
def test_a_data_file_keeps_to_its_schema(name: str, internal: Site) -> None:
    validator = Draft7Validator(build_schema(name))
    assert [error.message for error in validator.iter_errors(internal.read(name))] == []


@pytest.mark.parametrize("name", PAYLOADS)
@pytest.mark.slow
def test_a_schema_is_a_schema_and_refuses_what_it_does_not_know(name: str, internal: Site) -> None:
    schema = build_schema(name)
    Draft7Validator.check_schema(schema)
    wrong = internal.read(name) | {"unknown": 1}
    assert not Draft7Validator(schema).is_valid(wrong)


@pytest.mark.parametrize(
    ("path", "value"),
    [(("meta", "status"), "rumour"), (("things", 0, "start"), "1"), (("meta", "internal_stamp"), None)],
)
@pytest.mark.slow
def test_a_wrong_value_is_refused(path: tuple[Any, ...], value: object, public: Site) -> None:
    site = public.read("site")
    inner = site
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    assert not Draft7Validator(build_schema("site")).is_valid(site)


@pytest.mark.slow
def test_the_site_carries_its_schemas(public: Site) -> None:
    written = {name for name in public.files() if name.startswith("schema/")}
    assert written == {f"schema/{name}" for name in SCHEMAS}
    assert json.loads(public.files()["schema/site.schema.json"])["title"] == "Site"
