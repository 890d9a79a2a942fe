/** The text as it is read: the characters that the blocks show, in their order, and where each stands. */
import type { Span, Text } from "../../data/model";
import { spansOf } from "./painting";

export interface Reading {
  /** All that is shown; between two blocks (or cells) there is a line feed. */
  text: string;
  /** For each of its characters the offset in the whole text; -1 for the line feeds. */
  at: Int32Array;
}

/** Gather what the blocks show. Offsets are UTF-16 units. */
export function gatherReading(text: string, blocks: Text["blocks"]): Reading {
  const parts: string[] = [];
  const offsets: number[] = [];
  const add = (spans: readonly Span[]): void => {
    for (const [start, end] of spans) {
      parts.push(text.slice(start, end));
      for (let at = start; at < end; at++) offsets.push(at);
    }
    parts.push("\n");
    offsets.push(-1);
  };
  for (const block of blocks) {
    if (block.rows?.length) for (const row of block.rows) for (const cell of row) add(cell.spans);
    else add(spansOf(block));
  }
  return { text: parts.join(""), at: Int32Array.from(offsets) };
}

/** Find all places of `sought`, whatever its case and wherever lines break; each as spans. */
export function findAll(reading: Reading, sought: string, most = 2000): Span[][] {
  const wanted = sought.trim().toLowerCase();
  if (!wanted) return [];
  const found: Span[][] = [];
  const within = reading.text.toLowerCase();
  // a few letters change their length in lower case: then only the case as written is found
  const [text, word] =
    within.length === reading.text.length ? [within, wanted] : [reading.text, sought.trim()];
  for (
    let at = text.indexOf(word);
    at >= 0 && found.length < most;
    at = text.indexOf(word, at + word.length)
  ) {
    found.push(toSpans(reading, at, at + word.length));
  }
  return found;
}

const ENDS = "。！？；!?\n";

/** The sentence in which the character at `offset` stands, as spans; none where nothing is shown there. */
export function findSentence(reading: Reading, offset: number): Span[] {
  const middle = reading.at.indexOf(offset);
  if (middle < 0) return [];
  let start = middle;
  while (start > 0 && ENDS.indexOf(reading.text.charAt(start - 1)) < 0) start -= 1;
  let end = middle;
  while (end < reading.text.length - 1 && ENDS.indexOf(reading.text.charAt(end)) < 0) end += 1;
  if (reading.text.charAt(end) !== "\n") end += 1;
  return toSpans(reading, start, end);
}

/** Characters of the reading as spans of the whole text. */
function toSpans(reading: Reading, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (let index = start; index < end; index++) {
    const at = reading.at[index] as number;
    const last = spans[spans.length - 1];
    if (at < 0) continue;
    if (last && last[1] === at) last[1] = at + 1;
    else spans.push([at, at + 1]);
  }
  return spans;
}
