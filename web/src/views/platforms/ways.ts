/** The ways of subjects from level to level: what the plan's statements say, put together. */
import { type Row, text } from "../../data/catalogue";
import { distinct } from "../../data/table";

export interface Way {
  /** Places among the levels, the lowest first; `from` is null where the plan states no level. */
  from: number | null;
  to: number;
  title: string;
  rows: Row[];
}

export interface Lane {
  subject: string;
  type: string;
  ways: Way[];
}

/** The levels that rows name, the lowest first; `scheme` has the highest first. */
export function listLevels(rows: readonly Row[], scheme: readonly string[]): string[] {
  const named = [...distinct(rows, "from_level"), ...distinct(rows, "target_level")];
  return scheme.filter((level) => named.indexOf(level) >= 0).reverse();
}

/** One lane a subject, in the document's order; statements of the same step stand together. */
export function buildLanes(rows: readonly Row[], levels: readonly string[]): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const row of rows) {
    const subject = text(row, "subject");
    const type = text(row, "subject_type");
    const lane = lanes.get(`${type} ${subject}`) ?? { subject, type, ways: [] };
    lanes.set(`${type} ${subject}`, lane);
    addStep(lane, row, levels);
  }
  return Array.from(lanes.values());
}

function addStep(lane: Lane, row: Row, levels: readonly string[]): void {
  const to = levels.indexOf(text(row, "target_level"));
  const from = row.from_level ? levels.indexOf(text(row, "from_level")) : null;
  const title = text(row, "target_title");
  const known = lane.ways.find((way) => way.from === from && way.to === to);
  if (!known) lane.ways.push({ from, to, title, rows: [row] });
  else {
    known.rows.push(row);
    if (!known.title) known.title = title;
  }
}
