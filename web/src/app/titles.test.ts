import { expect, it } from "vitest";
import type { Meta } from "../data/model";
import { fillIn } from "./makeContext";
import { shortTitle, tellYear } from "./titles";

it("leaves the years at a title's end out, but no other brackets", () => {
  expect(shortTitle("某市创新型县（市）建设工作方案（2022—2024年）")).toBe("某市创新型县（市）建设工作方案");
  expect(shortTitle("某市建设工作方案（试行）")).toBe("某市建设工作方案（试行）");
});

it("fills in places in their order", () => {
  expect(fillIn("{} / {} 行", [3, 12])).toBe("3 / 12 行");
  expect(fillIn("{} 原样", [])).toBe("{} 原样");
  expect(fillIn("“{}”", ["$& $1"])).toBe("“$& $1”");
});

it("tells the plan's year where it is known", () => {
  const meta = (date: string, years: number[]): Meta => ({ plan: { date, years } }) as Meta;
  expect(tellYear(meta("2022-11-18", [2023]), "zh")).toBe("2022年");
  expect(tellYear(meta("", [2023]), "en")).toBe(" of 2023");
  expect(tellYear(meta("", []), "zh")).toBe("");
});
