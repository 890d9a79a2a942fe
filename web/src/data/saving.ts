/** Files that the reader takes along, made in the browser: nothing leaves the machine. */
import writeXlsxFile from "write-excel-file/universal";
import type { Row } from "./catalogue";
import type { Column, Value } from "./model";
import { writeCell, writeCsv } from "./table";

/** Give `content` to the reader as a file. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** With a byte-order mark, by which Excel knows UTF-8. */
export function saveCsv(name: string, columns: readonly Column[], rows: readonly Row[]): void {
  saveFile(`${name}.csv`, new Blob(["\ufeff", writeCsv(columns, rows)], { type: "text/csv;charset=utf-8" }));
}

/** One sheet with a frozen heading row; `stamp` is a first row of its own. */
export async function saveXlsx(
  name: string,
  columns: readonly Column[],
  rows: readonly Row[],
  stamp = "",
): Promise<void> {
  const head = columns.map((column) => ({
    value: column.heading[0],
    fontWeight: "bold" as const,
    wrap: true,
  }));
  const body = rows.map((row) => columns.map((column) => makeCell(row[column.name] ?? null, column.type)));
  const top = stamp ? [[{ value: stamp, fontWeight: "bold" as const }]] : [];
  const widths = columns.map((column) => ({
    width: column.name === "quote" ? 60 : column.type === "string" ? 24 : 12,
  }));
  const sheet = { columns: widths, stickyRowsCount: top.length + 1, orientation: "landscape" as const };
  saveFile(`${name}.xlsx`, await writeXlsxFile([...top, head, ...body], sheet).toBlob());
}

type SheetCell =
  | { type: NumberConstructor; value: number }
  | { type: BooleanConstructor; value: boolean }
  | TextCell;
interface TextCell {
  type: StringConstructor;
  value: string;
  wrap: boolean;
}

function makeCell(value: Value, type: string): SheetCell | null {
  if (typeof value === "number") return { type: Number, value };
  if (typeof value === "boolean") return { type: Boolean, value };
  const text = writeCell(value, type);
  return text ? { type: String, value: text, wrap: true } : null;
}
