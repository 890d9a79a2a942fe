/** The graph: from a start outwards, or the way between two things. */
import type { JSX } from "preact";
import type { ViewProps } from "../../app/context";
import { ErrorNote, Loading } from "../../parts/Empty";
import { GraphPage } from "./GraphPage";
import { Start } from "./Start";
import { restart, writeState } from "./state";
import { useGraph } from "./useGraph";

export function GraphView(props: ViewProps): JSX.Element {
  const { graph, error, retry } = useGraph();
  const { node } = props.params;
  if (error) return <ErrorNote error={error} retry={retry} />;
  if (!graph) return <Loading />;
  if (node && graph.nodes.has(node)) return <GraphPage key={node} {...props} graph={graph} />;
  const begin = (key: string): void => props.setParams(writeState(restart(key)));
  return <Start graph={graph} unknown={Boolean(node)} begin={begin} />;
}
