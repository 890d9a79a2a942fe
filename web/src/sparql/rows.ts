/** A query's solutions as plain values in the columns that a question declares. */
import type { Column, Question, Value } from "../data/model";
import type { Solution } from "./engine";
import { type Pivot, readPivot } from "./question";

export interface Table {
  columns: Column[];
  rows: Value[][];
}

// what parts the members of a set: no text holds it
const MEMBER_SEPARATOR = "\u001f";
const LISTS = ["list", "set"];

const PARSERS: Record<string, (text: string) => Value> = {
  string: (text) => text || null,
  integer: Number,
  number: Number,
  boolean: (text) => text === "true" || text === "1",
  spans: parseSpans,
  places: (text) => text.split("|").map(parseSpans),
  list: (text) => JSON.parse(text) as string[],
  set: (text) => text.split(MEMBER_SEPARATOR).filter(Boolean).sort(compareText),
};

function parseSpans(text: string): number[][] {
  return text.split(";").map((span) => span.split("-").map(Number));
}

/** Order texts by their code points. */
export function compareText(left: string, right: string): number {
  const [a, b] = [Array.from(left), Array.from(right)];
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = (a[at]?.codePointAt(0) ?? 0) - (b[at]?.codePointAt(0) ?? 0);
    if (difference) return difference;
  }
  return a.length - b.length;
}

/** Give the value of a column of a type: null for what is missing, but lists are empty. */
export function parseValue(text: string | undefined, type: string): Value {
  if (text === undefined) return LISTS.indexOf(type) >= 0 ? [] : null;
  const parse = PARSERS[type];
  if (!parse) throw new Error(`a column of type ${type}, expected one of ${Object.keys(PARSERS).join(", ")}`);
  return parse(text);
}

/** Give the columns and rows of a question's answer, in the order of the solutions. */
export function buildTable(question: Question, solutions: Solution[]): Table {
  const pivot = readPivot(question);
  if (pivot) return buildWideTable(question, solutions, pivot);
  const { columns } = question;
  return { columns, rows: solutions.map((solution) => buildRow(columns, solution)) };
}

function buildRow(columns: Column[], solution: Solution): Value[] {
  return columns.map((column) => parseValue(solution[column.name], column.type));
}

interface WideRow {
  fixed: Value[];
  cells: Map<string, Value>;
}

/** Rows that agree in all declared columns become one, with a column for each pair that occurs. */
function buildWideTable(question: Question, solutions: Solution[], [prefix, suffix, value]: Pivot): Table {
  const fixed = question.columns.filter((column) => !column.name.startsWith("<"));
  const pattern = question.columns.find((column) => column.name.startsWith("<")) as Column;
  const wide = new Map<string, WideRow>();
  const pairs = new Map<string, [string, string]>();
  for (const solution of solutions) {
    const key = JSON.stringify(fixed.map((column) => solution[column.name] ?? null));
    const row = wide.get(key) ?? { fixed: buildRow(fixed, solution), cells: new Map<string, Value>() };
    wide.set(key, row);
    const [first, second] = [solution[prefix], solution[suffix]];
    if (first === undefined || second === undefined) continue;
    const name = `${first}_${second}`;
    pairs.set(name, [first, second]);
    row.cells.set(name, parseValue(solution[value], pattern.type));
  }
  const names = sortPairs(pairs);
  return {
    columns: [...fixed, ...names.map((name): Column => ({ ...pattern, name, heading: [name, name] }))],
    rows: Array.from(wide.values(), (row) => [
      ...row.fixed,
      ...names.map((name) => row.cells.get(name) ?? null),
    ]),
  };
}

function sortPairs(pairs: Map<string, [string, string]>): string[] {
  const sorted = Array.from(pairs).sort(([, [a, b]], [, [c, d]]) => compareText(a, c) || compareText(b, d));
  return sorted.map(([name]) => name);
}
