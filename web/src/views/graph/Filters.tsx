/** What is shown of the surroundings: how far, which types, which relations. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { TypeIcon } from "../../parts/Icon";
import type { Graph } from "./model";
import { type State, toggle } from "./state";
import { graphWords as words } from "./words";

interface Props {
  graph: Graph;
  state: State;
  depth: number;
  /** How many of each class, and of each relation, there are within reach if nothing is hidden. */
  types: Map<string, number>;
  relations: Map<string, number>;
  set(next: Partial<State>): void;
}

const DEPTHS = [1, 2, 3];

export function Filters({ state, depth, types, relations, set }: Props): JSX.Element {
  const { site, t } = useSite();
  const hidden = state.relations.length;
  return (
    <>
      <fieldset class="graph-depth">
        <legend>{t(words.depth)}</legend>
        {DEPTHS.map((each) => (
          <button
            key={each}
            type="button"
            class="plain"
            aria-pressed={each === depth}
            onClick={() => set({ depth: each })}
          >
            {each}
          </button>
        ))}
      </fieldset>
      <fieldset class="graph-types">
        <legend class="unseen">{t(words.types)}</legend>
        {Array.from(types, ([type, count]) => (
          <button
            key={type}
            type="button"
            class="chip-switch"
            aria-pressed={state.types.indexOf(type) < 0}
            onClick={() => set({ types: toggle(state.types, type) })}
          >
            <TypeIcon type={type} />
            <span>{t(site.classes[type] ?? [type, type])}</span>
            <small>{count}</small>
          </button>
        ))}
      </fieldset>
      <details class="graph-relations">
        <summary>{hidden ? t(words.hiddenRelations, hidden) : t(words.relations)}</summary>
        <fieldset>
          <legend class="unseen">{t(words.relations)}</legend>
          {Array.from(relations, ([relation, count]) => (
            <label key={relation}>
              <input
                type="checkbox"
                checked={state.relations.indexOf(relation) < 0}
                onChange={() => set({ relations: toggle(state.relations, relation) })}
              />
              {t(site.relations[relation] ?? [relation, relation])} <small>{count}</small>
            </label>
          ))}
        </fieldset>
      </details>
      {(state.types.length > 0 || hidden > 0) && (
        <button type="button" class="link" onClick={() => set({ types: [], relations: [] })}>
          {t(words.reset)}
        </button>
      )}
    </>
  );
}
