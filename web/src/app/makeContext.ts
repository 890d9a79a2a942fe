/** The context that the application gives to all components. */
import type { Catalogue } from "../data/catalogue";
import type { Pair, Site } from "../data/model";
import type { Language, Shown, SiteContext, Theme } from "./context";
import { formatRoute } from "./routes";
import { navigate } from "./useRoute";

interface State {
  site: Site;
  catalogue: Catalogue;
  lang: Language;
  theme: Theme;
  shown: Shown | null;
  show(next: Shown | null): void;
}

export function makeContext(state: State): SiteContext {
  const { site, lang, show } = state;
  const t: SiteContext["t"] = (pair, ...fill) => fillIn(lang === "en" ? pair[1] : pair[0], fill);
  const href: SiteContext["href"] = (route) =>
    formatRoute({ ...route, params: lang === "en" ? { ...route.params, lang } : (route.params ?? {}) });
  return {
    ...state,
    t,
    href,
    label: (vocabulary, word) => {
      const found = findWord(site, vocabulary, word);
      return found ? t(found) : word;
    },
    go: (route) => navigate(href(route)),
    openFact: (fact) => show(typeof fact === "string" ? { factId: fact } : { fact }),
    openThing: (thing) => show({ thing }),
    openPanel: (panel) => show({ panel }),
    close: () => show(null),
  };
}

/** Fill in the places marked `{}`, in their order. */
export function fillIn(words: string, fill: readonly (string | number)[]): string {
  let at = 0;
  return fill.length ? words.replace(/\{\}/g, () => String(fill[at++] ?? "")) : words;
}

function findWord(site: Site, vocabulary: string | string[], word: string): Pair | undefined {
  const names = (typeof vocabulary === "string" ? [vocabulary] : vocabulary).map((name) =>
    name.replace(/^dg:/, ""),
  );
  const found = names.map((name) => (name === "classes" ? site.classes : site.words[name])?.[word]);
  return found.find((pair) => pair !== undefined);
}
