import { describe, expect, it } from "vitest";
import { type Box, overlap } from "./boxes";
import { frame } from "./framing";
import { chooseLabels } from "./labels";
import { place } from "./placement";
import { reach } from "./reach";
import { boxOf, labelBoxOf } from "./spots";
import { makeGraph } from "./testing";

function drawn(firms: number, aspect: number) {
  const graph = makeGraph(firms);
  const nothing = new Set<string>();
  const wish = { hiddenTypes: nothing, hiddenRelations: nothing, removed: nothing, opened: [], most: 9999 };
  const shown = reach(graph, { start: "action/a", depth: 2, ...wish });
  const name = (key: string): string => graph.nodes.get(key)?.thing.name ?? key;
  return Array.from(place(graph, shown, name, aspect).values());
}

function countOverlaps(boxes: readonly Box[]): number {
  let count = 0;
  boxes.forEach((box, at) => {
    for (const other of boxes.slice(at + 1)) if (overlap(box, other)) count += 1;
  });
  return count;
}

describe("place", () => {
  it.each([
    [4, 1.4],
    [60, 1.7],
    [150, 0.6],
    [700, 1.7],
  ])("puts no label of %i companies on another (form %d)", (firms, aspect) => {
    const spots = drawn(firms, aspect);
    expect(spots).toHaveLength(firms + 5);
    expect(countOverlaps(spots.map(boxOf))).toBe(0);
  });

  it("puts the same things in the same places", () => {
    expect(drawn(50, 1.4)).toEqual(drawn(50, 1.4));
  });

  it("puts the start in the middle and what is nearer to it nearer", () => {
    const spots = drawn(20, 1.4);
    expect(spots[0]).toMatchObject({ key: "action/a", x: 0, y: 0 });
    const across = (level: number): number[] =>
      spots.filter((spot) => spot.level === level).map((spot) => Math.abs(spot.x));
    expect(Math.max(...across(1))).toBeLessThan(Math.min(...across(2)));
  });

  it("is quick with two thousand things", () => {
    const before = performance.now();
    drawn(2000, 1.7);
    expect(performance.now() - before).toBeLessThan(4000);
  });
});

describe("frame", () => {
  it("shows all markers and labels within the window, a little larger at most", () => {
    for (const firms of [3, 90]) {
      const spots = drawn(firms, 1.6);
      const { zoom, pan, labelling } = frame(spots, 800, 500);
      expect(zoom).toBeLessThanOrEqual(1.4);
      for (const spot of spots) {
        const lines = labelling.labels.get(spot.key)?.split("\n") ?? [""];
        const box = labelBoxOf({ ...spot, lines }, labelling.scale);
        expect(box.left * zoom + pan.x).toBeGreaterThan(-1);
        expect(box.right * zoom + pan.x).toBeLessThan(801);
        expect(box.bottom * zoom + pan.y).toBeLessThan(501);
      }
    }
  });
});

describe("chooseLabels", () => {
  it("shows all labels at full size", () => {
    const spots = drawn(60, 1.7);
    expect(chooseLabels(spots, 1).labels.size).toBe(spots.length);
  });

  it("keeps letters legible when the drawing is small, and shows only those that do not overlap", () => {
    const spots = drawn(150, 1.7);
    const { scale, labels } = chooseLabels(spots, 0.3);
    expect(13 * 0.3 * scale).toBeCloseTo(11);
    expect(labels.size).toBeGreaterThan(10);
    expect(labels.size).toBeLessThan(spots.length);
    const boxes = spots
      .filter((spot) => labels.has(spot.key))
      .map((spot) => labelBoxOf({ ...spot, lines: labels.get(spot.key)?.split("\n") ?? [] }, scale));
    expect(countOverlaps(boxes)).toBe(0);
  });
});
