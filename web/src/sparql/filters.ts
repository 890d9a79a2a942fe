/** A question's options as conditions in its SPARQL. */
import type { Option, Question } from "../data/model";
import type { Engine } from "./engine";
import { QueryFault } from "./fault";
import { findClasses, findThings, findWords } from "./names";

export type Options = Record<string, string>;

// where the conditions go: the line itself, or the one that names the plan in its place
const FILTERS = /^ *# filters$/m;
const PLAN = /^ *VALUES \?plan \{.*\}$/m;
const NO_CONDITIONS = ["start", "steps"];
const INTEGER = "http://www.w3.org/2001/XMLSchema#integer";

/** Give the question's SPARQL for the engine's plan, narrowed by the options that have a value. */
export function buildQuery(engine: Engine, question: Question, options: Options): string {
  const narrowing = question.options.filter(
    ({ name, kind }) => options[name] && NO_CONDITIONS.indexOf(kind) < 0,
  );
  const lines = [
    `VALUES ?plan { <${engine.plan}> }`,
    ...narrowing.map((option) => buildCondition(engine, option, options[option.name] as string)),
  ];
  const block = lines.map((line) => `  ${line}`).join("\n");
  const at = FILTERS.test(question.sparql) ? FILTERS : PLAN;
  return question.sparql.replace(at, () => block);
}

/** Raise `QueryFault` when an option that the question needs has no value. */
export function checkRequired(question: Question, options: Options): void {
  for (const { name, required, meaning } of question.options) {
    if (required && !options[name]) {
      throw new QueryFault([`需要填写：${meaning[0]}`, `To be filled in: ${meaning[1]}`]);
    }
  }
}

/** Give the SPARQL condition that an option with a value stands for. */
function buildCondition(engine: Engine, option: Option, value: string): string {
  const condition = `FILTER (${option.variable} IN (${findTerms(engine, option, value).join(", ")}))`;
  if (!option.pattern) return condition;
  // the pattern may fit more than once, and the row must not be given more often for that
  return `FILTER EXISTS { GRAPH ?plan { ${option.pattern} } ${condition} }`;
}

function findTerms(engine: Engine, option: Option, value: string): string[] {
  const scheme = option.terms[0] ?? "";
  switch (option.kind) {
    case "thing":
      return findThings(engine, option.terms, value).map((iri) => `<${iri}>`);
    case "concept":
      return findWords(engine, scheme, value).map((word) => `<${word.iri}>`);
    case "word":
      return findWords(engine, scheme, value).map((word) => JSON.stringify(word.word));
    case "class":
      return findClasses(engine, option.terms, value).map((word) => `<${word.iri}>`);
    default:
      return [`"${parseInteger(option, value)}"^^<${INTEGER}>`];
  }
}

/** Give the integer that `value` is; raises `QueryFault` when it is none. */
export function parseInteger(option: Option, value: string): number {
  if (/^\d+$/.test(value.trim())) return Number(value.trim());
  throw new QueryFault([
    `“${option.meaning[0]}”需要一个整数，例如 2024，得到的是“${value}”`,
    `“${option.meaning[1]}” takes an integer such as 2024, not “${value}”`,
  ]);
}
