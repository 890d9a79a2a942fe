"""A small bundle without a fault, written by hand: what the checks read, and no more."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

from daye_graph.portal.validating.bundle import open_bundle
from daye_graph.portal.validating.checking import ALL_CHECKS
from daye_graph.portal.validating.problem import Conditions, Looked, Problem
from daye_graph.rdf.writing import WRITERS
from daye_graph.settings import Settings
from tests.rdf.sample import build_sample

BASE = "https://data.example/portal/"
MEDIA = "http://www.iana.org/assignments/media-types/"
CUBE = """\
@prefix : <https://data.example/cube#> .
@prefix qb: <http://purl.org/linked-data/cube#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:data a qb:DataSet ; qb:structure :dsd ; qb:slice :slice .
:dsd a qb:DataStructureDefinition ; qb:sliceKey :byIndicator ;
    qb:component [ qb:dimension :indicator ] , [ qb:dimension :year ] , [ qb:measure :value ] ,
        [ qb:attribute :unit ; qb:componentRequired true ] .
:indicator a qb:DimensionProperty , qb:CodedProperty ; rdfs:range skos:Concept ; qb:codeList :codes .
:year a qb:DimensionProperty ; rdfs:range xsd:integer .
:value a qb:MeasureProperty .
:unit a qb:AttributeProperty .
:codes a skos:ConceptScheme ; skos:prefLabel "指标"@zh ; skos:hasTopConcept :a , :b .
:a a skos:Concept ; skos:inScheme :codes ; skos:prefLabel "甲"@zh .
:b a skos:Concept ; skos:inScheme :codes ; skos:prefLabel "乙"@zh .
:byIndicator a qb:SliceKey ; qb:componentProperty :indicator .
:slice a qb:Slice ; qb:sliceStructure :byIndicator ; :indicator :a ; qb:observation :o1 , :o2 .
:o1 a qb:Observation ; qb:dataSet :data ; :indicator :a ; :year 2022 ; :value 1.5 ; :unit "个" .
:o2 a qb:Observation ; qb:dataSet :data ; :indicator :a ; :year 2023 ; :value 2.5 ; :unit "个" .
:o3 a qb:Observation ; qb:dataSet :data ; :indicator :b ; :year 2022 ; :value 3.5 ; :unit "个" .
"""
SKOS = """\
@prefix : <https://data.example/scheme#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
:s a skos:ConceptScheme ; skos:prefLabel "产业"@zh , "Industries"@en ; skos:hasTopConcept :top .
:top a skos:Concept ; skos:inScheme :s ; skos:prefLabel "总"@zh .
:low a skos:Concept ; skos:inScheme :s ; skos:prefLabel "分"@zh ; skos:altLabel "支"@zh ; skos:broader :top .
:side a skos:Concept ; skos:inScheme :s ; skos:prefLabel "旁"@zh ; skos:broader :top ; skos:related :low .
"""
CSV = "id,name,number,tags\r\na1,甲,3,一;二\r\na2,乙,,三\r\n"
METADATA = {
    "@context": ["http://www.w3.org/ns/csvw", {"@language": "zh"}],
    "url": "tasks.csv",
    "dialect": {"delimiter": ","},
    "tableSchema": {
        "primaryKey": ["id"],
        "columns": [
            {
                "name": "id",
                "titles": {"zh": "编号", "und": "id", "en": "id"},
                "datatype": "string",
                "required": True,
            },
            {"name": "name", "titles": {"zh": "名称", "und": "name", "en": "name"}, "required": True},
            {
                "name": "number",
                "titles": {"zh": "数目", "und": "number", "en": "number"},
                "datatype": {"base": "integer", "minimum": 1},
            },
            {
                "name": "tags",
                "titles": {"zh": "标签", "und": "tags", "en": "tags"},
                "separator": ";",
                "dc:description": "自由",
            },
        ],
    },
}
STRATML = """\
<PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"
Type="Performance_Plan"><Name>方案</Name>
<StrategicPlanCore><Organization><Name>市</Name><Identifier>i1</Identifier></Organization>
<Vision><Description/><Identifier>i2</Identifier></Vision><Mission><Description/><Identifier>i3</Identifier></Mission>
<Goal><Name>组</Name><Identifier>i4</Identifier><Objective><Name>任务</Name><Identifier>i5</Identifier></Objective></Goal>
</StrategicPlanCore></PerformancePlanOrReport>
"""
ONTOLOGY = """\
@prefix dct: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
<https://data.example/ontology> a owl:Ontology ; dct:license <https://l.example/> ; owl:versionInfo "1" .
"""
CITATION = "cff-version: 1.2.0\ntitle: 方案\nversion: 1.0\nlicense: CC-BY-4.0\n"
VOID = """\
@prefix dct: <http://purl.org/dc/terms/> . @prefix void: <http://rdfs.org/ns/void#> .
<https://data.example/void> a void:Dataset ; dct:license <https://l.example/> .
"""
_TYPES = {
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "nq": "application/n-quads",
    "trig": "application/trig",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
}


def make_files() -> dict[str, bytes]:
    """Give the files of the bundle by path, catalogue and checksums left out."""
    graph = build_sample()
    files = {f"rdf/daye.{suffix}": write(graph, Settings()) for suffix, write in WRITERS.items()}
    files["rdf/daye.ttl.gz"] = gzip.compress(files["rdf/daye.ttl"], mtime=0)
    texts = {
        "cube/indicators.ttl": CUBE,
        "skos/schemes.ttl": SKOS,
        "tables/tasks.csv": CSV,
        "tables/tasks.csv-metadata.json": json.dumps(METADATA, ensure_ascii=False),
        "stratml/plan.xml": STRATML,
        "ontology/daye.ttl": ONTOLOGY,
        "CITATION.cff": CITATION,
        "void.ttl": VOID,
        "README.md": "# 数据\n",
        "README.en.md": "# Data\n",
        "bundle.json": '{"audience": "public"}\n',
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("content.xml", "<a/>" * 40)
    return {
        **files,
        **{name: text.encode() for name, text in texts.items()},
        "tables/all.xlsx": packed.getvalue(),
    }


def is_data(name: str) -> bool:
    """Whether the file is to be a distribution."""
    return name.startswith(("rdf/", "cube/", "skos/", "tables/", "stratml/")) and not name.endswith(
        "-metadata.json"
    )


def write_catalogue(files: dict[str, bytes]) -> str:
    """Give a catalogue with one dataset, of which every data file is a distribution."""
    names = sorted(filter(is_data, files))
    things = ", ".join(f"<{BASE}d{number}>" for number in range(len(names)))
    head = f"""\
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix spdx: <http://spdx.org/rdf/terms#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<{BASE}> a dcat:Catalog ; dct:title "目录"@zh ; dct:description "全部"@zh ; dct:publisher <{BASE}p> ;
    dct:license <https://l.example/> ; dcat:dataset <{BASE}whole> .
<{BASE}p> a foaf:Agent ; foaf:name "市科技局"@zh .
<{BASE}whole> a dcat:Dataset ; dct:title "图谱"@zh ; dct:description "全部事实"@zh ; dct:identifier "whole" ;
    dct:issued "2022-11-18"^^xsd:date ; dcat:version "1.0" ; dcat:distribution {things} .
"""
    return head + "".join(_describe(number, name, files[name]) for number, name in enumerate(names))


def _describe(number: int, name: str, data: bytes) -> str:
    suffix = name.removesuffix(".gz").rpartition(".")[2]
    packed = f" ; dcat:compressFormat <{MEDIA}application/gzip>" if name.endswith(".gz") else ""
    return (
        f'<{BASE}d{number}> a dcat:Distribution ; dct:title "文件 {name}"@zh ;\n'
        "    dct:license <https://l.example/> ;\n"
        f"    dcat:accessURL <{BASE}> ; dcat:downloadURL <{BASE}{name}> ;\n"
        f"    dcat:mediaType <{MEDIA}{_TYPES[suffix]}> ;\n"
        f'    dcat:byteSize "{len(data)}"^^xsd:nonNegativeInteger ;\n'
        f"    spdx:checksum [ a spdx:Checksum ; spdx:algorithm spdx:checksumAlgorithm_sha256 ;\n"
        f'    spdx:checksumValue "{hashlib.sha256(data).hexdigest()}"^^xsd:hexBinary ]{packed} .\n'
    )


def write_sums(folder: Path) -> None:
    """Write SHA256SUMS for what stands in *folder* now."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    lines = [
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n"
        for name in names
        if name != "SHA256SUMS"
    ]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def write_bundle(folder: Path) -> Path:
    """Write the bundle to *folder*."""
    files = make_files()
    files["catalogue.ttl"] = write_catalogue(files).encode()
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    write_sums(folder)
    return folder


def replace(path: Path, old: str, new: str) -> None:
    """Change a file's text; *old* must be in it."""
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())


def look(folder: Path, key: str, conditions: Conditions | None = None) -> Looked:
    """Run one check."""
    check = next(check for check in ALL_CHECKS if check.key == key)
    return check.look(open_bundle(folder), conditions or Conditions())


def find(folder: Path, key: str, conditions: Conditions | None = None) -> tuple[Problem, ...]:
    """Give what one check finds; it must be able to look."""
    found = look(folder, key, conditions)
    assert found.reason is None
    return found.problems


Damage = Callable[[Path], None]
