/** What a question's SPARQL declares in its comments beyond options and columns. */
import type { Question } from "../data/model";

/** Prefix, suffix and value: three variables of the query, whose rows become columns. */
export type Pivot = [string, string, string];
/** Subject and object: the variables whose things the rows link. */
export type Walk = [string, string];

export function readPivot(question: Question): Pivot | null {
  return readHeader(question, "pivot", 3) as Pivot | null;
}

export function readWalk(question: Question): Walk | null {
  return readHeader(question, "walk", 2) as Walk | null;
}

function readHeader(question: Question, word: string, count: number): string[] | null {
  const found = new RegExp(`^# ${word}: (.+)$`, "m").exec(question.sparql);
  const names = found ? (found[1] as string).trim().split(/\s+/) : [];
  return names.length === count ? names : null;
}
