// Bundles the pages into daye_graph/site/assets: app.js, app.css, graph.js, sparql.js
// and licences.txt. Needs `npm ci` first; hatch_build.py does both.
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import {
  ASSETS,
  entryOf,
  giveShared,
  inlineWasm,
  ON_DEMAND,
  START,
  TARGET,
  takeShared,
  WEB,
} from "./bundles.mjs";
import { makeInlinable } from "./inlining.mjs";
import { collectLicences } from "./licences.mjs";

/** Bundles one entry; gives its files (name → text) and the modules that are in it. */
async function bundle(name, entry, plugins, globals = {}) {
  const [output] = [].concat(
    await build({
      root: WEB,
      configFile: false,
      logLevel: "warn",
      define: { "process.env.NODE_ENV": '"production"' },
      oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
      plugins: [inlineWasm(readFile), ...plugins],
      build: {
        write: false,
        target: TARGET,
        cssTarget: TARGET,
        minify: true,
        modulePreload: false,
        reportCompressedSize: false,
        chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
        lib: {
          entry,
          formats: ["iife"],
          name: `daye_${name}`,
          fileName: () => `${name}.js`,
          cssFileName: name,
        },
        rolldownOptions: { output: { globals, extend: true } },
      },
    }),
  );
  const files = new Map(
    output.output.map((file) => [file.fileName, makeInlinable(file.code ?? file.source)]),
  );
  const modules = output.output.flatMap((file) => Object.keys(file.modules ?? {}));
  return { files, modules };
}

async function buildAll() {
  const shared = new Map();
  const globalOf = (id) => `daye_shared[${JSON.stringify(id)}]`;
  const parts = [];
  for (const name of ON_DEMAND) parts.push(await bundle(name, entryOf(name), [takeShared(shared)], globalOf));
  parts.push(await bundle("app", START, [giveShared(shared, entryOf("app"))]));
  const files = new Map(parts.flatMap(({ files }) => [...files]));
  dropStyles(files, parts);
  const modules = parts.flatMap(({ modules }) => modules);
  files.set("licences.txt", await collectLicences(modules));
  return files;
}

/**
 * One stylesheet is loaded, with the styles of all views (src/main.tsx): those of the bundles that
 * are loaded on demand are in it already, or else the build fails.
 */
function dropStyles(files, parts) {
  const [app, onDemand] = [parts[parts.length - 1], parts.slice(0, -1)];
  const styles = (modules) => modules.filter((path) => /\.css$/.test(path));
  const lost = onDemand
    .flatMap(({ modules }) => styles(modules))
    .filter((path) => !app.modules.includes(path));
  if (lost.length) throw new Error(`no page loads these styles; move them to src/views: ${lost.join(", ")}`);
  for (const name of ON_DEMAND) files.delete(`${name}.css`);
}

/** Writes all files or none: the folder is put in place when it is whole. */
async function writeAssets(files) {
  const made = `${ASSETS}.${process.pid}`;
  await mkdir(made, { recursive: true });
  for (const [name, content] of files) await writeFile(join(made, name), content);
  await rm(ASSETS, { recursive: true, force: true });
  await rename(made, ASSETS);
}

const files = await buildAll();
await writeAssets(files);
for (const [name, content] of files) console.log(`${name}: ${Math.round(content.length / 1000)} kB`);
