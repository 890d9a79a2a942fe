/** Facets over the rows of an answer. */
import type { Params } from "../app/routes";
import type { Facet } from "../parts/Facets";
import type { Row } from "./catalogue";
import { countValues, holds } from "./table";

export interface FacetColumn {
  /** The parameter, and the column unless `has` decides. */
  name: string;
  title: string;
  /** What a value is called. */
  label?(value: string): string;
  /** The order of values; that of first appearance unless given. */
  order?: string[];
  /** The values of a row, where it is not just a column's. */
  values?(row: Row): string[];
}

const fits = (row: Row, column: FacetColumn, value: string): boolean =>
  column.values ? column.values(row).indexOf(value) >= 0 : holds(row, column.name, value);

/** Rows that have what the address asks for in each facet. */
export function chooseRows(rows: readonly Row[], columns: readonly FacetColumn[], params: Params): Row[] {
  return rows.filter((row) =>
    columns.every((column) => !params[column.name] || fits(row, column, params[column.name] as string)),
  );
}

/** The facets, each counted over the rows that fit all others, so that no choice leads nowhere. */
export function countFacets(rows: readonly Row[], columns: readonly FacetColumn[], params: Params): Facet[] {
  return columns.map((column) => {
    const others = columns.filter((other) => other !== column);
    const left = chooseRows(rows, others, params);
    const counted = column.values ? countOwn(left, column.values) : countValues(left, column.name);
    const order = column.order;
    const sorted = order
      ? counted.slice().sort((one, other) => order.indexOf(one.value) - order.indexOf(other.value))
      : counted;
    return {
      name: column.name,
      title: column.title,
      values: sorted.map(({ value, count }) => ({ value, count, label: column.label?.(value) ?? value })),
    };
  });
}

function countOwn(rows: readonly Row[], values: (row: Row) => string[]): { value: string; count: number }[] {
  const spread = rows.map((row): Row => ({ own: values(row) }));
  return countValues(spread, "own");
}
