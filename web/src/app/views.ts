/** All views: where they are, what they are called, who shows them. */
import type { FunctionComponent } from "preact";
import type { Meta, Pair } from "../data/model";
import { AskView } from "../views/ask";
import { CorrectView } from "../views/correct";
import { DataView } from "../views/data";
import { EnterprisesView } from "../views/enterprises";
import { FindingsView } from "../views/findings";
import { IndicatorsView } from "../views/indicators";
import { LayoutView } from "../views/layout";
import { OverviewView } from "../views/overview";
import { PlatformsView } from "../views/platforms";
import { TasksView } from "../views/tasks";
import { TextView } from "../views/text";
import { ThingView } from "../views/thing";
import { UnitsView } from "../views/units";
import { shell } from "../words/shell";
import type { ViewProps } from "./context";
import { lazy } from "./Lazy";

export interface View {
  /** The first part of the address; empty is the overview. */
  name: string;
  title: Pair;
  component: FunctionComponent<ViewProps>;
  /** Whether the navigation lists it. */
  listed: boolean;
  /** Whether there is nothing to see in this plan: the address says so, the navigation leaves it out. */
  isEmpty?(meta: Meta): boolean;
  /** Whether this site has it. */
  exists?(meta: Meta): boolean;
  /** Whether it takes the whole width of the window. */
  wide?: boolean;
}

const list = (
  name: string,
  title: Pair,
  component: FunctionComponent<ViewProps>,
  more: Partial<View> = {},
): View => ({
  name,
  title,
  component,
  listed: true,
  ...more,
});

export const VIEWS: View[] = [
  list("", shell.overview, OverviewView),
  list("layout", shell.layout, LayoutView, { isEmpty: (meta) => !meta.formula, wide: true }),
  list("graph", shell.graph, lazy("graph", "GraphView"), { wide: true }),
  list("tasks", shell.tasks, TasksView),
  list("units", shell.units, UnitsView),
  list("enterprises", shell.enterprises, EnterprisesView),
  list("platforms", shell.platforms, PlatformsView),
  list("indicators", shell.indicators, IndicatorsView),
  list("text", shell.text, TextView, { wide: true }),
  list("ask", shell.ask, AskView),
  list("data", shell.data, DataView),
  list("correct", shell.correct, CorrectView),
  list("findings", shell.findings, FindingsView, { exists: (meta) => meta.audience === "internal" }),
  list("sparql", shell.sparql, lazy("sparql", "SparqlView"), { listed: false, wide: true }),
  list("thing", shell.thing, ThingView, { listed: false }),
];

/** Give the view of a name, if this site has it. */
export function findView(name: string, meta: Meta): View | undefined {
  return VIEWS.find((view) => view.name === name && (view.exists?.(meta) ?? true));
}
