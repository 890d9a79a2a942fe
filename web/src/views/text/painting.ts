/** What lies on which character: the mentions and the marked words, in one pass however many there are. */
import type { Span, Text } from "../../data/model";

/** For each character (UTF-16 unit) of the text the number of its mention, or -1. */
export type Paint = Int32Array;

/** Paint the mentions; where they lie on one another the shorter is seen. Offsets are UTF-16 units. */
export function paintMentions(length: number, mentions: readonly { spans: Span[] }[]): Paint {
  const paint = new Int32Array(length).fill(-1);
  const sizes = mentions.map((mention) => measureSpans(mention.spans));
  const order = mentions
    .map((_, at) => at)
    .sort((one, two) => (sizes[two] ?? 0) - (sizes[one] ?? 0) || one - two);
  for (const at of order) {
    for (const [start, end] of mentions[at]?.spans ?? []) paint.fill(at, start, end);
  }
  return paint;
}

/** What is marked: the words of the address, and what was found. */
export const MARKED = 1;
export const FOUND = 2;
export const CURRENT = 4;
/** The sentence whose facts are shown. */
export const HERE = 8;

/** Paint spans of each sort of mark into one array of bits. */
export function paintMarks(length: number, layers: readonly [number, readonly Span[]][]): Uint8Array {
  const paint = new Uint8Array(length);
  for (const [bit, spans] of layers) {
    for (const [start, end] of spans) {
      for (let at = Math.max(0, start); at < Math.min(end, length); at++) {
        paint[at] = (paint[at] as number) | bit;
      }
    }
  }
  return paint;
}

/** A run of characters that all bear the same. */
export interface Piece {
  start: number;
  end: number;
  /** The number of the mention, or -1. */
  mention: number;
  marks: number;
}

/** Divide spans into pieces. */
export function divide(spans: readonly Span[], mentions: Paint, marks: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  for (const [start, end] of spans) {
    let from = start;
    for (let at = start + 1; at <= end; at++) {
      if (at < end && mentions[at] === mentions[from] && marks[at] === marks[from]) continue;
      pieces.push({ start: from, end: at, mention: mentions[from] ?? -1, marks: marks[from] ?? 0 });
      from = at;
    }
  }
  return pieces;
}

/** All spans of a block, table cells included. */
export function spansOf(block: Text["blocks"][number]): Span[] {
  const cells = (block.rows ?? []).reduce<Span[]>((all, row) => {
    for (const cell of row) for (const span of cell.spans) all.push(span);
    return all;
  }, []);
  return (block.spans ?? []).concat(cells);
}

/** Whether spans share a character. */
export function overlaps(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some(([start, end]) => others.some(([from, to]) => start < to && from < end));
}

function measureSpans(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}
