/** All that the plan states of a thing, by relation, with quotes. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { type FactGroup, groupFacts } from "../../data/grouping";
import type { Thing } from "../../data/model";
import { usePayload } from "../../data/payload";
import { ErrorNote, Loading } from "../../parts/Empty";
import { FactList } from "../../parts/FactList";
import { thing as words } from "../../words/thing";

const FEW = 8;
/** What a page shows better in a part of its own. */
const SHOWN_ABOVE: Record<string, string[]> = {
  Action: ["hasTask", "involvedIn-of"],
  ActionGroup: ["hasAction"],
  Indicator: ["observation"],
  Task: ["milestone", "target", "responsibleFor-of", "involvedIn-of"],
};

export function Facts({ thing }: { thing: Thing }): JSX.Element {
  const { t } = useSite();
  const { payload, error, retry } = usePayload("facts");
  if (error) return <ErrorNote error={error} retry={retry} />;
  if (!payload) return <Loading />;
  const above = SHOWN_ABOVE[thing.type] ?? [];
  const groups = groupFacts(payload.facts, thing.key).filter((group) => above.indexOf(group.key) < 0);
  const count = groups.reduce((sum, group) => sum + group.facts.length, 0);
  return (
    <section class="facts-of">
      <h2>{t(words.facts)}</h2>
      <p class="quiet">{count ? t(words.factsCount, count) : t(words.noFacts)}</p>
      <div class="relation-groups">
        {groups.map((group, at) => (
          <FactList key={group.key} group={group} few={FEW} quoted={listStatements(groups.slice(0, at))} />
        ))}
      </div>
    </section>
  );
}

function listStatements(groups: FactGroup[]): Set<string> {
  return new Set(groups.reduce<string[]>((all, group) => all.concat(group.facts.map((fact) => fact.id)), []));
}
