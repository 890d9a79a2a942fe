/** Facts in words, with their quotes: of a line, of a step of a path. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import type { Fact } from "../../data/model";
import { Details } from "../../parts/Details";
import { Quote } from "../../parts/Quote";
import { ThingLink } from "../../parts/ThingLink";

export function Facts({ facts }: { facts: readonly Fact[] }): JSX.Element {
  const { site, t } = useSite();
  return (
    <ul class="graph-facts">
      {facts.map((fact) => (
        <li key={`${fact.id} ${fact.relation}`}>
          <ThingLink thing={fact.subject} />{" "}
          <span class="relation">{t(site.relations[fact.relation] ?? [fact.relation, fact.relation])}</span>{" "}
          <ThingLink thing={fact.object} /> <Details details={fact.details} />
          <Quote evidence={fact} />
          <small lang="zh-CN">{fact.place}</small>
        </li>
      ))}
    </ul>
  );
}
