/** What the plan says of a place, belt, core or cluster. */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useSite } from "../../app/context";
import { formatSpans } from "../../app/routes";
import { ThingLink } from "../../parts/ThingLink";
import { common } from "../../words/common";
import { Sorted } from "./Sorted";
import { SORTS, type Sort, type There } from "./there";
import type { Told, ToldFact, ToldGroup, ToldThings } from "./told";
import { layoutWords as words } from "./words";

interface Props {
  place: string;
  things: ToldThings;
  there: Record<Sort, There[]>;
  open(key: string): void;
  point(key: string | null): void;
  close(): void;
}

export function Panel({ place, things, there, open, point, close }: Props): JSX.Element | null {
  const { t, href, catalogue } = useSite();
  const panel = useRef<HTMLElement>(null);
  const told = things[place];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place, another panel
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: "nearest" });
    if (panel.current) panel.current.scrollTop = 0;
  }, [place]);
  if (!told) return null;
  // platforms and enterprises are listed with links to their pages
  const groups = told.groups.filter((group) => group.items.some((item) => item.key));
  return (
    <aside
      ref={panel}
      class="layout-panel"
      tabIndex={-1}
      aria-label={told.name}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <p class="layout-panel-top">
        <span>{t(told.kind)}</span>
        <button type="button" class="plain" onClick={close}>
          {t(common.close)}
        </button>
      </p>
      <h2 lang="zh-CN">{catalogue.get(place) ? <ThingLink thing={place} /> : told.name}</h2>
      <About told={told} />
      {told.evidence.length > 0 && <h3>{t(words.evidence)}</h3>}
      {told.evidence.map((fact) => (
        <FactBox key={fact.verdict + fact.why[0]} fact={fact} />
      ))}
      {groups.map((group) => (
        <Group key={group.title[0]} group={group} things={things} open={open} point={point} />
      ))}
      {SORTS.map(
        (sort) => there[sort].length > 0 && <Sorted key={sort} told={told} sort={sort} there={there[sort]} />,
      )}
      <Mentions told={told} />
      {catalogue.get(place) && (
        <p>
          <a href={href({ view: "graph", params: { node: place } })}>{t(words.around)}</a>
        </p>
      )}
    </aside>
  );
}

function About({ told }: { told: Told }): JSX.Element {
  const { t } = useSite();
  const lines = [
    told.en,
    told.aliases && `${t(words.also)} ${told.aliases.join("、")}`,
    told.position && t(told.position),
    told.code,
    told.note && t(words.note, told.note),
    told.source && t(words.source, told.source),
  ];
  return (
    <>
      {lines.map(
        (line) =>
          line && (
            <p key={line} class="quiet">
              {line}
            </p>
          ),
      )}
    </>
  );
}

function FactBox({ fact }: { fact: ToldFact }): JSX.Element {
  const { t, href, openFact } = useSite();
  const quote = fact.quote.map(([piece]) => piece).join("");
  const evidence = { spans: fact.spans, quote, rule: fact.rule, why: t(fact.why), place: fact.place };
  return (
    <div class="layout-fact">
      <p class="quiet">{t(fact.why)}</p>
      <blockquote lang="zh-CN">
        <span class="quiet">{fact.before}</span>
        {fact.quote.map(([piece, named], at) =>
          named ? <mark key={`${at} ${piece}`}>{piece}</mark> : piece,
        )}
        <span class="quiet">{fact.after}</span>
      </blockquote>
      <p class="quiet">
        {fact.place}
        {" · "}
        <a href={href({ view: "text", params: { at: formatSpans(fact.spans) } })}>{t(common.readInText)}</a>
        {" · "}
        <button type="button" class="link" onClick={() => openFact(evidence)}>
          {t(words.more)}
        </button>
      </p>
    </div>
  );
}

interface GroupProps {
  group: ToldGroup;
  things: ToldThings;
  open(key: string): void;
  point(key: string | null): void;
}

function Group({ group, things, open, point }: GroupProps): JSX.Element {
  const { t } = useSite();
  return (
    <>
      <h3>{t(group.title)}</h3>
      <ul lang="zh-CN">
        {group.items.map(({ key, name }) => (
          <li key={key ?? name}>
            {key && things[key] ? (
              <button
                type="button"
                class="link"
                onClick={() => open(key)}
                onMouseEnter={() => point(key)}
                onMouseLeave={() => point(null)}
              >
                {name}
              </button>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Mentions({ told }: { told: Told }): JSX.Element | null {
  const { t } = useSite();
  const mentions = told.mentions ?? [];
  if (!mentions.length) return null;
  return (
    <details open={!told.evidence.length}>
      <summary>
        {t(told.evidence.length ? words.others : words.mentions)} {mentions.length}
      </summary>
      <ul lang="zh-CN">
        {mentions.map((each) => (
          <li key={each.place + each.before + each.after}>
            {each.before}
            <mark>{each.word}</mark>
            {each.after}
            <small>{each.place}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
