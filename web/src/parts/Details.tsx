/** A fact's own qualities, as words: the role, the year, the level. */
import type { JSX } from "preact";
import { useSite } from "../app/context";
import type { Fact } from "../data/model";

/** Qualities that say something beside the quote although they are words of no vocabulary. */
const TELLING = ["year", "target_title", "etc"];

export function Details({ details }: { details: Fact["details"] }): JSX.Element | null {
  const { site, t, label } = useSite();
  const tells = (name: string): boolean =>
    TELLING.indexOf(name) >= 0 || (site.details[name]?.vocabularies.length ?? 0) > 0;
  const names = Object.keys(details).filter(
    (name) => tells(name) && details[name] !== "" && details[name] !== false,
  );
  if (!names.length) return null;
  return (
    <span class="details">
      {names.map((name) => {
        const words = site.details[name];
        const value = details[name];
        const shown = words ? label(words.vocabularies, String(value)) : String(value);
        return (
          <span key={name} class="chip" title={words ? t(words.label) : name}>
            {value === true && words ? t(words.label) : shown}
          </span>
        );
      })}
    </span>
  );
}
