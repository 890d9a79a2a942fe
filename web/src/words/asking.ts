/** Words of questions as forms, and of SPARQL. */
import type { Pair } from "../data/model";

const words = {
  title: ["查询", "Questions"],
  lead: [
    "选一个问题，填条件，得到带原文的表。",
    "Choose a question, set conditions, get a table with the words it stands on.",
  ],
  ownQuery: ["自己写 SPARQL", "Write SPARQL yourself"],
  all: ["所有问题", "All questions"],
  ask: ["查询", "Ask"],
  reset: ["清空条件", "Clear"],
  any: ["（不限）", "(any)"],
  required: ["必填", "required"],
  unknown: ["没有名为“{}”的问题", "No question is called “{}”"],
  fillIn: ["请先填写必填的条件。", "Fill in what is required first."],
  took: ["{} 毫秒", "{} ms"],
  answer: ["结果", "Answer"],
  working: ["正在查询…", "Asking…"],
  sparqlTitle: ["SPARQL", "SPARQL"],
  sparqlLead: [
    "在浏览器里对本站的图谱运行任意查询，不经过任何服务器。前缀 dg、id、skos 等不必声明。",
    "Runs any query over this site's graph in the browser, without a server. Prefixes such as dg, id and skos need no declaration.",
  ],
  editor: ["查询语句", "Query"],
  run: ["运行", "Run"],
  runHint: ["运行（Ctrl+Enter）", "Run (Ctrl+Enter)"],
  prefixes: ["前缀", "Prefixes"],
  example: ["示例", "Examples"],
  choose: ["选一个问题作示例…", "Take a question as an example…"],
  rows: ["{} 行", "{} rows"],
  showAll: ["显示全部 {} 行", "Show all {} rows"],
  truth: { true: ["是", "Yes"], false: ["否", "No"] },
  download: ["下载", "Download"],
  starting: ["正在载入查询引擎和图谱…", "Loading the query engine and the graph…"],
  none: ["没有符合的结果", "Nothing fits"],
  faultAt: ["第 {} 行第 {} 列", "line {}, column {}"],
} as const;

type Words = { [Name in keyof typeof words]: Name extends "truth" ? { true: Pair; false: Pair } : Pair };

export const asking = words as unknown as Words;
