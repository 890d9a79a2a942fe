/** One finding: what is suspected, and the places that do not agree, beside each other. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import type { Finding, Span } from "../../data/model";
import { FactView } from "../../parts/FactView";
import { ThingLink } from "../../parts/ThingLink";
import { data } from "../../words/data";

export function FindingCard({ finding }: { finding: Finding }): JSX.Element {
  const { t, label, lang } = useSite();
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
        {finding.quotes.map((quote, at) => (
          <FactView
            key={at}
            fact={{ quote, spans: (finding.spans[at] ?? []) as Span[], why: t(data.place, at + 1) }}
          />
        ))}
      </div>
    </article>
  );
}
