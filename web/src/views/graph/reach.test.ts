import { describe, expect, it } from "vitest";
import { chooseDepth, reach, type Wish } from "./reach";
import { makeGraph } from "./testing";

const graph = makeGraph(10);
const wish = (more: Partial<Wish>): Wish => ({
  start: "action/a",
  depth: 1,
  hiddenTypes: new Set(),
  hiddenRelations: new Set(),
  opened: [],
  removed: new Set(),
  most: 150,
  ...more,
});

describe("reach", () => {
  it("goes as many steps as wished and counts what is left at the edge", () => {
    const shown = reach(graph, wish({}));
    expect(shown.keys).toEqual(["action/a", "task/t1", "task/t2"]);
    expect(shown.left.get("task/t1")).toBe(11);
    expect(shown.left.get("task/t2")).toBe(2);
    expect(shown.left.has("action/a")).toBe(false);
  });

  it("shows the neighbours of what is opened", () => {
    const shown = reach(graph, wish({ opened: ["task/t2"] }));
    expect(shown.keys).toEqual(["action/a", "task/t1", "task/t2", "enterprise/e0", "industry/i"]);
    expect(shown.parent.get("industry/i")).toBe("task/t2");
  });

  it("hides types, relations and single things, but never the start", () => {
    expect(reach(graph, wish({ depth: 2, hiddenTypes: new Set(["Enterprise", "Action"]) })).keys).toEqual([
      ...["action/a", "task/t1", "task/t2", "unit/u", "industry/i"],
    ]);
    expect(reach(graph, wish({ hiddenRelations: new Set(["hasTask"]) })).keys).toEqual(["action/a"]);
    expect(reach(graph, wish({ removed: new Set(["task/t1"]) })).keys).toEqual(["action/a", "task/t2"]);
  });

  it("stops at the number and tells how many it left out", () => {
    const shown = reach(graph, wish({ depth: 2, most: 5 }));
    expect(shown.keys).toHaveLength(5);
    expect(shown.cut).toBe(10);
    expect(shown.lines.every((line) => line.ends.every((key) => shown.keys.includes(key)))).toBe(true);
  });

  it("begins two steps wide at the plan's own blocks, one step elsewhere", () => {
    expect(chooseDepth(graph, "action/a")).toBe(2);
    expect(chooseDepth(graph, "task/t1")).toBe(1);
    expect(chooseDepth(graph, "enterprise/e0")).toBe(1);
  });
});
