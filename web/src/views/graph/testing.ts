/** Small graphs for the tests. */
import type { Fact, Thing } from "../../data/model";
import { buildGraph, type Graph } from "./model";

export function makeThing(key: string, type: string, name = key): Thing {
  const [iri, page] = [`https://example.org/id/${key}`, `things/${key}.html`];
  const rest = {
    name_en: "",
    aliases: [],
    note: "",
    source: "",
    attributes: [],
    start: null,
    parent: null,
    number: null,
  };
  return { key, iri, page, type, name, ...rest };
}

export function makeFact(subject: string, relation: string, object: string, start = 0): Fact {
  const id = `https://example.org/id/${subject}-${relation}-${object}-${start}`;
  const rest = { rule: "", source: "body", origin: "text", place: "", details: {} };
  return { id, subject, relation, object, spans: [[start, start + 5]], quote: "甲乙丙丁戊", ...rest };
}

/** An action with two sub-tasks; `firms` companies in the first, one of them in both; a unit; a mention. */
export function makeGraph(firms = 4): Graph {
  const names = Array.from({ length: firms }, (_, at) => `enterprise/e${at}`);
  const things = [
    makeThing("action/a", "Action", "甲行动"),
    makeThing("task/t1", "Task", "第一项任务"),
    makeThing("task/t2", "Task", "第二项任务"),
    makeThing("unit/u", "GovernmentUnit", "某局"),
    ...names.map((key, at) => makeThing(key, "Enterprise", `第${at}号新材料科技股份有限公司`)),
    makeThing("industry/i", "Industry", "某产业"),
    makeThing("place/alone", "Place", "某地"),
  ];
  const facts = [
    makeFact("action/a", "hasTask", "task/t1"),
    makeFact("action/a", "hasTask", "task/t2"),
    makeFact("unit/u", "responsibleFor", "task/t1", 40),
    ...names.map((key, at) => makeFact(key, "involvedIn", "task/t1", 100 + 10 * at)),
    makeFact("enterprise/e0", "involvedIn", "task/t2", 90),
    makeFact("enterprise/e0", "mentionedIn", "task/t1", 80),
    makeFact("enterprise/e1", "mentionedIn", "task/t2", 85),
    makeFact("industry/i", "mentionedIn", "task/t2", 70),
    makeFact("task/t1", "target", "", 60),
    makeFact("task/t1", "hasTask", "task/unknown", 60),
  ];
  return buildGraph(things, facts);
}
