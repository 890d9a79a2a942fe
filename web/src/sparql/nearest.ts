/** The names that come close to one that nothing bears. */
import type { Pair } from "../data/model";

const MOST = 5;
const CLOSE = 0.4;

/** Give up to five of `names` that come close to `name`, the closest first. */
export function findNearest(name: string, names: string[]): string[] {
  const scored = Array.from(new Set(names), (candidate) => ({ candidate, score: compare(name, candidate) }));
  const close = scored.filter(({ score }) => score >= CLOSE).sort((a, b) => b.score - a.score);
  return close.slice(0, MOST).map(({ candidate }) => candidate);
}

/** Dice's coefficient of the characters; one more where one name holds the other. */
function compare(name: string, candidate: string): number {
  if (!name || !candidate) return 0;
  const left = Array.from(name.toLowerCase());
  const right = Array.from(candidate.toLowerCase());
  const held = candidate.indexOf(name) >= 0 || name.indexOf(candidate) >= 0 ? 1 : 0;
  const rest = right.slice();
  let shared = 0;
  for (const character of left) {
    const at = rest.indexOf(character);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return held + (2 * shared) / (left.length + right.length);
}

/** Give the end of a message that names the nearest; empty where there are none. */
export function suggest(names: string[]): Pair {
  return names.length
    ? [`；相近的有：${names.join("、")}`, `; the nearest are: ${names.join(", ")}`]
    : ["", ""];
}
