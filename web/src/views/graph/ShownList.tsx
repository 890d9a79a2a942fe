/** All that is shown, in words: for keyboards, screen readers, and whoever reads lists faster than pictures. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { useSite } from "../../app/context";
import { TypeIcon } from "../../parts/Icon";
import { inverseLabel } from "../../words/relations";
import { type Graph, type Line, otherEnd } from "./model";
import type { Reach } from "./reach";
import { graphWords as words } from "./words";

interface Props {
  graph: Graph;
  shown: Reach;
  pick: string;
  choose(key: string): void;
  point(key: string | null): void;
}

export function ShownList({ graph, shown, pick, choose, point }: Props): JSX.Element {
  const { site, t } = useSite();
  const groups = useMemo(() => groupByType(graph, shown.keys), [graph, shown]);
  const lines = useMemo(() => gatherLines(shown), [shown]);
  return (
    <section class="graph-list">
      <h2>{t(words.list)}</h2>
      {Array.from(groups, ([type, keys]) => (
        <section key={type}>
          <h3>
            <TypeIcon type={type} /> {t(site.classes[type] ?? [type, type])} <small>{keys.length}</small>
          </h3>
          <ul>
            {keys.map((key) => (
              <li key={key}>
                <button
                  type="button"
                  class="link"
                  lang="zh-CN"
                  aria-current={key === pick ? "true" : undefined}
                  onClick={() => choose(key)}
                  onMouseEnter={() => point(key)}
                  onMouseLeave={() => point(null)}
                  onFocus={() => point(key)}
                  onBlur={() => point(null)}
                >
                  {graph.nodes.get(key)?.thing.name}
                </button>
                <Said graph={graph} from={key} line={lines.get(key)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** How a thing hangs on the one from which it was reached. */
function Said({
  graph,
  from,
  line,
}: {
  graph: Graph;
  from: string;
  line: Line | undefined;
}): JSX.Element | null {
  const { site, t } = useSite();
  if (!line) return null;
  const said = line.relations.map((relation) => {
    const label = site.relations[relation] ?? [relation, relation];
    const inverse = !line.facts.some((fact) => fact.relation === relation && fact.subject === from);
    return t(inverse ? inverseLabel(relation, label) : label);
  });
  return (
    <small>
      {said.join("、")}：<span lang="zh-CN">{graph.nodes.get(otherEnd(line, from))?.thing.name}</span>
    </small>
  );
}

/** The line by which each thing was reached. */
function gatherLines(shown: Reach): Map<string, Line> {
  const found = new Map<string, Line>();
  for (const line of shown.lines) {
    for (const key of line.ends) if (shown.parent.get(key) === otherEnd(line, key)) found.set(key, line);
  }
  return found;
}

function groupByType(graph: Graph, keys: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  const ordered = keys
    .map((key) => graph.nodes.get(key))
    .filter((node) => node !== undefined)
    .sort((one, two) => one.rank - two.rank || one.order - two.order);
  for (const { key, thing } of ordered) {
    const known = groups.get(thing.type);
    if (known) known.push(key);
    else groups.set(thing.type, [key]);
  }
  return groups;
}
