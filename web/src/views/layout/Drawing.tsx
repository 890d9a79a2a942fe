/** The drawing: what the pointer or the focus is on lights up with all that belongs to it. */
import type { JSX, RefObject } from "preact";
import { memo } from "preact/compat";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useSite } from "../../app/context";
import type { Pair } from "../../data/model";
import { relate, type ToldThings } from "./told";

interface Props {
  svg: string;
  things: ToldThings;
  /** The label of what can be opened, as `{}，点按查看依据`. */
  drawn: Pair;
  chosen: string | null;
  /** What the list beside it points at. */
  pointed: string | null;
  open(key: string): void;
  frame: RefObject<HTMLDivElement | null>;
}

/** The words that can be seen in a part of the drawing: what it is called begins with them. */
function readWords(item: Element): string {
  return Array.from(item.querySelectorAll("text"))
    .filter((each) => !each.closest('[display="none"]'))
    .map((each) => each.textContent?.trim())
    .filter(Boolean)
    .join(" ");
}

export function Drawing({ svg, things, drawn, chosen, pointed, open, frame }: Props): JSX.Element {
  const { lang, t } = useSite();
  const [over, setOver] = useState<string | null>(null);
  const lit = over ?? pointed ?? chosen;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawing is spoken anew
  useLayoutEffect(() => speak(frame.current, lang), [frame, lang, svg]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawing is labelled anew
  useEffect(() => {
    for (const item of items(frame.current, "[role]")) {
      item.setAttribute(
        "aria-label",
        t(drawn, readWords(item) || (things[item.dataset.key ?? ""]?.name ?? "")),
      );
    }
  }, [frame, svg, drawn, things, lang]);
  useEffect(() => {
    const keys = relate(things, lit);
    frame.current?.classList.toggle("focused", keys.length > 0);
    for (const item of items(frame.current)) {
      item.classList.toggle("on", keys.indexOf(item.dataset.key ?? "") >= 0);
      item.classList.toggle("chosen", item.dataset.key === chosen);
    }
  });

  const find = (event: Event): string | null => {
    const key = (event.target as Element).closest<SVGGElement>(".item")?.dataset.key ?? "";
    return things[key] ? key : null;
  };
  const press = (event: KeyboardEvent): void => {
    const key = find(event);
    if (!key || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    open(key);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the parts of the drawing are buttons
    // biome-ignore lint/a11y/useKeyWithMouseEvents: focus is handled beside the pointer
    <div
      ref={frame}
      class="layout-frame"
      onMouseOver={(event) => setOver(find(event))}
      onMouseLeave={() => setOver(null)}
      onFocusIn={(event) => setOver(find(event))}
      onFocusOut={() => setOver(null)}
      onClick={(event) => {
        const key = find(event);
        if (key) open(key);
      }}
      onKeyDown={press}
    >
      <Svg markup={svg} />
    </div>
  );
}

/** Markup of our own Python; drawn once, so that what is changed in it stays. */
const Svg = memo(({ markup }: { markup: string }) => {
  const host = useRef<HTMLDivElement>(null);
  // written and escaped by daye_graph/views/layout_svg.py
  return <div ref={host} dangerouslySetInnerHTML={{ __html: markup }} />;
});

/** Show what is written in `lang`, here in the drawing and in the list. */
export function speak(inside: ParentNode | null, lang: string): void {
  for (const element of Array.from(inside?.querySelectorAll<HTMLElement | SVGElement>("[data-lang]") ?? [])) {
    const on = element.dataset.lang === lang;
    if (element instanceof HTMLElement) element.hidden = !on;
    else if (on) element.removeAttribute("display");
    else element.setAttribute("display", "none");
  }
}

function items(frame: ParentNode | null, more = ""): SVGGElement[] {
  return Array.from(frame?.querySelectorAll<SVGGElement>(`.item${more}`) ?? []);
}
