/** Questions asked of the engine: the same rows as `daye-graph ask` gives. */
import type { Question } from "../data/model";
import type { Engine } from "./engine";
import { buildQuery, checkRequired, type Options } from "./filters";
import { readWalk } from "./question";
import { buildTable, type Table } from "./rows";
import { walk } from "./walking";

export interface Asked extends Table {
  sparql: string;
  milliseconds: number;
}

/** Ask a question, narrowed by the options; raises `QueryFault`. */
export function ask(engine: Engine, question: Question, options: Options): Asked {
  const began = performance.now();
  checkRequired(question, options);
  const sparql = buildQuery(engine, question, options);
  const solutions = engine.select(sparql);
  const path = readWalk(question);
  const table = buildTable(question, path ? walk(engine, question, options, path, solutions) : solutions);
  return { ...table, sparql, milliseconds: performance.now() - began };
}
