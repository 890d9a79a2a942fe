// Makes src/data/types.ts of schema/*.schema.json (`npm run types`), which
// daye_graph/site/schema.py makes of the shapes that the site is written in.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { compile } from "json-schema-to-typescript";
import { WEB } from "./bundles.mjs";

export const TYPES = resolve(WEB, "src/data/types.ts");
const SCHEMAS = resolve(WEB, "schema");
const BANNER = "/** Made by `npm run types` from web/schema. Do not edit. */";

/** Gives the text of types.ts; what several schemas define is in it once. */
export async function makeTypes() {
  const names = (await readdir(SCHEMAS)).filter((name) => name.endsWith(".schema.json")).sort();
  const schemas = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(resolve(SCHEMAS, name)))),
  );
  const definitions = {};
  const properties = {};
  schemas.forEach(({ $schema, definitions: inner, ...schema }, index) => {
    Object.assign(definitions, inner, { [schema.title]: schema });
    properties[names[index].replace(".schema.json", "")] = { $ref: `#/definitions/${schema.title}` };
  });
  const whole = { type: "object", additionalProperties: false, properties, definitions };
  return compile({ ...whole, required: Object.keys(properties) }, "Payloads", {
    bannerComment: BANNER,
    ignoreMinAndMaxItems: false,
    format: true,
    style: { printWidth: 110 },
  });
}

if (process.argv[1] === resolve(WEB, "types.mjs")) await writeFile(TYPES, await makeTypes());
