/** 任务: actions × sub-tasks × years, with units and enterprises. */
import type { JSX } from "preact";
import { useSite, type ViewProps } from "../../app/context";
import { planYears, tasksOf } from "../../data/plan";
import { distinct } from "../../data/table";
import { DataTable } from "../../parts/DataTable";
import { Empty } from "../../parts/Empty";
import { type Facet, Facets } from "../../parts/Facets";
import { Page } from "../../parts/Page";
import { ThingLink } from "../../parts/ThingLink";
import { common } from "../../words/common";
import { shell } from "../../words/shell";
import { tasks as words } from "../../words/tasks";
import { chooseMilestones, chooseTasks } from "./choosing";
import { TaskTable } from "./TaskTable";

export function TasksView({ params, setParams }: ViewProps): JSX.Element {
  const { catalogue, t } = useSite();
  const chosen = chooseTasks(catalogue, params);
  const planned = catalogue.rows("milestones").length > 0;
  const years = planYears(catalogue).filter((year) => !params.year || String(year) === params.year);
  const actions = catalogue.list("Action");
  const shown = actions
    .map((action) => ({ action, tasks: tasksOf(catalogue, action).filter((task) => chosen.has(task.name)) }))
    .filter((each) => each.tasks.length);
  return (
    <Page
      title={t(shell.tasks)}
      lead={t(planned ? words.lead : words.leadPlain, catalogue.list("Task").length)}
    >
      <Filters params={params} setParams={setParams} />
      {!shown.length && <Empty title={t(words.noTask)} />}
      {shown.map(({ action, tasks }) => (
        <section key={action.key}>
          <h2>
            <span class="no">{action.number}</span> <ThingLink thing={action} bare />
          </h2>
          <TaskTable tasks={tasks} years={years} caption={t(words.caption, action.name)} />
        </section>
      ))}
      {planned && (
        <details class="more">
          <summary>{t(words.files)}</summary>
          <DataTable
            question="milestones"
            rows={chooseMilestones(catalogue, params)}
            caption={t(words.filesCaption)}
          />
        </details>
      )}
    </Page>
  );
}

function Filters({ params, setParams }: Omit<ViewProps, "path">): JSX.Element {
  const { catalogue, t } = useSite();
  const rows = catalogue.rows("tasks");
  const units = catalogue.rows("units");
  const count = (values: string[], tell: (value: string) => number): Facet["values"] =>
    values.map((value) => ({ value, label: value, count: tell(value) }));
  const facets: Facet[] = [
    {
      name: "action",
      title: t(common.action),
      values: count(distinct(rows, "action"), (value) => rows.filter((row) => row.action === value).length),
    },
    {
      name: "year",
      title: t(common.year),
      values: count(
        planYears(catalogue).map(String),
        (value) => catalogue.rows("milestones").filter((row) => String(row.year) === value).length,
      ),
    },
    {
      name: "unit",
      title: t(common.unit),
      values: count(distinct(units, "unit"), (value) => units.filter((row) => row.unit === value).length),
    },
    {
      name: "task",
      title: t(common.task),
      values: count(distinct(rows, "task"), () => 1),
    },
  ];
  return <Facets facets={facets} params={params} setParams={setParams} search={t(words.find)} />;
}
