/** Finding words in the text: how often, and from one place to the next. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { textWords as words } from "./words";

interface Props {
  query: string;
  count: number;
  current: number;
  seek(query: string): void;
  step(by: number): void;
}

export function Finder({ query, count, current, seek, step }: Props): JSX.Element {
  const { t } = useSite();
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && !event.isComposing) step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") seek("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const said = count ? t(words.found, current + 1, count) : t(words.notFound);
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of 2020 know no <search>
    <div class="text-finder" role="search">
      <input
        type="search"
        value={query}
        placeholder={t(words.find)}
        aria-label={t(words.find)}
        onInput={(event) => seek(event.currentTarget.value)}
        onKeyDown={press}
      />
      <span class="quiet" role="status">
        {query.trim() ? said : ""}
      </span>
      {count > 1 && (
        <span class="text-steps">
          <button type="button" class="plain" aria-label={t(words.previous)} onClick={() => step(-1)}>
            ↑
          </button>
          <button type="button" class="plain" aria-label={t(words.next)} onClick={() => step(1)}>
            ↓
          </button>
        </span>
      )}
    </div>
  );
}
