/** What the text puts at each place: for the cards on the drawing and the list beside it. */
import type { Catalogue } from "../../data/catalogue";
import type { Section, Span, Text, Thing } from "../../data/model";
import type { Told } from "./told";

export const SORTS = ["industry", "platform", "enterprise"] as const;
export type Sort = (typeof SORTS)[number];

const CLASSES: Record<Sort, string> = {
  industry: "Industry",
  platform: "Platform",
  enterprise: "Enterprise",
};

/** A thing at a place: its key where the index knows it, and the words that say so. */
export interface There {
  key: string;
  name: string;
  spans: Span[];
}

/** The site's things, in their order and to look up. */
export interface Known {
  catalogue: Pick<Catalogue, "find">;
  things: readonly Thing[];
}

/** Give what is at a place, sort by sort; industries come from the text, the rest from what is told. */
export function listThere(key: string, told: Told, known: Known, text: Text | null): Record<Sort, There[]> {
  const { catalogue, things } = known;
  return {
    industry: text ? listIndustries(key, text, things) : [],
    platform: pick(told, catalogue, "platform"),
    enterprise: pick(told, catalogue, "enterprise"),
  };
}

function pick(told: Told, catalogue: Known["catalogue"], sort: Sort): There[] {
  const items = told.groups.reduce<There[]>((all, group) => {
    for (const item of group.items) {
      const thing = item.quote ? catalogue.find(item.name, CLASSES[sort]) : undefined;
      if (thing) all.push({ key: thing.key, name: thing.name, spans: [] });
    }
    return all;
  }, []);
  return items;
}

/** Industries named in the passages whose heading names the place, each once and in the text's order. */
export function listIndustries(key: string, text: Text, things: readonly Thing[]): There[] {
  const passages = findPassages(key, text, things);
  const found = new Map<string, There>();
  for (const [spans, index] of text.mentions) {
    const thing = things[index];
    const start = spans[0]?.[0] ?? -1;
    if (!thing || thing.type !== CLASSES.industry || found.has(thing.key)) continue;
    if (passages.some(([from, to]) => from <= start && start < to)) {
      found.set(thing.key, { key: thing.key, name: thing.name, spans });
    }
  }
  return Array.from(found.values());
}

/** The passages whose heading names the place: each to the next heading of its level or a higher one. */
export function findPassages(key: string, text: Text, things: readonly { key: string }[]): Span[] {
  const starts = text.mentions
    .filter(([, index]) => things[index]?.key === key)
    .map(([spans]) => spans[0]?.[0] ?? -1);
  const passages: Span[] = [];
  text.sections.forEach((section, at) => {
    const heads = section.kind === "heading" || section.kind === "run_in";
    if (heads && starts.some((start) => section.start <= start && start < section.end)) {
      passages.push([section.start, findEnd(text.sections, at, text.text.length)]);
    }
  });
  return passages;
}

function findEnd(sections: readonly Section[], at: number, end: number): number {
  const level = sections[at]?.level ?? 0;
  const next = sections.slice(at + 1).find((section) => section.level <= level);
  return next ? next.start : end;
}
