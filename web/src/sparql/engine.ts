/** One plan's graph and the ontology in a store, and SPARQL over them: read only, without a network. */
import { load } from "../data/load";
import type { Site } from "../data/model";
import { QueryFault } from "./fault";
import { findFault, findForm, placeOf, refuseForbidden } from "./syntax";
import { decodeBase64, gunzip, makeStore } from "./wasm";

/** A term as SPARQL's JSON results have it. */
export interface Term {
  type: "uri" | "literal" | "bnode" | "triple";
  value: string;
  datatype?: string;
  "xml:lang"?: string;
}

/** The values of a solution's bound variables, as text. */
export type Solution = Record<string, string>;

export type Results =
  | { form: "rows"; variables: string[]; rows: Record<string, Term>[] }
  | { form: "truth"; value: boolean }
  | { form: "graph"; turtle: string };

const STANDARD_PREFIXES: Record<string, string> = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  owl: "http://www.w3.org/2002/07/owl#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  oa: "http://www.w3.org/ns/oa#",
  prov: "http://www.w3.org/ns/prov#",
  qb: "http://purl.org/linked-data/cube#",
  org: "http://www.w3.org/ns/org#",
  schema: "https://schema.org/",
  doco: "http://purl.org/spar/doco/",
  "p-plan": "http://purl.org/net/p-plan#",
};

/** Prefixes that a query need not declare, ours first. */
export function listPrefixes(ontologyBase: string, idBase: string): Record<string, string> {
  return { dg: ontologyBase, id: idBase, ...STANDARD_PREFIXES };
}

/** The part of a store that is asked. */
export interface Queryable {
  query(query: string, options: { results_format: string; use_default_graph_as_union?: boolean }): string;
}

export class Engine {
  /** Prefixes that a query need not declare. */
  readonly prefixes: Record<string, string>;
  private readonly prelude: string;

  constructor(
    private readonly store: Queryable,
    private readonly empty: Queryable,
    readonly ontologyBase: string,
    idBase: string,
    /** The plan's IRI, which is the name of its graph. */
    readonly plan: string,
  ) {
    this.prefixes = listPrefixes(ontologyBase, idBase);
    const lines = Object.entries(this.prefixes).map(([prefix, base]) => `PREFIX ${prefix}: <${base}> `);
    this.prelude = lines.join("");
  }

  /** Run a query; raises `QueryFault` with the place where it is wrong. */
  run(sparql: string): Results {
    refuseForbidden(sparql);
    const form = findForm(sparql);
    const format = form === "CONSTRUCT" || form === "DESCRIBE" ? "ttl" : "json";
    const options = { results_format: format, use_default_graph_as_union: true };
    let written: string;
    try {
      written = this.store.query(this.prelude + sparql, options);
    } catch (error) {
      throw this.explain(sparql, String((error as Error).message ?? error));
    }
    if (format === "ttl") return { form: "graph", turtle: written };
    const results = JSON.parse(written);
    if ("boolean" in results) return { form: "truth", value: results.boolean };
    return { form: "rows", variables: results.head.vars, rows: results.results.bindings };
  }

  /** Run a SELECT query and give the text of each solution's bound variables. */
  select(sparql: string): Solution[] {
    const results = this.run(sparql);
    if (results.form !== "rows") return [];
    return results.rows.map((row) => {
      const solution: Solution = {};
      for (const name of Object.keys(row)) solution[name] = (row[name] as Term).value;
      return solution;
    });
  }

  private explain(sparql: string, message: string): QueryFault {
    if (!/^error at \d+:\d+/.test(message)) {
      return new QueryFault([`查询不能执行：${message}`, `The query can't be evaluated: ${message}`]);
    }
    const fault = findFault(sparql, (text) => this.parse(text));
    const place = placeOf(sparql, fault.offset);
    const [zh, en] = describe(fault.word, message);
    return new QueryFault(
      [
        `SPARQL 第 ${place.line} 行第 ${place.column} 列有误：${zh}`,
        `Bad SPARQL at line ${place.line}, column ${place.column}: ${en}`,
      ],
      place,
    );
  }

  /** Give the parser's message about `text`, null when it parses. */
  private parse(text: string): string | null {
    try {
      this.empty.query(this.prelude + text, { results_format: "json" });
    } catch (error) {
      return String((error as Error).message ?? error);
    }
    return null;
  }
}

function describe(word: string, message: string): [string, string] {
  if (message.indexOf("Prefix not found") >= 0 && word.indexOf(":") >= 0) {
    const prefix = word.slice(0, word.indexOf(":"));
    return [`前缀“${prefix}:”没有声明`, `the prefix “${prefix}:” is not declared`];
  }
  if (message.indexOf("variable that is unbound") >= 0) {
    return [
      "SELECT 中有变量既没有分组也没有聚合",
      "SELECT has a variable that is neither grouped nor aggregated",
    ];
  }
  if (!word) return ["查询没有写完", "the query is not complete"];
  return [`这里不能是“${word}”`, `“${word}” can't stand here`];
}

let engine: Promise<Engine> | null = null;

/** Give the engine over the site's own data; it is loaded once. */
export function startEngine(site: Site): Promise<Engine> {
  engine = engine ?? loadEngine(site);
  // a failed start may be tried again
  engine.catch(() => {
    engine = null;
  });
  return engine;
}

async function loadEngine(site: Site): Promise<Engine> {
  const { nquads } = await load("graph");
  const store = makeStore();
  store.load(await gunzip(decodeBase64(nquads)), { format: "nq", lenient: true, no_transaction: true });
  const { ontology_base: ontologyBase, id_base: idBase, plan } = site.meta;
  return new Engine(store, makeStore(), ontologyBase, idBase, plan.iri);
}
