/** Words of a thing's own page. */
import type { Pair } from "../data/model";

const words = {
  also: ["又称 {}", "also called {}"],
  source: ["资料来源 {}", "Source: {}"],
  note: ["说明 {}", "Note: {}"],
  attributes: ["属性", "Properties"],
  inGraph: ["在图谱中看", "See it in the graph"],
  inLayout: ["在布局图中看", "See it in the layout"],
  plain: ["可引用的页面", "Plain page to cite"],
  facts: ["方案里怎么说", "What the plan says"],
  factsCount: ["{} 条陈述，逐条附原话", "{} statements, each with its words"],
  noFacts: ["方案里只提到名称，没有更多陈述。", "The plan only names it."],
  milestones: ["年度任务", "Yearly milestones"],
  units: ["责任单位", "Responsible units"],
  enterprises: ["企业", "Enterprises"],
  enterprisesCaption: ["{} 里的企业", "Enterprises in {}"],
  indicators: ["承载的指标", "Indicators it carries"],
  targets: ["量化目标", "Numeric targets"],
  tasks: ["子任务", "Sub-tasks"],
  actions: ["行动", "Actions"],
  boxes: ["专栏", "Boxes"],
  upgrades: ["升级目标", "Aims to rise"],
  chart: ["各年数值", "Values by year"],
  notFound: ["没有这个事物", "There is no such thing"],
  identifier: ["标识", "Identifier"],
  mentions: ["提及", "Mentions"],
} satisfies Record<string, [string, string]>;

export const thing: Record<keyof typeof words, Pair> = words as Record<keyof typeof words, Pair>;
