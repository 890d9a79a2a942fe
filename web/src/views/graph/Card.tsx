/** What is chosen: a thing with what one can do with it, or a line with its facts. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { groupFacts } from "../../data/grouping";
import { usePayload } from "../../data/payload";
import { FactList } from "../../parts/FactList";
import { ThingLink } from "../../parts/ThingLink";
import { Facts } from "./Facts";
import { Finder } from "./Finder";
import type { Graph } from "./model";
import { restart, type State, toggle } from "./state";
import { graphWords as words } from "./words";

interface Props {
  graph: Graph;
  state: State;
  pick: string;
  /** How many neighbours are not shown; whether they could be. */
  left: number;
  expand(key: string): void;
  set(next: Partial<State>): void;
}

const FEW = 4;

export function Card(props: Props): JSX.Element | null {
  const { graph, pick } = props;
  const line = pick.indexOf(" ") > 0 ? graph.lines.find((each) => each.id === pick) : undefined;
  if (line) return <LineCard facts={line.facts} />;
  return graph.nodes.has(pick) ? <ThingCard {...props} /> : null;
}

function LineCard({ facts }: { facts: Parameters<typeof Facts>[0]["facts"] }): JSX.Element {
  const { t } = useSite();
  return (
    <section class="graph-card">
      <h2>{t(words.between)}</h2>
      <Facts facts={facts} />
    </section>
  );
}

function ThingCard({ graph, state, pick, left, expand, set }: Props): JSX.Element {
  const { site, t } = useSite();
  const { payload } = usePayload("facts");
  const thing = graph.nodes.get(pick)?.thing;
  const start = pick === state.node;
  const pinned = state.pins.find((pin) => pin.key === pick);
  const opened = state.opened.indexOf(pick) >= 0;
  const groups = payload ? groupFacts(payload.facts, pick) : [];
  return (
    <section class="graph-card">
      <p class="quiet">{thing && t(site.classes[thing.type] ?? [thing.type, thing.type])}</p>
      <h2 lang="zh-CN">
        <ThingLink thing={thing} />
      </h2>
      <div class="graph-do">
        {(left > 0 || opened) && (
          <Button
            words={left > 0 && !opened ? t(words.expand, left) : t(words.collapse)}
            run={() => expand(pick)}
          />
        )}
        {!start && <Button words={t(words.begin)} run={() => set(restart(pick))} />}
        {!start && (
          <Button words={t(words.hide)} run={() => set({ removed: toggle(state.removed, pick), pick: "" })} />
        )}
        {pinned && (
          <Button
            words={t(words.unpin)}
            run={() => set({ pins: state.pins.filter((pin) => pin !== pinned) })}
          />
        )}
      </div>
      {start && (
        <Finder
          id="graph-to"
          graph={graph}
          label={t(words.pathTo)}
          take={(to) => set({ to, opened: [], pick: "" })}
        />
      )}
      {!start && (
        <Button
          words={`${t(words.path)}：${nameOf(graph, state.node)} → ${thing?.name}`}
          run={() => set({ to: pick, opened: [], pick: "" })}
        />
      )}
      {groups.map((group) => (
        <FactList key={group.key} group={group} few={FEW} />
      ))}
    </section>
  );
}

function Button({ words: label, run }: { words: string; run(): void }): JSX.Element {
  return (
    <button type="button" class="plain" onClick={run}>
      {label}
    </button>
  );
}

const nameOf = (graph: Graph, key: string): string => graph.nodes.get(key)?.thing.name ?? key;
