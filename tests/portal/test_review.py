"""The 开放审查单: patterns of personal data are seen, and blanks are left to a person."""

from __future__ import annotations

import io
import zipfile

import pytest

from daye_graph.portal.files import BundleFile
from daye_graph.portal.review_scanning import scan
from daye_graph.views.sheets import Sheet
from daye_graph.views.workbook import write_workbook
from daye_graph.wording import Wording
from tests.portal.bundles import write_example


def look(data: bytes, path: str = "a.txt") -> dict[str, tuple[str, ...]]:
    file = BundleFile(path, data, "text/plain", Wording("x", en="x"))
    return {concern.kind: concern.seen for concern in scan(file)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("手机 13812345678。", "mobile"),
        ("电话：0714-8712345，", "landline"),
        ("身份证 11010519491231002X。", "identity"),
        ("发到 zhang.san@example.gov.cn。", "email"),
        ('"longitude": 114.95', "coordinates"),
    ],
)
def test_each_kind_is_seen(text: str, kind: str) -> None:
    assert list(look(text.encode())) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "sha256:13812345678a", "id/task/13812345678", "213812345678", "12812345678", "110105194912310021",
        "@prefix dct: <http://purl.org/dc/terms/> .", "2022-2024", "10714-8712345",
    ],
)  # fmt: skip
def test_what_only_looks_alike_is_passed_over(text: str) -> None:
    assert look(text.encode()) == {}


def test_cells_of_a_workbook_are_read() -> None:
    data = write_workbook([Sheet("a", ("b",), [("手机 13812345678",)], (9,))])
    assert look(data, "a.xlsx") == {"mobile": ("13812345678",)}


@pytest.mark.slow
def test_the_sheet_lists_every_file_before_it_and_has_blanks_to_sign() -> None:
    folder, entries = write_example()
    with zipfile.ZipFile(io.BytesIO((folder / "review.docx").read_bytes())) as archive:
        text = archive.read("word/document.xml").decode()
    listed = [
        entry.path for entry in entries if entry.path not in {"review.docx", "bundle.json", "SHA256SUMS"}
    ]
    assert [path for path in listed if f">{path}<" not in text] == []
    assert "审查人（签名）" in text
    assert "未公布的数值：0 个" in text
