/** How much was read by rules and how much decided, and the counts of everything. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { usePayload } from "../../data/payload";
import { ErrorNote, Loading } from "../../parts/Empty";
import { data } from "../../words/data";

export function Quality(): JSX.Element {
  const { site, t } = useSite();
  const { payload, error, retry } = usePayload("facts");
  if (error) return <ErrorNote error={error} retry={retry} />;
  if (!payload) return <Loading />;
  const origins = new Map(payload.facts.map((fact) => [fact.id, fact.origin]));
  const decided = Array.from(origins.values()).filter((origin) => origin === "decision").length;
  const counts = Object.keys(site.meta.counts).filter((name) => site.classes[name]);
  return (
    <section>
      <h2>{t(data.good)}</h2>
      <p class="prose">{t(data.goodText, origins.size, origins.size - decided, decided)}</p>
      <h3>{t(data.counts)}</h3>
      <dl class="counts">
        {counts.map((name) => (
          <div key={name}>
            <dt>{t(site.classes[name] ?? [name, name])}</dt>
            <dd>{site.meta.counts[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
