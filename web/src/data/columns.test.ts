import { expect, it } from "vitest";
import { describeColumns } from "./columns";
import type { Question } from "./model";

const question: Question = {
  name: "indicators",
  meaning: ["", ""],
  sparql: "",
  options: [],
  columns: [
    { name: "unit", type: "string", heading: ["单位", "Unit"], vocabulary: "" },
    {
      name: "<kind>_<year>",
      type: "number",
      heading: ["<kind> <year>", "<kind> <year>"],
      vocabulary: "dg:Kinds",
    },
  ],
};

it("a column made after a pattern has the vocabulary's words", () => {
  const words = { Kinds: { target: ["目标值", "target"] as [string, string] } };
  const [unit, target] = describeColumns(["unit", "target_2024"], question, words);
  expect(unit?.heading).toEqual(["单位", "Unit"]);
  expect(target).toEqual({
    name: "target_2024",
    type: "number",
    heading: ["目标值 2024", "target 2024"],
    vocabulary: "",
  });
});
