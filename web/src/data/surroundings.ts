/** What stands around a quote: the rest of its sentence and the way of its sections. */
import type { CodePoints } from "./codepoints";
import type { Section, Span } from "./model";

const CONTEXT = 64;
const SENTENCE_END = /[。！？；]|\n\s*\n/;
/** What parts the cells of a table, however it is written. */
const CELL_END = /\t|\s*\|\s*|<\/?t[dhr][^<>]*>/g;

export interface Piece {
  text: string;
  /** Whether it is the quote itself. */
  marked: boolean;
}

/** Take out of raw text what is no word of it: marks of Markdown and HTML, and line breaks. */
export function tidy(raw: string): string {
  return raw
    .replace(/<[^<>]*>/g, "")
    .replace(/\*\*|^#+ |^>\s?/gm, "")
    .replace(/\s*\n\s*/g, "")
    .replace(/([\u3400-\u9fff]) +(?=[\u3400-\u9fff])/g, "$1");
}

/**
 * Give the quote in its surroundings, as pieces: at most `CONTEXT` characters before and after, within
 * the sentence; what stands between two spans is left out when it holds no words, else shown as `…`.
 */
export function surround(points: CodePoints, spans: readonly Span[]): Piece[] {
  const first = spans[0];
  const last = spans[spans.length - 1];
  if (!first || !last) return [];
  const before = points.slice(Math.max(0, first[0] - 4 * CONTEXT), first[0]);
  const after = points.slice(last[1], last[1] + 4 * CONTEXT);
  const inTable = isRow(lineBefore(before) + lineAfter(after));
  const pieces: Piece[] = [
    { text: inTable ? cells(lineBefore(before), -CONTEXT) : lead(before), marked: false },
  ];
  spans.forEach((span, at) => {
    const former = spans[at - 1];
    if (former && tidy(points.slice(former[1], span[0])).replace(/[|\s]/g, ""))
      pieces.push({ text: "…", marked: false });
    pieces.push({ text: tidy(points.slice(span[0], span[1])), marked: true });
  });
  pieces.push({ text: inTable ? cells(lineAfter(after), CONTEXT) : trail(after), marked: false });
  return pieces.filter((piece) => piece.text);
}

const lineBefore = (raw: string): string => raw.slice(raw.lastIndexOf("\n") + 1);
const lineAfter = (raw: string): string => raw.split("\n", 1)[0] as string;
const isRow = (line: string): boolean => (line.match(CELL_END) ?? []).length > 1;

/** The cells of a row beside the quote, at most `limit` characters from its end or its beginning. */
function cells(raw: string, limit: number): string {
  const parted = raw
    .replace(CELL_END, " ｜ ")
    .replace(/( ｜ )+/g, " ｜ ")
    .replace(/\*\*|<[^<>]*>/g, "");
  const text = limit < 0 ? parted.replace(/^ ｜ /, "") : parted.replace(/ ｜ $/, "");
  if (text.length <= Math.abs(limit)) return text;
  return limit < 0 ? `…${text.slice(limit)}` : `${text.slice(0, limit)}…`;
}

function lead(raw: string): string {
  const parts = raw.split(new RegExp(SENTENCE_END, "g"));
  const text = tidy(parts[parts.length - 1] as string).trim();
  return text.length > CONTEXT ? `…${text.slice(-CONTEXT)}` : text;
}

function trail(raw: string): string {
  const end = SENTENCE_END.exec(raw);
  const mark = end && /[。！？；]/.test(end[0]) ? end[0] : "";
  const text = tidy(end ? raw.slice(0, end.index) : raw).replace(/\s+$/, "") + mark;
  return text.length > CONTEXT ? `${text.slice(0, CONTEXT)}…` : text;
}

/** The sections in which an offset stands, from the outermost to the innermost. */
export function findPath(sections: readonly Section[], offset: number): Section[] {
  let index = -1;
  sections.forEach((section, at) => {
    if (section.start <= offset && (index < 0 || section.start >= (sections[index] as Section).start))
      index = at;
  });
  const path: Section[] = [];
  for (let at: number | null = index < 0 ? null : index; at !== null; at = (sections[at] as Section).parent) {
    path.unshift(sections[at] as Section);
  }
  return path;
}

/** Cite a way of sections as people do: 三（一）2（2）· 专栏5. */
export function citePath(path: readonly Section[]): string {
  let numbers = "";
  const names: string[] = [];
  for (const section of path) {
    if (section.kind === "title") continue;
    const number = (section.number ?? "")
      .replace(/[、.．\s]+/g, "")
      .replace("(", "（")
      .replace(")", "）");
    if (section.kind === "box") names.push(number || section.title);
    else if (number && names.length === 0) numbers += number;
    else names.push(number + section.title);
  }
  return [numbers, ...names].filter(Boolean).join(" · ").replace("） ·", "）·");
}

/** Divide a quote into pieces, those that are one of `names` marked; the longest of several counts. */
export function markNames(quote: string, names: readonly string[]): Piece[] {
  const ordered = names.filter(Boolean).sort((one, other) => other.length - one.length);
  const pieces: Piece[] = [];
  let plain = "";
  const flush = (): void => {
    if (plain) pieces.push({ text: plain, marked: false });
    plain = "";
  };
  for (let at = 0; at < quote.length; ) {
    const found = ordered.find((name) => quote.startsWith(name, at));
    if (found) {
      flush();
      pieces.push({ text: found, marked: true });
    } else plain += quote[at];
    at += found ? found.length : 1;
  }
  flush();
  return pieces;
}
