/** A payload inside a component: there, still coming, or missing. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { load, type PayloadName, peek } from "./load";
import type { Payloads } from "./model";

export interface Loaded<T> {
  payload: T | null;
  error: Error | null;
  retry(): void;
}

/** Load a payload when the component first shows; with `wanted` false, not yet. */
export function usePayload<N extends PayloadName>(name: N, wanted = true): Loaded<Payloads[N]> {
  const [payload, setPayload] = useState<Payloads[N] | null>(() => peek(name));
  const [error, setError] = useState<Error | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    if (payload || !wanted) return;
    let listening = true;
    load(name).then(
      (found) => listening && setPayload(found),
      (problem: Error) => listening && setError(problem),
    );
    return () => {
      listening = false;
    };
  }, [name, wanted, payload, attempt]);
  const retry = useCallback(() => {
    setError(null);
    setAttempt((count) => count + 1);
  }, []);
  return { payload, error, retry };
}
