/** The facts of one relation: the other ends with their quotes. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useSite } from "../app/context";
import { type FactGroup, gather } from "../data/grouping";
import type { Fact } from "../data/model";
import { common } from "../words/common";
import { inverseLabel } from "../words/relations";
import { Details } from "./Details";
import { Quote } from "./Quote";
import { ThingLink } from "./ThingLink";

interface Props {
  group: FactGroup;
  /** How many ends are shown at first. */
  few: number;
  /** Statements whose words stand above already. */
  quoted?: Set<string>;
}

export function FactList({ group, few, quoted }: Props): JSX.Element {
  const { site, t } = useSite();
  const [whole, setWhole] = useState(false);
  const ends = gather(group);
  const shown = whole ? ends : ends.slice(0, few);
  const label = site.relations[group.relation] ?? [group.relation, group.relation];
  return (
    <section class="relation-group">
      <h3>
        {t(group.inverse ? inverseLabel(group.relation, label) : label)} <small>{ends.length}</small>
      </h3>
      <ul>
        {shown.map(({ end, facts }) => (
          <li key={end ?? ""}>
            {end && <ThingLink thing={end} />}
            {distinct(facts).map((fact) => (
              <Proof key={fact.id} fact={fact} short={quoted?.has(fact.id) ?? false} />
            ))}
          </li>
        ))}
      </ul>
      {ends.length > few && (
        <button type="button" class="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t(common.less) : t(common.more, ends.length - few)}
        </button>
      )}
    </section>
  );
}

/** The words that a link rests on; just where they stand, if they are the name alone or stand above already. */
function Proof({ fact, short }: { fact: Fact; short: boolean }): JSX.Element {
  if (short || (fact.relation === "mentionedIn" && fact.place)) return <PlaceButton fact={fact} />;
  return (
    <div class="proof">
      <Details details={fact.details} /> <Quote evidence={fact} /> <small lang="zh-CN">{fact.place}</small>
    </div>
  );
}

function PlaceButton({ fact }: { fact: Fact }): JSX.Element {
  const { openFact } = useSite();
  return (
    <button type="button" class="at" lang="zh-CN" title={fact.quote} onClick={() => openFact(fact)}>
      {fact.place || fact.quote}
    </button>
  );
}

/** One statement may make several links with the same ends; once is enough. */
function distinct(facts: Fact[]): Fact[] {
  return facts.filter((fact, at) => facts.findIndex((other) => other.id === fact.id) === at);
}
