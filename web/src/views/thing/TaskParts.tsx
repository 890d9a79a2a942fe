/** A sub-task's page: its years, who does it, what it carries. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { text } from "../../data/catalogue";
import type { Thing } from "../../data/model";
import { distinct } from "../../data/table";
import { evidenceOf } from "../../parts/cells";
import { DataTable } from "../../parts/DataTable";
import { EvidenceButton, Quote } from "../../parts/Quote";
import { ThingLink } from "../../parts/ThingLink";
import { common } from "../../words/common";
import { thing as words } from "../../words/thing";

export function TaskParts({ task }: { task: Thing }): JSX.Element {
  const { catalogue, t } = useSite();
  const own = (question: string): ReturnType<typeof catalogue.rows> =>
    catalogue.rows(question).filter((row) => row.task === task.name);
  const enterprises = own("enterprises");
  const carried = distinct(own("observations"), "indicator");
  const targets = own("targets");
  return (
    <>
      <Years task={task} />
      <Units task={task} />
      {enterprises.length > 0 && (
        <section>
          <h2>{t(words.enterprises)}</h2>
          <DataTable
            question="enterprises"
            rows={enterprises}
            columns={["enterprise", "direction", "role", "industries", "year", "quote"]}
            caption={t(words.enterprisesCaption, task.name)}
          />
        </section>
      )}
      {carried.length > 0 && (
        <section>
          <h2>{t(words.indicators)}</h2>
          <p class="names">
            {carried.map((name) => (
              <ThingLink key={name} name={name} types={["Indicator"]} />
            ))}
          </p>
        </section>
      )}
      {targets.length > 0 && (
        <section>
          <h2>{t(words.targets)}</h2>
          <DataTable
            question="targets"
            rows={targets}
            columns={["subject", "value_min", "value_max", "unit", "comparator", "year", "quote"]}
            caption={t(words.targets)}
          />
        </section>
      )}
    </>
  );
}

function Years({ task }: { task: Thing }): JSX.Element | null {
  const { catalogue, t } = useSite();
  const rows = catalogue.rows("milestones").filter((row) => row.task === task.name);
  if (!rows.length) return null;
  return (
    <section>
      <h2>{t(words.milestones)}</h2>
      <ol class="years">
        {rows.map((row) => {
          const evidence = evidenceOf(row);
          return (
            <li key={text(row, "year")}>
              <b>{text(row, "year")}</b>
              {evidence && <Quote evidence={evidence} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Units({ task }: { task: Thing }): JSX.Element | null {
  const { catalogue, t } = useSite();
  const rows = catalogue.rows("units").filter((row) => row.task === task.name);
  if (!rows.length) return null;
  return (
    <section>
      <h2>{t(words.units)}</h2>
      <p class="names">
        {rows.map((row) => {
          const evidence = evidenceOf(row);
          return (
            <span key={text(row, "id")}>
              <ThingLink name={text(row, "unit")} types={["GovernmentUnit"]} />
              {evidence && <EvidenceButton evidence={evidence} about={text(row, "unit")} />}
            </span>
          );
        })}
        {rows.some((row) => row.etc) && <span class="quiet">{t(common.others)}</span>}
      </p>
    </section>
  );
}
