/** What every component may ask for: the site's index, the language, and ways to go on. */
import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Catalogue } from "../data/catalogue";
import type { Fact, Pair, Site, Span } from "../data/model";
import type { Params, Route } from "./routes";

export type Language = "zh" | "en";
export type Theme = "auto" | "light" | "dark";

/** Evidence that is no link of the graph: a row of an answer, a mention, a place in the text. */
export interface Evidence {
  spans: Span[];
  quote: string;
  /** The statement's IRI, where there is one. */
  id?: string;
  rule?: string;
  source?: string;
  origin?: string;
  /** What the evidence shows, in words. */
  why?: string;
}

/** Something else to show in the drawer. */
export interface Panel {
  title: string;
  kind?: string;
  body: ComponentChildren;
}

export type Shown = { fact: Fact | Evidence } | { factId: string } | { thing: string } | { panel: Panel };

export interface SiteContext {
  site: Site;
  catalogue: Catalogue;
  lang: Language;
  theme: Theme;
  /** Pick the language's words; `{}` or `{name}` in them is filled in. */
  t(pair: Pair, ...fill: (string | number)[]): string;
  /** The label of a word of a vocabulary (or of the first of several that has it; `classes` is one). */
  label(vocabulary: string | string[], word: string): string;
  /** A link's address, which keeps the language. */
  href(route: { view: string; path?: string; params?: Params }): string;
  go(route: { view: string; path?: string; params?: Params }): void;
  openFact(fact: string | Fact | Evidence): void;
  openThing(key: string): void;
  openPanel(panel: Panel): void;
  close(): void;
  shown: Shown | null;
}

/** What each view gets. */
export interface ViewProps {
  /** What follows the view's name in the address. */
  path: string;
  params: Params;
  /** Change some parameters (an empty value removes one); a new entry in the history unless `replace`. */
  setParams(next: Params, options?: { replace?: boolean }): void;
}

export const SiteContextHolder = createContext<SiteContext | null>(null);

/** Give the context; only inside the application. */
export function useSite(): SiteContext {
  const context = useContext(SiteContextHolder);
  if (!context) throw new Error("useSite outside of the application");
  return context;
}

export type { Route };
