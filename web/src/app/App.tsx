/** The application: one context, the frame, the view of the present address, and the drawer. */
import type { JSX } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { makeCatalogue } from "../data/catalogue";
import type { Site } from "../data/model";
import { Drawer } from "../parts/Drawer";
import { shell } from "../words/shell";
import { Boundary } from "./Boundary";
import { type Language, type Shown, SiteContextHolder, type Theme } from "./context";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { makeContext } from "./makeContext";
import { NotFound } from "./NotFound";
import { formatRoute, type Params, type Route } from "./routes";
import { noteEntry, settleScrolling } from "./scrolling";
import { keep, recall } from "./settings";
import { mergeParams, navigate, useRoute } from "./useRoute";
import { findView } from "./views";

export function App({ site }: { site: Site }): JSX.Element {
  const route = useRoute();
  const [lang, setLang] = useLanguage(route);
  const [theme, setTheme] = useTheme();
  const [shown, show] = useDrawer(route);
  const catalogue = useMemo(() => makeCatalogue(site), [site]);
  const context = makeContext({ site, catalogue, lang, theme, shown, show });
  const view = findView(route.view, site.meta);
  const main = useArrival(route);
  const setParams = (next: Params, options: { replace?: boolean } = {}): void =>
    navigate(formatRoute({ ...route, params: mergeParams(route.params, next) }), options.replace);
  const View = view?.component;
  return (
    <SiteContextHolder.Provider value={context}>
      <button type="button" class="skip" onClick={() => skip(main.current)}>
        {context.t(shell.skip)}
      </button>
      <Header route={route} setLang={setLang} setTheme={setTheme} />
      <main id="main" ref={main} tabIndex={-1} class={view?.wide ? "wide" : undefined}>
        <Boundary key={`${route.view}/${route.path}`}>
          {View ? (
            <View path={route.path} params={route.params} setParams={setParams} />
          ) : (
            <NotFound route={route} />
          )}
        </Boundary>
      </main>
      <Footer />
      {shown && <Drawer shown={shown} />}
    </SiteContextHolder.Provider>
  );
}

function skip(main: HTMLElement | null): void {
  main?.focus();
  main?.scrollIntoView();
}

/** The address's language, else the one chosen before, else Chinese. */
function useLanguage(route: Route): [Language, (next: Language) => void] {
  const [kept, setKept] = useState<Language>(() => (recall("lang") === "en" ? "en" : "zh"));
  const written = route.params.lang;
  const lang: Language = written === "en" || written === "zh" ? written : kept;
  useEffect(() => {
    document.documentElement.lang = lang === "en" ? "en" : "zh-CN";
    setKept(lang);
  }, [lang]);
  const choose = (next: Language): void => {
    keep("lang", next);
    setKept(next);
    navigate(formatRoute({ ...route, params: { ...route.params, lang: next === "en" ? "en" : "" } }), true);
  };
  return [lang, choose];
}

function useTheme(): [Theme, (next: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => {
    const kept = recall("theme");
    return kept === "light" || kept === "dark" ? kept : "auto";
  });
  useEffect(() => {
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    keep("theme", theme);
  }, [theme]);
  return [theme, setTheme];
}

/** What the drawer shows; it closes with Escape and when another view is opened. */
function useDrawer(route: Route): [Shown | null, (next: Shown | null) => void] {
  const [shown, setShown] = useState<Shown | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const show = useCallback((next: Shown | null) => {
    const active = document.activeElement as HTMLElement | null;
    if (next && active && !active.closest("#drawer")) opener.current = active;
    setShown(next);
    document.body.classList.toggle("opened", next !== null);
    if (!next) opener.current?.focus({ preventScroll: true });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view closes the drawer
  useEffect(() => {
    setShown(null);
    document.body.classList.remove("opened");
  }, [route.view, route.path]);
  useEffect(() => {
    const escape = (event: KeyboardEvent): void => {
      if (event.key === "Escape") show(null);
    };
    if (shown) document.addEventListener("keydown", escape);
    return () => document.removeEventListener("keydown", escape);
  }, [shown, show]);
  return [shown, show];
}

/** When another view is opened, its heading gets the focus and the page its place. */
function useArrival(route: Route): { current: HTMLElement | null } {
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: parameters leave the reader where they are
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const arrived = settleScrolling();
    if (arrived === "new")
      (main.current?.querySelector<HTMLElement>("h1") ?? main.current)?.focus({ preventScroll: true });
  }, [route.view, route.path]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new address is noted
  useEffect(noteEntry, [route]);
  return main;
}
