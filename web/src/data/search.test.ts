import { describe, expect, it } from "vitest";
import type { Thing } from "./model";
import { findNear, search } from "./search";

const thing = (key: string, name: string, aliases: string[] = [], name_en = ""): Thing => ({
  key,
  iri: key,
  type: "Enterprise",
  name,
  name_en,
  aliases,
  note: "",
  source: "",
  page: "",
  attributes: [],
  start: 0,
  parent: null,
  number: null,
});

const things = [
  thing("e/1", "新甲牌集团"),
  thing("e/2", "甲牌", ["甲牌公司"], "Jia Brand"),
  thing("e/3", "乙（湖北）有限公司"),
];
const names = (query: string): string[] => search(things, query).map((hit) => hit.thing.name);

describe("search", () => {
  it("puts the whole name first, then its beginning, then what holds it", () => {
    expect(names("甲牌")).toEqual(["甲牌", "新甲牌集团"]);
  });

  it("finds aliases and English names, and says which", () => {
    expect(search(things, "甲牌公司")[0]).toEqual({ thing: things[1], alias: "甲牌公司" });
    expect(names("jia br")).toEqual(["甲牌"]);
  });

  it("takes half-width for full-width brackets, and characters that stand apart", () => {
    expect(names("乙(湖北)")).toEqual(["乙（湖北）有限公司"]);
    expect(names("乙公司")).toEqual(["乙（湖北）有限公司"]);
  });

  it("finds nothing for blanks or strangers", () => {
    expect(names("  ")).toEqual([]);
    expect(names("丙丁")).toEqual([]);
  });

  it("names what is nearest to an address that leads nowhere", () => {
    const near = [thing("enterprise/jiapai", "甲牌"), thing("unit/shi-kejiju", "市科技局")];
    expect(findNear(near, "jia-pai", 3).map((each) => each.name)).toEqual(["甲牌"]);
  });
});
