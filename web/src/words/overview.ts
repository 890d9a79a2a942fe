/** Words of the overview. */
import type { Pair } from "../data/model";

const words = {
  lead: ["{} · {} · {}", "{} · {} · {}"],
  system: ["“{}”行动体系", "The “{}” system of actions"],
  systemPlain: ["行动体系", "The system of actions"],
  systemHint: [
    "每项行动下列出子任务；点名称看原话、责任单位、年度任务和企业。",
    "Each action with its sub-tasks; a name leads to its words, units, yearly milestones and enterprises.",
  ],
  groups: ["组", "groups"],
  actions: ["项行动", "actions"],
  tasks: ["项子任务", "sub-tasks"],
  indicators: ["项指标", "indicators"],
  units: ["个责任单位", "responsible units"],
  enterprises: ["家企业", "enterprises"],
  platforms: ["个平台", "platforms"],
  boxes: ["个专栏", "boxes"],
  milestones: ["条年度任务", "yearly milestones"],
  numbers: ["方案里有", "In the plan"],
  layout: ["空间布局：{}", "Layout: {}"],
  layoutHint: ["打开布局图", "Open the layout"],
  moving: ["变化幅度最大的指标", "Indicators that change most"],
  movingHint: [
    "按末年目标与基期之比取六项，仍按方案次序排列。",
    "Six, by the ratio of the last target to the base year, in the plan's order.",
  ],
  allIndicators: ["全部 {} 项指标", "All {} indicators"],
  askTitle: ["在这里可以问", "What can I ask here?"],
  askMore: ["全部问题", "All questions"],
  unitsLine: ["{} 个单位", "{} units"],
  enterprisesLine: ["{} 家企业", "{} enterprises"],
} satisfies Record<string, [string, string]>;

export const overview: Record<keyof typeof words, Pair> = words as Record<keyof typeof words, Pair>;
