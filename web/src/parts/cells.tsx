/** How a cell of an answer is shown: linked, labelled, quoted, joined. */
import type { JSX } from "preact";
import { type Evidence, useSite } from "../app/context";
import { formatSpans } from "../app/routes";
import { list, type Row, spans, text } from "../data/catalogue";
import type { Column, Span } from "../data/model";
import { Quote } from "./Quote";
import { ThingLink } from "./ThingLink";

/** The classes to whose things a column's names lead; none listed: any class. */
const LINKED: Record<string, string[]> = {
  group: ["ActionGroup"],
  action: ["Action"],
  task: ["Task"],
  enterprise: ["Enterprise"],
  enterprises: ["Enterprise"],
  unit: ["GovernmentUnit", "Place", "Enterprise", "University", "ResearchInstitute"],
  indicator: ["Indicator"],
  industry: ["Industry"],
  industries: ["Industry"],
  parent: ["Industry"],
  technology: ["Technology"],
  platform: ["Platform"],
  institute: ["ResearchInstitute"],
  place: ["Place"],
  element: ["Belt", "Core", "Cluster"],
  elements: ["Belt", "Core", "Cluster"],
  organization: [],
  subject: [],
  object: [],
  objects: [],
  hosts: [],
  member: [],
  name: [],
};

/** The evidence that a row of an answer carries, or null. */
export function evidenceOf(row: Row): Evidence | null {
  const found = spans(row);
  if (!found.length) return null;
  const evidence: Evidence = { spans: found, quote: text(row, "quote") };
  for (const name of ["id", "rule", "source", "origin"] as const)
    if (row[name]) evidence[name] = text(row, name);
  return evidence;
}

/** What a cell says, as text: for filtering. */
export function tellCell(
  row: Row,
  column: Column,
  label: (vocabulary: string, word: string) => string,
): string {
  const words = list(row, column.name);
  return (column.vocabulary ? words.map((word) => label(column.vocabulary, word)) : words).join(" ");
}

export function Cell({ row, column }: { row: Row; column: Column }): JSX.Element | null {
  const { label } = useSite();
  const value = row[column.name] ?? null;
  const evidence = column.name === "quote" || column.name === "text" ? evidenceOf(row) : null;
  if (evidence) return <Quote evidence={evidence} />;
  if (value === null || value === "") return null;
  if (typeof value === "boolean") return <>{value ? "✓" : ""}</>;
  if (typeof value === "number") return <>{value}</>;
  if (column.type === "spans") return <span class="mono">{formatSpans(value as Span[])}</span>;
  if (column.vocabulary)
    return (
      <>
        {list(row, column.name)
          .map((word) => label(column.vocabulary, word))
          .join("、")}
      </>
    );
  const types = LINKED[column.name];
  return types ? (
    <Names names={list(row, column.name)} types={types} />
  ) : (
    <span lang="zh-CN">{list(row, column.name).join("、")}</span>
  );
}

function Names({ names, types }: { names: string[]; types: string[] }): JSX.Element {
  return (
    <>
      {names.map((name, at) => (
        <span key={name} class="name">
          {at > 0 && " "}
          <ThingLink name={name} types={types} bare={types.length === 1} />
        </span>
      ))}
    </>
  );
}
