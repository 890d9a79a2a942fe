// The notices of third parties whose code is in the bundles.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;
/** For packages that name their licence and do not bring its text. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction, including
without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the
following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO
EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER
IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR
THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
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
  if (!texts.length) texts.push(standIn(name, license));
  return `${name} ${version} (${license})\n\n${texts.map((text) => text.trim()).join("\n\n")}\n`;
}

function standIn(name, license) {
  if (/\bMIT\b/.test(license)) return `Copyright the contributors of ${name}\n\n${MIT}`;
  throw new Error(
    `${name} brings no text of its licence (${license}): add one here, or do without the package`,
  );
}
