import { describe, expect, it } from "vitest";
import { findPath } from "./path";
import { makeGraph } from "./testing";

const graph = makeGraph();

describe("findPath", () => {
  it("gives the shortest chain, step by step in its direction", () => {
    const path = findPath(graph, "unit/u", "action/a");
    expect(path?.map((step) => [step.from, step.to, step.fact.relation])).toEqual([
      ["unit/u", "task/t1", "responsibleFor"],
      ["task/t1", "action/a", "hasTask"],
    ]);
  });

  it("does not walk along mere mentions", () => {
    expect(findPath(graph, "industry/i", "task/t2")).toBeNull();
  });

  it("gives an empty chain from a thing to itself", () => {
    expect(findPath(graph, "unit/u", "unit/u")).toEqual([]);
  });
});
