/** What is at a place, sort by sort, in the panel. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { formatSpans } from "../../app/routes";
import { ThingLink } from "../../parts/ThingLink";
import { common } from "../../words/common";
import type { Sort, There } from "./there";
import type { Told } from "./told";
import { layoutWords as words } from "./words";

/** Industries, platforms or enterprises with the words that put them here; a quote that several share stands once. */
export function Sorted({ told, sort, there }: { told: Told; sort: Sort; there: There[] }): JSX.Element {
  const { t, href } = useSite();
  const group = told.groups.find((each) =>
    each.items.some((item) => item.quote && item.name === there[0]?.name),
  );
  const title = sort === "industry" ? words.industryThere : (group?.title ?? words[sort]);
  const items = group?.items ?? [];
  const last = (at: number): boolean => items[at]?.quote !== items[at + 1]?.quote;
  return (
    <>
      <h3>{t(title)}</h3>
      <ul>
        {there.map((each, at) => (
          <li key={each.key}>
            <ThingLink thing={each.key} />
            {each.spans.length > 0 && (
              <a class="layout-read" href={href({ view: "text", params: { at: formatSpans(each.spans) } })}>
                {t(common.readInText)}
              </a>
            )}
            {items[at]?.quote && last(at) && (
              <small lang="zh-CN">
                “{items[at]?.quote}” {items[at]?.place}
              </small>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
