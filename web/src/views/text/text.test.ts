import { describe, expect, it } from "vitest";
import type { Span, Text } from "../../data/model";
import { makeFact, makeThing } from "../graph/testing";
import { sortFacts } from "./facts";
import { divide, FOUND, MARKED, overlaps, paintMarks, paintMentions } from "./painting";
import { prepare, toPoint } from "./prepare";
import { findAll, findSentence, gatherReading } from "./reading";

const TEXT =
  "# 一、总则\n**1. 支撑**。依托甲公司，推动\n\n---\n乙平台建设。支持丙。\n甲公司\t三项\n𠮷 市 Good\n";
const block = (kind: "heading" | "paragraph", spans: Span[]) => {
  return { kind, level: null, section: null, box: false, spans, rows: [] };
};
const at = (words: string, from = 0): Span => {
  const start = TEXT.indexOf(words, from);
  return [start, start + words.length];
};
const BROKEN: Span[] = [at("。依托甲公司，推动"), at("乙平台建设。支持丙。")];
const CELLS = [at("甲公司", 30), at("三项")];
const PAYLOAD = {
  text: TEXT,
  blocks: [
    block("heading", [at("一、总则")]),
    block("heading", [at("1. 支撑")]),
    block("paragraph", BROKEN),
    { ...block("paragraph", []), kind: "table", rows: [CELLS.map((span) => ({ spans: [span] }))] },
    block("paragraph", [[at("𠮷")[0], at("Good")[1] - 1]]),
  ],
  sections: [],
  mentions: [
    [[at("甲公司")], 0],
    [[at("推动"), at("乙平台")], 1],
  ],
} as unknown as Text;
const things = [makeThing("enterprise/a", "Enterprise"), makeThing("platform/b", "Platform")];

describe("prepare", () => {
  const prepared = prepare(PAYLOAD, things);

  it("joins a heading with the paragraph on its line", () => {
    expect(prepared.parts.map((part) => part.kind)).toEqual(["heading", "paragraph", "table", "paragraph"]);
    expect(prepared.parts[1]?.lead).toEqual([at("1. 支撑")]);
  });

  it("turns code points into UTF-16 units and back", () => {
    const [start, end] = prepared.parts[3]?.spans[0] ?? [0, 0];
    expect(TEXT.slice(start, end)).toBe("𠮷 市 Good");
    expect(toPoint(TEXT, end)).toBe(end - 1);
  });

  it("paints a mention in two pieces on both lines", () => {
    const pieces = divide(BROKEN, prepared.paint, paintMarks(TEXT.length, []));
    expect(pieces.map((piece) => [TEXT.slice(piece.start, piece.end), piece.mention])).toEqual([
      ...[
        ["。依托", -1],
        ["甲公司", 0],
        ["，", -1],
        ["推动", 1],
        ["乙平台", 1],
        ["建设。支持丙。", -1],
      ],
    ]);
  });
});

describe("painting", () => {
  it("shows the shorter of two mentions that lie on one another", () => {
    const paint = paintMentions(10, [{ spans: [[2, 5]] }, { spans: [[0, 9]] }]);
    expect(Array.from(paint)).toEqual([1, 1, 0, 0, 0, 1, 1, 1, 1, -1]);
  });

  it("marks exactly the words, and keeps several marks apart", () => {
    const marks = paintMarks(8, [
      [MARKED, [[1, 4]]],
      [FOUND, [[3, 99]]],
    ]);
    expect(Array.from(marks)).toEqual([0, 1, 1, 3, 2, 2, 2, 2]);
  });

  it("takes 40,000 mentions in one pass", () => {
    const mentions = Array.from({ length: 40000 }, (_, at): { spans: Span[] } => ({
      spans: [[at * 7, at * 7 + 5]],
    }));
    const before = performance.now();
    divide([[0, 280000]], paintMentions(280000, mentions), new Uint8Array(280000));
    expect(performance.now() - before).toBeLessThan(500);
  });

  it("tells whether spans share a character", () => {
    expect(overlaps([[0, 3]], [[3, 5]])).toBe(false);
    expect(
      overlaps(
        [
          [9, 12],
          [0, 4],
        ],
        [[3, 5]],
      ),
    ).toBe(true);
  });
});

describe("reading", () => {
  const reading = gatherReading(
    TEXT,
    prepare(PAYLOAD, things).parts.map((part) => ({ ...block("paragraph", part.spans) })),
  );

  it("finds words over a break, whatever their case", () => {
    const spans = findAll(reading, "推动乙平台");
    expect(spans).toEqual([[at("推动"), at("乙平台")]]);
    expect(findAll(reading, "good")).toHaveLength(1);
    expect(findAll(reading, "  ")).toEqual([]);
  });

  it("gives the sentence around an offset, over a break", () => {
    const words = findSentence(reading, at("乙平台")[0]).map(([start, end]) => TEXT.slice(start, end));
    expect(words).toEqual(["依托甲公司，推动", "乙平台建设。"]);
    expect(findSentence(reading, at("---")[0])).toEqual([]);
  });
});

describe("sortFacts", () => {
  it("puts facts about the thing first, then the sentence's others, then bare mentions", () => {
    const facts = [
      makeFact("enterprise/a", "involvedIn", "task/t", 10),
      makeFact("platform/b", "host", "enterprise/c", 12),
      makeFact("enterprise/a", "mentionedIn", "task/t", 11),
      makeFact("enterprise/a", "involvedIn", "task/t", 90),
      makeFact("platform/b", "section", "x", 12),
    ];
    const where = { sentence: [[8, 30]] as Span[], mention: [[11, 14]] as Span[], thing: "enterprise/a" };
    const sorted = sortFacts(facts, where);
    expect(sorted.about).toEqual([facts[0]]);
    expect(sorted.others).toEqual([facts[1]]);
    expect(sorted.mentioned).toEqual([facts[2]]);
  });
});
