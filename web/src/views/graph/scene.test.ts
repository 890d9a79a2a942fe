import { describe, expect, it } from "vitest";
import { placeChain } from "./chain";
import { countWithin } from "./counting";
import { findPath } from "./path";
import { makeScene, showPath } from "./scene";
import { makeGraph } from "./testing";

const graph = makeGraph();

describe("a path's scene", () => {
  const path = findPath(graph, "unit/u", "enterprise/e0") ?? [];
  const shown = showPath(graph, path);
  const spots = placeChain(shown.keys, (key) => key, 1.5);
  const rest = { start: "unit/u", nameRelation: (relation: string) => relation };

  it("has the things of the chain in their order, and its lines marked", () => {
    const scene = makeScene({ graph, shown, spots, pins: [], path, ...rest });
    expect(scene.nodes.map((node) => node.key)).toEqual(["unit/u", "task/t1", "enterprise/e0"]);
    expect(scene.lines.every((line) => line.onPath && !line.cross)).toBe(true);
    expect(scene.nodes[1]?.spot.x).toBeGreaterThan(scene.nodes[0]?.spot.x ?? 0);
  });

  it("puts a pinned thing where it was pinned", () => {
    const scene = makeScene({ graph, shown, spots, pins: [{ key: "task/t1", x: 7, y: 8 }], path, ...rest });
    expect(scene.nodes[1]).toMatchObject({ pinned: true, spot: { x: 7, y: 8 } });
  });
});

describe("countWithin", () => {
  it("counts types and relations around a start, the start left out", () => {
    const counts = countWithin(graph, "action/a", 2);
    expect(Object.fromEntries(counts.types)).toEqual({
      Task: 2,
      GovernmentUnit: 1,
      Enterprise: 4,
      Industry: 1,
    });
    expect(counts.relations.get("involvedIn")).toBe(5);
  });
});
