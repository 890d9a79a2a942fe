/** Words of tasks and units. */
import type { Pair } from "../data/model";

const words = {
  lead: [
    "{} 项子任务，按方案次序；各年任务是进度安排表的原文。",
    "{} sub-tasks in the plan's order; the milestones are the schedule's own words.",
  ],
  leadPlain: ["{} 项子任务，按方案次序。", "{} sub-tasks in the plan's order."],
  allEnterprises: ["全部 {} 家", "All {}"],
  caption: ["{}：子任务与各年任务", "{}: sub-tasks and their yearly milestones"],
  find: ["在任务中查找", "Find in the tasks"],
  files: ["年度任务（可筛选、下载）", "Milestones as a table, to filter and download"],
  filesCaption: ["年度任务", "Yearly milestones"],
  noTask: ["没有符合条件的子任务", "No sub-task fits"],
  unitsLead: [
    "{} 个责任单位，按方案中出现的先后排列，不是排名。",
    "{} responsible units in the order in which the plan names them; no ranking.",
  ],
  unitTasks: ["{} 项子任务", "{} sub-tasks"],
  collective: ["集合指称", "collective name"],
  collectiveHint: [
    "方案用一个名称泛指多个单位，没有逐一列出。",
    "The plan means several units by one name and does not list them.",
  ],
  matrixCaption: ["责任单位与子任务", "Units and sub-tasks"],
  duties: ["责任清单", "List of duties"],
  dutiesHint: [
    "按方案原文；年度任务为进度安排表原文。",
    "From the plan's text; milestones are the schedule's words.",
  ],
  dutiesOf: ["{} 的责任清单", "List of duties of {}"],
  number: ["序号", "No."],
  others: ["同列单位", "Units listed with it"],
  milestones: ["年度任务", "Yearly milestones"],
  role: ["作用", "Role"],
  position: ["名单第 {} 位", "place {} in the list"],
  etc: ["名单以“等”结尾", "the list ends in 等"],
  townTasks: ["这个地方要做什么", "What this place must do"],
  townOwn: ["点名由其负责", "Named as responsible"],
  townCollective: [
    "名下（集合指称，方案未逐一列出）",
    "(a collective name; the plan does not list the places)",
  ],
  townNone: ["方案没有点名由其负责的子任务。", "The plan names it as responsible for no sub-task."],
} satisfies Record<string, [string, string]>;

export const tasks: Record<keyof typeof words, Pair> = words as Record<keyof typeof words, Pair>;
