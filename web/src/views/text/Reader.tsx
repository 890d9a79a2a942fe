/** The text with its outline, its legend and what is marked in it. */
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useSite, type ViewProps } from "../../app/context";
import { parseSpans } from "../../app/routes";
import { countCodePoints } from "../../data/codepoints";
import type { Span } from "../../data/model";
import { Body } from "./Body";
import { Finder } from "./Finder";
import { Here } from "./Here";
import { Outline, OutlineChoice } from "./Outline";
import { CURRENT, FOUND, HERE, MARKED, paintMarks } from "./painting";
import { findOffset, focusOn, isSelecting, moveFocus } from "./pointing";
import { type Prepared, toPoint } from "./prepare";
import { findAll, findSentence } from "./reading";
import { Types } from "./Types";
import { textWords as words } from "./words";

type Props = ViewProps & { prepared: Prepared };

export function Reader({ params, setParams, prepared }: Props): JSX.Element {
  const { t, shown } = useSite();
  const body = useRef<HTMLElement>(null);
  const [here, setHere] = useState<Span[]>([]);
  const query = params.find ?? "";
  const [current, setCurrent] = useState(0);
  const off = (params.off ?? "").split(",").filter(Boolean);
  const at = useMemo(() => toUnits(prepared, params.at), [prepared, params.at]);
  const found = useMemo(() => findAll(prepared.reading, query), [prepared, query]);
  const marks = useMemo(() => {
    const all = found.reduce<Span[]>((spans, each) => spans.concat(each), []);
    const layers: [number, Span[]][] = [
      [MARKED, at],
      [FOUND, all],
      [CURRENT, found[current] ?? []],
      [HERE, shown ? here : []],
    ];
    return paintMarks(prepared.text.length, layers);
  }, [prepared, at, found, current, here, shown]);
  useScrolling(body, ".is-current", found.length ? `${query} ${current}` : "");
  useScrolling(body, ".is-at", `${params.at}`); // the address has the last word
  const point = usePointing(prepared, setHere);

  const go = (section: number): void => {
    const heading = body.current?.querySelector<HTMLElement>(`[data-section="${section}"]`);
    heading?.scrollIntoView();
    if (heading) heading.tabIndex = -1;
    heading?.focus({ preventScroll: true });
  };
  const step = (by: number): void => {
    if (found.length) setCurrent((current + by + found.length) % found.length);
  };
  const seek = (next: string): void => {
    setCurrent(0);
    setParams({ find: next }, { replace: true });
  };
  return (
    <div class="text-reader">
      <Outline sections={prepared.sections} go={go} />
      <div class="text-main">
        <Types
          mentions={prepared.mentions}
          off={off}
          setOff={(next) => setParams({ off: next.join(",") }, { replace: true })}
        />
        <div class="text-tools">
          <OutlineChoice sections={prepared.sections} go={go} />
          <Finder query={query} count={found.length} current={current} seek={seek} step={step} />
          {at.length > 0 && (
            <button type="button" class="link" onClick={() => setParams({ at: "" })}>
              {t(words.unmark)}
            </button>
          )}
        </div>
        <article
          ref={body}
          lang="zh-CN"
          class={["text-body", ...off.map((kind) => `off-${kind}`)].join(" ")}
          onClick={(event) => !isSelecting() && point(findOffset(event), event.target as Element)}
          onKeyDown={(event) => press(event, body.current, point)}
        >
          <Body prepared={prepared} marks={marks} />
        </article>
        <p class="quiet noprint">{t(words.keys)}</p>
      </div>
    </div>
  );
}

/** Opens the drawer on what stands at an offset. */
function usePointing(prepared: Prepared, setHere: (spans: Span[]) => void) {
  const { site, t, openPanel } = useSite();
  return (offset: number, target: Element): void => {
    const sentence = findSentence(prepared.reading, offset);
    if (!sentence.length) return;
    const number = target.closest<HTMLElement>("[data-mention]")?.dataset.mention;
    const mention = number ? prepared.mentions[Number(number)] : undefined;
    const toPoints = (spans: readonly Span[]): Span[] =>
      spans.map(([start, end]): Span => [toPoint(prepared.text, start), toPoint(prepared.text, end)]);
    setHere(sentence);
    const type = mention ? site.classes[mention.thing.type] : undefined;
    const where = { sentence: toPoints(sentence), mention: toPoints(mention?.spans ?? []) };
    openPanel({
      title: mention?.thing.name ?? t(words.sentence),
      kind: type ? t(type) : "",
      body: <Here {...where} thing={mention?.thing ?? null} />,
    });
  };
}

function press(
  event: KeyboardEvent,
  body: HTMLElement | null,
  point: (offset: number, target: Element) => void,
): void {
  const mention = (event.target as Element).closest<HTMLElement>(".mention");
  if (!mention || !body) return;
  const by = { ArrowRight: 1, ArrowLeft: -1, Home: -1e9, End: 1e9 }[event.key];
  if (by) moveFocus(body, mention, by);
  else if (event.key === "Enter" || event.key === " ") point(Number(mention.dataset.at), mention);
  else return;
  event.preventDefault();
}

function toUnits(prepared: Prepared, written: string | undefined): Span[] {
  const points = countCodePoints(prepared.text);
  return parseSpans(written).map(([start, end]): Span => [points.toUnits(start), points.toUnits(end)]);
}

/** Bring what is marked into the middle of the window when `what` changes, and let Tab enter the text there. */
function useScrolling(body: { current: HTMLElement | null }, selector: string, what: string): void {
  useEffect(() => {
    // after the application has settled where the page stands
    const frame = requestAnimationFrame(() => {
      const marked = what ? body.current?.querySelector<HTMLElement>(selector) : null;
      marked?.scrollIntoView({ block: "center" });
      const first = body.current?.querySelector<HTMLElement>(".mention");
      const near = marked?.closest("[data-start]")?.querySelector<HTMLElement>(".mention");
      if (body.current) focusOn(body.current, near ?? first ?? undefined, false);
    });
    return () => cancelAnimationFrame(frame);
  }, [body, selector, what]);
}
