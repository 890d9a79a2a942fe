/** The payload made ready to be drawn: offsets in UTF-16 units, mentions painted, blocks joined as they are read. */
import { codePointsOf } from "../../data/codepoints";
import type { Block, Section, Span, Text, Thing } from "../../data/model";
import { type Kind, kindOf } from "../../parts/kinds";
import { type Paint, paintMentions } from "./painting";
import { gatherReading, type Reading } from "./reading";

export interface Mention {
  spans: Span[];
  thing: Thing;
  kind: Kind;
}

/** A block as it is drawn. */
export interface Part {
  kind: Block["kind"];
  level: number;
  section: number | null;
  box: boolean;
  spans: Span[];
  rows: Span[][][];
  /** A heading that stands on the line of its paragraph. */
  lead: Span[];
  start: number;
  end: number;
}

export interface Prepared {
  text: string;
  parts: Part[];
  sections: Section[];
  mentions: Mention[];
  paint: Paint;
  reading: Reading;
}

/** Prepare a payload; `things` are the site's, in their order. */
export function prepare(payload: Text, things: readonly Thing[]): Prepared {
  const points = codePointsOf(payload);
  const toUnits = (spans: readonly Span[]): Span[] =>
    spans.map(([start, end]): Span => [points.toUnits(start), points.toUnits(end)]);
  const mentions: Mention[] = [];
  for (const [spans, index] of payload.mentions) {
    const thing = things[index];
    if (thing) mentions.push({ spans: toUnits(spans), thing, kind: kindOf(thing.type) });
  }
  const blocks = payload.blocks.map((block) => ({
    ...block,
    spans: toUnits(block.spans ?? []),
    rows: (block.rows ?? []).map((row) => row.map((cell) => ({ spans: toUnits(cell.spans) }))),
  }));
  return {
    text: payload.text,
    parts: joinLeads(payload.text, blocks.map(makePart)),
    sections: payload.sections,
    mentions,
    paint: paintMentions(payload.text.length, mentions),
    reading: gatherReading(payload.text, blocks),
  };
}

/** The offset in code points of a UTF-16 unit. */
export function toPoint(text: string, unit: number): number {
  let astral = 0;
  for (let at = 0; at < unit; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xd800 && code < 0xdc00) astral += 1;
  }
  return unit - astral;
}

function makePart(block: Block): Part {
  const rows = (block.rows ?? []).map((row) => row.map((cell) => cell.spans));
  const all = block.spans.concat(...rows.map((row) => ([] as Span[]).concat(...row)));
  return {
    kind: block.kind,
    level: block.level ?? 0,
    section: block.section,
    box: block.box,
    spans: block.spans,
    rows,
    lead: [],
    start: Math.min(...all.map(([start]) => start)),
    end: Math.max(...all.map(([, end]) => end)),
  };
}

/** Join a heading with what goes on in its line: a full stop with the heading, a paragraph as what it leads. */
function joinLeads(text: string, parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined[joined.length - 1];
    const goesOn =
      before?.kind === "heading" &&
      part.kind === "paragraph" &&
      !before.lead.length &&
      text.slice(before.end, part.start).indexOf("\n") < 0;
    if (!before || !goesOn) joined.push(part);
    else if (part.end - part.start <= 2) {
      joined[joined.length - 1] = { ...before, spans: before.spans.concat(part.spans), end: part.end };
    } else {
      const whole = {
        ...part,
        lead: before.spans,
        level: before.level,
        start: before.start,
        section: before.section,
      };
      joined[joined.length - 1] = whole;
    }
  }
  return joined;
}
