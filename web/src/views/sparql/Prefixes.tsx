/** The prefixes that a query may use without declaring them. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { listPrefixes } from "../../sparql/engine";
import { asking } from "../../words/asking";

export function Prefixes(): JSX.Element {
  const { site, t } = useSite();
  const prefixes = listPrefixes(site.meta.ontology_base, site.meta.id_base);
  return (
    <details class="prefixes">
      <summary>{t(asking.prefixes)}</summary>
      <dl>
        {Object.entries(prefixes).map(([prefix, base]) => (
          <div key={prefix}>
            <dt class="mono">{prefix}:</dt>
            <dd class="mono">{base}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
