/**
 * Where things stand: the start in the middle, around it rings by distance, on each ring sectors by
 * type, and what hangs on something beside it. Found from the structure alone: nothing moves by force,
 * the same things stand in the same places, and no label lies on another.
 *
 * Labels stand beside their markers, so a ring is a column to the right and one to the left, bent a
 * little; each thing has a row of its own, and a full ring takes several columns.
 */
import { Taken } from "./boxes";
import { wrap } from "./measuring";
import type { Graph } from "./model";
import type { Reach } from "./reach";
import { divideRing, type Wedge } from "./sectors";
import { boxOf, RADII, type Spot } from "./spots";

const MOST_LINES = 2;
/** A ring of few things with others behind it: its labels are narrow, for rows there are enough. */
const FEW = 12;
const NARROW = 7;
const ROW = 27;
const LEAST_HEIGHT = 280;
/** How much nearer a column comes at its ends. */
const BEND = 64;
const SHIFTS = [0, 0.3, -0.3, 0.6, -0.6];
const MOST_TRIES = 60;

/** How wide labels and columns are; `first` is how far the first column stands from the start. */
interface Form {
  ems: number;
  first: number;
  column: number;
}

const WIDE: Form = { ems: 12, first: 150, column: 196 };
/** For a drawing that is higher than it is wide, as on a phone. */
const TALL: Form = { ems: 7, first: 110, column: 126 };

/** Place what is shown; `name` gives the words of a label, `aspect` is the drawing's width to its height. */
export function place(
  graph: Graph,
  shown: Reach,
  name: (key: string) => string,
  aspect = 1.4,
): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  const taken = new Taken();
  const form = aspect < 1 ? TALL : WIDE;
  const [start] = shown.keys;
  if (start === undefined) return spots;
  put(
    spots,
    taken,
    makeSpot(start, { level: 0, x: 0, y: 0, lines: wrap(name(start), form.ems, MOST_LINES) }),
  );
  const rings = listRings(graph, shown, start);
  const height = chooseHeight(
    rings.map((ring) => ring.length),
    { aspect, form },
  );
  let across = form.first;
  rings.forEach((ring, at) => {
    const columns = countColumns(ring.length, height);
    const inner = at + 1 < rings.length && ring.length <= FEW;
    const ems = inner ? Math.min(form.ems, NARROW) : form.ems;
    ring.forEach((wedge, index) => {
      const turn = { first: index % columns, lines: wrap(name(wedge.key), ems, MOST_LINES) };
      const where = { level: at + 1, form, across, columns, height, ...turn };
      put(spots, taken, findRoom(taken, wedge, where));
    });
    across += columns * form.column;
  });
  return spots;
}

function put(spots: Map<string, Spot>, taken: Taken, spot: Spot): void {
  spots.set(spot.key, spot);
  taken.take(boxOf(spot));
}

function listRings(graph: Graph, shown: Reach, start: string): Wedge[][] {
  const rings: Wedge[][] = [];
  let ring = divideRing(graph, shown, [{ key: start, from: 0, to: 1 }]);
  while (ring.length) {
    rings.push(ring);
    ring = divideRing(graph, shown, ring);
  }
  return rings;
}

/** How many columns a ring needs on each side. */
function countColumns(things: number, height: number): number {
  return Math.max(1, Math.ceil(((things / 2) * ROW) / height));
}

/** The least height at which all rings together are no wider than the drawing's form allows. */
function chooseHeight(rings: readonly number[], { aspect, form }: { aspect: number; form: Form }): number {
  let height = LEAST_HEIGHT;
  const width = (): number =>
    2 * (form.first + rings.reduce((sum, things) => sum + countColumns(things, height) * form.column, 0));
  while (height * aspect < width()) height += ROW;
  return height;
}

interface Where {
  level: number;
  form: Form;
  /** Where the ring's first column stands. */
  across: number;
  columns: number;
  height: number;
  /** The column that is this thing's turn. */
  first: number;
  lines: string[];
}

/** Find the nearest free place: in its own column, in the ring's others, then further out. */
function findRoom(taken: Taken, wedge: Wedge, where: Where): Spot {
  const middle = (wedge.from + wedge.to) / 2;
  const row = ROW / (2 * where.height); // a row's share of the way around
  const { columns, first } = where;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const column = tries < columns ? (first + tries) % columns : columns + (tries - columns) * 0.25;
    for (const shift of SHIFTS) {
      const spot = putAt(wedge.key, middle + shift * row * 2, column, where);
      if (taken.isFree(boxOf(spot))) return spot;
    }
  }
  return putAt(wedge.key, middle, columns + MOST_TRIES, where);
}

/** A place in a column; `share` goes once around, from the top down on the right, and up on the left. */
function putAt(key: string, share: number, column: number, where: Where): Spot {
  const around = (((share % 1) + 1) % 1) * 4;
  const right = around < 2;
  const height = right ? around - 1 : 3 - around;
  const { level, lines, form } = where;
  const across = where.across + column * form.column - BEND * height * height;
  return makeSpot(key, { level, lines, x: right ? across : -across, y: (height * where.height) / 2 });
}

interface At {
  level: number;
  x: number;
  y: number;
  lines: string[];
}

function makeSpot(key: string, at: At): Spot {
  const radius = RADII[Math.min(at.level, RADII.length - 1)] as number;
  const side = at.level === 0 ? "below" : at.x < 0 ? "left" : "right";
  return { key, x: round(at.x), y: round(at.y), radius, level: at.level, lines: at.lines, side };
}

const round = (value: number): number => Math.round(value * 10) / 10;
