import { describe, expect, it } from "vitest";
import { formatRoute, formatSpans, parseRoute, parseSpans } from "./routes";
import { mergeParams } from "./useRoute";

describe("routes", () => {
  it("reads a view, its path and its parameters", () => {
    expect(parseRoute("#/thing/enterprise/jin-pai?at=1-2;3-4&lang=en")).toEqual({
      view: "thing",
      path: "enterprise/jin-pai",
      params: { at: "1-2;3-4", lang: "en" },
    });
  });

  it("takes an empty address for the overview", () => {
    for (const hash of ["", "#", "#/"]) expect(parseRoute(hash)).toEqual({ view: "", path: "", params: {} });
  });

  it("gives back what it wrote, whatever the names hold", () => {
    const params = { q: "R&D 100% = “甲+乙”#?", action: "创新平台提效行动" };
    const route = { view: "ask", path: "enterprises", params };
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it("leaves Chinese readable and empty parameters out", () => {
    expect(formatRoute({ view: "tasks", params: { action: "甲行动", year: "" } })).toBe(
      "#/tasks?action=甲行动",
    );
  });

  it("survives an address that is no valid encoding", () => {
    expect(parseRoute("#/ask/%E5%?q=%").params.q).toBe("%");
  });

  it("reads and writes spans, and leaves out what is none", () => {
    expect(parseSpans("10705-10718;10720-10723;x;9-3")).toEqual([
      [10705, 10718],
      [10720, 10723],
    ]);
    expect(formatSpans([[1, 2]])).toBe("1-2");
    expect(parseSpans(undefined)).toEqual([]);
  });

  it("removes a parameter with an empty value", () => {
    expect(mergeParams({ a: "1", b: "2" }, { a: "", c: "3" })).toEqual({ b: "2", c: "3" });
  });
});
