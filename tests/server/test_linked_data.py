"""Every IRI answers at its own path."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pyoxigraph import RdfFormat, parse

from tests.server.small import ENTERPRISE, ENTERPRISE_PATH, TASK, TASK_PATH

if TYPE_CHECKING:
    import httpx

SUFFIXES = {
    "ttl": ("text/turtle", RdfFormat.TURTLE),
    "nt": ("application/n-triples", RdfFormat.N_TRIPLES),
    "jsonld": ("application/ld+json", RdfFormat.JSON_LD),
    "rdf": ("application/rdf+xml", RdfFormat.RDF_XML),
}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_as_rdf_by_suffix_and_by_accept(client: httpx.Client, suffix: str) -> None:
    media, form = SUFFIXES[suffix]
    by_suffix = client.get(f"{ENTERPRISE_PATH}.{suffix}")
    by_accept = client.get(ENTERPRISE_PATH, headers={"accept": media})
    assert by_suffix.headers["content-type"].partition(";")[0] == media
    assert by_accept.content == by_suffix.content
    assert by_accept.headers["content-location"] == f"{ENTERPRISE_PATH}.{suffix}"
    triples = [str(quad) for quad in parse(by_suffix.content, format=form)]
    assert any(triple.startswith(f"<{ENTERPRISE}>") for triple in triples), "what is said of it"
    assert any(f"> <{ENTERPRISE}>" in triple for triple in triples), "and what refers to it"


def test_as_the_sites_page_where_there_is_one(client: httpx.Client) -> None:
    answer = client.get(ENTERPRISE_PATH, headers={"accept": "text/html"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/things/enterprise/jia.html")
    assert client.get(answer.headers["location"]).status_code == 200
    assert client.get(f"{ENTERPRISE_PATH}.html").headers["location"] == answer.headers["location"]


def test_as_a_page_of_its_own_where_there_is_none(client: httpx.Client) -> None:
    answer = client.get(TASK_PATH, headers={"accept": "text/html"})
    assert answer.status_code == 200
    assert "培育企业" in answer.text
    assert TASK in answer.text
    assert f'href="{TASK_PATH}.ttl"' in answer.text


def test_the_ontology_answers_at_its_path(client: httpx.Client) -> None:
    answer = client.get("/daye-graph/ontology.nt")
    assert "<https://w3id.org/daye-graph/ontology#Enterprise>" in answer.text
    assert client.get("/daye-graph/ontology", headers={"accept": "text/html"}).status_code == 200


def test_what_is_unknown_gets_the_nearest(client: httpx.Client) -> None:
    answer = client.get("/daye-graph/id/enterprise/jiu")
    assert answer.status_code == 404
    assert ENTERPRISE in answer.json()["error"]["nearest"]
    assert client.get(f"{ENTERPRISE_PATH}.doc").status_code == 404
    assert client.get(ENTERPRISE_PATH, headers={"accept": "image/png"}).status_code == 406
