/** How much of each type and relation lies around a start. */
import { type Graph, otherEnd } from "./model";

export interface Counts {
  types: Map<string, number>;
  relations: Map<string, number>;
}

/** Count within `depth` steps, whatever is hidden; classes in their order, relations by their number. */
export function countWithin(graph: Graph, start: string, depth: number): Counts {
  const reached = new Set([start]);
  const relations = new Map<string, number>();
  let edge = [start];
  for (let step = 0; step < depth; step++) {
    const next: string[] = [];
    for (const key of edge) {
      for (const line of graph.near.get(key) ?? []) {
        const other = otherEnd(line, key);
        for (const relation of line.relations) relations.set(relation, (relations.get(relation) ?? 0) + 1);
        if (!reached.has(other)) next.push(other);
        reached.add(other);
      }
    }
    edge = next;
  }
  reached.delete(start);
  return { types: countTypes(graph, reached), relations: sortByCount(relations) };
}

function countTypes(graph: Graph, keys: Iterable<string>): Map<string, number> {
  const nodes = Array.from(keys, (key) => graph.nodes.get(key)).filter((node) => node !== undefined);
  const types = new Map<string, number>();
  for (const { thing } of nodes.sort((one, two) => one.rank - two.rank || one.order - two.order)) {
    types.set(thing.type, (types.get(thing.type) ?? 0) + 1);
  }
  return types;
}

function sortByCount(counts: Map<string, number>): Map<string, number> {
  return new Map(Array.from(counts).sort((one, two) => two[1] - one[1]));
}
