/** The form by which a fact is rejected: which, why, and in whose name. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useSite } from "../../app/context";
import { keep, recall } from "../../app/settings";
import { usePayload } from "../../data/payload";
import { FactView } from "../../parts/FactView";
import { data } from "../../words/data";
import { type Correction, fullIri, isCurator, today } from "./notebook";

interface Props {
  given: string;
  add(correction: Correction): void;
}

export function RejectForm({ given, add }: Props): JSX.Element {
  const { site, t } = useSite();
  const { payload } = usePayload("facts");
  const [target, setTarget] = useState(given);
  const [reason, setReason] = useState("");
  const [curator, setCurator] = useState(recall("curator") ?? "office:");
  const iri = fullIri(target, site.meta);
  const fact = payload?.facts.find((each) => each.id === iri);
  const unknown = Boolean(payload && target && !fact);
  const bad = !isCurator(curator);
  const submit = (event: Event): void => {
    event.preventDefault();
    keep("curator", curator);
    add({ verdict: "reject", target: iri, reason: reason.trim(), curator, date: today() });
    setTarget("");
    setReason("");
  };
  return (
    <form class="card form" onSubmit={submit}>
      <h2>{t(data.reject)}</h2>
      <label>
        <span>{t(data.factId)}</span>
        <input
          class="mono"
          required
          value={target}
          aria-describedby="fact-hint"
          onInput={(event) => setTarget(event.currentTarget.value)}
        />
      </label>
      <p class="quiet" id="fact-hint">
        {t(unknown ? data.factUnknown : data.factHint)}
      </p>
      {fact && <FactView fact={fact} />}
      <label>
        <span>{t(data.reason)}</span>
        <textarea
          required
          rows={3}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{t(data.curator)}</span>
        <input
          class="mono"
          required
          value={curator}
          aria-describedby="curator-hint"
          onInput={(event) => setCurator(event.currentTarget.value)}
        />
      </label>
      <p class="quiet" id="curator-hint">
        {t(bad && curator !== "office:" ? data.curatorBad : data.curatorHint)}
      </p>
      <button type="submit" class="strong-button" disabled={!fact || !reason.trim() || bad}>
        {t(data.add)}
      </button>
    </form>
  );
}
