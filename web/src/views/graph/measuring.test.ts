import { describe, expect, it } from "vitest";
import { measure, wrap } from "./measuring";

describe("measure", () => {
  it("counts a Chinese character as one em, a Latin one as less", () => {
    expect(measure("某某市")).toBe(3);
    expect(measure("GDP")).toBeCloseTo(1.86);
    expect(measure("𠮷")).toBe(1);
  });
});

describe("wrap", () => {
  it("leaves short names whole and breaks long ones evenly", () => {
    expect(wrap("鼎晟", 10, 2)).toEqual(["鼎晟"]);
    expect(wrap("东科瑞禾花卉产业研究院（江北）有限公司", 10, 2)).toEqual([
      "东科瑞禾花卉产业研究",
      "院（江北）有限公司",
    ]);
  });

  it("breaks neither before a closing mark nor within a number", () => {
    expect(wrap("甲乙丙丁（戊己）庚辛", 4, 3).every((line) => !line.startsWith("）"))).toBe(true);
    expect(wrap("产业2024目标", 4, 2).join("|")).toContain("2024");
  });

  it("cuts what is too long", () => {
    expect(wrap("一二三四五六七八九十".repeat(3), 5, 2)[1]?.endsWith("…")).toBe(true);
  });
});
