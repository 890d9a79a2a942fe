import { describe, expect, it } from "vitest";
import { countCodePoints } from "./codepoints";
import type { Section, Span } from "./model";
import { citePath, findPath, markNames, surround, tidy } from "./surroundings";

const tell = (text: string, ...spans: Span[]): string =>
  surround(countCodePoints(text), spans)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join("");

describe("surroundings", () => {
  it("give the rest of the sentence on both sides", () => {
    expect(tell("前一句。依托甲公司，推进乙平台。后一句。", [6, 9])).toBe("依托[甲公司]，推进乙平台。");
  });

  it("skip the break between two spans, but tell of words left out", () => {
    expect(tell("甲公\n\n司。", [0, 2], [4, 5])).toBe("[甲公][司]。");
    expect(tell("甲、乙研究院。", [0, 1], [3, 6])).toBe("[甲]…[研究院]。");
  });

  it("show the cells of a row apart, and no other row", () => {
    expect(tell("上一行\t1\n甲\t乙\t丙\n下一行\t2", [8, 9])).toBe("甲 ｜ [乙] ｜ 丙");
    expect(tell("<tr><td>甲</td><td>乙</td></tr>", [18, 19])).toBe("甲 ｜ [乙]");
  });

  it("hold no marks of Markdown or HTML and no line breaks", () => {
    expect(tidy("**粗**体\n换 行<br>中")).toBe("粗体换行中");
  });

  it("are cut where they are long", () => {
    const told = tell(`${"长".repeat(200)}甲${"短".repeat(200)}`, [200, 201]);
    expect(told).toBe(`…${"长".repeat(64)}[甲]${"短".repeat(64)}…`);
  });
});

const section = (
  start: number,
  number: string,
  title: string,
  kind: string,
  parent: number | null,
): Section => ({
  id: "",
  start,
  end: start + 1,
  level: 0,
  number,
  title,
  kind,
  parent,
});

describe("a place in the plan", () => {
  const sections = [
    section(0, "", "方案", "title", null),
    section(10, "三、", "任务", "heading", 0),
    section(20, "（一）", "提升", "heading", 1),
    section(30, "1.", "行动", "heading", 2),
    section(40, "专栏 4", "院所", "box", 3),
    section(50, "", "小标题", "run_in", 4),
  ];

  it("is cited by numbers, then by boxes and titles without one", () => {
    expect(citePath(findPath(sections, 55))).toBe("三（一）1 · 专栏4 · 小标题");
    expect(citePath(findPath(sections, 25))).toBe("三（一）");
    expect(findPath(sections, -1)).toEqual([]);
  });
});

it("names are marked in a quote, the longest of several", () => {
  const told = markNames("支持甲乙公司、甲", ["甲", "甲乙公司"]).map((piece) => [piece.text, piece.marked]);
  expect(told).toEqual([
    ["支持", false],
    ["甲乙公司", true],
    ["、", false],
    ["甲", true],
  ]);
});
