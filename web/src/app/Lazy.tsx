/** A view that stands in a bundle of its own, loaded when it is first opened. */
import type { FunctionComponent, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type Bundle, type BundleName, loadScript } from "../data/load";
import { ErrorNote, Loading } from "../parts/Empty";
import type { ViewProps } from "./context";

/** Make a view of the one that bundle `name` provides as `view`. */
export function lazy(name: BundleName, view: string): FunctionComponent<ViewProps> {
  return function LazyView(props: ViewProps): JSX.Element {
    const [bundle, setBundle] = useState<Bundle | null>(null);
    const [error, setError] = useState<Error | null>(null);
    const fetch = (): void => {
      setError(null);
      loadScript(name).then(setBundle, setError);
    };
    useEffect(fetch, []);
    if (error) return <ErrorNote error={error} retry={fetch} />;
    if (!bundle) return <Loading />;
    const View = bundle[view] as FunctionComponent<ViewProps>;
    return <View {...props} />;
  };
}
