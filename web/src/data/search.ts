/** Finding things by their names, as one types. */
import type { Thing } from "./model";

export interface Hit {
  thing: Thing;
  /** The name that was found, if it is not the thing's own. */
  alias?: string;
}

/** Give at most `limit` things, the best fit first, then in the document's order. */
export function search(things: readonly Thing[], query: string, limit = 12): Hit[] {
  const wanted = normalize(query);
  if (!wanted) return [];
  const hits: { hit: Hit; rank: number; at: number }[] = [];
  things.forEach((thing, at) => {
    const best = rankThing(thing, wanted);
    if (best) hits.push({ hit: best.alias ? { thing, alias: best.alias } : { thing }, rank: best.rank, at });
  });
  return hits
    .sort((one, other) => one.rank - other.rank || one.at - other.at)
    .slice(0, limit)
    .map(({ hit }) => hit);
}

/** Names as they are compared: without case, blanks, and the difference between brackets or quotation marks. */
export function normalize(name: string): string {
  return name
    .toLowerCase()
    .replace(/（/g, "(")
    .replace(/）/g, ")")
    .replace(/[\s“”"'‘’·]/g, "");
}

function rankThing(thing: Thing, wanted: string): { rank: number; alias?: string } | null {
  let best: { rank: number; alias?: string } | null = null;
  [thing.name, thing.name_en, ...thing.aliases].forEach((name, at) => {
    const rank = name ? rankName(normalize(name), wanted) : null;
    if (rank !== null && (!best || rank < best.rank)) best = at === 0 ? { rank } : { rank, alias: name };
  });
  return best;
}

/** 0 the whole name, 1 its beginning, 2 within, 3 its characters in order; null for none. */
function rankName(name: string, wanted: string): number | null {
  if (name === wanted) return 0;
  const at = name.indexOf(wanted);
  if (at >= 0) return at === 0 ? 1 : 2;
  if (wanted.length < 2) return null;
  let from = 0;
  for (const character of wanted) {
    from = name.indexOf(character, from) + 1;
    if (from === 0) return null;
  }
  return 3;
}

/** The things whose key or name is most like what was written, by the pairs of characters they share. */
export function findNear(things: readonly Thing[], written: string, limit: number): Thing[] {
  const wanted = pairs(normalize(written).replace(/-/g, ""));
  return things
    .map((thing, at) => {
      const slug = thing.key.slice(thing.key.lastIndexOf("/") + 1).replace(/-/g, "");
      const names = [slug, normalize(thing.name), ...thing.aliases.map(normalize)];
      return { thing, at, likeness: Math.max(...names.map((name) => compare(wanted, pairs(name)))) };
    })
    .filter(({ likeness }) => likeness > 0.2)
    .sort((one, other) => other.likeness - one.likeness || one.at - other.at)
    .slice(0, limit)
    .map(({ thing }) => thing);
}

function pairs(text: string): string[] {
  return text.length < 2
    ? [text]
    : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

/** 1 where both have the same pairs, 0 where none. */
function compare(one: readonly string[], other: readonly string[]): number {
  const shared = one.filter((pair) => other.indexOf(pair) >= 0).length;
  return (2 * shared) / (one.length + other.length);
}
