"""Word documents for people: headings, lines and tables on A4, in the fonts that offices have."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from daye_graph.views.sheets import Cell, Sheet
from daye_graph.views.workbook import find_date

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.table import CT_Row
    from docx.oxml.text.font import CT_RPr
    from docx.table import Table, _Row
    from docx.text.paragraph import Paragraph

_TEXT_FONT, _TITLE_FONT, _LATIN_FONT = "仿宋", "黑体", "Times New Roman"
_LONG_SIDE, _SHORT_SIDE, _MARGIN = 29.7, 21.0, 1.8
"""A4 and its margins, in centimetres."""
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a ZIP archive holds, which all members bear."""


def write_word(
    title: str, sheets: Sequence[Sheet], *, notes: Sequence[str] = (), date: str = "", stamp: str = ""
) -> bytes:
    """Give a document on A4 landscape: *title*, *notes*, then a heading and a table for each of *sheets*.

    Heading rows are repeated on every page, pages are numbered, *stamp* stands in the header.
    The same input gives the same bytes; the document was made when `find_date` says.
    """
    from docx import Document

    document = Document()
    _set_styles(document)
    _set_page(document, stamp)
    made = find_date(date).replace(tzinfo=None)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "", ""
    properties.created = properties.modified = made
    document.add_heading(title, level=0)
    for note in notes:
        document.add_paragraph(note)
    for sheet in sheets:
        _add_sheet(document, sheet)
    out = io.BytesIO()
    document.save(out)
    return _repack(out.getvalue())


def _set_styles(document: WordDocument) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    for name, size, font in (
        ("Normal", 10.5, _TEXT_FONT),
        ("Title", 20, _TITLE_FONT),
        ("Heading 1", 14, _TITLE_FONT),
    ):
        style: Any = document.styles[name]
        style.font.size = Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        for border in style.element.findall(f".//{qn('w:pBdr')}"):
            border.getparent().remove(border)
        _set_fonts(style.element.get_or_add_rPr(), font)


def _set_fonts(properties: CT_RPr, font: str) -> None:
    """Name the font for Latin and for Chinese characters; a theme's fonts give way."""
    from docx.oxml.ns import qn

    fonts = properties.get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    fonts.set(qn("w:ascii"), _LATIN_FONT)
    fonts.set(qn("w:hAnsi"), _LATIN_FONT)
    fonts.set(qn("w:eastAsia"), font)


def _set_page(document: WordDocument, stamp: str) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(_LONG_SIDE), Cm(_SHORT_SIDE)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(_MARGIN)
    if stamp:
        header = section.header.paragraphs[0]
        header.text = stamp
        header.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _add_field(footer, "PAGE")


def _add_field(paragraph: Paragraph, code: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    paragraph._p.append(field)  # noqa: SLF001 python-docx has no fields of its own


def _add_sheet(document: WordDocument, sheet: Sheet) -> None:
    if sheet.title or sheet.name:
        document.add_heading(sheet.title or sheet.name, level=1)
    for note in sheet.notes:
        document.add_paragraph(note)
    table = document.add_table(rows=1, cols=len(sheet.headings), style="Table Grid")
    table.autofit = False
    _fill(table.rows[0], sheet.headings)
    _set_widths(table, sheet.widths)
    pattern = _make_pattern(table)
    for row in sheet.rows:
        _append(table, pattern, [_write(value) for value in row])
    _repeat_heading(table)


def _fill(row: _Row, texts: Sequence[str]) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        cell.paragraphs[0].add_run(text).bold = True


def _make_pattern(table: Table) -> CT_Row:
    """Give a copy of the heading row as other rows are to be: kept on one page, in plain type."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    pattern = deepcopy(table.rows[0]._tr)  # noqa: SLF001 python-docx has no name for it
    pattern.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for properties in pattern.findall(f".//{qn('w:rPr')}"):
        properties.clear()
    return pattern


def _append(table: Table, pattern: CT_Row, texts: Sequence[str]) -> None:
    """Append a row; copying one is many times as fast as having it made."""
    row = deepcopy(pattern)
    table._tbl.append(row)  # noqa: SLF001 python-docx has no name for it
    for cell, text in zip(row.tc_lst, texts, strict=True):
        cell.p_lst[0].r_lst[0].text = text


def _repeat_heading(table: Table) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 python-docx has no name for it
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    properties.append(repeat)


def _set_widths(table: Table, widths: Sequence[int]) -> None:
    from docx.shared import Cm

    room = _LONG_SIDE - 2 * _MARGIN
    sizes = [Cm(room * width / sum(widths)) for width in widths]
    for column, size in zip(table.columns, sizes, strict=True):
        column.width = size  # some programs go by the grid, others by the cells
    for row in table.rows:
        for cell, size in zip(row.cells, sizes, strict=True):
            cell.width = size


def _write(value: Cell) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case _:
            return str(value)


def _repack(data: bytes) -> bytes:
    """Give the archive with one date for all members, so that the same content gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for member in source.infolist():
            entry = zipfile.ZipInfo(member.filename, _FIRST_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(member))
    return out.getvalue()
