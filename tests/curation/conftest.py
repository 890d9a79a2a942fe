"""A small town's curated data that breaks no rule, for the tests to break one at a time."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pytest

from daye_graph.curation.decisions import DECISIONS_SPEC
from daye_graph.curation.manifests import MANIFEST_SPEC
from daye_graph.curation.records import RECORD_FILES

PLAN = """# 云泽市人民政府文件

## 一、重点任务

依托云峰机械、春山农业等龙头企业，联合云泽大学组建智能制造研究院。支持云峰机械省级企业技术中心建设。
推动高新区和云泽高新区、青石镇、临水乡发展，壮大新能源产业。由高新区管委会、市科技局负责。
"""
ROWS: dict[str, list[dict[str, str]]] = {
    "data/entities/enterprises.tsv": [
        {"slug": "chunshan", "names": "春山农业"},
        {"slug": "yunfeng", "names": "云峰机械|云峰机械厂", "note": "正文未用：云峰机械厂"},
    ],
    "data/entities/universities.tsv": [
        {"slug": "yunze", "names": "云泽大学", "name_en": "Yunze University", "source": "学校官网"},
    ],
    "data/entities/research_institutes.tsv": [{"slug": "zhineng", "names": "智能制造研究院"}],
    "data/entities/platforms.tsv": [
        {
            "slug": "yunfeng-zhongxin",
            "names": "云峰机械省级企业技术中心",
            "type": "enterprise_technology_centre",
            "level": "provincial",
        },
    ],
    "data/entities/units.tsv": [
        {"slug": "gaoxinqu", "names": "高新区|高新区管委会"},
        {"slug": "kejiju", "names": "市科技局"},
    ],
    "data/entities/places.tsv": [
        {
            "slug": "gaoxinqu",
            "names": "高新区|云泽高新区",
            "kind": "zone",
            "position": "schematic",
            "label_longitude": "114.125",
            "label_latitude": "30.250",
            "source": "四至公告",
        },
        {
            "slug": "linshui",
            "names": "临水乡",
            "kind": "township",
            "code": "429999200",
            "code_scheme": "GB/T 10114",
            "position": "schematic",
            "source": "GB/T 10114",
        },
        {
            "slug": "qingshi",
            "names": "青石镇",
            "kind": "town",
            "code": "429999100",
            "code_scheme": "GB/T 10114",
            "longitude": "114.250",
            "latitude": "30.125",
            "position": "real",
            "crs": "WGS84",
            "confidence": "high",
            "source": "GeoNames 1",
        },
    ],
    "data/entities/industries.tsv": [{"slug": "new-energy", "names": "新能源产业", "list_forms": "新能源"}],
    MANIFEST_SPEC.file: [
        {
            "id": "yunze-2030",
            "file": "yunze.md",
            "title": "云泽市工作方案",
            "date": "2030-01-31",
            "sha256": hashlib.sha256(PLAN.encode()).hexdigest(),
        },
    ],
    DECISIONS_SPEC.file: [
        {
            "plan": "yunze-2030",
            "verdict": "reject",
            "question": "entities",
            "subject": "高新区",
            "quote": "推动高新区和云泽高新区",
            "reason": "泛指",
            "curator": "office:kjj",
            "date": "2030-02-01",
        },
    ],
}


@dataclass(frozen=True)
class Town:
    """A folder with the small town's data/."""

    root: Path

    def replace(self, file: str, old: str, *, new: str) -> None:
        """Put *new* where *old* stands in *file*, which must have it."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_bytes(text.replace(old, new, 1).encode())

    def add(self, file: str, **cells: str) -> None:
        """Append a row to *file*."""
        columns = columns_of(file)
        row = "\t".join(cells.get(column, "") for column in columns)
        path = self.root / file
        path.write_bytes(path.read_bytes() + f"{row}\n".encode())


def columns_of(file: str) -> tuple[str, ...]:
    """Give the columns of a curated file."""
    specs = (*(each.spec for each in RECORD_FILES), MANIFEST_SPEC, DECISIONS_SPEC)
    return next(spec.columns for spec in specs if spec.file == file)


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """The small town's data on disk, in canonical bytes."""
    for file, rows in ROWS.items():
        path = tmp_path / file
        path.parent.mkdir(parents=True, exist_ok=True)
        columns = columns_of(file)
        lines = ["\t".join(columns), *("\t".join(row.get(column, "") for column in columns) for row in rows)]
        path.write_bytes("".join(f"{line}\n" for line in lines).encode())
    (tmp_path / "data/documents/yunze.md").write_bytes(PLAN.encode())
    return Town(tmp_path)
