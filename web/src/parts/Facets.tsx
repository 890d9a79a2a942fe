/** Filters with counts; what is chosen stands in the address. */
import type { JSX } from "preact";
import { useSite } from "../app/context";
import type { Params } from "../app/routes";
import { common } from "../words/common";

export interface FacetValue {
  /** What stands in the address. */
  value: string;
  label: string;
  count: number;
}

export interface Facet {
  /** The parameter. */
  name: string;
  title: string;
  values: FacetValue[];
}

interface Props {
  facets: Facet[];
  params: Params;
  setParams(next: Params, options?: { replace?: boolean }): void;
  /** What a field for words says; without it there is none. */
  search?: string;
}

/** One list to choose from for each facet: works on a phone, by keyboard and for screen readers. */
export function Facets({ facets, params, setParams, search }: Props): JSX.Element {
  const { t } = useSite();
  const shown = facets.filter((facet) => facet.values.length > 0 || params[facet.name]);
  const chosen = facets.filter((facet) => params[facet.name]);
  const cleared: Params = search ? { q: "" } : {};
  for (const facet of chosen) cleared[facet.name] = "";
  return (
    <div class="facets">
      {shown.map((facet) => (
        <label key={facet.name} class={params[facet.name] ? "facet chosen" : "facet"}>
          <span>{facet.title}</span>
          <select
            value={params[facet.name] ?? ""}
            onChange={(event) => setParams({ [facet.name]: event.currentTarget.value })}
          >
            <option value="">{t(common.all)}</option>
            {facet.values.map((each) => (
              <option key={each.value} value={each.value}>
                {each.label}（{each.count}）
              </option>
            ))}
          </select>
        </label>
      ))}
      {search && (
        <label class="facet">
          <span>{search}</span>
          <input
            type="search"
            value={params.q ?? ""}
            onInput={(event) => setParams({ q: event.currentTarget.value }, { replace: true })}
          />
        </label>
      )}
      {chosen.length > 0 && (
        <button type="button" class="plain" onClick={() => setParams(cleared)}>
          {t(common.clear)}
        </button>
      )}
    </div>
  );
}
