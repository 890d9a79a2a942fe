/** Made by `npm run types` from web/schema. Do not edit. */

/**
 * stretches of the text, each [start, end) in code points
 */
export type Spans = [number, number][];
/**
 * the same words in Chinese and in English
 *
 * @minItems 2
 * @maxItems 2
 */
export type Pair = [string, string];
/**
 * a cell of an answer; a list of pairs are spans
 */
export type Value = string | number | boolean | string[] | number[][] | number[][][] | null;

export interface Payloads {
  facts: Facts;
  findings: Findings;
  graph: Graph;
  layout: Layout;
  site: Site;
  text: Text;
}
/**
 * ``data/facts.js``: every statement of the plan.
 */
export interface Facts {
  facts: Fact[];
}
/**
 * A statement, or one of the links that it makes. Several facts may have the same `id`.
 *
 * `subject` and `object` are keys of things; `object` is '' where the statement
 * says something of the subject alone, and both are '' for a mere heading.
 */
export interface Fact {
  /**
   * the statement's IRI
   */
  id: string;
  subject: string;
  relation: string;
  object: string;
  spans: Spans;
  quote: string;
  rule: string;
  source: string;
  origin: string;
  /**
   * where it stands, as it is cited: 三（一）1（1）· 专栏4
   */
  place: string;
  details: {
    [k: string]: string | number | boolean;
  };
}
/**
 * ``data/findings.js``: only on an internal site.
 */
export interface Findings {
  findings: Finding[];
}
/**
 * A place that somebody should look at; `spans` has a list for each of `quotes`.
 *
 * `accepted` tells that a curator let it stand, `reason` why.
 */
export interface Finding {
  id: string;
  rule: string;
  severity: string;
  subject: string;
  task: string | null;
  detail: string;
  detail_en: string;
  accepted: boolean;
  reason: string;
  quotes: string[];
  spans: Spans[];
}
/**
 * ``data/graph.js``: plan and ontology as N-Quads, compressed by gzip, in base64.
 */
export interface Graph {
  nquads: string;
  quads: number;
  /**
   * length of the N-Quads when unpacked
   */
  bytes: number;
}
/**
 * ``data/layout.js``: the drawing in two formats, and what it tells of each thing.
 */
export interface Layout {
  title: string;
  wide: string;
  tall: string;
  list: string;
  drawn: Pair;
  foot: Pair[];
  words: {
    [k: string]: Pair;
  };
  things: {
    [k: string]: {
      [k: string]: unknown;
    };
  };
}
/**
 * ``data/site.js``: what every page needs.
 */
export interface Site {
  meta: Meta;
  /**
   * words of each scheme of the ontology, in their order
   */
  words: {
    [k: string]: {
      [k: string]: Pair;
    };
  };
  classes: {
    [k: string]: Pair;
  };
  relations: {
    [k: string]: Pair;
  };
  details: {
    [k: string]: DetailWords;
  };
  questions: Question[];
  answers: {
    [k: string]: Answer;
  };
  things: Thing[];
  downloads: Download[];
}
/**
 * What the site says of itself.
 */
export interface Meta {
  plan: Plan;
  version: string;
  /**
   * ISO date of the data; '' is unknown
   */
  data_date: string;
  audience: "public" | "internal";
  status: "official" | "third_party";
  publisher: string;
  contact: string;
  access_url: string;
  /**
   * 审图号 of the layout drawing; '' where there is none
   */
  review_number: string;
  licences: Licences;
  id_base: string;
  ontology_base: string;
  counts: {
    [k: string]: number;
  };
  /**
   * the layout's formula, null where the plan has none
   */
  formula: string | null;
  /**
   * what stands on every page of an internal site; '' on a public one
   */
  internal_stamp: string;
  /**
   * names of the data files that there are
   */
  payloads: string[];
  /**
   * path of the plain page that lists all things; '' in a single file
   */
  plain_pages: string;
}
/**
 * The plan; '' is unknown, `date` is ISO, `characters` counts the text version.
 */
export interface Plan {
  id: string;
  iri: string;
  title: string;
  title_en: string;
  issuer: string;
  number: string;
  date: string;
  source: string;
  sha256: string;
  characters: number;
  years: number[];
}
/**
 * Terms of the data, of the code and of the plan's own text; '' is unknown.
 */
export interface Licences {
  data: string;
  code: string;
  text: string;
}
/**
 * What a detail of a fact is called, and the keys of `words` in which its values are found.
 */
export interface DetailWords {
  label: Pair;
  vocabularies: string[];
}
/**
 * A question as its file declares it; `sparql` is a query of its own over this plan.
 */
export interface Question {
  name: string;
  meaning: Pair;
  sparql: string;
  options: Option[];
  columns: Column[];
}
/**
 * An option of a question.
 */
export interface Option {
  name: string;
  kind: string;
  terms: string[];
  variable: string;
  pattern: string;
  meaning: Pair;
  required: boolean;
}
/**
 * A column of a question; `vocabulary` is a key of `words`, ``classes``, or ''.
 *
 * A name in angle brackets (``<kind>_<year>``) stands for all columns of that pattern.
 */
export interface Column {
  name: string;
  type: string;
  heading: Pair;
  vocabulary: string;
}
/**
 * Rows in the order of `columns`: text, numbers, truth values, null, lists, and spans as pairs.
 */
export interface Answer {
  columns: string[];
  rows: Value[][];
}
/**
 * A named thing of the plan; `start` is the offset of its own place or first mention, null for none.
 */
export interface Thing {
  key: string;
  iri: string;
  type: string;
  name: string;
  name_en: string;
  aliases: string[];
  note: string;
  source: string;
  /**
   * path of its plain page inside the site; '' in a single file
   */
  page: string;
  attributes: [Pair, Pair][];
  start: number | null;
  /**
   * key of what it is part of: a sub-task's action, an action's group
   */
  parent: string | null;
  number: number | null;
}
/**
 * A file to take along; `question` or `thing` say of what, both '' for the whole.
 */
export interface Download {
  file: string;
  format: string;
  question: string;
  thing: string;
  bytes: number;
}
/**
 * ``data/text.js``: the whole text, how it is read, and where things are named in it.
 */
export interface Text {
  text: string;
  blocks: Block[];
  sections: Section[];
  /**
   * spans and the index in the site's things
   */
  mentions: [Spans, number][];
}
/**
 * A piece of the text as it is read: every character that it shows stands in one of its spans.
 *
 * `level` is that of the heading (0 for a title, 1-4 by the numbering), null for
 * other kinds; `box` tells that it stands inside a box. A table has `rows`,
 * the first of which is its header, and no spans of its own.
 */
export interface Block {
  kind: "heading" | "paragraph" | "box" | "note" | "table";
  level: number | null;
  section: number | null;
  box: boolean;
  spans: Spans;
  rows?: Cell[][];
}
/**
 * A cell of a table.
 */
export interface Cell {
  spans: Spans;
}
/**
 * A heading, from its number to the end of its title; `parent` is an index of `sections`.
 */
export interface Section {
  /**
   * the section's IRI
   */
  id: string;
  start: number;
  end: number;
  level: number;
  number: string;
  title: string;
  kind: string;
  parent: number | null;
}
