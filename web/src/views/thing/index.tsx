/** A page for each thing: what it is, what the plan says of it, in its own words. */
import type { JSX } from "preact";
import { useSite, type ViewProps } from "../../app/context";
import { NotFound } from "../../app/NotFound";
import { tellYear } from "../../app/titles";
import { isSingle } from "../../data/load";
import type { Thing } from "../../data/model";
import { isCollective } from "../../data/plan";
import { TypeIcon } from "../../parts/Icon";
import { Page } from "../../parts/Page";
import { ThingLink } from "../../parts/ThingLink";
import { common } from "../../words/common";
import { enterprises } from "../../words/enterprises";
import { tasks } from "../../words/tasks";
import { thing as words } from "../../words/thing";
import { Facts } from "./Facts";
import { Special } from "./Special";

export function ThingView({ path }: ViewProps): JSX.Element {
  const { site, catalogue, t, lang } = useSite();
  const thing = catalogue.get(path);
  if (!thing) return <NotFound route={{ view: "thing", path }} />;
  const parent = thing.parent ? catalogue.get(thing.parent) : undefined;
  const above = (
    <>
      <TypeIcon type={thing.type} /> {t(site.classes[thing.type] ?? [thing.type, thing.type])}
      {thing.number !== null && ` ${thing.number}`}
      {isCollective(thing) && <span class="chip">{t(tasks.collective)}</span>}
      {parent && (
        <span class="parent">
          <ThingLink thing={parent} />
        </span>
      )}
    </>
  );
  return (
    <Page
      title={thing.name}
      above={above}
      lead={<Lead thing={thing} english={lang === "en"} />}
      tools={<Ways thing={thing} />}
    >
      <Special thing={thing} />
      <Facts thing={thing} />
      <Properties thing={thing} />
    </Page>
  );
}

function Lead({ thing, english }: { thing: Thing; english: boolean }): JSX.Element {
  const { site, t } = useSite();
  return (
    <>
      {english && thing.name_en && <p>{thing.name_en}</p>}
      {thing.aliases.length > 0 && <p lang="zh-CN">{t(words.also, thing.aliases.join("、"))}</p>}
      {isCollective(thing) && <p>{t(tasks.collectiveHint)}</p>}
      {thing.type === "Enterprise" && (
        <p>{t(enterprises.asOf, tellYear(site.meta, english ? "en" : "zh"))}</p>
      )}
    </>
  );
}

function Ways({ thing }: { thing: Thing }): JSX.Element {
  const { t, href } = useSite();
  const start = thing.start;
  return (
    <>
      <a class="plain" href={href({ view: "graph", params: { node: thing.key } })}>
        {t(words.inGraph)}
      </a>
      {start !== null && (
        <a
          class="plain"
          href={href({ view: "text", params: { at: `${start}-${start + thing.name.length}` } })}
        >
          {t(common.readInText)}
        </a>
      )}
      {!isSingle() && (
        <a class="plain" href={thing.page}>
          {t(words.plain)}
        </a>
      )}
    </>
  );
}

function Properties({ thing }: { thing: Thing }): JSX.Element {
  const { t } = useSite();
  return (
    <section>
      <h2>{t(words.attributes)}</h2>
      <dl class="properties">
        {thing.attributes.map(([label, value], at) => (
          <div key={at}>
            <dt>{t(label)}</dt>
            <dd>{t(value)}</dd>
          </div>
        ))}
        <div>
          <dt>{t(words.identifier)}</dt>
          <dd class="mono">{thing.iri}</dd>
        </div>
      </dl>
      {thing.note && <p class="quiet">{t(words.note, thing.note)}</p>}
      {thing.source && <p class="quiet">{t(words.source, thing.source)}</p>}
    </section>
  );
}
