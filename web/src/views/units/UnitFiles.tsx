/** A unit's list of duties as files, where the site has them. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { isSingle } from "../../data/load";
import type { Thing } from "../../data/model";
import { tasks as words } from "../../words/tasks";

export function UnitFiles({ thing }: { thing: Thing }): JSX.Element | null {
  const { site, t } = useSite();
  const files = site.downloads.filter((each) => each.thing === thing.key);
  if (!files.length || isSingle()) return null;
  return (
    <p class="files labelled">
      {t(words.duties)}
      {files.map((each) => (
        <a key={each.file} class="plain" href={each.file} download>
          {each.format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
