import { describe, expect, it } from "vitest";
import type { Text } from "../../data/model";
import { overlap } from "../graph/boxes";
import { makeThing } from "../graph/testing";
import { breakLines, placeCards, sizeOf } from "./cards";
import { fileName } from "./download";
import { findPassages, listIndustries, listThere } from "./there";
import { relate, type ToldThings } from "./told";

const told = (name: string, groups: ToldThings[string]["groups"]): ToldThings[string] => {
  return { name, kind: ["核", "Core"], evidence: [], groups };
};

describe("relate", () => {
  const things = {
    belt: told("带", [
      { title: ["串联", "Connects"], items: [{ name: "甲", key: "place/a" }, { name: "无" }] },
    ]),
  };

  it("lights up a thing with all that belongs to it", () => {
    expect(relate(things, "belt")).toEqual(["belt", "place/a"]);
    expect(relate(things, "unknown")).toEqual([]);
    expect(relate(things, null)).toEqual([]);
  });
});

describe("what is at a place", () => {
  const things = [
    makeThing("place/a", "Place"),
    makeThing("industry/x", "Industry"),
    makeThing("platform/p", "Platform", "某平台"),
  ];
  const section = { id: "", number: "", title: "", kind: "heading", parent: null };
  const text = {
    text: "0123456789".repeat(10),
    blocks: [],
    sections: [
      { ...section, level: 1, start: 0, end: 5 },
      { ...section, level: 2, start: 20, end: 25 },
      { ...section, level: 3, start: 40, end: 42 },
      { ...section, level: 2, start: 60, end: 65 },
    ],
    mentions: [
      [[[22, 24]], 0],
      [[[44, 46]], 1],
      [[[48, 50]], 1],
      [[[70, 72]], 1],
    ],
  } as unknown as Text;

  it("is what stands in the passage whose heading names it, up to the next such heading", () => {
    expect(findPassages("place/a", text, things)).toEqual([[20, 60]]);
    expect(listIndustries("place/a", text, things).map((each) => [each.key, each.spans])).toEqual([
      ["industry/x", [[44, 46]]],
    ]);
  });

  it("takes platforms and enterprises from what is told, by their class", () => {
    const place = told("某区", [
      { title: ["平台", "Platforms"], items: [{ name: "某平台", quote: "建设某平台" }] },
    ]);
    const find = (name: string, ...types: string[]) =>
      things.find((thing) => thing.name === name && types.includes(thing.type));
    const there = listThere("place/a", place, { catalogue: { find }, things }, null);
    expect(there.platform.map((each) => each.key)).toEqual(["platform/p"]);
    expect(there.enterprise).toEqual([]);
  });
});

describe("cards", () => {
  it("break between names only, each sort on its own lines", () => {
    const lines = breakLines([
      { sort: "a", names: ["高端智能制造产业园", "生物产业园", "科创岛"] },
      { sort: "b", names: ["甲"] },
    ]);
    expect(lines).toEqual([
      { sort: "a", text: "高端智能制造产业园、生物产业园" },
      { sort: null, text: "科创岛" },
      { sort: "b", text: "甲" },
    ]);
    expect(sizeOf(lines).height).toBeGreaterThan(60);
  });

  it("lie on nothing and stay inside; one without room is left out", () => {
    const region = { left: 0, top: 0, right: 600, bottom: 400 };
    const obstacles = [{ left: 280, top: 180, right: 420, bottom: 220 }];
    const card = { clearance: 20, width: 160, height: 60 };
    const cards = [1, 2, 3].map((at) => ({ ...card, key: `k${at}`, anchor: { x: 300, y: 200 } }));
    const placed = placeCards(
      cards.concat({ ...cards[0], key: "huge", anchor: { x: 0, y: 0 }, ...card, width: 900 }),
      obstacles,
      region,
    );
    const boxes = Array.from(placed.values()).concat(obstacles);
    expect(Array.from(placed.keys())).toEqual(["k1", "k2", "k3"]);
    boxes.forEach((box, at) => {
      for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
      expect(box.left).toBeGreaterThanOrEqual(0);
    });
  });
});

describe("fileName", () => {
  it("is one that every system takes", () => {
    expect(fileName('某市"一带":格局')).toBe("某市一带格局");
  });
});
