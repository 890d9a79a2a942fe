/** The columns of an answer with their words; some stand for a pattern, as `<kind>_<year>`. */
import type { Column, Pair, Question, Site } from "./model";

/** Give the declared column of each name, or one made after the pattern that fits it. */
export function describeColumns(
  names: readonly string[],
  question: Question,
  words: Site["words"],
): Column[] {
  return names.map((name) => {
    const own = question.columns.find((column) => column.name === name);
    if (own) return own;
    const pattern = question.columns.find((column) => fit(column.name, name));
    return pattern
      ? fill(pattern, name, words)
      : { name, type: "string", heading: [name, name], vocabulary: "" };
  });
}

/** The parts of `name` that stand where `pattern` has angle brackets, or null. */
function fit(pattern: string, name: string): string[] | null {
  if (pattern.indexOf("<") < 0) return null;
  const found = new RegExp(`^${pattern.replace(/<\w+>/g, "(.+)")}$`).exec(name);
  return found ? found.slice(1) : null;
}

function fill(pattern: Column, name: string, words: Site["words"]): Column {
  const scheme = words[pattern.vocabulary.replace(/^dg:/, "")] ?? {};
  const parts = (fit(pattern.name, name) ?? []).map((part): Pair => scheme[part] ?? [part, part]);
  const heading: Pair = [parts.map((part) => part[0]).join(" "), parts.map((part) => part[1]).join(" ")];
  return { name, type: pattern.type, heading, vocabulary: "" };
}
