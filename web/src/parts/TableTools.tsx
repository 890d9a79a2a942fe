/** What stands above a table: filter, count, the question's SPARQL, and files of what is shown and of all. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useSite } from "../app/context";
import type { Row } from "../data/catalogue";
import { saveCsv, saveXlsx } from "../data/saving";
import { table } from "../words/table";

interface Props {
  question: string;
  file: string;
  /** The rows shown. */
  rows: Row[];
  total: number;
  query: string;
  setQuery(query: string): void;
}

export function TableTools(props: Props): JSX.Element {
  const { t, catalogue } = useSite();
  const [open, setOpen] = useState(false);
  const { rows, total } = props;
  const counted = rows.length === total ? t(table.count, total) : t(table.countOf, rows.length, total);
  return (
    <div class="table-tools">
      <div class="bar">
        <input
          type="search"
          value={props.query}
          placeholder={t(table.filter)}
          aria-label={t(table.filter)}
          onInput={(event) => props.setQuery(event.currentTarget.value)}
        />
        <span class="count" role="status">
          {counted}
        </span>
        <Files {...props} />
        {catalogue.question(props.question) && (
          <button type="button" class="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? table.hideSparql : table.sparql)}
          </button>
        )}
      </div>
      {open && <Sparql question={props.question} />}
    </div>
  );
}

function Files({ question, file, rows }: Props): JSX.Element {
  const { t, catalogue, site } = useSite();
  const columns = catalogue.answer(question)?.columns ?? [];
  const whole = catalogue.rows(question);
  const stamp = site.meta.internal_stamp;
  const choices = [
    {
      label: t(table.shown, rows.length),
      name: rows.length === whole.length ? file : `${file}-${rows.length}`,
      rows,
    },
    { label: t(table.whole, whole.length), name: question, rows: whole },
  ];
  return (
    <details class="menu-box">
      <summary class="plain">{t(table.download)}</summary>
      <div>
        {choices.map((choice, at) => (
          <p key={at}>
            <span>{choice.label}</span>
            <button type="button" class="link" onClick={() => saveCsv(choice.name, columns, choice.rows)}>
              CSV
            </button>
            <button
              type="button"
              class="link"
              onClick={() => saveXlsx(choice.name, columns, choice.rows, stamp)}
            >
              XLSX
            </button>
          </p>
        ))}
      </div>
    </details>
  );
}

function Sparql({ question }: { question: string }): JSX.Element {
  const { t, href, catalogue } = useSite();
  const asked = catalogue.question(question);
  return (
    <div class="sparql">
      <p class="quiet">{asked && t(asked.meaning)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <pre class="mono" tabIndex={0}>
        {asked?.sparql}
      </pre>
      <a class="plain" href={href({ view: "sparql", params: { query: asked?.sparql ?? "" } })}>
        {t(table.runSparql)}
      </a>
      <a class="plain" href={href({ view: "ask", path: question })}>
        {t(table.askForm)}
      </a>
    </div>
  );
}
