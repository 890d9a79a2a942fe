import { describe, expect, it } from "vitest";
import { chooseRows, countFacets } from "./facets";
import type { Column } from "./model";
import { countValues, filterRows, sortRows, writeCsv } from "./table";

const rows = [
  { name: "乙", value: 10, tags: ["a", "b"] },
  { name: "甲", value: null, tags: ["b"] },
  { name: "丙", value: 9, tags: [] },
];
const names = (found: { name?: unknown }[]): unknown[] => found.map((row) => row.name);
const column = (name: string, type = "string"): Column => ({
  name,
  type,
  heading: [name, name],
  vocabulary: "",
});

describe("rows", () => {
  it("are sorted as numbers, what is missing last both ways", () => {
    expect(names(sortRows(rows, "value", "up"))).toEqual(["丙", "乙", "甲"]);
    expect(names(sortRows(rows, "value", "down"))).toEqual(["乙", "丙", "甲"]);
  });

  it("keep the document's order among equals", () => {
    const equal = [1, 2, 3].map((at) => ({ at, same: "x" }));
    expect(sortRows(equal, "same", "down").map((row) => row.at)).toEqual([1, 2, 3]);
  });

  it("are filtered by all words", () => {
    const tell = (row: Record<string, unknown>): string => `${row.name} ${row.value}`;
    expect(names(filterRows(rows, "乙 10", tell))).toEqual(["乙"]);
    expect(filterRows(rows, "", tell)).toHaveLength(3);
  });

  it("are counted by each member of a list", () => {
    expect(countValues(rows, "tags")).toEqual([
      { value: "a", count: 1 },
      { value: "b", count: 2 },
    ]);
  });
});

describe("facets", () => {
  const columns = [
    { name: "name", title: "" },
    { name: "tags", title: "" },
  ];

  it("choose rows that fit all", () => {
    expect(names(chooseRows(rows, columns, { tags: "b", name: "甲" }))).toEqual(["甲"]);
  });

  it("count over the rows that the others leave", () => {
    const [byName, byTag] = countFacets(rows, columns, { tags: "a" });
    expect(byName?.values.map((each) => each.value)).toEqual(["乙"]);
    expect(byTag?.values.map((each) => each.count)).toEqual([1, 2]);
  });
});

it("csv is by RFC 4180, with lists and spans as the contract has them", () => {
  const columns = [column("name"), column("tags", "list"), column("spans", "spans")];
  const written = writeCsv(columns, [
    { name: 'a "b", c', tags: ["x", "y"], spans: [[1, 2] as [number, number], [3, 4] as [number, number]] },
    { name: null, tags: [], spans: [] },
  ]);
  expect(written).toBe('name,tags,spans\r\n"a ""b"", c",x;y,1-2;3-4\r\n,,\r\n');
});
