/** Which labels can be read at once: letters keep a legible size on the screen, and none lies on another. */
import { Taken } from "./boxes";
import { LETTERS, labelBoxOf, type Spot } from "./spots";

/** The smallest size of letters on the screen, in pixels. */
const LEAST = 11;

export interface Labelling {
  /** How much larger than they are placed the letters are drawn. */
  scale: number;
  /** The label of each thing whose label is shown; where the whole finds no room, its first line. */
  labels: Map<string, string>;
}

/** Choose the labels for a `zoom`; what stands nearer to the start has the first say. */
export function chooseLabels(spots: readonly Spot[], zoom: number): Labelling {
  const scale = Math.max(1, LEAST / (LETTERS * zoom));
  const labels = new Map<string, string>();
  const taken = new Taken();
  for (const { x, y, radius } of spots) {
    taken.take({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  }
  for (const spot of spots) {
    const [first = ""] = spot.lines;
    const choices = spot.lines.length > 1 ? [spot.lines, [`${first}…`]] : [spot.lines];
    for (const lines of choices) {
      const box = labelBoxOf({ ...spot, lines }, scale);
      if (scale > 1 && !taken.isFree(box)) continue;
      taken.take(box);
      labels.set(spot.key, lines.join("\n"));
      break;
    }
  }
  return { scale, labels };
}
