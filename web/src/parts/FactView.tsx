/** One fact with its evidence: what it says, the quote in its surroundings, where, why, and what to do with it. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type Evidence, useSite } from "../app/context";
import { formatSpans } from "../app/routes";
import { codePointsOf } from "../data/codepoints";
import type { Fact, Text } from "../data/model";
import { usePayload } from "../data/payload";
import { citePath, findPath, markNames, surround } from "../data/surroundings";
import { common } from "../words/common";
import { drawer } from "../words/drawer";
import { copyText } from "./copy";
import { Details } from "./Details";
import { ThingLink } from "./ThingLink";

export const isFact = (fact: Fact | Evidence): fact is Fact => "relation" in fact;

export function FactView({ fact }: { fact: Fact | Evidence }): JSX.Element {
  const { payload, error } = usePayload("text");
  const { t } = useSite();
  const place = (isFact(fact) && fact.place) || (payload ? cite(payload, fact) : "");
  return (
    <article class="fact">
      {isFact(fact) ? <Sentence fact={fact} /> : <Says evidence={fact} />}
      <Words fact={fact} text={payload} />
      {error && <p class="quiet">{t(drawer.noText)}</p>}
      <Origin fact={fact} place={place} />
      <Actions fact={fact} place={place} />
    </article>
  );
}

/** What a row of an answer shows: what it says itself, and the links its statement makes. */
function Says({ evidence }: { evidence: Evidence }): JSX.Element {
  const { payload } = usePayload("facts", evidence.id !== undefined);
  const linked = evidence.id ? (payload?.facts ?? []).filter((fact) => fact.id === evidence.id) : [];
  return (
    <>
      {evidence.why && <p class="says">{evidence.why}</p>}
      {linked.map((fact, at) => (
        <Sentence key={at} fact={fact} bare={at > 0} />
      ))}
    </>
  );
}

function Sentence({ fact, bare = false }: { fact: Fact; bare?: boolean }): JSX.Element {
  const { site, t } = useSite();
  const relation = site.relations[fact.relation] ?? [fact.relation, fact.relation];
  return (
    <div class="says">
      {fact.subject && <ThingLink thing={fact.subject} />} <span class="relation">{t(relation)}</span>{" "}
      {fact.object && <ThingLink thing={fact.object} />}
      {!bare && <Details details={fact.details} />}
    </div>
  );
}

function Words({ fact, text }: { fact: Fact | Evidence; text: Text | null }): JSX.Element {
  const { catalogue } = useSite();
  const ends = isFact(fact)
    ? [fact.subject, fact.object].map((key) => (key ? catalogue.get(key) : undefined))
    : [];
  const names = ends.reduce<string[]>((all, end) => (end ? all.concat(end.name, end.aliases) : all), []);
  const pieces = text ? surround(codePointsOf(text), fact.spans) : [{ text: fact.quote, marked: true }];
  return (
    <blockquote lang="zh-CN">
      {pieces.map((piece, at) => (
        <Piece key={at} text={piece.text} marked={piece.marked} names={names} />
      ))}
    </blockquote>
  );
}

function Piece({ text, marked, names }: { text: string; marked: boolean; names: string[] }): JSX.Element {
  if (!marked) return <span class="around">{text}</span>;
  return (
    <mark>
      {markNames(text, names).map((each, at) => (each.marked ? <b key={at}>{each.text}</b> : each.text))}
    </mark>
  );
}

function Origin({ fact, place }: { fact: Fact | Evidence; place: string }): JSX.Element {
  const { t, label } = useSite();
  return (
    <dl class="origin">
      {place && (
        <>
          <dt>{t(drawer.where)}</dt>
          <dd>
            <span lang="zh-CN">{place}</span>
            {fact.source && `（${label("SourceScheme", fact.source)}）`}
          </dd>
        </>
      )}
      <dt>{t(drawer.offsets)}</dt>
      <dd class="mono">{formatSpans(fact.spans)}</dd>
      {fact.rule && (
        <>
          <dt>{t(drawer.rule)}</dt>
          <dd class="mono">{fact.rule}</dd>
        </>
      )}
      {fact.origin && (
        <>
          <dt>{t(drawer.origin)}</dt>
          <dd>{t(fact.origin === "decision" ? drawer.originDecision : drawer.originText)}</dd>
        </>
      )}
    </dl>
  );
}

function Actions({ fact, place }: { fact: Fact | Evidence; place: string }): JSX.Element {
  const { site, t, href } = useSite();
  const [said, setSaid] = useState("");
  const [wrong, setWrong] = useState(false);
  const { title, number } = site.meta.plan;
  const issued = [number, place].filter(Boolean).map((each) => `，${each}`);
  const citation = `“${fact.quote}”（《${title}》${issued.join("")}，码点 ${formatSpans(fact.spans)}）`;
  return (
    <div class="doing">
      <a class="plain" href={href({ view: "text", params: { at: formatSpans(fact.spans) } })}>
        {t(common.readInText)}
      </a>
      <button
        type="button"
        class="plain"
        onClick={() => setSaid(t(copyText(citation) ? drawer.copied : drawer.copyFailed))}
      >
        {t(drawer.copy)}
      </button>
      {fact.id && (
        <button type="button" class="plain" aria-expanded={wrong} onClick={() => setWrong(!wrong)}>
          {t(drawer.wrong)}
        </button>
      )}
      <span role="status" class="quiet">
        {said}
      </span>
      {wrong && fact.id && <Wrong id={fact.id} />}
    </div>
  );
}

function Wrong({ id }: { id: string }): JSX.Element {
  const { site, t, href } = useSite();
  const short = id.indexOf(site.meta.id_base) === 0 ? id.slice(site.meta.id_base.length) : id;
  return (
    <div class="wrong">
      <p class="quiet">{t(drawer.wrongHint)}</p>
      <textarea
        readOnly
        rows={3}
        class="mono"
        aria-label={t(drawer.wrongHint)}
        value={`daye-graph correct reject ${short} --reason "……" --curator office:……`}
        onFocus={(event) => event.currentTarget.select()}
      />
      <a class="plain" href={href({ view: "correct", params: { fact: short } })}>
        {t(drawer.note)}
      </a>
    </div>
  );
}

function cite(text: Text, fact: Fact | Evidence): string {
  const start = fact.spans[0]?.[0];
  return start === undefined ? "" : citePath(findPath(text.sections, start));
}
