/** From the state in the address to what the canvas draws. */
import { useMemo } from "preact/hooks";
import { useSite } from "../../app/context";
import { placeChain } from "./chain";
import type { Graph } from "./model";
import { findPath, type Step } from "./path";
import { place } from "./placement";
import { chooseDepth, type Reach, reach } from "./reach";
import { makeScene, type Scene, showPath } from "./scene";
import type { State } from "./state";

export interface Drawn {
  shown: Reach;
  scene: Scene;
  depth: number;
  /** Null where no path is asked for or none is found. */
  path: Step[] | null;
}

export function useScene(graph: Graph, state: State, aspect: number): Drawn {
  const { site, lang, t } = useSite();
  const key = JSON.stringify([
    state.node,
    state.depth,
    state.types,
    state.relations,
    state.opened,
    state.removed,
  ]);
  const depth = state.depth || chooseDepth(graph, state.node);
  const path = useMemo(
    () => (state.to ? findPath(graph, state.node, state.to) : null),
    [graph, state.node, state.to],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the lists in the state
  const shown = useMemo(
    () => (path && !state.opened.length ? showPath(graph, path) : reach(graph, makeWish(state, depth, path))),
    [graph, key, depth, path, state.most],
  );
  const chain = path !== null && !state.opened.length;
  const spots = useMemo(() => {
    const name = (each: string): string => graph.nodes.get(each)?.thing.name ?? each;
    return chain ? placeChain(shown.keys, name, aspect) : place(graph, shown, name, aspect);
  }, [graph, shown, chain, aspect]);
  const pins = JSON.stringify(state.pins);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `pins` stands for the pins in the state
  const scene = useMemo(() => {
    const nameRelation = (relation: string): string => t(site.relations[relation] ?? [relation, relation]);
    return makeScene({ graph, shown, spots, pins: state.pins, path, start: state.node, nameRelation });
  }, [graph, shown, spots, path, pins, state.node, site, lang]);
  return { shown, scene, depth, path };
}

function makeWish(state: State, depth: number, path: readonly Step[] | null) {
  return {
    start: state.node,
    // with a path the chain itself is opened, and nothing around it
    depth: path ? 1 : depth,
    hiddenTypes: new Set(state.types),
    hiddenRelations: new Set(state.relations),
    opened: path ? state.opened.concat(path.map((step) => step.from)) : state.opened,
    removed: new Set(state.removed),
    most: state.most,
  };
}
