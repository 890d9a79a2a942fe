/** 指标: all trajectories as small multiples, or as a table. */
import type { JSX } from "preact";
import { useSite, type ViewProps } from "../../app/context";
import { listTrajectories, planYears, type Trajectory } from "../../data/plan";
import { distinct } from "../../data/table";
import { DataTable } from "../../parts/DataTable";
import { Empty } from "../../parts/Empty";
import { Page } from "../../parts/Page";
import { Tabs } from "../../parts/Tabs";
import { common } from "../../words/common";
import { indicators } from "../../words/indicators";
import { shell } from "../../words/shell";
import { IndicatorCard } from "./IndicatorCard";

export function IndicatorsView({ params, setParams }: ViewProps): JSX.Element {
  const { catalogue, t } = useSite();
  const all = listTrajectories(catalogue);
  const years = [
    ...distinct(catalogue.rows("observations"), "year").map(Number),
    ...planYears(catalogue),
  ].sort();
  const tabs = (
    <Tabs
      name="view"
      label={t(indicators.way)}
      choices={[
        ["charts", common.charts],
        ["table", common.table],
      ]}
      params={params}
    />
  );
  const lead = t(indicators.lead, all.length, years[0] ?? "", years[years.length - 1] ?? "");
  return (
    <Page title={t(shell.indicators)} lead={lead} tools={tabs}>
      {!all.length && <Empty />}
      {params.view === "table" ? (
        <DataTable
          question="indicators"
          caption={t(indicators.caption)}
          params={params}
          setParams={setParams}
        />
      ) : (
        <Multiples all={all} />
      )}
    </Page>
  );
}

function Multiples({ all }: { all: Trajectory[] }): JSX.Element {
  const groups = all.map((each) => each.group).filter((group, at, every) => every.indexOf(group) === at);
  return (
    <>
      {groups.map((group) => (
        <section key={group}>
          <h2 lang="zh-CN">{group}</h2>
          <div class="multiples">
            {all
              .filter((each) => each.group === group)
              .map((each) => (
                <IndicatorCard key={each.name} trajectory={each} tasks />
              ))}
          </div>
        </section>
      ))}
    </>
  );
}
