/// <reference types="vite/client" />
declare module "*.wasm?base64" {
  const base64: string;
  export default base64;
}

/** The part of oxigraph that is used here; the package declares no types for web.js's `initSync`. */
declare module "oxigraph/web.js" {
  export function initSync(options: { module: Uint8Array }): void;
  export class Store {
    readonly size: number;
    load(input: string, options: { format: string; lenient?: boolean; no_transaction?: boolean }): void;
    query(query: string, options: { results_format: string; use_default_graph_as_union?: boolean }): string;
  }
}
