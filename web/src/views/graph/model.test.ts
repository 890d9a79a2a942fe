import { describe, expect, it } from "vitest";
import { idOf, otherEnd } from "./model";
import { makeGraph } from "./testing";

describe("buildGraph", () => {
  const graph = makeGraph();

  it("makes one line of all facts between two things", () => {
    const line = graph.lines.find((each) => each.id === idOf("enterprise/e0", "task/t1"));
    expect(line?.facts.map((fact) => fact.relation)).toEqual(["involvedIn"]);
    expect(line && otherEnd(line, "task/t1")).toBe("enterprise/e0");
  });

  it("does not join a company to where it is only named, but does join an industry", () => {
    expect(graph.lines.some((line) => line.id === idOf("enterprise/e1", "task/t2"))).toBe(false);
    expect(graph.lines.find((line) => line.id === idOf("industry/i", "task/t2"))?.mention).toBe(true);
  });

  it("leaves out facts without an object and about what the index does not know", () => {
    expect(graph.lines.every((line) => line.ends.every((key) => graph.nodes.has(key)))).toBe(true);
    expect(graph.near.has("place/alone")).toBe(false);
  });
});
