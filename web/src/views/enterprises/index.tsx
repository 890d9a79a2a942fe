/** 企业: who stands in which action, relied on or supported. */
import type { JSX } from "preact";
import { useSite, type ViewProps } from "../../app/context";
import { tellYear } from "../../app/titles";
import { text } from "../../data/catalogue";
import { chooseRows, countFacets, type FacetColumn } from "../../data/facets";
import { usePayload } from "../../data/payload";
import { distinct } from "../../data/table";
import { DataTable } from "../../parts/DataTable";
import { Empty } from "../../parts/Empty";
import { Facets } from "../../parts/Facets";
import { Page } from "../../parts/Page";
import { Tabs } from "../../parts/Tabs";
import { common } from "../../words/common";
import { enterprises as words } from "../../words/enterprises";
import { shell } from "../../words/shell";
import { EnterpriseMatrix } from "./EnterpriseMatrix";
import { findPlaces } from "./places";

const COLUMNS = [
  "enterprise",
  "direction",
  "role",
  "action",
  "task",
  "industries",
  "quote",
  "objects",
  "year",
  "source",
];

export function EnterprisesView({ params, setParams }: ViewProps): JSX.Element {
  const { site, catalogue, t, lang } = useSite();
  const columns = useFacetColumns();
  const all = catalogue.rows("enterprises");
  const rows = chooseRows(all, columns, params);
  const tabs = (
    <Tabs
      name="view"
      label={t(shell.enterprises)}
      choices={[
        ["table", common.table],
        ["matrix", common.matrix],
      ]}
      params={params}
    />
  );
  const lead = t(words.lead, distinct(all, "enterprise").length, all.length, tellYear(site.meta, lang));
  return (
    <Page title={t(shell.enterprises)} lead={all.length > 0 && lead} tools={all.length > 0 && tabs}>
      {all.length === 0 && <Empty title={t(words.none)} />}
      <Facets facets={countFacets(all, columns, params)} params={params} setParams={setParams} />
      {all.length > 0 && params.view === "matrix" && <EnterpriseMatrix rows={rows} />}
      {all.length > 0 && params.view !== "matrix" && (
        <DataTable
          question="enterprises"
          rows={rows}
          columns={COLUMNS}
          caption={t(words.caption)}
          params={params}
          setParams={setParams}
        />
      )}
    </Page>
  );
}

function useFacetColumns(): FacetColumn[] {
  const { site, catalogue, t, label } = useSite();
  const layout = usePayload("layout", site.meta.formula !== null).payload;
  const places = findPlaces(layout, catalogue);
  const columns: FacetColumn[] = [
    { name: "action", title: t(common.action) },
    { name: "task", title: t(common.task) },
    {
      name: "industry",
      title: t(common.industry),
      values: (row) => (row.industries as string[] | null) ?? [],
    },
    {
      name: "role",
      title: t(common.role),
      label: (value) => label("EnterpriseRoleScheme", value),
      order: Object.keys(site.words.EnterpriseRoleScheme ?? {}),
    },
    { name: "direction", title: t(common.direction), label: (value) => label("DirectionScheme", value) },
  ];
  if (!places.size) return columns;
  return [
    ...columns,
    { name: "place", title: t(common.place), values: (row) => places.get(text(row, "enterprise")) ?? [] },
  ];
}
