/** Words that stand on several pages. */
import type { Pair } from "../data/model";

const words = {
  evidence: ["看原话", "Evidence"],
  nothing: ["这里没有内容", "Nothing here"],
  loading: ["正在载入…", "Loading…"],
  missing: ["没有找到文件 {}", "The file {} is missing"],
  missingHint: [
    "网站的文件夹可能没有完整拷贝；请与 index.html 放在一起后再试。",
    "The site's folder may not have been copied whole; put the file beside index.html and try again.",
  ],
  failed: ["这一页出了问题", "Something went wrong on this page"],
  retry: ["再试一次", "Try again"],
  close: ["关闭", "Close"],
  all: ["全部", "All"],
  none: ["（无）", "(none)"],
  clear: ["清除筛选", "Clear filters"],
  readInText: ["在原文中读", "Read in the text"],
  openPage: ["打开专页", "Open its page"],
  more: ["其余 {} 项", "{} more"],
  less: ["收起", "Show fewer"],
  list: ["列表", "List"],
  table: ["表格", "Table"],
  matrix: ["矩阵", "Matrix"],
  charts: ["图", "Charts"],
  lanes: ["进阶图", "Lanes"],
  action: ["行动", "Action"],
  task: ["子任务", "Sub-task"],
  year: ["年度", "Year"],
  unit: ["责任单位", "Unit"],
  enterprise: ["企业", "Enterprise"],
  industry: ["产业", "Industry"],
  role: ["作用", "Role"],
  direction: ["方向", "Direction"],
  place: ["地点", "Place"],
  level: ["级别", "Level"],
  type: ["类型", "Type"],
  text: ["原文", "Text"],
  others: ["等", "and others"],
} satisfies Record<string, [string, string]>;

export const common: Record<keyof typeof words, Pair> = words as Record<keyof typeof words, Pair>;
