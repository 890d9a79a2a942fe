import { expect, it } from "vitest";
import { fillIn } from "./makeContext";
import { shortTitle } from "./titles";

it("leaves the years at a title's end out, but no other brackets", () => {
  expect(shortTitle("某市创新型县（市）建设工作方案（2022—2024年）")).toBe("某市创新型县（市）建设工作方案");
  expect(shortTitle("某市建设工作方案（试行）")).toBe("某市建设工作方案（试行）");
});

it("fills in places in their order", () => {
  expect(fillIn("{} / {} 行", [3, 12])).toBe("3 / 12 行");
  expect(fillIn("{} 原样", [])).toBe("{} 原样");
  expect(fillIn("“{}”", ["$& $1"])).toBe("“$& $1”");
});
