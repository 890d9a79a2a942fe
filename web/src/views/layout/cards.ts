/** Cards on the drawing that name what is at a place: each where it hides neither a name nor another card. */
import { type Box, Taken } from "../graph/boxes";
import { measure } from "../graph/measuring";

export const LETTERS = 16;
export const LEADING = 22;
export const PADDING = 12;
/** What the sign of a sort takes from the left of its line. */
export const SIGN = 24;
const EMS = 16;
const RINGS = 9;
const STEP = 24;
const TURNS = 24;

export interface Point {
  x: number;
  y: number;
}

/** A line of a card; `sort` only where a sort begins. */
export interface CardLine<S extends string> {
  sort: S | null;
  text: string;
}

/** Break names into lines, each sort on lines of its own; names are never broken. */
export function breakLines<S extends string>(
  parts: readonly { sort: S; names: readonly string[] }[],
): CardLine<S>[] {
  const lines: CardLine<S>[] = [];
  for (const { sort, names } of parts) {
    let line = "";
    let first = true;
    const end = (): void => {
      if (line) lines.push({ sort: first ? sort : null, text: line });
      if (line) first = false;
      line = "";
    };
    for (const name of names) {
      if (line && measure(`${line}、${name}`) > EMS) end();
      line = line ? `${line}、${name}` : name;
    }
    end();
  }
  return lines;
}

/** Width and height of a card, in the drawing's units. */
export function sizeOf(lines: readonly CardLine<string>[]): { width: number; height: number } {
  const ems = Math.max(...lines.map((line) => measure(line.text)));
  return { width: ems * LETTERS + SIGN + 2 * PADDING, height: lines.length * LEADING + 2 * PADDING - 4 };
}

export interface Wanted {
  key: string;
  anchor: Point;
  /** How far from the anchor its marker reaches. */
  clearance: number;
  width: number;
  height: number;
}

/** Place cards around their anchors inside `region`, clear of `obstacles`; what finds no room is left out. */
export function placeCards(
  cards: readonly Wanted[],
  obstacles: readonly Box[],
  region: Box,
): Map<string, Box> {
  const taken = new Taken();
  for (const box of obstacles) taken.take(box);
  const placed = new Map<string, Box>();
  for (const card of cards) {
    const box = findPlace(card, taken, region);
    if (!box) continue;
    taken.take(box);
    placed.set(card.key, box);
  }
  return placed;
}

function findPlace(card: Wanted, taken: Taken, region: Box): Box | null {
  for (let ring = 0; ring < RINGS; ring++) {
    for (let turn = 0; turn < TURNS; turn++) {
      const box = putAround(card, card.clearance + ring * STEP, (turn / TURNS) * 2 * Math.PI);
      if (isInside(box, region) && taken.isFree(box)) return box;
    }
  }
  return null;
}

/** The card's box in a direction from its anchor, its nearest edge at `distance`. */
function putAround(card: Wanted, distance: number, angle: number): Box {
  const across = Math.cos(angle);
  const down = Math.sin(angle);
  const x = card.anchor.x + across * (distance + card.width / 2);
  const y = card.anchor.y + down * (distance + card.height / 2);
  const [half, high] = [card.width / 2, card.height / 2];
  return { left: x - half, top: y - high, right: x + half, bottom: y + high };
}

function isInside(box: Box, region: Box): boolean {
  return (
    box.left >= region.left &&
    box.top >= region.top &&
    box.right <= region.right &&
    box.bottom <= region.bottom
  );
}
