import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { makeTypes, TYPES } from "./types.mjs";

test("the types are those of the schemas; `npm run types` remakes them", async () => {
  expect(await readFile(TYPES, "utf8")).toBe(await makeTypes());
});
