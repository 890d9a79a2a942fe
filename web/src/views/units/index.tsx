/** 责任单位: who is responsible for what, in the plan's own order. */
import type { JSX } from "preact";
import { useSite, type ViewProps } from "../../app/context";
import { isCollective, listUnits } from "../../data/plan";
import { DataTable } from "../../parts/DataTable";
import { Empty } from "../../parts/Empty";
import { Matrix } from "../../parts/Matrix";
import { Page } from "../../parts/Page";
import { Tabs } from "../../parts/Tabs";
import { ThingLink } from "../../parts/ThingLink";
import { common } from "../../words/common";
import { shell } from "../../words/shell";
import { tasks as words } from "../../words/tasks";
import { UnitFiles } from "./UnitFiles";

export function UnitsView({ params, setParams }: ViewProps): JSX.Element {
  const { catalogue, t } = useSite();
  const units = listUnits(catalogue);
  const tabs = (
    <Tabs
      name="view"
      label={t(shell.units)}
      choices={[
        ["list", common.list],
        ["matrix", common.matrix],
        ["table", common.table],
      ]}
      params={params}
    />
  );
  return (
    <Page title={t(shell.units)} lead={t(words.unitsLead, units.length)} tools={tabs}>
      {!units.length && <Empty />}
      {params.view === "matrix" && <UnitMatrix />}
      {params.view === "table" && (
        <DataTable question="units" caption={t(words.matrixCaption)} params={params} setParams={setParams} />
      )}
      {(params.view ?? "list") === "list" && <UnitList />}
    </Page>
  );
}

function UnitList(): JSX.Element {
  const { catalogue, t, href } = useSite();
  const actions = catalogue.list("Action");
  return (
    <ul class="unit-list">
      {listUnits(catalogue).map(({ name, tasks }) => {
        const thing = catalogue.find(name, "GovernmentUnit");
        const parents = tasks.map((task) => catalogue.find(task, "Task")?.parent);
        return (
          <li key={name} class="card">
            <h2>
              <ThingLink thing={thing} name={name} />
              {thing && isCollective(thing) && (
                <span class="chip" title={t(words.collectiveHint)}>
                  {t(words.collective)}
                </span>
              )}
            </h2>
            <p>
              <a href={href({ view: "tasks", params: { unit: name } })}>{t(words.unitTasks, tasks.length)}</a>
            </p>
            <p class="quiet" lang="zh-CN">
              {actions
                .filter((action) => parents.indexOf(action.key) >= 0)
                .map((action) => action.name)
                .join("、")}
            </p>
            {thing && <UnitFiles thing={thing} />}
          </li>
        );
      })}
    </ul>
  );
}

function UnitMatrix(): JSX.Element {
  const { catalogue, t, label } = useSite();
  const rows = catalogue.rows("units");
  const lead = label("UnitRoleScheme", "lead").charAt(0).toUpperCase();
  const lines = listUnits(catalogue).map(({ name }) => ({
    key: name,
    name,
    label: <ThingLink name={name} types={["GovernmentUnit"]} bare />,
  }));
  const columns = catalogue.list("Task").map((task) => ({
    key: task.name,
    name: task.name,
    label: <ThingLink thing={task} bare />,
    group: (task.parent && catalogue.get(task.parent)?.name) || "",
  }));
  return (
    <Matrix
      caption={t(words.matrixCaption)}
      corner={t(common.unit)}
      rows={lines}
      columns={columns}
      cell={(unit, task) =>
        rows
          .filter((row) => row.unit === unit && row.task === task)
          .map((row) => ({
            sign: row.role === "lead" ? `${lead}${row.position}` : String(row.position),
            className: row.role === "lead" ? "m-unit m-lead" : "m-unit",
            meaning: `${label("UnitRoleScheme", String(row.role))}，${t(words.position, String(row.position))}`,
            rows: [row],
          }))
      }
    />
  );
}
