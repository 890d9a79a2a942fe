import { expect, it } from "vitest";
import { buildLanes, listLevels } from "./ways";

const row = (subject: string, from: string | null, to: string, title: string | null = null) => ({
  subject,
  subject_type: "Platform",
  from_level: from,
  target_level: to,
  target_title: title,
});

it("levels stand from the lowest, only those that are named", () => {
  const rows = [row("甲", "市级", "省级"), row("乙", null, "国家级")];
  expect(listLevels(rows, ["国家级", "省级", "市级", "县级"])).toEqual(["市级", "省级", "国家级"]);
});

it("the same step of a subject is one way, however often it is said", () => {
  const levels = ["市级", "省级", "国家级"];
  const rows = [row("甲", "市级", "省级"), row("乙", null, "国家级"), row("甲", "市级", "省级", "省级中心")];
  const lanes = buildLanes(rows, levels);
  expect(lanes.map((lane) => lane.subject)).toEqual(["甲", "乙"]);
  expect(lanes[0]?.ways).toHaveLength(1);
  expect(lanes[0]?.ways[0]).toMatchObject({ from: 0, to: 1, title: "省级中心" });
  expect(lanes[1]?.ways[0]).toMatchObject({ from: null, to: 2 });
});
