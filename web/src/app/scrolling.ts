/** Where the page was scrolled to, for each entry of the history. */

const places: Record<string, number> = {};
let current = "";
let count = 0;
/** Between two views the page's height changes, which is not the reader's doing. */
let between = false;

/** Begin to note where the reader is; called once. */
export function watchScrolling(): void {
  if ("scrollRestoration" in window.history) window.history.scrollRestoration = "manual";
  name();
  window.addEventListener("hashchange", () => {
    between = true;
  });
  window.addEventListener("scroll", () => {
    if (!between) places[current] = window.scrollY;
  });
}

/** After a new view is drawn: to its top, or where the reader was if the entry is an old one. */
export function settleScrolling(): "new" | "old" {
  const known = name();
  window.scrollTo(0, known ? (places[current] ?? 0) : 0);
  return known ? "old" : "new";
}

/** After only parameters changed: stay here, but take note of a new entry. */
export function noteEntry(): void {
  name();
}

function name(): boolean {
  const state = window.history.state as { entry?: string } | null;
  const known = Boolean(state?.entry);
  between = false;
  current = state?.entry ?? `${Date.now()}-${count++}`;
  if (!known) window.history.replaceState({ entry: current }, "");
  return known;
}
