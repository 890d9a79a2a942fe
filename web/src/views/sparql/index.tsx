/** SPARQL over the site's own graph: `#/sparql?query=…`. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useSite, type ViewProps } from "../../app/context";
import { Loading } from "../../parts/Empty";
import { Page } from "../../parts/Page";
import { type Engine, type Results, startEngine } from "../../sparql/engine";
import type { QueryFault } from "../../sparql/fault";
import { asking } from "../../words/asking";
import { Editor } from "./Editor";
import { Examples } from "./Examples";
import { Prefixes } from "./Prefixes";
import { SparqlFault } from "./SparqlFault";
import { SparqlResults } from "./SparqlResults";
import "./sparql.css";

const FIRST = "SELECT ?name ?class WHERE {\n  ?thing rdfs:label ?name ; a ?class .\n}\nLIMIT 20\n";

export interface Outcome {
  engine: Engine;
  results: Results;
  milliseconds: number;
}

export function SparqlView({ params, setParams }: ViewProps): JSX.Element {
  const { site, t } = useSite();
  const [draft, setDraft] = useState(params.query ?? FIRST);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [fault, setFault] = useState<QueryFault | Error | null>(null);
  const [working, setWorking] = useState(false);
  const latest = useRef(draft);
  latest.current = draft;

  const run = async (query: string): Promise<void> => {
    setWorking(true);
    setFault(null);
    try {
      const engine = await startEngine(site);
      const began = performance.now();
      const results = engine.run(query);
      setOutcome({ engine, results, milliseconds: performance.now() - began });
    } catch (error) {
      setOutcome(null);
      setFault(error as Error);
    }
    setWorking(false);
  };
  const runDraft = (): void => {
    setParams({ query: latest.current }, { replace: params.query === latest.current });
    if (params.query === latest.current) void run(latest.current);
  };
  // a query in the address is run, and so is one to which the reader goes back
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the address asks for a run
  useEffect(() => {
    if (!params.query) return;
    setDraft(params.query);
    void run(params.query);
  }, [params.query]);

  return (
    <Page title={t(asking.sparqlTitle)} lead={t(asking.sparqlLead)}>
      <Examples choose={setDraft} />
      <Editor text={draft} fault={fault} change={setDraft} run={runDraft} />
      <div class="bar">
        <button type="button" class="strong-button" onClick={runDraft}>
          {t(asking.runHint)}
        </button>
      </div>
      <Prefixes />
      {working && <Loading />}
      {fault && <SparqlFault fault={fault} />}
      {outcome && !working && <SparqlResults {...outcome} />}
    </Page>
  );
}
