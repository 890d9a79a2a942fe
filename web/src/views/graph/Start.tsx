/** The start screen: the actions in their groups, and a search. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import type { Thing } from "../../data/model";
import { Empty } from "../../parts/Empty";
import { TypeIcon } from "../../parts/Icon";
import { Page } from "../../parts/Page";
import { Finder } from "./Finder";
import { type Graph, otherEnd } from "./model";
import { graphWords as words } from "./words";

interface Props {
  graph: Graph;
  /** Whether the address names a thing that there is not. */
  unknown: boolean;
  begin(key: string): void;
}

export function Start({ graph, unknown, begin }: Props): JSX.Element {
  const { catalogue, t } = useSite();
  const groups = catalogue.list("ActionGroup");
  const actions = catalogue.list("Action");
  const inside = (group: Thing): Thing[] => actions.filter((action) => joined(graph, group.key, action.key));
  const alone = actions.filter((action) => !groups.some((group) => joined(graph, group.key, action.key)));
  return (
    <Page title={t(words.title)} lead={<p>{t(words.startLead)}</p>}>
      {unknown && <Empty title={t(words.unknown)}>{t(words.unknownHint)}</Empty>}
      <section class="graph-start">
        <h2>{t(words.search)}</h2>
        <Finder id="graph-start" graph={graph} label={t(words.searchHint)} take={begin} />
        {actions.length > 0 && <h2>{t(words.actions)}</h2>}
        <div class="graph-groups">
          {groups.map((group) => (
            <section key={group.key}>
              <h3 lang="zh-CN">{group.name}</h3>
              <Actions graph={graph} actions={inside(group)} begin={begin} />
            </section>
          ))}
          {alone.length > 0 && (
            <section>
              <Actions graph={graph} actions={alone} begin={begin} />
            </section>
          )}
        </div>
      </section>
    </Page>
  );
}

function Actions({
  graph,
  actions,
  begin,
}: {
  graph: Graph;
  actions: Thing[];
  begin(key: string): void;
}): JSX.Element {
  const { t } = useSite();
  return (
    <ul>
      {actions.map((action) => (
        <li key={action.key}>
          <button type="button" onClick={() => begin(action.key)}>
            <TypeIcon type={action.type} size={16} />
            <span lang="zh-CN">{action.name}</span>
            <small>{t(words.tasks, countTasks(graph, action.key))}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

function joined(graph: Graph, one: string, other: string): boolean {
  return (graph.near.get(one) ?? []).some((line) => otherEnd(line, one) === other);
}

function countTasks(graph: Graph, action: string): number {
  const lines = graph.near.get(action) ?? [];
  return lines.filter((line) => graph.nodes.get(otherEnd(line, action))?.thing.type === "Task").length;
}
