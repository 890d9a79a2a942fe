/** What one can do with the drawing: show more on it, take it along. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useSite } from "../../app/context";
import type { Layout } from "../../data/types";
import { Icon } from "../../parts/Icon";
import { speak } from "./Drawing";
import { savePng, saveSvg } from "./download";
import { SORTS, type Sort } from "./there";
import { layoutWords as words } from "./words";

interface Props {
  layout: Layout;
  drawing(): SVGSVGElement | null;
  /** Whether the tall drawing is shown; a picture for slides is always the wide one. */
  narrow: boolean;
  sorts: readonly Sort[];
  toggle(sort: Sort): void;
}

export function Tools({ layout, drawing, narrow, sorts, toggle }: Props): JSX.Element {
  const { t, lang } = useSite();
  const [failed, setFailed] = useState(false);
  const take = (): SVGSVGElement | null => (narrow ? makeWide(layout, lang) : drawing());
  const save = (how: (svg: SVGSVGElement, name: string) => void | Promise<void>): void => {
    const svg = take();
    setFailed(false);
    if (svg) Promise.resolve(how(svg, layout.title)).catch(() => setFailed(true));
  };
  return (
    <div class="layout-tools">
      <p class="quiet layout-hint">{t(words.hint)}</p>
      <fieldset>
        <legend>{t(words.show)}</legend>
        {SORTS.map((sort) => (
          <button
            key={sort}
            type="button"
            class="chip-switch"
            aria-pressed={sorts.indexOf(sort) >= 0}
            onClick={() => toggle(sort)}
          >
            <Icon kind={sort} />
            <span>{t(words[sort])}</span>
          </button>
        ))}
      </fieldset>
      <div class="layout-take">
        <button type="button" class="plain" onClick={() => save(saveSvg)}>
          {t(words.svg)}
        </button>
        <button type="button" class="plain" onClick={() => save(savePng)}>
          {t(words.png)}
        </button>
        <button type="button" class="plain" onClick={() => window.print()}>
          {t(words.print)}
        </button>
      </div>
      {failed && <p role="alert">{t(words.failed)}</p>}
    </div>
  );
}

function makeWide(layout: Layout, lang: string): SVGSVGElement | null {
  const host = document.createElement("div");
  host.innerHTML = layout.wide; // markup of our own Python
  speak(host, lang);
  return host.querySelector("svg");
}
