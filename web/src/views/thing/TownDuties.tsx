/** What a place must do: what its own name is responsible for, and what falls to it under a collective name. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import type { Thing } from "../../data/model";
import { findCollectives, placeKind, planYears } from "../../data/plan";
import { ThingLink } from "../../parts/ThingLink";
import { tasks as words } from "../../words/tasks";
import { TaskTable } from "../tasks/TaskTable";
import { useDuties } from "./Duties";

const RESPONSIBLE_KINDS = ["town", "township", "subdistrict", "zone"];

export function TownDuties({ place }: { place: Thing }): JSX.Element | null {
  const { catalogue, t } = useSite();
  const own = useDuties(place.name);
  const collectives = findCollectives(catalogue, place);
  const known = RESPONSIBLE_KINDS.indexOf(placeKind(catalogue, place)) >= 0;
  if (!known && !own.length) return null;
  return (
    <section>
      <h2>{t(words.townTasks)}</h2>
      {own.length > 0 ? (
        <>
          <h3>{t(words.townOwn)}</h3>
          <TaskTable tasks={own} years={planYears(catalogue)} caption={t(words.townOwn)} />
        </>
      ) : (
        <p class="quiet">{t(words.townNone)}</p>
      )}
      {collectives.map((unit) => (
        <Collective key={unit.key} unit={unit} />
      ))}
    </section>
  );
}

function Collective({ unit }: { unit: Thing }): JSX.Element | null {
  const { catalogue, t } = useSite();
  const tasks = useDuties(unit.name);
  if (!tasks.length) return null;
  return (
    <>
      <h3>
        <ThingLink thing={unit} /> {t(words.townCollective)}
      </h3>
      <TaskTable
        tasks={tasks}
        years={planYears(catalogue)}
        caption={`${unit.name}${t(words.townCollective)}`}
      />
    </>
  );
}
