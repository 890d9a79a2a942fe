/** The view's state as it stands in the address. */
import type { Params } from "../../app/routes";

export interface Pin {
  key: string;
  x: number;
  y: number;
}

export interface State {
  /** The start; empty for the start screen. */
  node: string;
  /** 0 where the address leaves it open. */
  depth: number;
  /** Classes and relations that are hidden. */
  types: string[];
  relations: string[];
  opened: string[];
  removed: string[];
  pins: Pin[];
  /** The other end of a path. */
  to: string;
  /** What is chosen: a thing's key, or the two keys of a line. */
  pick: string;
  /** How many things at most; 0 where the address leaves it open. */
  most: number;
}

const DEEPEST = 4;

/** Read the state; whatever is written, a state comes out. */
export function readState(params: Params): State {
  return {
    node: params.node ?? "",
    depth: Math.max(0, Math.min(DEEPEST, Math.floor(Number(params.depth) || 0))),
    types: divide(params.hide),
    relations: divide(params.without),
    opened: divide(params.open),
    removed: divide(params.drop),
    pins: divide(params.pin)
      .map(readPin)
      .filter((pin): pin is Pin => pin !== null),
    to: params.to ?? "",
    pick: params.pick ?? "",
    most: Math.max(0, Math.floor(Number(params.most) || 0)),
  };
}

/** The parameters for what changes in the state. */
export function writeState(next: Partial<State>): Params {
  const params: Params = {};
  if (next.node !== undefined) params.node = next.node;
  if (next.depth !== undefined) params.depth = next.depth ? String(next.depth) : "";
  if (next.types) params.hide = next.types.join(",");
  if (next.relations) params.without = next.relations.join(",");
  if (next.opened) params.open = next.opened.join(",");
  if (next.removed) params.drop = next.removed.join(",");
  if (next.pins)
    params.pin = next.pins.map(({ key, x, y }) => `${key}@${Math.round(x)}@${Math.round(y)}`).join(",");
  if (next.to !== undefined) params.to = next.to;
  if (next.pick !== undefined) params.pick = next.pick;
  if (next.most !== undefined) params.most = next.most ? String(next.most) : "";
  return params;
}

/** What another start leaves of the state: the filters. */
export function restart(node: string): Partial<State> {
  return { node, depth: 0, opened: [], removed: [], pins: [], to: "", pick: "", most: 0 };
}

/** A list with `item` taken out if it is there, else put in. */
export function toggle(list: readonly string[], item: string): string[] {
  return list.indexOf(item) < 0 ? list.concat(item) : list.filter((each) => each !== item);
}

function divide(written: string | undefined): string[] {
  return (written ?? "").split(",").filter(Boolean);
}

function readPin(written: string): Pin | null {
  const [key = "", x = "?", y = "?"] = written.split("@");
  return key && Number.isFinite(Number(x)) && Number.isFinite(Number(y))
    ? { key, x: Number(x), y: Number(y) }
    : null;
}
