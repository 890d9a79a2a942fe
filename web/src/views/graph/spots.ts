/** A thing's place with its label, and the box that both take. */
import type { Box } from "./boxes";
import { measure } from "./measuring";

export const LETTERS = 13;
export const LEADING = 1.25;
/** Half the size of a marker, by distance from the start. */
export const RADII = [15, 8, 6] as const;
/** The room between a marker and its label. */
export const GAP = 4;

export type Side = "left" | "right" | "below";

export interface Spot {
  key: string;
  x: number;
  y: number;
  radius: number;
  level: number;
  lines: string[];
  side: Side;
}

/** The box that a spot takes with its label. */
export function boxOf(spot: Spot): Box {
  const { x, y, radius } = spot;
  const label = labelBoxOf(spot);
  return {
    left: Math.min(label.left, x - radius),
    top: Math.min(label.top, y - radius),
    right: Math.max(label.right, x + radius),
    bottom: Math.max(label.bottom, y + radius),
  };
}

/** The box of a label whose letters are `scale` times their size. */
export function labelBoxOf(spot: Spot, scale = 1): Box {
  const width = Math.max(...spot.lines.map(measure)) * LETTERS * scale;
  const height = spot.lines.length * LETTERS * LEADING * scale;
  const { x, y } = spot;
  const near = spot.radius + GAP / 2;
  if (spot.side === "below") {
    return { left: x - width / 2, top: y + near, right: x + width / 2, bottom: y + near + height };
  }
  const far = near + GAP + width;
  const [left, right] = spot.side === "right" ? [x + near, x + far] : [x - far, x - near];
  return { left, top: y - height / 2 - 1, right, bottom: y + height / 2 + 1 };
}
