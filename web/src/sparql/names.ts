/** Names to things and words to concepts, as the graph and the ontology bear them. */
import type { Pair } from "../data/model";
import type { Engine } from "./engine";
import { QueryFault } from "./fault";
import { findNearest, suggest } from "./nearest";

const NAMES = `\
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?thing ?name WHERE {
  VALUES ?naming { rdfs:label skos:altLabel }
  VALUES ?class { %classes }
  GRAPH <%plan> { ?thing a ?class ; ?naming ?name }
}
ORDER BY ?name`;
const WORDS = `\
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?iri ?word ?label WHERE {
  GRAPH <%ontology> {
    ?iri skos:inScheme <%scheme> ; skos:notation ?word ; skos:prefLabel ?label .
    OPTIONAL { ?iri <%rank> ?rank }
  }
}
ORDER BY ?rank ?iri`;
const CLASSES = `\
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?iri ?label WHERE {
  VALUES ?iri { %classes }
  GRAPH <%ontology> { ?iri rdfs:label ?label }
}`;
const IGNORED = /[“”‘’"'「」 \t\r\n\u3000\u00a0]/g;

/** Give a name without what readers overlook: width, case, blanks and quotation marks. */
export function normalizeName(name: string): string {
  return name.normalize("NFKC").replace(IGNORED, "").toLowerCase();
}

/** Give the IRIs of all things of `classes` (as dg:Place) that bear `name`; as written comes first. */
export function findThings(engine: Engine, classes: string[], name: string): string[] {
  const wanted = classes.map((term) => `<${resolve(engine, term)}>`).join(" ");
  const known = engine.select(NAMES.replace("%classes", wanted).replace("%plan", engine.plan));
  const pick = (fits: (text: string) => boolean): string[] =>
    unique(known.filter((row) => fits(row.name as string)).map((row) => row.thing as string));
  const sought = normalizeName(name);
  const found = pick((text) => text === name);
  if (found.length) return found;
  const alike = pick((text) => normalizeName(text) === sought);
  if (alike.length) return alike;
  throw unknownName(
    name,
    known.map((row) => row.name as string),
  );
}

/** A word of a closed vocabulary: the concept or class it stands for. */
export interface Word {
  iri: string;
  word: string;
  labels: string[];
}

/** Give those words of a scheme (as dg:LevelScheme) that `value` means. */
export function findWords(engine: Engine, scheme: string, value: string): Word[] {
  const rows = engine.select(
    WORDS.replace("%ontology", ontologyOf(engine))
      .replace("%scheme", resolve(engine, scheme))
      .replace("%rank", `${engine.ontologyBase}rank`),
  );
  return pickWords(value, gather(rows.map((row) => ({ iri: row.iri, word: row.word, label: row.label }))));
}

/** Give those of `classes` that `value` means. */
export function findClasses(engine: Engine, classes: string[], value: string): Word[] {
  const iris = classes.map((term) => resolve(engine, term));
  const query = CLASSES.replace("%classes", iris.map((iri) => `<${iri}>`).join(" "));
  const rows = engine.select(query.replace("%ontology", ontologyOf(engine)));
  const local = (iri: string): string => iri.slice(engine.ontologyBase.length);
  const bare = iris.map((iri) => ({ iri, word: local(iri), label: local(iri) }));
  const labelled = rows.map((row) => ({ iri: row.iri, word: local(row.iri as string), label: row.label }));
  return pickWords(value, gather([...bare, ...labelled]));
}

function resolve(engine: Engine, term: string): string {
  return engine.ontologyBase + term.slice(term.indexOf(":") + 1);
}

function ontologyOf(engine: Engine): string {
  return engine.ontologyBase.replace(/[#/]+$/, "");
}

function gather(rows: { iri?: string; word?: string; label?: string }[]): Word[] {
  const words = new Map<string, Word>();
  for (const { iri = "", word = "", label = "" } of rows) {
    const known = words.get(iri) ?? { iri, word, labels: [] };
    known.labels.push(label);
    words.set(iri, known);
  }
  return Array.from(words.values());
}

function pickWords(value: string, words: Word[]): Word[] {
  const wanted = value.trim().toLowerCase();
  const found = words.filter((word) =>
    [word.word, ...word.labels].some((name) => name.toLowerCase() === wanted),
  );
  if (found.length) return found;
  const allowed = words.map((word) => word.word);
  throw new QueryFault(
    [
      `“${value}”不在可用的词之中：${allowed.join("、")}`,
      `“${value}” is none of the words allowed here: ${allowed.join(", ")}`,
    ],
    undefined,
    findNearest(value, allowed),
  );
}

function unknownName(name: string, known: string[]): QueryFault {
  const nearest = findNearest(name, known);
  const hint = suggest(nearest);
  const words: Pair = [`没有名为“${name}”的事物${hint[0]}`, `nothing is called “${name}”${hint[1]}`];
  return new QueryFault(words, undefined, nearest);
}

function unique(values: string[]): string[] {
  return Array.from(new Set(values));
}
