/** One indicator: its name, attribute, unit, way, and the sub-tasks that carry it. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { number, text } from "../../data/catalogue";
import { planYears, type Trajectory } from "../../data/plan";
import { Spark } from "../../parts/Spark";
import { ThingLink } from "../../parts/ThingLink";
import { indicators } from "../../words/indicators";

interface Props {
  trajectory: Trajectory;
  tasks?: boolean;
}

export function IndicatorCard({ trajectory, tasks = false }: Props): JSX.Element {
  const { t } = useSite();
  return (
    <article class="card indicator">
      <h3>
        <span class="no">{trajectory.number}</span>{" "}
        <ThingLink thing={trajectory.thing} name={trajectory.name} bare />
      </h3>
      <p class="quiet">
        {trajectory.attribute && <span class="chip">{trajectory.attribute}</span>} {trajectory.unit}
      </p>
      <Chart trajectory={trajectory} />
      {tasks && trajectory.tasks.length > 0 && (
        <p class="carried">
          <small>{t(indicators.carriedBy)}</small>{" "}
          {trajectory.tasks.map((task) => (
            <ThingLink key={task} name={task} types={["Task"]} />
          ))}
        </p>
      )}
    </article>
  );
}

/** The chart alone, small or big. */
export function Chart({ trajectory, big = false }: { trajectory: Trajectory; big?: boolean }): JSX.Element {
  const { t, label, catalogue } = useSite();
  if (!trajectory.points.length) return <p class="quiet">{t(indicators.noValues)}</p>;
  const points = trajectory.points.map((row) => ({
    year: number(row, "year") ?? 0,
    value: number(row, "value") ?? 0,
    written: text(row, "value_as_written"),
    kind: label("ObservationKindScheme", text(row, "kind")),
    baseline: row.kind === "baseline",
  }));
  const found = points.map((point) => point.year).concat(planYears(catalogue));
  const years = found.filter((year, at) => found.indexOf(year) === at).sort();
  return <Spark points={points} years={years} unit={trajectory.unit} label={trajectory.name} big={big} />;
}
