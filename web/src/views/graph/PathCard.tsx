/** The path between two things as a chain in words, each step with its quote. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { Empty } from "../../parts/Empty";
import { Facts } from "./Facts";
import type { Step } from "./path";
import { graphWords as words } from "./words";

interface Props {
  path: Step[] | null;
  end(): void;
  point(id: string | null): void;
}

export function PathCard({ path, end, point }: Props): JSX.Element {
  const { t } = useSite();
  return (
    <section class="graph-card">
      <h2>{t(words.path)}</h2>
      {path ? (
        <>
          <p class="quiet">{t(words.pathLead, path.length)}</p>
          <ol class="graph-path">
            {path.map((step) => (
              <li
                key={step.line.id}
                onMouseEnter={() => point(step.line.id)}
                onMouseLeave={() => point(null)}
              >
                <Facts facts={[step.fact]} />
              </li>
            ))}
          </ol>
        </>
      ) : (
        <Empty title={t(words.noPath)}>{t(words.noPathHint)}</Empty>
      )}
      <button type="button" class="plain" onClick={end}>
        {t(words.endPath)}
      </button>
    </section>
  );
}
