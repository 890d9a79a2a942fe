/** What the canvas draws: things with their places, and lines; all plain data. */
import type { Thing } from "../../data/model";
import { type Kind, kindOf } from "../../parts/kinds";
import { type Graph, idOf, type Line } from "./model";
import type { Step } from "./path";
import type { Reach } from "./reach";
import type { Spot } from "./spots";
import type { Pin } from "./state";

export interface SceneNode {
  key: string;
  kind: Kind;
  /** The whole name. */
  name: string;
  spot: Spot;
  /** How many neighbours are not shown. */
  left: number;
  start: boolean;
  pinned: boolean;
  onPath: boolean;
}

export interface SceneLine {
  id: string;
  ends: [string, string];
  /** What the line says, shown while the pointer is on it. */
  words: string;
  /** A block holds another; something is only named; a company is only supported. */
  look: "holds" | "mention" | "supported" | "plain";
  onPath: boolean;
  /** It joins two things that are reached otherwise. */
  cross: boolean;
}

export interface Scene {
  nodes: SceneNode[];
  lines: SceneLine[];
}

const HOLDING = ["hasAction", "hasTask"];

interface Parts {
  graph: Graph;
  shown: Reach;
  spots: Map<string, Spot>;
  pins: readonly Pin[];
  path: readonly Step[] | null;
  start: string;
  nameRelation(relation: string): string;
}

export function makeScene(parts: Parts): Scene {
  const steps = new Set((parts.path ?? []).map((step) => step.line.id));
  const onPath = new Set(
    (parts.path ?? []).reduce<string[]>((keys, step) => keys.concat(step.from, step.to), []),
  );
  const pins = new Map(parts.pins.map((pin) => [pin.key, pin]));
  const nodes: SceneNode[] = [];
  for (const key of parts.shown.keys) {
    const spot = parts.spots.get(key);
    const thing = parts.graph.nodes.get(key)?.thing as Thing;
    const pin = pins.get(key);
    if (!spot) continue;
    nodes.push({
      key,
      kind: kindOf(thing.type),
      name: thing.name,
      spot: pin ? { ...spot, x: pin.x, y: pin.y } : spot,
      left: parts.shown.left.get(key) ?? 0,
      start: key === parts.start,
      pinned: Boolean(pin),
      onPath: onPath.has(key),
    });
  }
  const lines = parts.shown.lines.map((line): SceneLine => {
    const words = line.relations.map(parts.nameRelation).join("、");
    const [one, other] = line.ends;
    const cross = parts.shown.parent.get(one) !== other && parts.shown.parent.get(other) !== one;
    return { id: line.id, ends: line.ends, words, look: lookOf(line), onPath: steps.has(line.id), cross };
  });
  return { nodes, lines };
}

/** The wish that shows a path: its things, and nothing else unless opened. */
export function showPath(graph: Graph, path: readonly Step[]): Reach {
  const first = path[0];
  const keys = first ? [first.from, ...path.map((step) => step.to)] : [];
  const shown = new Set(keys);
  const lines = graph.lines.filter((line) => shown.has(line.ends[0]) && shown.has(line.ends[1]));
  return {
    keys,
    level: new Map(keys.map((key, at) => [key, at])),
    parent: new Map(path.map((step) => [step.to, step.from])),
    lines: lines.filter((line) => !line.mention || path.some((step) => idOf(step.from, step.to) === line.id)),
    left: new Map(keys.map((key) => [key, (graph.near.get(key) ?? []).length])),
    cut: 0,
  };
}

function lookOf(line: Line): SceneLine["look"] {
  if (line.mention) return "mention";
  if (line.relations.some((relation) => HOLDING.indexOf(relation) >= 0)) return "holds";
  const directions = line.facts.map((fact) => fact.details.direction).filter(Boolean);
  return directions.length && directions.every((each) => each === "supported") ? "supported" : "plain";
}
