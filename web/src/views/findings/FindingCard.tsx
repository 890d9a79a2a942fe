/** One finding: what is suspected, and the places that do not agree, beside each other. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useSite } from "../../app/context";
import type { Finding, Span } from "../../data/model";
import { FactView } from "../../parts/FactView";
import { ThingLink } from "../../parts/ThingLink";
import { data } from "../../words/data";

/** Places that are shown before all are asked for. */
const FEW = 3;

export function FindingCard({ finding }: { finding: Finding }): JSX.Element {
  const { t, label, lang } = useSite();
  const [whole, setWhole] = useState(false);
  const quotes = whole ? finding.quotes : finding.quotes.slice(0, FEW);
  return (
    <article class="card finding">
      <p>
        <span class={`chip severity-${finding.severity}`}>{label("SeverityScheme", finding.severity)}</span>{" "}
        <ThingLink name={finding.subject} />
        {finding.task && (
          <>
            {" "}
            <ThingLink name={finding.task} types={["Task"]} />
          </>
        )}
      </p>
      <p class="says">{lang === "en" ? finding.detail_en || finding.detail : finding.detail}</p>
      {finding.accepted && <p class="quiet">{t(data.accepted, finding.reason)}</p>}
      <div class="places">
        {quotes.map((quote, at) => (
          <FactView
            key={at}
            fact={{ quote, spans: (finding.spans[at] ?? []) as Span[], why: t(data.place, at + 1) }}
          />
        ))}
      </div>
      {finding.quotes.length > FEW && (
        <button type="button" class="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t(data.fewerPlaces) : t(data.allPlaces, finding.quotes.length)}
        </button>
      )}
    </article>
  );
}
