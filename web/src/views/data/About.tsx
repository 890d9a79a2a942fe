/** What the site says of itself: who, which text, which version, on what terms. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { data } from "../../words/data";
import { shell } from "../../words/shell";

export function About(): JSX.Element {
  const { site, t } = useSite();
  const { meta } = site;
  const { plan } = meta;
  const third = meta.publisher ? shell.thirdParty : shell.thirdPartyNobody;
  const unknown = t(data.unknown);
  const lines: [string, string][] = [
    [t(data.status), t(meta.status === "official" ? shell.official : third, meta.publisher)],
    [t(data.document), [plan.title, plan.issuer, plan.number, plan.date].filter(Boolean).join(" · ")],
    [t(data.textVersion), t(data.characters, plan.characters, plan.sha256)],
    [t(data.version), meta.version],
    [t(data.date), meta.data_date || unknown],
    [
      t(data.licences),
      [
        t(data.licenceData, meta.licences.data || unknown),
        t(data.licenceCode, meta.licences.code || unknown),
        t(data.licenceText, meta.licences.text || unknown),
      ].join("；"),
    ],
    [t(data.review), meta.review_number],
    [t(data.contact), meta.contact],
  ];
  return (
    <section>
      <h2>{t(data.about)}</h2>
      <dl class="properties wide">
        {lines
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
