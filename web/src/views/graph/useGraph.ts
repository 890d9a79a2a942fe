/** The graph of the site's facts, built once. */
import { useMemo } from "preact/hooks";
import { useSite } from "../../app/context";
import { usePayload } from "../../data/payload";
import { buildGraph, type Graph } from "./model";

export interface LoadedGraph {
  graph: Graph | null;
  error: Error | null;
  retry(): void;
}

export function useGraph(): LoadedGraph {
  const { site } = useSite();
  const { payload, error, retry } = usePayload("facts");
  const graph = useMemo(() => (payload ? buildGraph(site.things, payload.facts) : null), [payload, site]);
  return { graph, error, retry };
}
