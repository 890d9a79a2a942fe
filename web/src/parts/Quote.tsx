/** The plan's own words as a button that opens the evidence drawer. */
import type { JSX } from "preact";
import { type Evidence, useSite } from "../app/context";
import type { Fact } from "../data/model";
import { common } from "../words/common";

export function Quote({ evidence }: { evidence: Fact | Evidence }): JSX.Element {
  const { t, openFact } = useSite();
  return (
    <button
      type="button"
      class="quote"
      lang="zh-CN"
      title={t(common.evidence)}
      onClick={() => openFact(evidence)}
    >
      {evidence.quote}
    </button>
  );
}

/** The same as a small sign, where the words stand already. */
export function EvidenceButton({
  evidence,
  about,
}: {
  evidence: Fact | Evidence;
  about?: string;
}): JSX.Element {
  const { t, openFact } = useSite();
  const label = about ? `${t(common.evidence)}：${about}` : t(common.evidence);
  return (
    <button
      type="button"
      class="evidence"
      aria-label={label}
      title={evidence.quote}
      onClick={() => openFact(evidence)}
    >
      <span aria-hidden="true">“”</span>
    </button>
  );
}
