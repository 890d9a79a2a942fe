/** The site's index, ready to look things up in. */
import { describeColumns } from "./columns";
import type { Answer, Question, Site, Span, Thing, Value } from "./model";

/** A row of an answer by its columns' names. */
export type Row = Record<string, Value>;

export interface Catalogue {
  /** A thing by its key. */
  get(key: string): Thing | undefined;
  /** A thing by one of its names; of one of `types`, if given. */
  find(name: string, ...types: string[]): Thing | undefined;
  /** All things of a class, in the document's order. */
  list(type: string): Thing[];
  question(name: string): Question | undefined;
  /** The rows of a question's whole answer; none if the site has no such answer. */
  rows(question: string): Row[];
  answer(question: string): Answer | undefined;
}

/** Make a catalogue; each index is made when it is first asked for. */
export function makeCatalogue(site: Site): Catalogue {
  const byKey = new Map(site.things.map((thing) => [thing.key, thing]));
  const byName = indexNames(site.things);
  const answers = new Map<string, Answer | undefined>();
  const rows = new Map<string, Row[]>();
  const question = (name: string): Question | undefined => site.questions.find((each) => each.name === name);
  const answer = (name: string): Answer | undefined => {
    if (!answers.has(name)) answers.set(name, describe(site, question(name), name));
    return answers.get(name);
  };
  return {
    get: (key) => byKey.get(key),
    find: (name, ...types) =>
      (byName.get(name) ?? []).find((thing) => !types.length || types.indexOf(thing.type) >= 0),
    list: (type) => site.things.filter((thing) => thing.type === type),
    question,
    answer,
    rows: (name) => {
      const whole = answer(name);
      const known = rows.get(name) ?? (whole ? readRows(whole) : []);
      rows.set(name, known);
      return known;
    },
  };
}

function describe(site: Site, question: Question | undefined, name: string): Answer | undefined {
  const written = site.answers[name];
  if (!written || !question) return undefined;
  return { columns: describeColumns(written.columns, question, site.words), rows: written.rows };
}

/** Rows as records. */
export function readRows(answer: Answer): Row[] {
  return answer.rows.map((values) => {
    const row: Row = {};
    answer.columns.forEach((column, at) => {
      row[column.name] = values[at] ?? null;
    });
    return row;
  });
}

/** A cell as text; empty if missing. */
export const text = (row: Row, column: string): string => {
  const value = row[column];
  return value === null || value === undefined ? "" : String(value);
};

/** A cell as a number, or null. */
export const number = (row: Row, column: string): number | null =>
  typeof row[column] === "number" ? (row[column] as number) : null;

/** A cell that is a list of words. */
export const list = (row: Row, column: string): string[] => {
  const value = row[column];
  return Array.isArray(value) ? (value as string[]) : value ? [String(value)] : [];
};

/** A cell that is spans. */
export const spans = (row: Row, column = "spans"): Span[] =>
  Array.isArray(row[column]) ? (row[column] as Span[]) : [];

/** Canonical names before aliases, so that an alias never hides another thing's own name. */
function indexNames(things: Thing[]): Map<string, Thing[]> {
  const index = new Map<string, Thing[]>();
  const put = (name: string, thing: Thing): void => {
    const known = index.get(name);
    if (!known) index.set(name, [thing]);
    else if (known.indexOf(thing) < 0) known.push(thing);
  };
  for (const thing of things) put(thing.name, thing);
  for (const thing of things) for (const alias of thing.aliases) put(alias, thing);
  return index;
}
