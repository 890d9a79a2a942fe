/** The headings as a way through the text, with the one that is being read marked. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useSite } from "../../app/context";
import type { Section } from "../../data/model";
import { textWords as words } from "./words";

/** How far below the top of the window a heading still counts as read. */
const READ = 200;
const DEEPEST = 4;

interface Props {
  sections: readonly Section[];
  go(section: number): void;
}

export function Outline({ sections, go }: Props): JSX.Element {
  const { t } = useSite();
  const current = useCurrent(sections.length);
  const list = useRef<HTMLOListElement>(null);
  const listed = sections
    .map((section, at) => ({ section, at }))
    .filter(({ section }) => section.level <= DEEPEST);
  const marked = findListed(
    listed.map(({ at }) => at),
    current,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marked one is found in the page
  useEffect(() => keepInSight(list.current, list.current?.querySelector("[aria-current]")), [marked]);
  return (
    <nav class="text-outline" aria-label={t(words.outline)}>
      <ol ref={list}>
        {listed.map(({ section, at }) => (
          <li key={at} class={`level-${section.level} ${section.kind}`}>
            <button
              type="button"
              aria-current={at === marked ? "location" : undefined}
              onClick={() => go(at)}
            >
              {section.number && <span>{section.number}</span>} {section.title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The same as a list to choose from, for narrow screens. */
export function OutlineChoice({ sections, go }: Props): JSX.Element {
  const { t } = useSite();
  return (
    <label class="text-outline-choice">
      <span class="unseen">{t(words.outline)}</span>
      <select
        value=""
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          event.currentTarget.value = "";
          if (chosen) go(Number(chosen));
        }}
      >
        <option value="">{t(words.outlineChoice)}</option>
        {sections.map(
          (section, at) =>
            section.level <= DEEPEST && (
              <option key={at} value={at}>
                {"　".repeat(Math.max(0, section.level - 1))}
                {section.number} {section.title}
              </option>
            ),
        )}
      </select>
    </label>
  );
}

/** The last listed section at or before `current`. */
export function findListed(listed: readonly number[], current: number): number {
  return listed.reduce((found, at) => (at <= current ? at : found), -1);
}

/** The section at the top of the window, followed while the page scrolls. */
function useCurrent(count: number): number {
  const [current, setCurrent] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other headings
  useEffect(() => {
    let waiting = 0;
    const look = (): void => {
      waiting = 0;
      setCurrent(findCurrent());
    };
    const follow = (): void => {
      if (!waiting) waiting = requestAnimationFrame(look);
    };
    look();
    window.addEventListener("scroll", follow, { passive: true });
    return () => {
      window.removeEventListener("scroll", follow);
      cancelAnimationFrame(waiting);
    };
  }, [count]);
  return current;
}

/** Headings come in order, so half of the rest falls away with each look. */
function findCurrent(): number {
  const headings = document.querySelectorAll<HTMLElement>(".text-body [data-section]");
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle] as HTMLElement).getBoundingClientRect().top <= READ) low = middle + 1;
    else high = middle;
  }
  return Number(headings[Math.max(0, low - 1)]?.dataset.section ?? 0);
}

function keepInSight(list: HTMLElement | null, item: Element | null | undefined): void {
  if (!list || !item) return;
  const frame = list.getBoundingClientRect();
  const box = item.getBoundingClientRect();
  if (box.top < frame.top) list.scrollTop -= frame.top - box.top + 40;
  else if (box.bottom > frame.bottom) list.scrollTop += box.bottom - frame.bottom + 40;
}
