/** How two things are connected: the shortest chain of facts between them. */
import type { Fact } from "../../data/model";
import { type Graph, type Line, MENTIONED, otherEnd } from "./model";

/** A link of a chain: from one thing to the next, by the fact that stands first in the text. */
export interface Step {
  from: string;
  to: string;
  fact: Fact;
  line: Line;
}

/** Give the shortest chain from `start` to `end`; null where nothing connects them.
 *
 * Facts may be walked either way. That a thing is only named under a sub-task links nothing.
 */
export function findPath(graph: Graph, start: string, end: string): Step[] | null {
  const reached = new Map<string, { from: string; line: Line } | null>([[start, null]]);
  const waiting = [start];
  for (let at = 0; at < waiting.length && !reached.has(end); at++) {
    const key = waiting[at] as string;
    for (const line of graph.near.get(key) ?? []) {
      const other = otherEnd(line, key);
      if (line.mention || reached.has(other)) continue;
      reached.set(other, { from: key, line });
      waiting.push(other);
    }
  }
  return reached.has(end) ? walkBack(reached, end) : null;
}

function walkBack(reached: Map<string, { from: string; line: Line } | null>, end: string): Step[] {
  const steps: Step[] = [];
  let at = end;
  for (let step = reached.get(at); step; step = reached.get(at)) {
    steps.unshift({ from: step.from, to: at, fact: firstFact(step.line), line: step.line });
    at = step.from;
  }
  return steps;
}

function firstFact(line: Line): Fact {
  const facts = line.facts.filter((fact) => fact.relation !== MENTIONED);
  return facts.reduce((one, two) => (startOf(two) < startOf(one) ? two : one));
}

const startOf = (fact: Fact): number => fact.spans[0]?.[0] ?? Number.POSITIVE_INFINITY;
