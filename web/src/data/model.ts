/** The words in which the front end speaks of the payloads, over the shapes made from web/schema. */
import type { Column, Fact, Facts, Findings, Graph, Layout, Site, Text } from "./types";

export type {
  Block,
  Cell,
  Column,
  Download,
  Fact,
  Finding,
  Layout,
  Meta,
  Option,
  Question,
  Section,
  Site,
  Text,
  Thing,
} from "./types";

/** Chinese and English. */
export type Pair = [string, string];
/** Start and end in code points of the text version. */
export type Span = Fact["spans"][number];
/** A cell of an answer. */
export type Value = Site["answers"][string]["rows"][number][number];

/** Rows in the order of `columns`, each with its words. */
export interface Answer {
  columns: Column[];
  rows: Value[][];
}

export interface Payloads {
  site: Site;
  facts: Facts;
  text: Text;
  layout: Layout;
  graph: Graph;
  findings: Findings;
}
