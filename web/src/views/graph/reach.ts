/** What is shown of the graph: what lies around the start, less what is hidden, up to a number. */
import { type Graph, type Line, otherEnd } from "./model";

/** More than this many at once is a hairball: the rest stays behind 'expand'. */
export const MOST_NODES = 150;
/** On a phone fewer can be read. */
export const MOST_ON_PHONE = 50;

export interface Wish {
  start: string;
  depth: number;
  /** Classes not to be shown. */
  hiddenTypes: ReadonlySet<string>;
  hiddenRelations: ReadonlySet<string>;
  /** Things whose neighbours are shown however far away they are. */
  opened: readonly string[];
  /** Things taken away one by one. */
  removed: ReadonlySet<string>;
  most: number;
}

export interface Reach {
  /** What is shown, from the start outwards. */
  keys: string[];
  level: Map<string, number>;
  /** From where each was reached first; the start from nowhere. */
  parent: Map<string, string>;
  lines: Line[];
  /** How many neighbours of each shown thing are not shown. */
  left: Map<string, number>;
  /** How many things within reach the number did not allow. */
  cut: number;
}

/** Give what `wish` shows; the same wish gives the same things in the same order. */
export function reach(graph: Graph, wish: Wish): Reach {
  const level = new Map<string, number>([[wish.start, 0]]);
  const parent = new Map<string, string>();
  const opened = new Set(wish.opened);
  const waiting = [wish.start];
  const met = new Set(waiting);
  let cut = 0;
  for (let at = 0; at < waiting.length; at++) {
    const key = waiting[at] as string;
    const depth = level.get(key) as number;
    if (depth >= wish.depth && !opened.has(key)) continue;
    for (const other of listNeighbours(graph, key, wish)) {
      if (met.has(other)) continue;
      met.add(other);
      if (waiting.length < wish.most) {
        level.set(other, depth + 1);
        parent.set(other, key);
        waiting.push(other);
      } else cut += 1;
    }
  }
  const shown = new Set(waiting);
  return {
    keys: waiting,
    level,
    parent,
    lines: listLines(graph, shown, wish),
    left: countLeft(graph, waiting, shown, wish),
    cut,
  };
}

/** Give the neighbours that the wish allows: what facts join before what is only mentioned. */
export function listNeighbours(graph: Graph, key: string, wish: Wish): string[] {
  const found: { key: string; weight: number }[] = [];
  for (const line of graph.near.get(key) ?? []) {
    const other = graph.nodes.get(otherEnd(line, key));
    if (!other || !allows(line, wish) || hides(graph, other.key, wish)) continue;
    const late = line.mention ? 1 : 0;
    found.push({ key: other.key, weight: late * 1e9 + other.rank * 1e6 + other.order });
  }
  return found.sort((one, two) => one.weight - two.weight).map((each) => each.key);
}

/** Give the smallest depth (at most 2) at which facts lead beyond the plan's own blocks around the start. */
export function chooseDepth(graph: Graph, start: string): number {
  const blocks = ["ActionGroup", "Action", "Task"];
  const typeOf = (key: string): string => graph.nodes.get(key)?.thing.type ?? "";
  const beyond = (graph.near.get(start) ?? []).some(
    (line) => !line.mention && blocks.indexOf(typeOf(otherEnd(line, start))) < 0,
  );
  return beyond || blocks.indexOf(typeOf(start)) < 0 ? 1 : 2;
}

function hides(graph: Graph, key: string, wish: Wish): boolean {
  const node = graph.nodes.get(key);
  if (!node || key === wish.start) return !node;
  return wish.removed.has(key) || wish.hiddenTypes.has(node.thing.type);
}

function allows(line: Line, wish: Wish): boolean {
  return line.relations.some((relation) => !wish.hiddenRelations.has(relation));
}

function listLines(graph: Graph, shown: ReadonlySet<string>, wish: Wish): Line[] {
  return graph.lines.filter(
    (line) => shown.has(line.ends[0]) && shown.has(line.ends[1]) && allows(line, wish),
  );
}

function countLeft(
  graph: Graph,
  keys: readonly string[],
  shown: ReadonlySet<string>,
  wish: Wish,
): Map<string, number> {
  const left = new Map<string, number>();
  for (const key of keys) {
    const count = listNeighbours(graph, key, wish).filter((other) => !shown.has(other)).length;
    if (count) left.set(key, count);
  }
  return left;
}
