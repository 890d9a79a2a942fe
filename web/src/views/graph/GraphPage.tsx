/** The surroundings of a start, or a path: canvas, filters, evidence, the same in words. */
import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { useSite, type ViewProps } from "../../app/context";
import { TypeIcon } from "../../parts/Icon";
import { useTitle } from "../../parts/Page";
import { CanvasBox } from "./CanvasBox";
import { Card } from "./Card";
import { countWithin } from "./counting";
import { Filters } from "./Filters";
import type { Graph } from "./model";
import { PathCard } from "./PathCard";
import { MOST_NODES, MOST_ON_PHONE } from "./reach";
import { ShownList } from "./ShownList";
import { Status } from "./Status";
import { readState, type State, toggle, writeState } from "./state";
import { useScene } from "./useScene";
import { graphWords as words } from "./words";

type Props = ViewProps & { graph: Graph };

export function GraphPage({ graph, params, setParams }: Props): JSX.Element {
  const { t } = useSite();
  const { aspect, most } = useRef(chooseRoom()).current;
  const written = readState(params);
  const state = { ...written, most: written.most || most };
  const set = (next: Partial<State>): void => setParams(writeState(next));
  const drawn = useScene(graph, state, aspect);
  const [pointed, point] = useState<string | null>(null);
  const start = graph.nodes.get(state.node)?.thing;
  const counts = useMemo(() => countWithin(graph, state.node, drawn.depth), [graph, state.node, drawn.depth]);
  useTitle(start ? `${start.name} · ${t(words.title)}` : t(words.title));
  const pick = state.pick || (state.to ? "" : state.node);
  const expand = (key: string): void => {
    const left = drawn.shown.left.get(key) ?? 0;
    if (left || state.opened.indexOf(key) >= 0) set({ opened: toggle(state.opened, key), pick: key });
  };
  const listeners = {
    choose: (next: string): void => setParams(writeState({ pick: next }), { replace: true }),
    expand,
    pin: (key: string, x: number, y: number): void => {
      const pins = state.pins.filter((pin) => pin.key !== key).concat({ key, x, y });
      setParams(writeState({ pins }), { replace: true });
    },
  };
  return (
    <div class="graph">
      <div class="graph-head">
        <h1 tabIndex={-1} lang="zh-CN">
          <TypeIcon type={start?.type ?? ""} size={18} /> {start?.name}
          {state.to && ` → ${graph.nodes.get(state.to)?.thing.name ?? state.to}`}
        </h1>
        <button type="button" class="plain" onClick={() => setParams(writeState({ ...EMPTY }))}>
          {t(words.restart)}
        </button>
      </div>
      {!state.to && (
        <div class="graph-filters">
          <Filters graph={graph} state={state} depth={drawn.depth} {...counts} set={set} />
        </div>
      )}
      <div class="graph-stage">
        <div>
          <CanvasBox scene={drawn.scene} pick={pick} pointed={pointed} listeners={listeners} />
          <Status drawn={drawn} state={state} set={set} />
          <p class="quiet graph-hint">{t(words.hint)}</p>
        </div>
        <div class="graph-aside">
          {state.to && (
            <PathCard path={drawn.path} end={() => set({ to: "", opened: [], pick: "" })} point={point} />
          )}
          {pick && (
            <Card
              graph={graph}
              state={state}
              pick={pick}
              left={drawn.shown.left.get(pick) ?? 0}
              expand={expand}
              set={set}
            />
          )}
          <ShownList graph={graph} shown={drawn.shown} pick={pick} choose={listeners.choose} point={point} />
        </div>
      </div>
    </div>
  );
}

const EMPTY: State = {
  node: "",
  depth: 0,
  types: [],
  relations: [],
  opened: [],
  removed: [],
  pins: [],
  to: "",
  pick: "",
  most: 0,
};

/** The room that the window gives: the drawing's width to its height, and how many things can be read in it. */
function chooseRoom(): { aspect: number; most: number } {
  const beside = window.innerWidth > 1000 ? 420 : 0;
  const aspect = (window.innerWidth - beside) / Math.max(320, window.innerHeight - 310);
  const most = window.innerWidth > 700 ? MOST_NODES : MOST_ON_PHONE;
  return { aspect: Math.max(0.6, Math.min(1.9, Math.round(aspect * 10) / 10)), most };
}
