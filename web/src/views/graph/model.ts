/** The graph of a plan as the view draws it: things, and between two things one line for all facts. */
import type { Fact, Thing } from "../../data/model";

/** The relation of what is only named somewhere. */
export const MENTIONED = "mentionedIn";
/** Kinds whose mere mention joins them to nothing: facts of their own say what they have to do with. */
const OWN_FACTS = ["Enterprise", "GovernmentUnit"];
/** Classes from the widest block of the plan to the narrowest, then all others. */
const ORDER = [
  ...["ActionGroup", "Action", "Task", "Indicator", "GovernmentUnit", "Enterprise", "Platform"],
  ...["ResearchInstitute", "University", "Industry", "Technology", "Product", "Place"],
];

export interface Node {
  key: string;
  thing: Thing;
  /** Where things of its class stand among the classes. */
  rank: number;
  /** Where it stands among all things. */
  order: number;
}

/** All facts that join two things. */
export interface Line {
  id: string;
  ends: [string, string];
  facts: Fact[];
  relations: string[];
  /** Nothing joins them but that one is named under the other. */
  mention: boolean;
}

export interface Graph {
  nodes: Map<string, Node>;
  lines: Line[];
  /** The lines of each thing, in the order of the facts. */
  near: Map<string, Line[]>;
}

/** Build the graph; facts about things that the index does not know are left out. */
export function buildGraph(things: Thing[], facts: Fact[]): Graph {
  const nodes = new Map<string, Node>();
  things.forEach((thing, order) => {
    nodes.set(thing.key, { key: thing.key, thing, rank: rankOf(thing.type), order });
  });
  const lines = new Map<string, Line>();
  for (const fact of facts) {
    if (!joins(nodes, fact)) continue;
    const id = idOf(fact.subject, fact.object);
    const line = lines.get(id);
    if (line) extend(line, fact);
    else lines.set(id, begin(id, fact));
  }
  return { nodes, lines: Array.from(lines.values()), near: gather(lines.values()) };
}

/** The other end of a line. */
export function otherEnd(line: Line, key: string): string {
  return line.ends[0] === key ? line.ends[1] : line.ends[0];
}

/** The name of the line between two things, whichever comes first. */
export function idOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function rankOf(type: string): number {
  const at = ORDER.indexOf(type);
  return at < 0 ? ORDER.length : at;
}

function joins(nodes: Map<string, Node>, fact: Fact): boolean {
  const subject = nodes.get(fact.subject);
  if (!subject || !nodes.has(fact.object) || fact.subject === fact.object) return false;
  return fact.relation !== MENTIONED || OWN_FACTS.indexOf(subject.thing.type) < 0;
}

function begin(id: string, fact: Fact): Line {
  return {
    id,
    ends: [fact.subject, fact.object],
    facts: [fact],
    relations: [fact.relation],
    mention: fact.relation === MENTIONED,
  };
}

function extend(line: Line, fact: Fact): void {
  line.facts.push(fact);
  if (line.relations.indexOf(fact.relation) < 0) line.relations.push(fact.relation);
  if (fact.relation !== MENTIONED) line.mention = false;
}

function gather(lines: Iterable<Line>): Map<string, Line[]> {
  const near = new Map<string, Line[]>();
  const put = (key: string, line: Line): void => {
    const known = near.get(key);
    if (known) known.push(line);
    else near.set(key, [line]);
  };
  for (const line of lines) {
    put(line.ends[0], line);
    put(line.ends[1], line);
  }
  return near;
}
