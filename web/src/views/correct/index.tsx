/** 填报与更正: note what is wrong or missing, and save it as a file. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useSite, type ViewProps } from "../../app/context";
import { Page } from "../../parts/Page";
import { data } from "../../words/data";
import { shell } from "../../words/shell";
import { AddForm } from "./AddForm";
import { Noted } from "./Noted";
import { type Correction, keepNotebook, readNotebook } from "./notebook";
import { RejectForm } from "./RejectForm";

export function CorrectView({ params, setParams }: ViewProps): JSX.Element {
  const { site, t } = useSite();
  const [noted, setNoted] = useState<Correction[]>(() => readNotebook(site.meta));
  const [kept, setKept] = useState(true);
  const change = (next: Correction[]): void => {
    setNoted(next);
    setKept(keepNotebook(next, site.meta));
  };
  const add = (correction: Correction): void => change([...noted, correction]);
  const reject = (correction: Correction): void => {
    add(correction);
    setParams({ fact: "" }, { replace: true });
  };
  return (
    <Page title={t(shell.correct)} lead={t(data.correctLead)}>
      <div class="two">
        <RejectForm key={params.fact ?? ""} given={params.fact ?? ""} add={reject} />
        <AddForm add={add} />
      </div>
      {!kept && <p role="alert">{t(data.notKept)}</p>}
      <Noted noted={noted} change={change} />
    </Page>
  );
}
