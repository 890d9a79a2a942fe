/** The head of every page: whose plan, search, language, appearance, and the views. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { SearchBox } from "../parts/SearchBox";
import { shell } from "../words/shell";
import { type Language, type Theme, useSite } from "./context";
import type { Route } from "./routes";
import { shortTitle } from "./titles";
import { VIEWS } from "./views";

interface Props {
  route: Route;
  setLang(next: Language): void;
  setTheme(next: Theme): void;
}

const NEXT: Record<Theme, Theme> = { auto: "light", light: "dark", dark: "auto" };

export function Header({ route, setLang, setTheme }: Props): JSX.Element {
  const { site, lang, theme, t, href } = useSite();
  const themes = { auto: shell.themeAuto, light: shell.themeLight, dark: shell.themeDark };
  const title = lang === "en" && site.meta.plan.title_en ? site.meta.plan.title_en : site.meta.plan.title;
  return (
    <header class="head">
      {site.meta.internal_stamp && <p class="stamp">{site.meta.internal_stamp}</p>}
      <div class="head-row">
        <a class="brand" href={href({ view: "" })} title={site.meta.plan.title}>
          <Mark />
          <span>{shortTitle(title)}</span>
        </a>
        <SearchBox />
        <div class="switches">
          <button
            type="button"
            class="plain"
            lang={lang === "en" ? "zh-CN" : "en"}
            title={t(shell.languageHint)}
            onClick={() => setLang(lang === "en" ? "zh" : "en")}
          >
            {t(shell.language)}
          </button>
          <button
            type="button"
            class="plain"
            title={t(shell.theme, t(themes[theme]))}
            aria-label={t(shell.theme, t(themes[theme]))}
            onClick={() => setTheme(NEXT[theme])}
          >
            {t(themes[theme])}
          </button>
        </div>
      </div>
      <Navigation route={route} />
    </header>
  );
}

/** The belt, the cores and the clusters of a plan, very small. */
function Mark(): JSX.Element {
  return (
    <svg viewBox="0 0 32 24" width="32" height="24" aria-hidden="true" focusable="false">
      <path
        d="M2 17C9 8 19 19 30 7"
        fill="none"
        stroke="var(--copper)"
        stroke-width="3.500"
        stroke-linecap="round"
      />
      <circle cx="11" cy="12.500" r="4" fill="var(--copper-strong)" />
      <circle cx="21" cy="12.500" r="4" fill="var(--copper-strong)" />
    </svg>
  );
}

function Navigation({ route }: { route: Route }): JSX.Element {
  const { site, t, href } = useSite();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view closes the menu
  useEffect(() => setOpen(false), [route.view, route.path]);
  const listed = VIEWS.filter(
    (view) => view.listed && !view.isEmpty?.(site.meta) && (view.exists?.(site.meta) ?? true),
  );
  const current = VIEWS.find((view) => view.name === route.view);
  return (
    <nav class={open ? "views open" : "views"} aria-label={t(shell.views)}>
      <button type="button" class="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span aria-hidden="true">☰</span> {t(shell.menu)}
        {current && <b>{t(current.title)}</b>}
      </button>
      <ul>
        {listed.map((view) => (
          <li key={view.name}>
            <a href={href({ view: view.name })} aria-current={view.name === route.view ? "page" : undefined}>
              {t(view.title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
