/** Which sub-tasks and milestones the address asks for. */
import type { Params } from "../../app/routes";
import { type Catalogue, type Row, text } from "../../data/catalogue";
import { distinct, filterRows } from "../../data/table";

/** The names of the sub-tasks that fit all filters. */
export function chooseTasks(catalogue: Catalogue, params: Params): Set<string> {
  const units = catalogue.rows("units").filter((row) => row.unit === params.unit);
  const milestones = catalogue.rows("milestones");
  const tell = (row: Row): string =>
    [
      text(row, "task"),
      ...milestones.filter((each) => each.task === row.task).map((each) => text(each, "text")),
    ].join(" ");
  const rows = catalogue
    .rows("tasks")
    .filter((row) => !params.action || row.action === params.action)
    .filter((row) => !params.task || row.task === params.task)
    .filter((row) => !params.unit || units.some((each) => each.task === row.task));
  return new Set(distinct(filterRows(rows, params.q ?? "", tell), "task"));
}

/** The milestones of those sub-tasks, in the year asked for. */
export function chooseMilestones(catalogue: Catalogue, params: Params): Row[] {
  const chosen = chooseTasks(catalogue, params);
  return catalogue
    .rows("milestones")
    .filter((row) => chosen.has(text(row, "task")) && (!params.year || String(row.year) === params.year));
}
