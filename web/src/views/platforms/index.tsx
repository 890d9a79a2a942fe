/** 平台: on their way from level to level, and as tables. */
import type { JSX } from "preact";
import { useSite, type ViewProps } from "../../app/context";
import { chooseRows, countFacets, type FacetColumn } from "../../data/facets";
import { DataTable } from "../../parts/DataTable";
import { Facets } from "../../parts/Facets";
import { Page } from "../../parts/Page";
import { Tabs } from "../../parts/Tabs";
import { common } from "../../words/common";
import { enterprises as words } from "../../words/enterprises";
import { shell } from "../../words/shell";
import { Lanes } from "./Lanes";

export function PlatformsView(props: ViewProps): JSX.Element {
  const { catalogue, t } = useSite();
  const { params } = props;
  const tabs = (
    <Tabs
      name="view"
      label={t(shell.platforms)}
      choices={[
        ["lanes", common.lanes],
        ["table", words.platformsCaption],
        ["upgrades", words.upgrades],
      ]}
      params={params}
    />
  );
  const lead = t(words.platformsLead, catalogue.rows("platforms").length, catalogue.rows("upgrades").length);
  return (
    <Page title={t(shell.platforms)} lead={lead} tools={tabs}>
      {params.view === "table" ? <Platforms {...props} /> : <Upgrades {...props} />}
    </Page>
  );
}

function Platforms({ params, setParams }: ViewProps): JSX.Element {
  const { catalogue, site, t, label } = useSite();
  const levels = Object.keys(site.words.LevelScheme ?? {});
  const type = (value: string): string => label("PlatformTypeScheme", value);
  const columns: FacetColumn[] = [
    { name: "action", title: t(common.action) },
    {
      name: "type",
      title: t(words.platformType),
      label: type,
      order: Object.keys(site.words.PlatformTypeScheme ?? {}),
    },
    { name: "level", title: t(common.level), order: levels, label: (value) => label("LevelScheme", value) },
    {
      name: "target_level",
      title: t(words.goal),
      order: levels,
      label: (value) => label("LevelScheme", value),
    },
    { name: "host", title: t(words.host), values: (row) => (row.hosts as string[] | null) ?? [] },
    { name: "place", title: t(common.place) },
  ];
  const all = catalogue.rows("platforms");
  return (
    <>
      <Facets facets={countFacets(all, columns, params)} params={params} setParams={setParams} />
      <DataTable
        question="platforms"
        rows={chooseRows(all, columns, params)}
        caption={t(words.platformsCaption)}
        params={params}
        setParams={setParams}
      />
    </>
  );
}

function Upgrades({ params, setParams }: ViewProps): JSX.Element {
  const { catalogue, site, t, label } = useSite();
  const levels = Object.keys(site.words.LevelScheme ?? {});
  const columns: FacetColumn[] = [
    { name: "subject_type", title: t(words.subjectType), label: (value) => label("classes", value) },
    {
      name: "target_level",
      title: t(words.goal),
      order: levels,
      label: (value) => label("LevelScheme", value),
    },
    { name: "year", title: t(common.year) },
  ];
  const all = catalogue.rows("upgrades");
  const rows = chooseRows(all, columns, params);
  return (
    <>
      <Facets facets={countFacets(all, columns, params)} params={params} setParams={setParams} />
      {params.view === "upgrades" ? (
        <DataTable
          question="upgrades"
          rows={rows}
          caption={t(words.upgradesCaption)}
          params={params}
          setParams={setParams}
        />
      ) : (
        <Lanes rows={rows} />
      )}
    </>
  );
}
