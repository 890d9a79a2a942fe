/** Search over the names of all things: `/` goes there, arrows choose, Enter opens. */
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useSite } from "../app/context";
import { type Hit, search } from "../data/search";
import { shell } from "../words/shell";
import { TypeIcon } from "./Icon";

export function SearchBox(): JSX.Element {
  const { site, t, go } = useSite();
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const hits = useMemo(() => search(site.things, query), [site, query]);
  useSlash(field);
  const choose = (hit: Hit | undefined): void => {
    if (!hit) return;
    setOpen(false);
    setQuery("");
    field.current?.blur();
    go({ view: "thing", path: hit.thing.key });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) {
      event.preventDefault();
      setActive((active + step + hits.length) % hits.length);
    } else if (event.key === "Enter") choose(hits[active]);
    else if (event.key === "Escape") {
      event.stopPropagation();
      if (open) setOpen(false);
      else field.current?.blur();
    }
  };
  const listed = open && query.trim() !== "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of 2020 know no <search>
    <div class="search" role="search" aria-label={t(shell.searchSite)}>
      <input
        ref={field}
        type="text"
        role="combobox"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        value={query}
        placeholder={t(shell.search)}
        aria-label={t(shell.searchLabel)}
        aria-expanded={listed}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-activedescendant={listed && hits.length ? `hit-${active}` : undefined}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a combobox has a listbox */}
      <ul id="hits" role="listbox" aria-label={t(shell.searchLabel)} hidden={!listed || hits.length === 0}>
        {hits.map((hit, at) => (
          <Option key={hit.thing.key} hit={hit} at={at} active={at === active} choose={choose} />
        ))}
      </ul>
      {listed && hits.length === 0 && <p class="no-hits">{t(shell.searchNone, query.trim())}</p>}
      <span class="unseen" role="status">
        {listed ? t(shell.searchCount, hits.length) : ""}
      </span>
    </div>
  );
}

interface OptionProps {
  hit: Hit;
  at: number;
  active: boolean;
  choose(hit: Hit): void;
}

function Option({ hit, at, active, choose }: OptionProps): JSX.Element {
  const { site, t } = useSite();
  const type = site.classes[hit.thing.type] ?? [hit.thing.type, hit.thing.type];
  const press = (event: Event): void => {
    event.preventDefault(); // the field keeps the focus until the choice is made
    choose(hit);
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a listbox has options
    <li id={`hit-${at}`} role="option" aria-selected={active} onMouseDown={press}>
      <TypeIcon type={hit.thing.type} />
      <span lang="zh-CN">
        {hit.thing.name}
        {hit.alias && <small>{t(shell.alias, hit.alias)}</small>}
      </span>
      <small>{t(type)}</small>
    </li>
  );
}

/** `/` anywhere outside a field goes to the search. */
function useSlash(field: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^(input|textarea|select)$/i.test(target.tagName) || target.isContentEditable) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener("keydown", follow);
    return () => document.removeEventListener("keydown", follow);
  }, [field]);
}
