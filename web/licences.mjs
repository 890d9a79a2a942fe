// The notices of third parties whose code is in the bundles.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const NOTICE = /^(licen[cs]e|copying|notice)/i;

/** Gives the text of licences.txt for the modules (paths of files) of all bundles. */
export async function collectLicences(modules) {
  const folders = new Set();
  for (const path of modules) {
    const folder = PACKAGE.exec(path.replace(/^\0/, ""))?.[1];
    if (folder && existsSync(join(folder, "package.json"))) folders.add(folder);
  }
  const notices = await Promise.all([...folders].map(readNotice));
  return `${notices.sort().join(`\n${"-".repeat(78)}\n\n`)}`;
}

async function readNotice(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const files = (await readdir(folder)).filter((file) => NOTICE.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return `${name} ${version} (${license})\n\n${texts.map((text) => text.trim()).join("\n\n")}\n`;
}
