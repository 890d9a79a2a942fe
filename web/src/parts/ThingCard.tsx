/** A thing in the drawer: what it is, what it is linked with, and the way to its page. */
import type { JSX } from "preact";
import { useSite } from "../app/context";
import { groupFacts } from "../data/grouping";
import { usePayload } from "../data/payload";
import { common } from "../words/common";
import { drawer } from "../words/drawer";
import { Empty, ErrorNote, Loading } from "./Empty";
import { FactList } from "./FactList";

const FEW = 5;

export function ThingCard({ id }: { id: string }): JSX.Element {
  const { catalogue, t, lang, href } = useSite();
  const { payload, error, retry } = usePayload("facts");
  const thing = catalogue.get(id);
  if (!thing) return <Empty />;
  const groups = payload ? groupFacts(payload.facts, id) : [];
  return (
    <>
      {lang === "en" && thing.name_en && <p class="quiet">{thing.name_en}</p>}
      {thing.aliases.length > 0 && (
        <p class="quiet">
          {t(drawer.also)} <span lang="zh-CN">{thing.aliases.join("、")}</span>
        </p>
      )}
      {thing.note && <p class="quiet">{thing.note}</p>}
      <p>
        <a class="plain" href={href({ view: "thing", path: id })}>
          {t(common.openPage)}
        </a>
      </p>
      {error && <ErrorNote error={error} retry={retry} />}
      {!payload && !error && <Loading />}
      {groups.map((group) => (
        <FactList key={group.key} group={group} few={FEW} />
      ))}
    </>
  );
}
