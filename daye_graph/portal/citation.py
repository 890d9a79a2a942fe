"""CITATION.cff: how to cite the data (Citation File Format 1.2.0)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from daye_graph.portal.catalogue import find_data_version, name_dataset
from daye_graph.portal.catalogue_agents import find_access_url, find_publisher
from daye_graph.portal.context import Context
from daye_graph.portal.dumps import WHOLE
from daye_graph.portal.entries import Entry
from daye_graph.portal.files import BundleFile
from daye_graph.wording import Wording

SPDX = {
    "CC BY 4.0": "CC-BY-4.0",
    "CC BY-SA 4.0": "CC-BY-SA-4.0",
    "CC BY-NC 4.0": "CC-BY-NC-4.0",
    "CC BY-ND 4.0": "CC-BY-ND-4.0",
    "CC0 1.0": "CC0-1.0",
    "ODC-BY 1.0": "ODC-By-1.0",
    "ODbL 1.0": "ODbL-1.0",
}
"""What SPDX calls the licences that the settings may name; the format takes no other names."""


def build_citation(context: Context, _: Sequence[Entry]) -> Iterator[BundleFile]:
    """Give the citation of the data: whoever publishes is its author, the plan what it is made from."""
    yield BundleFile(
        "CITATION.cff",
        _write(context).encode(),
        "application/yaml",
        Wording("引用格式", en="citation"),
        conforms_to=("https://citation-file-format.github.io/",),
    )


def _write(context: Context) -> str:
    told, manifest, notice = context.publication, context.graph.manifest, context.graph.document.notice
    author = find_publisher(told)
    lines = [
        "cff-version: 1.2.0",
        f"message: {_quote('引用本数据时请注明以下信息。 Please cite the data as below.')}",
        "type: dataset",
        f"title: {_quote(str(name_dataset(context, WHOLE)))}",
        "authors:",
        f"  - name: {_quote(author or '（发布机关未填写） publisher not stated')}",
        f"version: {_quote(find_data_version(context))}",
        *([f"date-released: {_quote(context.date)}"] if context.date else []),
        *([f"license: {SPDX[told.data_licence]}"] if told.data_licence in SPDX else []),
        *([f"license-url: {_quote(told.licence_url)}"] if told.licence_url else []),
        f"url: {_quote(find_access_url(context))}",
        "identifiers:",
        "  - type: other",
        f"    value: {_quote(context.iri(f'dataset/{context.plan_id}/{WHOLE}'))}",
        "references:",
        "  - type: government-document",
        f"    title: {_quote(context.title)}",
        "    authors:",
        f"      - name: {_quote(manifest.issuer or notice.issuer or '制发机关不详')}",
    ]
    number = manifest.number or notice.number
    issued = manifest.date or notice.printed_on
    lines += [f"    number: {_quote(number)}"] if number else []
    lines += [f"    date-published: {_quote(issued)}"] if issued else []
    return "\n".join(lines) + "\n"


def _quote(text: str) -> str:
    """Give *text* as a YAML scalar: a JSON string is one."""
    return json.dumps(text, ensure_ascii=False)
