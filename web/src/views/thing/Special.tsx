/** What a page shows by its thing's type before the facts. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import type { Thing } from "../../data/model";
import { groupActions, listTrajectories, tasksOf } from "../../data/plan";
import { DataTable } from "../../parts/DataTable";
import { ThingLink } from "../../parts/ThingLink";
import { indicators } from "../../words/indicators";
import { thing as words } from "../../words/thing";
import { Chart } from "../indicators/IndicatorCard";
import { Duties } from "./Duties";
import { TaskParts } from "./TaskParts";
import { TownDuties } from "./TownDuties";

export function Special({ thing }: { thing: Thing }): JSX.Element | null {
  if (thing.type === "Task") return <TaskParts task={thing} />;
  if (thing.type === "Action") return <ActionParts action={thing} />;
  if (thing.type === "ActionGroup") return <GroupParts group={thing} />;
  if (thing.type === "Indicator") return <IndicatorParts indicator={thing} />;
  if (thing.type === "GovernmentUnit") return <Duties unit={thing} />;
  if (thing.type === "Place") return <TownDuties place={thing} />;
  return null;
}

function GroupParts({ group }: { group: Thing }): JSX.Element {
  const { catalogue, t } = useSite();
  const actions = groupActions(catalogue).find((each) => each.group?.key === group.key)?.actions ?? [];
  return (
    <section>
      <h2>{t(words.actions)}</h2>
      <ol class="plain-list">
        {actions.map((action) => (
          <li key={action.key} value={action.number ?? undefined}>
            <ThingLink thing={action} />
            <p class="quiet" lang="zh-CN">
              {tasksOf(catalogue, action)
                .map((task) => task.name)
                .join("、")}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function ActionParts({ action }: { action: Thing }): JSX.Element {
  const { catalogue, t } = useSite();
  const rows = catalogue.rows("enterprises").filter((row) => row.action === action.name);
  return (
    <>
      <section>
        <h2>{t(words.tasks)}</h2>
        <ol class="plain-list">
          {tasksOf(catalogue, action).map((task) => (
            <li key={task.key} value={task.number ?? undefined}>
              <ThingLink thing={task} />
            </li>
          ))}
        </ol>
      </section>
      {rows.length > 0 && (
        <section>
          <h2>{t(words.enterprises)}</h2>
          <DataTable
            question="enterprises"
            rows={rows}
            columns={["enterprise", "task", "direction", "role", "quote"]}
            caption={t(words.enterprisesCaption, action.name)}
          />
        </section>
      )}
    </>
  );
}

function IndicatorParts({ indicator }: { indicator: Thing }): JSX.Element {
  const { catalogue, t } = useSite();
  const trajectory = listTrajectories(catalogue).find((each) => each.name === indicator.name);
  const rows = catalogue.rows("observations").filter((row) => row.indicator === indicator.name);
  return (
    <>
      {trajectory && (
        <section>
          <h2>
            {t(words.chart)} <small>{trajectory.unit}</small>
          </h2>
          <Chart trajectory={trajectory} big />
        </section>
      )}
      <section>
        <h2>{t(indicators.values)}</h2>
        <DataTable
          question="observations"
          rows={rows}
          columns={[
            "year",
            "kind",
            "value_as_written",
            "unit_as_written",
            "comparator",
            "source",
            "task",
            "quote",
          ]}
          caption={t(indicators.values)}
        />
      </section>
    </>
  );
}
