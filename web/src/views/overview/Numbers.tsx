/** How many of what the plan has; each number leads there. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import type { Params } from "../../app/routes";
import type { Pair } from "../../data/model";
import { listUnits } from "../../data/plan";
import { distinct } from "../../data/table";
import { kindOf } from "../../parts/kinds";
import { overview } from "../../words/overview";

export function Numbers(): JSX.Element {
  const { catalogue, t, href } = useSite();
  const numbers: [number, Pair, string, { view: string; params?: Params }][] = [
    [catalogue.list("Action").length, overview.actions, "Action", { view: "tasks" }],
    [catalogue.list("Task").length, overview.tasks, "Task", { view: "tasks" }],
    [catalogue.rows("milestones").length, overview.milestones, "Task", { view: "tasks" }],
    [catalogue.list("Indicator").length, overview.indicators, "Indicator", { view: "indicators" }],
    [listUnits(catalogue).length, overview.units, "GovernmentUnit", { view: "units" }],
    [
      distinct(catalogue.rows("enterprises"), "enterprise").length,
      overview.enterprises,
      "Enterprise",
      { view: "enterprises" },
    ],
    [catalogue.rows("platforms").length, overview.platforms, "Platform", { view: "platforms" }],
  ];
  return (
    <ul class="numbers" aria-label={t(overview.numbers)}>
      {numbers
        .filter(([count]) => count > 0)
        .map(([count, words, type, route]) => (
          <li key={words[1]}>
            <a href={href(route)} class={`k-${kindOf(type)}`}>
              <b>{count}</b> <span>{t(words)}</span>
            </a>
          </li>
        ))}
    </ul>
  );
}
