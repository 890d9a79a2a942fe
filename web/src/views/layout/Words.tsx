/** The drawing in words, for reading and for screen readers; markup of our own Python. */
import type { JSX } from "preact";
import { memo } from "preact/compat";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useSite } from "../../app/context";
import { speak } from "./Drawing";
import type { ToldThings } from "./told";
import { layoutWords as words } from "./words";

interface Props {
  markup: string;
  things: ToldThings;
  open(key: string): void;
  point(key: string | null): void;
}

export function Words({ markup, things, open, point }: Props): JSX.Element {
  const { lang, t } = useSite();
  const list = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other markup is spoken anew
  useLayoutEffect(() => speak(list.current, lang), [lang, markup]);
  const find = (event: Event): string | null => {
    const key = (event.target as Element).closest<HTMLElement>("[data-key]")?.dataset.key ?? "";
    return things[key] ? key : null;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is clicked are buttons
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is clicked are buttons
    // biome-ignore lint/a11y/useKeyWithMouseEvents: focus opens nothing
    <section
      ref={list}
      class="layout-words"
      onClick={(event) => {
        const key = find(event);
        if (key) open(key);
      }}
      onMouseOver={(event) => point(find(event))}
      onMouseLeave={() => point(null)}
    >
      <h2>{t(words.inWords)}</h2>
      <Markup markup={markup} />
    </section>
  );
}

const Markup = memo(({ markup }: { markup: string }) => (
  // written and escaped by daye_graph/views/layout_list.py
  <div lang="zh-CN" dangerouslySetInnerHTML={{ __html: markup }} />
));
