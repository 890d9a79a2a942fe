/** Words of tables. */
import type { Pair } from "../data/model";

const words = {
  filter: ["在表中查找", "Find in the table"],
  count: ["{} 行", "{} rows"],
  countOf: ["{} / {} 行", "{} of {} rows"],
  sparql: ["看 SPARQL", "Show the SPARQL"],
  hideSparql: ["收起 SPARQL", "Hide the SPARQL"],
  runSparql: ["在页面里运行", "Run it here"],
  askForm: ["按条件查询", "Ask with conditions"],
  download: ["下载", "Download"],
  shown: ["所示 {} 行", "The {} rows shown"],
  whole: ["整个问题 {} 行", "The whole question, {} rows"],
  sort: ["按“{}”排序", "Sort by {}"],
  evidence: ["依据", "Evidence"],
  none: ["没有符合条件的行", "No row fits"],
  scroll: ["表格可左右滚动", "The table scrolls sideways"],
} satisfies Record<string, [string, string]>;

export const table: Record<keyof typeof words, Pair> = words as Record<keyof typeof words, Pair>;
