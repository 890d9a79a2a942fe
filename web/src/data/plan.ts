/** The plan's own structure, as the views show it. */
import type { Catalogue, Row } from "./catalogue";
import { number, text } from "./catalogue";
import type { Thing } from "./model";
import { distinct } from "./table";

/** The sub-tasks of an action, in the plan's order. */
export function tasksOf(catalogue: Catalogue, action: Thing): Thing[] {
  return catalogue.list("Task").filter((task) => task.parent === action.key);
}

/** Groups with their actions; actions without a group stand in a last group of their own. */
export function groupActions(catalogue: Catalogue): { group: Thing | null; actions: Thing[] }[] {
  const actions = catalogue.list("Action");
  const groups: { group: Thing | null; actions: Thing[] }[] = catalogue
    .list("ActionGroup")
    .map((group) => ({ group, actions: actions.filter((action) => action.parent === group.key) }));
  const alone = actions.filter((action) => !groups.some((each) => each.actions.indexOf(action) >= 0));
  return alone.length ? [...groups, { group: null, actions: alone }] : groups;
}

/** The years of the schedule. */
export function planYears(catalogue: Catalogue): number[] {
  return distinct(catalogue.rows("milestones"), "year").map(Number).sort();
}

/** Responsible units in the order in which the plan names them first, with the sub-tasks of each. */
export function listUnits(catalogue: Catalogue): { name: string; tasks: string[] }[] {
  const rows = catalogue.rows("units");
  return distinct(rows, "unit").map((name) => ({
    name,
    tasks: distinct(
      rows.filter((row) => row.unit === name),
      "task",
    ),
  }));
}

/** A thing's attribute, by its English name. */
export function attribute(thing: Thing, name: string): string {
  return thing.attributes.find(([label]) => label[1] === name)?.[1][1] ?? "";
}

/** Whether a name stands for many, as 各乡镇. */
export const isCollective = (thing: Thing): boolean => attribute(thing, "collective") === "yes";

/** A place's kind, as its vocabulary has it. */
export function placeKind(catalogue: Catalogue, place: Thing): string {
  const row = catalogue.rows("places").find((each) => each.place === place.name);
  return row ? text(row, "kind") : "";
}

const LEVEL_SIGNS: Record<string, string> = { town: "镇", township: "乡", subdistrict: "街" };

/** The collective names of units that a place falls under: a town's, those that name towns. */
export function findCollectives(catalogue: Catalogue, place: Thing): Thing[] {
  const sign = LEVEL_SIGNS[placeKind(catalogue, place)];
  if (!sign) return [];
  return catalogue
    .list("GovernmentUnit")
    .filter((unit) => isCollective(unit) && unit.name.indexOf(sign) >= 0);
}

export interface Trajectory {
  thing: Thing | undefined;
  number: number;
  name: string;
  group: string;
  unit: string;
  attribute: string;
  points: Row[];
  /** Names of the sub-tasks that restate a value of it. */
  tasks: string[];
  /** Its last value by its first; null where one is missing or nought. */
  ratio: number | null;
}

/** The indicators with their table's values in the order of years. */
export function listTrajectories(catalogue: Catalogue): Trajectory[] {
  const observations = catalogue.rows("observations");
  return catalogue.rows("indicators").map((row) => {
    const name = text(row, "indicator");
    const own = observations.filter(
      (each) => each.indicator === name && each.source === "table" && each.value !== null,
    );
    const points = own.sort((one, other) => (number(one, "year") ?? 0) - (number(other, "year") ?? 0));
    const restated = observations.filter((each) => each.indicator === name && each.task);
    return {
      thing: catalogue.find(name, "Indicator"),
      number: number(row, "number") ?? 0,
      name,
      group: text(row, "group"),
      unit: text(row, "unit"),
      attribute: text(row, "attribute"),
      points,
      tasks: distinct(restated, "task"),
      ratio: findRatio(points),
    };
  });
}

function findRatio(points: Row[]): number | null {
  const first = points[0] && number(points[0], "value");
  const last = points[points.length - 1];
  const value = last && number(last, "value");
  return points.length > 1 && first && value !== null && value !== undefined ? value / first : null;
}

/** The `count` indicators that change most against their first value, in the table's order. */
export function pickMoving(trajectories: Trajectory[], count: number): Trajectory[] {
  const change = (each: Trajectory): number =>
    each.ratio && each.ratio > 0 ? Math.abs(Math.log(each.ratio)) : 0;
  const most = trajectories
    .slice()
    .sort((one, other) => change(other) - change(one))
    .slice(0, count);
  return trajectories.filter((each) => most.indexOf(each) >= 0);
}
