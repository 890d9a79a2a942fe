/** A unit's 责任清单: its sub-tasks with each year's milestone, as the plan writes them. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import type { Thing } from "../../data/model";
import { planYears } from "../../data/plan";
import { tasks as words } from "../../words/tasks";
import { TaskTable } from "../tasks/TaskTable";
import { UnitFiles } from "../units/UnitFiles";

/** The sub-tasks that a unit of this name is responsible for. */
export function useDuties(unit: string): Thing[] {
  const { catalogue } = useSite();
  const rows = catalogue.rows("units").filter((row) => row.unit === unit);
  return catalogue.list("Task").filter((task) => rows.some((row) => row.task === task.name));
}

export function Duties({ unit }: { unit: Thing }): JSX.Element | null {
  const { catalogue, t } = useSite();
  const tasks = useDuties(unit.name);
  if (!tasks.length) return null;
  return (
    <section>
      <div class="section-head">
        <h2>
          {t(words.duties)} <small>{t(words.unitTasks, tasks.length)}</small>
        </h2>
        <UnitFiles thing={unit} />
      </div>
      <p class="quiet">{t(words.dutiesHint)}</p>
      <TaskTable tasks={tasks} years={planYears(catalogue)} caption={t(words.dutiesOf, unit.name)} />
    </section>
  );
}
