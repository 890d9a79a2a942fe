/** How large the drawing is shown, so that all of it with its labels fits. */
import type { Box } from "./boxes";
import { chooseLabels, type Labelling } from "./labels";
import { boxOf, labelBoxOf, type Spot } from "./spots";

const MARGIN = 30;
const LARGEST = 1.4;
const SMALLEST = 0.05;

export interface Frame {
  zoom: number;
  pan: { x: number; y: number };
  labelling: Labelling;
}

/** Fit spots into a window of pixels; letters keep a legible size, so their labels are chosen on the way. */
export function frame(spots: readonly Spot[], width: number, height: number): Frame {
  let found = fit(spots.map(boxOf), width, height);
  let labelling = chooseLabels(spots, found.zoom);
  if (labelling.scale > 1) {
    found = fit(listBoxes(spots, labelling), width, height);
    labelling = chooseLabels(spots, found.zoom);
  }
  return { ...found, labelling };
}

/** Markers, and the labels that are shown. */
function listBoxes(spots: readonly Spot[], { scale, labels }: Labelling): Box[] {
  const boxes: Box[] = [];
  for (const spot of spots) {
    const { x, y, radius, key } = spot;
    boxes.push({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
    const label = labels.get(key);
    if (label) boxes.push(labelBoxOf({ ...spot, lines: label.split("\n") }, scale));
  }
  return boxes;
}

function fit(
  boxes: readonly Box[],
  width: number,
  height: number,
): { zoom: number; pan: { x: number; y: number } } {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  const across = Math.max(1, width - 2 * MARGIN) / Math.max(1, right - left);
  const down = Math.max(1, height - 2 * MARGIN) / Math.max(1, bottom - top);
  const zoom = Math.max(SMALLEST, Math.min(LARGEST, across, down));
  const pan = { x: width / 2 - (zoom * (left + right)) / 2, y: height / 2 - (zoom * (top + bottom)) / 2 };
  return { zoom, pan };
}
