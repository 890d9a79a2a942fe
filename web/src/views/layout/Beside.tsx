/** The same as the cards in words: place by place, sort by sort. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { ThingLink } from "../../parts/ThingLink";
import type { Sort, There } from "./there";
import type { ToldThings } from "./told";
import { layoutWords as words } from "./words";

interface Props {
  things: ToldThings;
  there: ReadonlyMap<string, Record<Sort, There[]>>;
  sorts: readonly Sort[];
  open(key: string): void;
  point(key: string | null): void;
}

export function Beside({ things, there, sorts, open, point }: Props): JSX.Element {
  const { t } = useSite();
  const places = Array.from(there.keys()).filter((key) =>
    sorts.some((sort) => there.get(key)?.[sort].length),
  );
  return (
    <section class="layout-beside">
      <h2>{t(words.there)}</h2>
      <div class="layout-places">
        {places.map((key) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only lights up the drawing
          <section key={key} onMouseEnter={() => point(key)} onMouseLeave={() => point(null)}>
            <h3 lang="zh-CN">
              <button type="button" class="link" onClick={() => open(key)}>
                {things[key]?.name}
              </button>
            </h3>
            {sorts.map((sort) => (
              <Line key={sort} sort={sort} there={there.get(key)?.[sort] ?? []} />
            ))}
          </section>
        ))}
      </div>
      <p class="quiet">{t(places.length ? words.thereNone : words.thereAll)}</p>
    </section>
  );
}

function Line({ sort, there }: { sort: Sort; there: There[] }): JSX.Element | null {
  const { t } = useSite();
  if (!there.length) return null;
  return (
    <p>
      <span class="quiet">{t(words[sort])}</span>{" "}
      {there.map((each) => (
        <span key={each.key} class="layout-there">
          <ThingLink thing={each.key} />
        </span>
      ))}
    </p>
  );
}
