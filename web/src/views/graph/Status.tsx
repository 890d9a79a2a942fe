/** How much is shown, how much is not, and the way to it. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { MOST_NODES } from "./reach";
import type { State } from "./state";
import type { Drawn } from "./useScene";
import { graphWords as words } from "./words";

interface Props {
  drawn: Drawn;
  state: State;
  set(next: Partial<State>): void;
}

export function Status({ drawn, state, set }: Props): JSX.Element {
  const { t } = useSite();
  const { cut } = drawn.shown;
  return (
    <p class="graph-status" role="status">
      {t(words.shown, drawn.scene.nodes.length, drawn.scene.lines.length)}
      {cut > 0 && (
        <>
          {" · "}
          <strong>{t(words.cut, cut)}</strong>{" "}
          <Do
            words={t(words.showMore, Math.min(cut, MOST_NODES))}
            run={() => set({ most: state.most + MOST_NODES })}
          />
        </>
      )}
      {state.removed.length > 0 && (
        <>
          {" · "}
          {t(words.removed, state.removed.length)}{" "}
          <Do words={t(words.bringBack)} run={() => set({ removed: [] })} />
        </>
      )}
      {state.pins.length > 0 && (
        <>
          {" · "}
          {t(words.pinned, state.pins.length)} <Do words={t(words.unpinAll)} run={() => set({ pins: [] })} />
        </>
      )}
    </p>
  );
}

function Do({ words: label, run }: { words: string; run(): void }): JSX.Element {
  return (
    <button type="button" class="link" onClick={run}>
      {label}
    </button>
  );
}
