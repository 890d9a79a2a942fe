/** Offsets of the plan count code points; JavaScript's strings count UTF-16 units. */
import type { Span } from "./model";

export interface CodePoints {
  length: number;
  slice(start: number, end: number): string;
  /** The UTF-16 offset of a code point. */
  toUnits(offset: number): number;
}

const known = new WeakMap<object, CodePoints>();

/** Give the code points of a payload's text; counted once. */
export function codePointsOf(payload: { text: string }): CodePoints {
  let points = known.get(payload);
  if (!points) {
    points = countCodePoints(payload.text);
    known.set(payload, points);
  }
  return points;
}

/** Count the code points of a text; without an astral character both counts agree. */
export function countCodePoints(text: string): CodePoints {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) {
    return {
      length: text.length,
      slice: (start, end) => text.slice(start, end),
      toUnits: (offset) => offset,
    };
  }
  const units = [0];
  for (const character of text) units.push((units[units.length - 1] as number) + character.length);
  const toUnits = (offset: number): number =>
    units[Math.min(Math.max(offset, 0), units.length - 1)] as number;
  return {
    length: units.length - 1,
    slice: (start, end) => text.slice(toUnits(start), toUnits(end)),
    toUnits,
  };
}

/** The raw words of spans, joined with nothing between. */
export function sliceSpans(points: CodePoints, spans: readonly Span[]): string {
  return spans.map(([start, end]) => points.slice(start, end)).join("");
}
