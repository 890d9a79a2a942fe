/** The legend of the mentions: each type can be switched off, which the address keeps. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { Icon } from "../../parts/Icon";
import type { Kind } from "../../parts/kinds";
import type { Mention } from "./prepare";
import { kindWords, textWords as words } from "./words";

interface Props {
  mentions: readonly Mention[];
  off: readonly string[];
  setOff(off: string[]): void;
}

export function Types({ mentions, off, setOff }: Props): JSX.Element {
  const { t } = useSite();
  const counts = countKinds(mentions);
  const kinds = Array.from(counts.keys());
  const toggle = (kind: Kind): void =>
    setOff(off.indexOf(kind) < 0 ? off.concat(kind) : off.filter((each) => each !== kind));
  return (
    <fieldset class="text-types">
      <legend class="unseen">{t(words.types)}</legend>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          class="chip-switch"
          aria-pressed={off.indexOf(kind) < 0}
          onClick={() => toggle(kind)}
        >
          <Icon kind={kind} />
          <span class={`mention in-${kind}`}>{t(kindWords[kind] ?? [kind, kind])}</span>
          <small>{counts.get(kind)}</small>
        </button>
      ))}
      <button type="button" class="link" onClick={() => setOff(off.length ? [] : kinds)}>
        {t(off.length ? words.all : words.nothing)}
      </button>
    </fieldset>
  );
}

const ORDER: Kind[] = [
  "action",
  "enterprise",
  "platform",
  "institute",
  "unit",
  "industry",
  "indicator",
  "place",
  "other",
];

function countKinds(mentions: readonly Mention[]): Map<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const kind of ORDER) {
    const count = mentions.filter((mention) => mention.kind === kind).length;
    if (count) counts.set(kind, count);
  }
  return counts;
}
