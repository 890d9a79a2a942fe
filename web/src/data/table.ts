/** What tables do with rows: order, filter, and text of cells. */
import type { Row } from "./catalogue";
import type { Column, Span, Value } from "./model";

/** Columns that say where a row comes from, not what it says. */
export const EVIDENCE_COLUMNS = ["quote", "start", "end", "spans", "id", "rule", "origin"];

export type Direction = "up" | "down";

const collator = new Intl.Collator("zh-CN", { numeric: true });

/** Compare two cells; what is missing comes last. */
export function compareValues(one: Value, other: Value): number {
  const missing = Number(isMissing(one)) - Number(isMissing(other));
  if (missing || isMissing(one)) return missing;
  if (typeof one === "number" && typeof other === "number") return one - other;
  return collator.compare(String(one), String(other));
}

/** Rows in the order of a column; the document's order among equals, what is missing last both ways. */
export function sortRows(rows: readonly Row[], column: string, direction: Direction): Row[] {
  const sign = direction === "down" ? -1 : 1;
  return rows
    .map((row, at) => ({ row, at, value: row[column] ?? null }))
    .sort((one, other) => {
      const unequal = compareValues(one.value, other.value);
      const turned = isMissing(one.value) || isMissing(other.value) ? unequal : sign * unequal;
      return turned || one.at - other.at;
    })
    .map(({ row }) => row);
}

/** Rows whose text holds all words of `query`. */
export function filterRows(rows: readonly Row[], query: string, tell: (row: Row) => string): Row[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return rows.slice();
  return rows.filter((row) => {
    const told = tell(row).toLowerCase();
    return words.every((word) => told.indexOf(word) >= 0);
  });
}

/** A cell as it stands in a file: lists joined by `;`, spans as `10705-10718;10720-10723`. */
export function writeCell(value: Value, type = "string"): string {
  if (isMissing(value)) return "";
  if (!Array.isArray(value)) return String(value);
  if (type === "spans") return (value as Span[]).map(([start, end]) => `${start}-${end}`).join(";");
  return (value as string[]).join(";");
}

/** Rows as CSV by RFC 4180, with a header. */
export function writeCsv(columns: readonly Column[], rows: readonly Row[]): string {
  const lines = [columns.map((column) => column.name)];
  for (const row of rows)
    lines.push(columns.map((column) => writeCell(row[column.name] ?? null, column.type)));
  return lines.map((cells) => `${cells.map(quoteCell).join(",")}\r\n`).join("");
}

/** The values of a column with the number of rows that have each, in order of first appearance. */
export function countValues(rows: readonly Row[], column: string): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = row[column] ?? null;
    const values = Array.isArray(value) ? (value as string[]) : isMissing(value) ? [] : [String(value)];
    for (const each of values) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return Array.from(counts, ([value, count]) => ({ value, count }));
}

/** Whether a row has a value in a column, or among its list. */
export function holds(row: Row, column: string, value: string): boolean {
  const cell = row[column] ?? null;
  return Array.isArray(cell) ? (cell as string[]).indexOf(value) >= 0 : String(cell) === value;
}

/** Different values of a column, in order of first appearance. */
export function distinct(rows: readonly Row[], column: string): string[] {
  return countValues(rows, column).map(({ value }) => value);
}

const isMissing = (value: Value): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** A cell in quotation marks where RFC 4180 asks for them. */
const quoteCell = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
