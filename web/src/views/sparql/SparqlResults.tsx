/** What a query gives: rows with links to things, a truth value, or a graph. */
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { useSite } from "../../app/context";
import type { Thing } from "../../data/model";
import { saveCsv, saveFile, saveXlsx } from "../../data/saving";
import { Empty } from "../../parts/Empty";
import { ThingLink } from "../../parts/ThingLink";
import type { Engine, Results, Term } from "../../sparql/engine";
import { makeColumns, makeRecords, readTerm, shortenIri, writeJson } from "../../sparql/terms";
import { asking } from "../../words/asking";
import type { Outcome } from "./index";

type Rows = Extract<Results, { form: "rows" }>;

const AT_FIRST = 300;
const FILE = "sparql";

export function SparqlResults({ engine, results, milliseconds }: Outcome): JSX.Element {
  const { t } = useSite();
  const took = t(asking.took, Math.max(1, Math.round(milliseconds)));
  if (results.form === "truth") {
    return (
      <p class="truth" role="status">
        {t(results.value ? asking.truth.true : asking.truth.false)} <small class="quiet">{took}</small>
      </p>
    );
  }
  if (results.form === "graph") return <Graph turtle={results.turtle} took={took} />;
  return (
    <>
      <div class="bar">
        <span role="status">{t(asking.rows, results.rows.length)}</span>
        <small class="quiet">{took}</small>
        <Downloads results={results} />
      </div>
      {results.rows.length ? (
        <RowTable engine={engine} results={results} />
      ) : (
        <Empty title={t(asking.none)} />
      )}
    </>
  );
}

function Graph({ turtle, took }: { turtle: string; took: string }): JSX.Element {
  const { t } = useSite();
  return (
    <>
      <div class="bar">
        <small class="quiet">{took}</small>
        <span>{t(asking.download)}</span>
        <button type="button" class="link" onClick={() => saveFile(`${FILE}.ttl`, new Blob([turtle]))}>
          Turtle
        </button>
      </div>
      <pre class="mono turtle">{turtle}</pre>
    </>
  );
}

function Downloads({ results }: { results: Rows }): JSX.Element {
  const { t, site } = useSite();
  const columns = makeColumns(results);
  const json = (): void =>
    saveFile(`${FILE}.json`, new Blob([writeJson(results)], { type: "application/json" }));
  return (
    <>
      <span>{t(asking.download)}</span>
      <button type="button" class="link" onClick={() => saveCsv(FILE, columns, makeRecords(results))}>
        CSV
      </button>
      <button
        type="button"
        class="link"
        onClick={() => saveXlsx(FILE, columns, makeRecords(results), site.meta.internal_stamp)}
      >
        XLSX
      </button>
      <button type="button" class="link" onClick={json}>
        JSON
      </button>
    </>
  );
}

/** All rows are there to be shown and saved; a long table begins with some of them. */
function RowTable({ engine, results }: { engine: Engine; results: Rows }): JSX.Element {
  const { site, t } = useSite();
  const [whole, setWhole] = useState(false);
  const things = useMemo(() => new Map(site.things.map((thing) => [thing.iri, thing])), [site]);
  const { variables, rows } = results;
  const shown = whole ? rows : rows.slice(0, AT_FIRST);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t(asking.answer)}>
        <table>
          <thead>
            <tr>
              {variables.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              <tr key={at}>
                {variables.map((name) => (
                  <td key={name}>
                    <TermCell engine={engine} term={row[name]} things={things} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < rows.length && (
        <button type="button" class="plain" onClick={() => setWhole(true)}>
          {t(asking.showAll, rows.length)}
        </button>
      )}
    </>
  );
}

interface CellProps {
  engine: Engine;
  term: Term | undefined;
  things: Map<string, Thing>;
}

function TermCell({ engine, term, things }: CellProps): JSX.Element | null {
  const { site, openFact } = useSite();
  if (!term) return null;
  if (term.type !== "uri") return <span>{String(readTerm(term) ?? "")}</span>;
  const thing = things.get(term.value);
  if (thing) return <ThingLink thing={thing} />;
  // what bears an identifier of ours and is no thing is a statement: its evidence can be seen
  if (term.value.startsWith(site.meta.id_base) && term.value !== site.meta.plan.iri) {
    return (
      <button type="button" class="link mono" onClick={() => openFact(term.value)}>
        {shortenIri(engine, term.value)}
      </button>
    );
  }
  return (
    <span class="mono" title={term.value}>
      {shortenIri(engine, term.value)}
    </span>
  );
}
