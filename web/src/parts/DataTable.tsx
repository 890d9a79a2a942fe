/** A question's answer as a table: sorted, filtered, linked, with its SPARQL and its files. */
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { useSite } from "../app/context";
import type { Params } from "../app/routes";
import type { Row } from "../data/catalogue";
import type { Column } from "../data/model";
import { type Direction, EVIDENCE_COLUMNS, filterRows, sortRows } from "../data/table";
import { table } from "../words/table";
import { Cell, evidenceOf, tellCell } from "./cells";
import { Empty } from "./Empty";
import { EvidenceButton } from "./Quote";
import { Scroll } from "./Scroll";
import { TableTools } from "./TableTools";

interface Props {
  /** The question: its columns, words and SPARQL. */
  question: string;
  /** The rows to show; all of the answer unless given. */
  rows?: Row[];
  /** The columns to show, in order; all but those of the evidence unless given. */
  columns?: string[];
  caption: string;
  /** The file's name; the question's unless given. */
  file?: string;
  /** Keep order and filter in the address, as `sort`, `down` and `q`. */
  params?: Params;
  setParams?(next: Params, options?: { replace?: boolean }): void;
}

export function DataTable(props: Props): JSX.Element {
  const { catalogue, t, label } = useSite();
  const [own, setOwn] = useState<Params>({});
  const state = props.params ?? own;
  const change = props.setParams ?? ((next: Params) => setOwn({ ...own, ...next }));
  const all = props.rows ?? catalogue.rows(props.question);
  const known = catalogue.answer(props.question)?.columns ?? [];
  const shown = chooseColumns(known, props.columns);
  const rows = useMemo(() => {
    const found = filterRows(all, state.q ?? "", (row) =>
      shown.map((column) => tellCell(row, column, label)).join(" "),
    );
    return state.sort ? sortRows(found, state.sort, state.down ? "down" : "up") : found;
  }, [all, state.q, state.sort, state.down, shown, label]);
  const proven = !quotes(shown) && known.some((column) => column.name === "spans");
  const direction: Direction = state.down ? "down" : "up";
  const sort = (column: string): void =>
    change(nextOrder(state.sort === column ? direction : null, column), { replace: true });
  return (
    <div class="datatable">
      <TableTools
        question={props.question}
        file={props.file ?? props.question}
        rows={rows}
        total={all.length}
        query={state.q ?? ""}
        setQuery={(q) => change({ q }, { replace: true })}
      />
      <Scroll label={props.caption}>
        <table>
          <caption class="unseen">{props.caption}</caption>
          <Head columns={shown} proven={proven} sorted={state.sort ?? ""} direction={direction} sort={sort} />
          <tbody>
            {rows.map((row, at) => (
              <BodyRow key={`${row.id ?? ""}-${at}`} row={row} columns={shown} proven={proven} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <Empty title={t(table.none)} />}
      </Scroll>
    </div>
  );
}

/** First up, then down, then the document's order again. */
export function nextOrder(direction: Direction | null, column: string): Params {
  if (direction === null) return { sort: column, down: "" };
  return direction === "up" ? { sort: column, down: "1" } : { sort: "", down: "" };
}

function chooseColumns(known: readonly Column[], wanted: string[] | undefined): Column[] {
  if (!wanted) return known.filter((column) => EVIDENCE_COLUMNS.indexOf(column.name) < 0);
  return wanted
    .map((name) => known.find((column) => column.name === name))
    .filter((column): column is Column => column !== undefined);
}

interface HeadProps {
  columns: Column[];
  /** Whether there is a column of evidence. */
  proven: boolean;
  sorted: string;
  direction: Direction;
  sort(column: string): void;
}

function Head({ columns, proven, sorted, direction, sort }: HeadProps): JSX.Element {
  const { t } = useSite();
  const order = direction === "up" ? "ascending" : "descending";
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.name} scope="col" aria-sort={sorted === column.name ? order : undefined}>
            <button type="button" title={t(table.sort, t(column.heading))} onClick={() => sort(column.name)}>
              {t(column.heading)}
              <span aria-hidden="true" class="order">
                {sorted === column.name ? (direction === "up" ? "▲" : "▼") : ""}
              </span>
            </button>
          </th>
        ))}
        {proven && <th scope="col">{t(table.evidence)}</th>}
      </tr>
    </thead>
  );
}

function BodyRow({ row, columns, proven }: { row: Row; columns: Column[]; proven: boolean }): JSX.Element {
  const { t } = useSite();
  const evidence = evidenceOf(row);
  const first = String(row[columns[0]?.name ?? ""] ?? "");
  return (
    <tr>
      {columns.map((column) => (
        <td key={column.name} class={classOf(column)} data-label={t(column.heading)}>
          <Cell row={row} column={column} />
        </td>
      ))}
      {proven && (
        <td class="proofs" data-label={t(table.evidence)}>
          {evidence && <EvidenceButton evidence={evidence} about={first} />}
        </td>
      )}
    </tr>
  );
}

/** Whether a column has the plan's own words, and with them the way to the evidence. */
const quotes = (columns: Column[]): boolean =>
  columns.some(({ name }) => name === "quote" || name === "text");

const classOf = (column: Column): string =>
  column.name === "quote" || column.name === "text"
    ? "long"
    : /integer|number/.test(column.type) && !/^(year|number|box|position)$/.test(column.name)
      ? "figure"
      : `c-${column.name}`;
