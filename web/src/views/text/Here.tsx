/** In the drawer: the facts whose words overlap a sentence, those about the mentioned thing first. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { formatSpans } from "../../app/routes";
import type { Fact, Span, Thing } from "../../data/model";
import { usePayload } from "../../data/payload";
import { Empty, ErrorNote, Loading } from "../../parts/Empty";
import { Quote } from "../../parts/Quote";
import { ThingLink } from "../../parts/ThingLink";
import { sortFacts } from "./facts";
import { textWords as words } from "./words";

interface Props {
  /** The sentence and the mention in it, in code points. */
  sentence: Span[];
  mention: Span[];
  thing: Thing | null;
}

export function Here({ sentence, mention, thing }: Props): JSX.Element {
  const { t, href } = useSite();
  const { payload, error, retry } = usePayload("facts");
  if (error) return <ErrorNote error={error} retry={retry} />;
  if (!payload) return <Loading />;
  const { about, others, mentioned } = sortFacts(payload.facts, {
    sentence,
    mention,
    thing: thing?.key ?? null,
  });
  return (
    <>
      {thing && (
        <p>
          <ThingLink thing={thing} />
        </p>
      )}
      {!about.length && !others.length && !mentioned.length && <Empty title={t(words.noFacts)} />}
      <List title={t(words.about)} facts={about} />
      <List title={t(thing ? words.others : words.facts)} facts={others} />
      <List title={t(words.mentioned)} facts={mentioned} />
      <p>
        <a href={href({ view: "text", params: { at: formatSpans(sentence) } })}>{t(words.link)}</a>
      </p>
    </>
  );
}

function List({ title, facts }: { title: string; facts: Fact[] }): JSX.Element | null {
  const { site, t } = useSite();
  if (!facts.length) return null;
  return (
    <section class="text-facts">
      <h3>
        {title} <small>{facts.length}</small>
      </h3>
      <ul>
        {facts.map((fact) => (
          <li key={`${fact.id} ${fact.subject} ${fact.relation} ${fact.object}`}>
            {fact.subject && <ThingLink thing={fact.subject} />}{" "}
            <span class="relation">{t(site.relations[fact.relation] ?? [fact.relation, fact.relation])}</span>{" "}
            {fact.object && <ThingLink thing={fact.object} />}
            <Quote evidence={fact} />
          </li>
        ))}
      </ul>
    </section>
  );
}
