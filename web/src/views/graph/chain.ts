/** Where the things of a path stand: one after the other, across or, where there is no room, downwards. */
import { measure, wrap } from "./measuring";
import { LETTERS, RADII, type Spot } from "./spots";

const EMS = 9;
const BETWEEN = 90;
const DOWN = 96;

/** Place a chain of things in the drawing's form (its width to its height). */
export function placeChain(
  keys: readonly string[],
  name: (key: string) => string,
  aspect: number,
): Map<string, Spot> {
  const lines = keys.map((key) => wrap(name(key), EMS, 3));
  const widest = Math.max(0, ...lines.map((each) => Math.max(...each.map(measure)))) * LETTERS;
  const step = Math.max(150, widest + BETWEEN);
  const across = keys.length * step < aspect * 900;
  const spots = new Map<string, Spot>();
  keys.forEach((key, at) => {
    const end = at === 0 || at === keys.length - 1;
    spots.set(key, {
      key,
      x: across ? at * step : 0,
      y: across ? 0 : at * DOWN,
      radius: end ? RADII[0] : RADII[1] + 2,
      level: end ? 0 : 1,
      lines: lines[at] ?? [],
      side: across ? "below" : "right",
    });
  });
  return spots;
}
