/** Groups, actions and sub-tasks at a glance. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { text } from "../../data/catalogue";
import type { Thing } from "../../data/model";
import { groupActions, tasksOf } from "../../data/plan";
import { Icon } from "../../parts/Icon";
import { ThingLink } from "../../parts/ThingLink";
import { overview } from "../../words/overview";

export function System(): JSX.Element | null {
  const { catalogue, t } = useSite();
  const groups = groupActions(catalogue).filter((each) => each.actions.length);
  if (!groups.length) return null;
  const grouped = groups.every((each) => each.group);
  const sizes = groups.map((each) => each.actions.length).join("");
  return (
    <section>
      <h2>{grouped ? t(overview.system, sizes) : t(overview.systemPlain)}</h2>
      <p class="quiet">{t(overview.systemHint)}</p>
      <div class={groups.length < 3 ? "system few" : "system"}>
        {groups.map(({ group, actions }) => (
          <section key={group?.key ?? ""} class="group">
            {group && (
              <h3>
                <ThingLink thing={group} bare />
              </h3>
            )}
            {actions.map((action) => (
              <ActionCard key={action.key} action={action} />
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}

function ActionCard({ action }: { action: Thing }): JSX.Element {
  const { catalogue, t, href } = useSite();
  const row = catalogue.rows("actions").find((each) => each.action === action.name);
  return (
    <article class="card action">
      <h4>
        <span class="no">{action.number}</span> <ThingLink thing={action} bare />
      </h4>
      <ol>
        {tasksOf(catalogue, action).map((task) => (
          <li key={task.key} value={task.number ?? undefined}>
            <ThingLink thing={task} bare />
          </li>
        ))}
      </ol>
      {row && (
        <p class="facts">
          <a href={href({ view: "tasks", params: { action: action.name } })} class="k-unit">
            <Icon kind="unit" size={10} /> {t(overview.unitsLine, text(row, "units"))}
          </a>
          {row.enterprises !== 0 && (
            <a href={href({ view: "enterprises", params: { action: action.name } })} class="k-enterprise">
              <Icon kind="enterprise" size={10} /> {t(overview.enterprisesLine, text(row, "enterprises"))}
            </a>
          )}
        </p>
      )}
    </article>
  );
}
