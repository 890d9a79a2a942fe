"""A site of the small plan that is written by hand: what a server needs of one, and no more."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pyoxigraph import Quad, RdfFormat, parse, serialize

from daye_graph.rdf.ontology import read_ontology
from daye_graph.settings import ID_BASE, ONTOLOGY_BASE, Settings
from tests.query.sample import FACTS, SAMPLE

SCRIPT = "window.daye={queue:[]}"
PAGE = f"<!doctype html><title>x</title><script>{SCRIPT}</script><script src=app.js></script>"
ENTERPRISE = f"{ID_BASE}enterprise/jia"
TASK = f"{ID_BASE}task/t1"
ENTERPRISE_PATH = "/daye-graph/id/enterprise/jia"
TASK_PATH = "/daye-graph/id/task/t1"
LOOKUP = f"SELECT ?p ?o WHERE {{ <{ENTERPRISE}> ?p ?o }}"
SLOW = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
"""Runs for hours, in an aggregate that nothing inside a process can stop."""

GREEDY = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g"
"""Keeps all it finds before it gives the first."""


def write_small_site(folder: Path, *, audience: str = "public", more: Iterable[Quad] = ()) -> Path:
    """Write the site to *folder* and give it."""
    quads = [*parse(path=SAMPLE, format=RdfFormat.TRIG), *read_ontology(Settings()).quads, *more]
    packed = gzip.compress(serialize(quads, format=RdfFormat.N_QUADS) or b"", mtime=0)
    meta = {
        "plan": FACTS._asdict(),
        "id_base": ID_BASE,
        "ontology_base": ONTOLOGY_BASE,
        "licences": {"data": "CC BY 4.0"},
        "publisher": "",
        "version": "1",
    }
    files = {
        "index.html": PAGE,
        "things/index.html": "<!doctype html><title>things</title>",
        "things/enterprise/jia.html": "<!doctype html><title>jia</title>",
        "things/style.css": "body{}",
        "assets/app.js": "1;" * 2000,
        "downloads/daye.ttl": "<urn:a> <urn:b> <urn:c> .",
        ".hidden": "hidden",
        "data/site.js": write_payload("site", {"meta": meta}),
        "data/graph.js": write_payload("graph", {"nquads": base64.b64encode(packed).decode()}),
        "daye-graph-site.json": json.dumps({"plan": FACTS.id, "audience": audience}),
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def write_payload(name: str, payload: dict[str, Any]) -> str:
    """Give a data file as the site has it."""
    return f'daye.put("{name}",{json.dumps(payload, ensure_ascii=False)});\n'
