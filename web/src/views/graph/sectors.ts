/** The way around the start, divided: each thing has its share, what hangs on it stands within. */
import type { Graph } from "./model";
import type { Reach } from "./reach";

/** A share of the way around, from 0 to 1. */
export interface Wedge {
  key: string;
  from: number;
  to: number;
}

/** The room between two types, in things. */
const BETWEEN_TYPES = 0.6;

/** Give each wedge's children their share of it, by how much hangs on them. */
export function divideRing(graph: Graph, shown: Reach, ring: readonly Wedge[]): Wedge[] {
  const children = gatherChildren(shown);
  const weights = weigh(shown, children);
  const divided: Wedge[] = [];
  for (const wedge of ring) {
    const parts = listParts(graph, children.get(wedge.key) ?? [], weights);
    const whole = parts.reduce((sum, part) => sum + part.room + part.weight, 0);
    const share = (wedge.to - wedge.from) / whole;
    let at = wedge.from;
    for (const { key, room, weight } of parts) {
      const from = at + room * share;
      at = from + weight * share;
      divided.push({ key, from, to: at });
    }
  }
  return divided;
}

interface Part {
  key: string;
  /** The room before it. */
  room: number;
  weight: number;
}

function listParts(graph: Graph, keys: readonly string[], weights: Map<string, number>): Part[] {
  let before = "";
  return keys.map((key) => {
    const type = graph.nodes.get(key)?.thing.type ?? "";
    const room = before && before !== type ? BETWEEN_TYPES : 0;
    before = type;
    return { key, room, weight: weights.get(key) ?? 1 };
  });
}

function gatherChildren(shown: Reach): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const key of shown.keys) {
    const parent = shown.parent.get(key);
    if (parent === undefined) continue;
    const known = children.get(parent);
    if (known) known.push(key);
    else children.set(parent, [key]);
  }
  return children;
}

/** What hangs on each thing, itself counted; things come from the start outwards, so backwards in one pass. */
function weigh(shown: Reach, children: Map<string, string[]>): Map<string, number> {
  const weights = new Map<string, number>();
  for (let at = shown.keys.length - 1; at >= 0; at--) {
    const key = shown.keys[at] as string;
    const inside = children.get(key) ?? [];
    const sum = inside.reduce((all, child) => all + (weights.get(child) ?? 1), 0);
    weights.set(key, Math.max(1, sum));
  }
  return weights;
}
