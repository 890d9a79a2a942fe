// What each bundle holds, and how modules are shared between them.
//
// Every bundle is one classic script, since file:// allows no module scripts. A
// context or a hook works only while there is one copy of its module: so what the
// shell owns (SHARED) is bundled in app.js alone, which registers it, and the other
// bundles take it from there.
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const WEB = dirname(fileURLToPath(import.meta.url));
export const ASSETS = resolve(WEB, "../daye_graph/site/assets");
export const TARGET = "chrome80";
/** The bundles that are loaded on demand; each has src/NAME.tsx as its entry. */
export const ON_DEMAND = ["graph", "sparql"];

const SHARED_PACKAGES = /^preact(\/|$)/;
const SHARED_FOLDERS = /^src\/(app|data|parts|words)\//;
const REGISTER = "virtual:register";
/** What app.js begins with. */
export const START = "virtual:start";

/** The name under which a module is shared, or undefined when each bundle has its own copy. */
function shareName(path) {
  const inside = path.startsWith(`${WEB}/`) ? path.slice(WEB.length + 1) : "";
  return SHARED_FOLDERS.test(inside) && !/\.css$/.test(inside) ? inside.replace(/\.tsx?$/, "") : undefined;
}

/** Makes an on-demand bundle take shared modules from app.js; notes which in `shared` (name → path). */
export function takeShared(shared) {
  return {
    name: "take-shared",
    enforce: "pre",
    async resolveId(source, importer, options) {
      if (!importer) return null;
      if (SHARED_PACKAGES.test(source)) {
        shared.set(source, source);
        return { id: source, external: true };
      }
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const name = found && !found.external ? shareName(found.id) : undefined;
      if (!name) return found;
      shared.set(name, found.id);
      return { id: name, external: true };
    },
  };
}

/** Makes app.js register the `shared` modules before it starts. */
export function giveShared(shared, entry) {
  const names = [...shared.keys()].sort();
  const lines = names.map((name, index) => `import * as m${index} from ${JSON.stringify(shared.get(name))};`);
  const members = names.map((name, index) => `${JSON.stringify(name)}: m${index}`);
  const register = `${lines.join("\n")}\nwindow.daye_shared = {${members.join(", ")}};`;
  const start = `import ${JSON.stringify(REGISTER)};\nimport ${JSON.stringify(entry)};`;
  return {
    name: "give-shared",
    enforce: "pre",
    // an entry comes as an absolute path
    resolveId: (source) => [REGISTER, START].find((name) => source.endsWith(name)) ?? null,
    load: (id) => ({ [REGISTER]: register, [START]: start })[id] ?? null,
  };
}

/** Gives a .wasm file as base64 in a string: file:// allows no fetch. */
export function inlineWasm(readFile) {
  return {
    name: "inline-wasm",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(".wasm?base64")) return null;
      const bytes = await readFile(id.slice(0, -"?base64".length));
      return `export default ${JSON.stringify(bytes.toString("base64"))};`;
    },
  };
}

/** The path of a bundle's entry; an error names it when it is not there. */
export function entryOf(name) {
  const path = resolve(WEB, "src", name === "app" ? "main.tsx" : `${name}.tsx`);
  if (!existsSync(path)) throw new Error(`${path} is missing: it is the entry of ${name}.js`);
  return path;
}
