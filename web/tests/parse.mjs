// Parses each file that is named as a classic script of ES2020, which is what browsers of 2020 read.
import { readFile } from "node:fs/promises";
import { parse } from "acorn";

for (const path of process.argv.slice(2)) {
  parse(await readFile(path, "utf8"), { ecmaVersion: 2020, sourceType: "script" });
  console.log(path);
}
