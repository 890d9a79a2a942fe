/** What a question gives, as the table that all pages show, over the rows that were asked for. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { SiteContextHolder, useSite, type ViewProps } from "../../app/context";
import { type Catalogue, readRows } from "../../data/catalogue";
import type { Pair, Question } from "../../data/model";
import { DataTable } from "../../parts/DataTable";
import { Empty, ErrorNote } from "../../parts/Empty";
import { asking } from "../../words/asking";
import { type Asked, useAnswer } from "./useAnswer";

interface Props extends Pick<ViewProps, "params" | "setParams"> {
  question: Question;
  options: Record<string, string>;
}

export function AskResult({ question, options, params, setParams }: Props): JSX.Element {
  const { t } = useSite();
  const state = useAnswer(question, options);
  if (state === "required") return <Empty title={t(asking.fillIn)} />;
  if (state === "working") return <Working />;
  if ("error" in state) return <Fault error={state.error} />;
  return <Answered asked={state.asked} question={question} params={params} setParams={setParams} />;
}

function Working(): JSX.Element {
  const { t } = useSite();
  return (
    <div class="state" role="status">
      <span class="spinner" aria-hidden="true" />
      <p class="quiet">{t(asking.working)}</p>
    </div>
  );
}

/** A fault of what was filled in is told in its own words; any other as everywhere. */
function Fault({ error }: { error: Error & { words?: Pair } }): JSX.Element {
  const { t } = useSite();
  if (!error.words) return <ErrorNote error={error} />;
  return (
    <div class="state" role="alert">
      <p class="strong">{t(error.words)}</p>
    </div>
  );
}

function Answered(props: Pick<Props, "question" | "params" | "setParams"> & { asked: Asked }): JSX.Element {
  const { asked, question, params, setParams } = props;
  const context = useSite();
  const catalogue = useMemo(
    () => narrow(context.catalogue, question, asked),
    [context.catalogue, question, asked],
  );
  const { t } = context;
  return (
    <SiteContextHolder.Provider value={{ ...context, catalogue }}>
      <DataTable
        question={question.name}
        caption={t(question.meaning)}
        params={params}
        setParams={setParams}
      />
      {asked.milliseconds !== undefined && (
        <p class="quiet took">{t(asking.took, Math.max(1, Math.round(asked.milliseconds)))}</p>
      )}
    </SiteContextHolder.Provider>
  );
}

/** The catalogue with this answer, and this SPARQL, in place of the question's whole. */
function narrow(catalogue: Catalogue, question: Question, asked: Asked): Catalogue {
  const rows = readRows(asked);
  return {
    ...catalogue,
    question: (name) =>
      name === question.name ? { ...question, sparql: asked.sparql } : catalogue.question(name),
    answer: (name) => (name === question.name ? asked : catalogue.answer(name)),
    rows: (name) => (name === question.name ? rows : catalogue.rows(name)),
  };
}
