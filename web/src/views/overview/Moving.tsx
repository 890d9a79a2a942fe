/** The indicators that change most. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { listTrajectories, pickMoving } from "../../data/plan";
import { overview } from "../../words/overview";
import { IndicatorCard } from "../indicators/IndicatorCard";

const SHOWN = 6;

export function Moving(): JSX.Element | null {
  const { catalogue, t, href } = useSite();
  const all = listTrajectories(catalogue);
  if (!all.length) return null;
  return (
    <section>
      <h2>{t(overview.moving)}</h2>
      <p class="quiet">{t(overview.movingHint)}</p>
      <div class="multiples">
        {pickMoving(all, SHOWN).map((each) => (
          <IndicatorCard key={each.name} trajectory={each} />
        ))}
      </div>
      <p>
        <a href={href({ view: "indicators" })}>{t(overview.allIndicators, all.length)} →</a>
      </p>
    </section>
  );
}
