/** Words of the indicators. */
import type { Pair } from "../data/model";

const words = {
  lead: [
    "{} 项指标，{}—{} 年。空心点是基期，实心点是目标；移到点上看原文写法。",
    "{} indicators, {}–{}. A hollow point is the base year, filled ones are targets; hover to see the plan's writing.",
  ],
  caption: ["指标及各年数值", "Indicators and their values by year"],
  carriedBy: ["承载的子任务", "Carried by"],
  values: ["数值（含正文重述）", "Values, restated ones included"],
  noValues: ["方案没有写数值", "The plan gives no value"],
  way: ["显示方式", "Ways to show"],
  times: ["末年为首年的 {} 倍", "{} times the first value"],
} satisfies Record<string, [string, string]>;

export const indicators: Record<keyof typeof words, Pair> = words as Record<keyof typeof words, Pair>;
