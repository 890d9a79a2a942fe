/** Terms of results as people read them, and as files hold them. */
import type { Column, Value } from "../data/model";
import type { Engine, Results, Term } from "./engine";
import { parseValue } from "./rows";

const XSD = "http://www.w3.org/2001/XMLSchema#";
const TYPES: Record<string, string> = {
  [`${XSD}integer`]: "integer",
  [`${XSD}decimal`]: "number",
  [`${XSD}double`]: "number",
  [`${XSD}float`]: "number",
  [`${XSD}boolean`]: "boolean",
};

type Rows = Extract<Results, { form: "rows" }>;

/** Give a term as a plain value: IRIs and texts as text, numbers and truth values as such. */
export function readTerm(term: Term | undefined): Value {
  if (!term) return null;
  if (typeof term.value !== "string") return JSON.stringify(term.value);
  return term.type === "literal"
    ? parseValue(term.value, TYPES[term.datatype ?? ""] ?? "string")
    : term.value;
}

/** Give an IRI with a prefix where one fits. */
export function shortenIri(engine: Engine, iri: string): string {
  for (const [prefix, base] of Object.entries(engine.prefixes)) {
    const rest = iri.slice(base.length);
    if (iri.startsWith(base) && !/[#?]/.test(rest)) return `${prefix}:${rest}`;
  }
  return iri;
}

/** Give results as a table for files: every row, nothing cut. */
export function makeColumns(results: Rows): Column[] {
  return results.variables.map((name) => ({ name, type: "string", heading: [name, name], vocabulary: "" }));
}

export function makeRecords(results: Rows): Record<string, Value>[] {
  return results.rows.map((row) => {
    const record: Record<string, Value> = {};
    for (const name of results.variables) record[name] = readTerm(row[name]);
    return record;
  });
}

/** Give results in SPARQL's own JSON. */
export function writeJson(results: Rows): string {
  const document = { head: { vars: results.variables }, results: { bindings: results.rows } };
  return `${JSON.stringify(document, null, 1)}\n`;
}
