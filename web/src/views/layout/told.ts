/** What the drawing tells of each thing that can be opened, as daye_graph/views/layout_facts.py writes it. */
import type { Pair, Span } from "../../data/model";
import type { Layout } from "../../data/types";

/** A statement with its words. */
export interface ToldFact {
  why: Pair;
  /** The quote in pieces; the second tells whether it is a name in question. */
  quote: [string, boolean][];
  before: string;
  after: string;
  place: string;
  rule: string;
  spans: Span[];
  citation: string;
  verdict: string;
}

/** Something that belongs to it: with a key where the drawing has it, with a quote where it has none. */
export interface ToldItem {
  name: string;
  key?: string;
  quote?: string;
  place?: string;
}

export interface ToldGroup {
  title: Pair;
  items: ToldItem[];
}

export interface ToldMention {
  before: string;
  word: string;
  after: string;
  place: string;
}

export interface Told {
  name: string;
  kind: Pair;
  evidence: ToldFact[];
  groups: ToldGroup[];
  position?: Pair;
  mentions?: ToldMention[];
  en?: string;
  note?: string;
  source?: string;
  code?: string;
  aliases?: string[];
}

export type ToldThings = Record<string, Told>;

/** Give what the payload tells; its schema leaves open what each thing has. */
export function readTold(layout: Layout): ToldThings {
  return layout.things as unknown as ToldThings;
}

/** The keys that light up together with `key`: its own and those of all that belongs to it. */
export function relate(things: ToldThings, key: string | null): string[] {
  const told = key ? things[key] : undefined;
  if (!key || !told) return [];
  return told.groups.reduce<string[]>(
    (keys, group) => keys.concat(group.items.map((item) => item.key ?? "").filter(Boolean)),
    [key],
  );
}
