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
            <Proofs facts={distinct(facts)} quoted={quoted} />
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

/** The words that links rest on; just where they stand, if they are the name alone or stand above already. */
function Proofs({ facts, quoted }: { facts: Fact[]; quoted: Set<string> | undefined }): JSX.Element {
  const short = (fact: Fact): boolean =>
    (quoted?.has(fact.id) ?? false) || (fact.relation === "mentionedIn" && fact.place !== "");
  return (
    <>
      {facts
        .filter((fact) => !short(fact))
        .map((fact) => (
          <div key={fact.id} class="proof">
            <Details details={fact.details} /> <Quote evidence={fact} />{" "}
            <small lang="zh-CN">{fact.place}</small>
          </div>
        ))}
      <Places facts={facts.filter(short)} />
    </>
  );
}

/** Where facts stand, each place once; further facts at the same place by their number. */
function Places({ facts }: { facts: Fact[] }): JSX.Element {
  const { openFact } = useSite();
  const places = facts.map((fact) => fact.place || fact.quote);
  return (
    <>
      {places
        .filter((place, at) => places.indexOf(place) === at)
        .map((place) => (
          <p key={place} class="at">
            {facts
              .filter((_, at) => places[at] === place)
              .map((fact, at) => (
                <button
                  key={fact.id}
                  type="button"
                  lang="zh-CN"
                  title={fact.quote}
                  aria-label={at > 0 ? `${place} ${at + 1}` : undefined}
                  onClick={() => openFact(fact)}
                >
                  {at > 0 ? at + 1 : place}
                </button>
              ))}
          </p>
        ))}
    </>
  );
}

/** One statement may make several links with the same ends; once is enough. */
function distinct(facts: Fact[]): Fact[] {
  return facts.filter((fact, at) => facts.findIndex((other) => other.id === fact.id) === at);
}
