/** The route in the address bar, as state. */
import { useEffect, useState } from "preact/hooks";
import { type Params, parseRoute, type Route } from "./routes";

/** Give the present route; the component shows again whenever the address changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(window.location.hash));
  useEffect(() => {
    const follow = (): void => setRoute(parseRoute(window.location.hash));
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return route;
}

/** Go to an address; with `replace` the present entry of the history is taken over. */
export function navigate(hash: string, replace = false): void {
  if (hash === window.location.hash) return;
  if (replace) window.location.replace(hash);
  else window.location.hash = hash;
}

/** Parameters with some changed; an empty value removes one. */
export function mergeParams(params: Params, next: Params): Params {
  const merged: Params = {};
  for (const [name, value] of Object.entries({ ...params, ...next })) if (value) merged[name] = value;
  return merged;
}
