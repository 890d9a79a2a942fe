// Asks questions as the browser does, for the tests that hold its answers against those of the
// command: reads { meta, questions, nquads, cases, faults } as JSON, writes { answers, faults }.
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { runnerImport } from "vite";
import { inlineWasm, WEB } from "../bundles.mjs";

const load = async (path) => {
  const config = { root: WEB, configFile: false, logLevel: "error", plugins: [inlineWasm(readFile)] };
  return (await runnerImport(path, config)).module;
};

/** What `action` gives, or the fault that it raises. */
function attempt(action) {
  try {
    return action();
  } catch (error) {
    return { fault: error.words ?? String(error), place: error.place ?? null };
  }
}

const { meta, questions, nquads, cases, faults } = JSON.parse(await text(process.stdin));
const { ask, Engine, makeStore } = await load("/src/sparql/testing.ts");
const store = makeStore();
store.load(nquads, { format: "nq", lenient: true });
const engine = new Engine(store, makeStore(), meta.ontology_base, meta.id_base, meta.plan.iri);
const answers = cases.map(([name, options]) =>
  attempt(() => {
    const question = questions.find((each) => each.name === name);
    const { columns, rows, sparql, milliseconds } = ask(engine, question, options);
    return { columns: columns.map((column) => column.name), rows, sparql, milliseconds };
  }),
);
console.log(JSON.stringify({ answers, faults: faults.map((query) => attempt(() => engine.run(query))) }));
