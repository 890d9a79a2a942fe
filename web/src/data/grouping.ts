/** The facts of one thing, grouped by relation and side, in the document's order. */
import type { Fact } from "./model";

export interface FactGroup {
  key: string;
  relation: string;
  /** Whether the thing is the object of these facts. */
  inverse: boolean;
  facts: Fact[];
}

const LAST = "mentionedIn";

/** Give the groups of `thing`, bare mentions last. */
export function groupFacts(facts: readonly Fact[], thing: string): FactGroup[] {
  const groups = new Map<string, FactGroup>();
  for (const fact of facts) {
    const inverse = fact.object === thing;
    if (!inverse && fact.subject !== thing) continue;
    const key = `${fact.relation}${inverse ? "-of" : ""}`;
    const group = groups.get(key) ?? { key, relation: fact.relation, inverse, facts: [] };
    group.facts.push(fact);
    groups.set(key, group);
  }
  return Array.from(groups.values()).sort(
    (one, other) => Number(one.relation === LAST) - Number(other.relation === LAST),
  );
}

/** Facts about the same other end stand together: one entry each, in order of its first fact. */
export function gather(group: FactGroup): { end: string | null; facts: Fact[] }[] {
  const ends = new Map<string | null, Fact[]>();
  for (const fact of group.facts) {
    const end = group.inverse ? fact.subject : fact.object;
    const known = ends.get(end);
    if (known) known.push(fact);
    else ends.set(end, [fact]);
  }
  return Array.from(ends, ([end, facts]) => ({ end, facts }));
}
