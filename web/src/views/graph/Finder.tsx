/** Finding a thing of the graph by name; arrows choose, Enter takes. */
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { useSite } from "../../app/context";
import { search } from "../../data/search";
import { TypeIcon } from "../../parts/Icon";
import type { Graph } from "./model";
import { graphWords as words } from "./words";

interface Props {
  id: string;
  graph: Graph;
  label: string;
  take(key: string): void;
}

export function Finder({ id, graph, label, take }: Props): JSX.Element {
  const { site, t } = useSite();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const joined = useMemo(() => site.things.filter((thing) => graph.near.has(thing.key)), [site, graph]);
  const hits = useMemo(() => search(joined, query, 10), [joined, query]);
  const choose = (key: string | undefined): void => {
    if (!key) return;
    setQuery("");
    take(key);
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (step && hits.length) setActive((active + step + hits.length) % hits.length);
    else if (event.key === "Enter") choose(hits[active]?.thing.key);
    else if (event.key === "Escape" && query) setQuery("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const listed = hits.length > 0;
  return (
    <div class="graph-finder">
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        value={query}
        placeholder={label}
        aria-label={label}
        aria-expanded={listed}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-activedescendant={listed ? `${id}-${active}` : undefined}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={press}
      />
      <div id={`${id}-hits`} class="graph-hits" role="listbox" aria-label={label} hidden={!listed}>
        {hits.map(({ thing, alias }, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field
          <div
            key={thing.key}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            onClick={() => choose(thing.key)}
          >
            <TypeIcon type={thing.type} />
            <span lang="zh-CN">{thing.name}</span> {alias && <small lang="zh-CN">{alias}</small>}
            <small>{t(site.classes[thing.type] ?? [thing.type, thing.type])}</small>
          </div>
        ))}
      </div>
      {query.trim() && !listed && <p class="graph-no-hits">{t(words.none, query.trim())}</p>}
    </div>
  );
}
