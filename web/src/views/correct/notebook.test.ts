import { expect, it } from "vitest";
import type { Meta } from "../../data/model";
import { fullIri, isCurator, today, writeCorrections } from "./notebook";

const meta = { plan: { id: "p", sha256: "00ff" }, id_base: "https://example.org/id/" } as Meta;

it("a fact is named by its IRI or by its end", () => {
  expect(fullIri(" involvement/1 ", meta)).toBe("https://example.org/id/involvement/1");
  expect(fullIri("https://example.org/id/involvement/1", meta)).toBe("https://example.org/id/involvement/1");
  expect(fullIri("", meta)).toBe("");
});

it("who decides is an office or a role", () => {
  expect(isCurator("office:kjj")).toBe(true);
  expect(isCurator("office:")).toBe(false);
  expect(isCurator("张三")).toBe(false);
});

it("the file names its format, the plan and the text version", () => {
  const written = JSON.parse(writeCorrections([{ verdict: "note", text: "甲", date: "2026-01-02" }], meta));
  expect(written).toEqual({
    format: "daye-graph corrections",
    version: 1,
    plan: "p",
    sha256: "00ff",
    corrections: [{ verdict: "note", text: "甲", date: "2026-01-02" }],
  });
});

it("a day is written with two digits a part", () => {
  expect(today(new Date(2026, 0, 5))).toBe("2026-01-05");
});
