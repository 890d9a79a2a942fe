/**
 * Payloads and bundles, each a classic script that is added once: file:// allows nothing else.
 *
 * index.html defines the queue before any script:
 *
 *     window.daye = { queue: [], put: function (name, payload) { this.queue.push([name, payload]); } };
 *
 * In the single file a payload may stand as `<script type="text/plain" id="daye-data-facts">` and a
 * bundle as `<script type="text/plain" id="daye-asset-graph">`; they run when they are asked for.
 */
import type { Payloads } from "./model";

export type PayloadName = keyof Payloads;
export type BundleName = "graph" | "sparql";
/** What a bundle gives: views by their name. */
export type Bundle = Record<string, unknown>;

interface Bridge {
  queue?: [string, unknown][];
  put(name: string, payload: unknown): void;
  provide?(name: string, bundle: Bundle): void;
  shared?: Record<string, unknown>;
}

declare global {
  interface Window {
    daye?: Bridge;
  }
}

/** A payload or bundle that is not there, with its file. */
export class LoadError extends Error {
  constructor(readonly file: string) {
    super(file);
  }
}

const payloads: Record<string, unknown> = {};
const bundles: Record<string, Bundle> = {};
const pending: Record<string, Promise<unknown>> = {};

/** Take over from the queue of index.html; called once, before the first `load`. */
export function takeOver(): void {
  const queued = window.daye?.queue ?? [];
  window.daye = {
    put: (name, payload) => {
      payloads[name] = payload;
    },
    provide: (name, bundle) => {
      bundles[name] = bundle;
    },
    ...(window.daye?.shared ? { shared: window.daye.shared } : {}),
  };
  for (const [name, payload] of queued) payloads[name] = payload;
}

/** Give a payload; rejects with `LoadError` where its file is not there. */
export function load<N extends PayloadName>(name: N): Promise<Payloads[N]> {
  return obtain(payloads, name, `data/${name}.js`, `daye-data-${name}`) as Promise<Payloads[N]>;
}

/** Whether all stands in one file, without pages and downloads beside it. */
export const isSingle = (): boolean => document.getElementById("daye-data-facts") !== null;

/** Give a payload that has been loaded, or null. */
export function peek<N extends PayloadName>(name: N): Payloads[N] | null {
  return (payloads[name] as Payloads[N] | undefined) ?? null;
}

/** Give a bundle of heavy views. */
export function loadScript(name: BundleName): Promise<Bundle> {
  return obtain(bundles, name, `assets/${name}.js`, `daye-asset-${name}`) as Promise<Bundle>;
}

function obtain(store: Record<string, unknown>, name: string, file: string, id: string): Promise<unknown> {
  if (name in store) return Promise.resolve(store[name]);
  if (!(file in pending)) pending[file] = run(file, id).then(() => find(store, name, file));
  return pending[file] as Promise<unknown>;
}

function find(store: Record<string, unknown>, name: string, file: string): unknown {
  if (name in store) return store[name];
  delete pending[file];
  throw new LoadError(file);
}

function run(file: string, id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const embedded = document.getElementById(id);
    if (embedded) {
      script.textContent = embedded.textContent;
      document.head.append(script);
      resolve();
      return;
    }
    script.src = file;
    script.onload = () => resolve();
    script.onerror = () => {
      delete pending[file];
      script.remove();
      reject(new LoadError(file));
    };
    document.head.append(script);
  });
}
