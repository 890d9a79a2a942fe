/** The drawing with what belongs to it: switches, downloads, panel, the same in words. */
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useSite, type ViewProps } from "../../app/context";
import type { Layout } from "../../data/types";
import { useTitle } from "../../parts/Page";
import { Beside } from "./Beside";
import { drawCards } from "./cardDrawing";
import { Drawing } from "./Drawing";
import { Panel } from "./Panel";
import { Tools } from "./Tools";
import { SORTS, type Sort } from "./there";
import { readTold } from "./told";
import { NOTHING, useThere } from "./useThere";
import { Words } from "./Words";

const NARROW = "(max-width: 700px)";

type Props = ViewProps & { layout: Layout };

export function LayoutPage({ layout, params, setParams }: Props): JSX.Element {
  const { t, lang } = useSite();
  const things = useMemo(() => readTold(layout), [layout]);
  const chosen = params.place && things[params.place] ? params.place : null;
  const sorts = SORTS.filter((sort) => (params.show ?? "").split(",").indexOf(sort) >= 0);
  const there = useThere(things, sorts.length > 0 || chosen !== null);
  const [pointed, point] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const svg = narrow ? layout.tall : layout.wide;
  useTitle(layout.title);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words of another language take other room
  useEffect(() => {
    const drawing = frame.current?.querySelector("svg");
    if (drawing) drawCards(drawing, there, narrow ? [] : sorts); // a phone has no room: there they stand below
  }, [svg, there, sorts.join(), lang]);
  const open = (key: string): void => setParams({ place: key });
  const close = (): void => {
    setParams({ place: "" });
    frame.current?.querySelector<SVGGElement>(`.item[data-key="${chosen}"]`)?.focus();
  };
  const toggle = (sort: Sort): void => {
    const next = SORTS.filter((each) => (each === sort) !== sorts.indexOf(each) >= 0);
    setParams({ show: next.join(",") }, { replace: true });
  };
  return (
    <div class={chosen ? "layout opened-panel" : "layout"}>
      <h1 class="unseen" tabIndex={-1} lang="zh-CN">
        {layout.title}
      </h1>
      <Tools
        layout={layout}
        drawing={() => frame.current?.querySelector("svg") ?? null}
        narrow={narrow}
        sorts={sorts}
        toggle={toggle}
      />
      <div class="layout-stage">
        <Drawing
          svg={svg}
          things={things}
          drawn={layout.drawn}
          chosen={chosen}
          pointed={pointed}
          open={open}
          frame={frame}
        />
        {chosen && (
          <Panel
            place={chosen}
            things={things}
            there={there.get(chosen) ?? NOTHING}
            open={open}
            point={point}
            close={close}
          />
        )}
      </div>
      {sorts.length > 0 && <Beside things={things} there={there} sorts={sorts} open={open} point={point} />}
      <Words markup={layout.list} things={things} open={open} point={point} />
      <p class="layout-foot quiet">{layout.foot.map((part) => t(part)).join(" · ")}</p>
    </div>
  );
}

/** Whether the window is so narrow that the tall drawing fits better. */
function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => window.matchMedia(NARROW).matches);
  useEffect(() => {
    const media = window.matchMedia(NARROW);
    const follow = (): void => setNarrow(media.matches);
    media.addListener(follow); // addEventListener came to some browsers only later
    return () => media.removeListener(follow);
  }, []);
  return narrow;
}
