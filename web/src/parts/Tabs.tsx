/** A choice between two or three ways to show the same, kept in the address. */
import type { JSX } from "preact";
import { useSite } from "../app/context";
import { formatRoute, parseRoute } from "../app/routes";
import type { Pair } from "../data/model";

interface Props {
  /** The parameter. */
  name: string;
  /** Its values, the first of which is meant when it is missing. */
  choices: [string, Pair][];
  params: Record<string, string>;
  label: string;
}

export function Tabs({ name, choices, params, label }: Props): JSX.Element {
  const { t } = useSite();
  const first = choices[0]?.[0] ?? "";
  const chosen = params[name] || first;
  const route = parseRoute(window.location.hash);
  return (
    <nav class="tabs" aria-label={label}>
      {choices.map(([value, words]) => (
        <a
          key={value}
          href={formatRoute({ ...route, params: { ...params, [name]: value === first ? "" : value } })}
          aria-current={value === chosen ? "true" : undefined}
        >
          {t(words)}
        </a>
      ))}
    </nav>
  );
}
