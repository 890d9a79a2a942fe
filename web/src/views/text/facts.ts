/** The facts that a sentence gave. */
import type { Fact, Span } from "../../data/model";
import { overlaps } from "./painting";

const MENTIONED = "mentionedIn";

interface Sorted {
  about: Fact[];
  others: Fact[];
  mentioned: Fact[];
}

/** Give the facts that overlap: those about the thing, the sentence's others, and bare mentions. */
export function sortFacts(
  facts: readonly Fact[],
  where: { sentence: Span[]; mention: Span[]; thing: string | null },
): Sorted {
  const sorted: Sorted = { about: [], others: [], mentioned: [] };
  for (const fact of facts) {
    if (fact.relation === "section" || !overlaps(fact.spans, where.sentence)) continue;
    const own = where.thing !== null && (fact.subject === where.thing || fact.object === where.thing);
    if (fact.relation === MENTIONED) {
      if (where.thing === null || (own && overlaps(fact.spans, where.mention))) sorted.mentioned.push(fact);
    } else if (own) sorted.about.push(fact);
    else sorted.others.push(fact);
  }
  return sorted;
}
