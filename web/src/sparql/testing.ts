/** What tests/ask.mjs drives outside of a browser. */
export { ask } from "./ask";
export { Engine } from "./engine";
export { makeStore } from "./wasm";
