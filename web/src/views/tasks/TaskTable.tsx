/** Sub-tasks of one action, a column a year: the schedule's own words. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { text } from "../../data/catalogue";
import type { Thing } from "../../data/model";
import { distinct } from "../../data/table";
import { evidenceOf } from "../../parts/cells";
import { Quote } from "../../parts/Quote";
import { Scroll } from "../../parts/Scroll";
import { ThingLink } from "../../parts/ThingLink";
import { common } from "../../words/common";
import { tasks as words } from "../../words/tasks";

/** Enterprises that a row names; the rest stand on a page of their own. */
const FEW = 6;

interface Props {
  tasks: Thing[];
  years: number[];
  caption: string;
}

export function TaskTable({ tasks, years, caption }: Props): JSX.Element {
  const { t } = useSite();
  return (
    <Scroll label={caption} also="stacked">
      <table class="task-table" style={{ "--years": years.length }}>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(common.task)}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
            <th scope="col">{t(common.unit)}</th>
            <th scope="col">{t(common.enterprise)}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <TaskRow key={task.key} task={task} years={years} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function TaskRow({ task, years }: { task: Thing; years: number[] }): JSX.Element {
  const { catalogue, t, href } = useSite();
  const own = (question: string): ReturnType<typeof catalogue.rows> =>
    catalogue.rows(question).filter((row) => row.task === task.name);
  const milestones = own("milestones");
  const units = own("units");
  const enterprises = distinct(own("enterprises"), "enterprise");
  return (
    <tr>
      <th scope="row">
        <span class="no">{task.number}</span> <ThingLink thing={task} bare />
      </th>
      {years.map((year) => {
        const row = milestones.find((each) => each.year === year);
        const evidence = row && evidenceOf(row);
        return (
          <td key={year} class="long" data-label={year}>
            {evidence && <Quote evidence={evidence} />}
          </td>
        );
      })}
      <td class="names" data-label={t(common.unit)}>
        {units.map((row) => (
          <ThingLink key={text(row, "id")} name={text(row, "unit")} types={["GovernmentUnit"]} bare />
        ))}
        {units.some((row) => row.etc) && <span class="quiet">{t(common.others)}</span>}
      </td>
      <td class="names" data-label={t(common.enterprise)}>
        {enterprises.slice(0, FEW).map((name) => (
          <ThingLink key={name} name={name} types={["Enterprise"]} bare />
        ))}
        {enterprises.length > FEW && (
          <a href={href({ view: "enterprises", params: { task: task.name } })}>
            {t(words.allEnterprises, enterprises.length)}
          </a>
        )}
      </td>
    </tr>
  );
}
