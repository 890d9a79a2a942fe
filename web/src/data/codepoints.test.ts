import { expect, it } from "vitest";
import { countCodePoints, sliceSpans } from "./codepoints";

it("counts a character beyond the first plane once", () => {
  const points = countCodePoints("甲𠀀乙丙");
  expect(points.length).toBe(4);
  expect(points.slice(2, 4)).toBe("乙丙");
  expect(points.toUnits(2)).toBe(3);
});

it("agrees with the string where there is none", () => {
  const points = countCodePoints("甲乙丙");
  expect(points.slice(1, 9)).toBe("乙丙");
  expect(points.toUnits(2)).toBe(2);
});

it("joins spans with nothing between", () => {
  expect(
    sliceSpans(countCodePoints("甲乙-丙丁"), [
      [0, 2],
      [3, 5],
    ]),
  ).toBe("甲乙丙丁");
});
