/**
 * What is wrong with a query's text, and where.
 *
 * The parser tells the farthest place that any of its rules looked at, which is often past the
 * fault. The fault is the first word that no query can go on with: it is found by trying how many
 * words of the text are the beginning of some query.
 */
import { QueryFault } from "./fault";

const UPDATES = ["INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"];
const PROLOGUE = ["PREFIX", "BASE"];
// the IRI comes before the comment, for an IRI may hold a #
const WORD = new RegExp(
  [
    `(<[^<>"{}|^\`\\\\\\s]*>|'''[^]*?'''|"""[^]*?"""|'(?:\\\\.|[^'\\\\\\n])*'|"(?:\\\\.|[^"\\\\\\n])*"`,
    "|[?$][\\p{L}\\p{N}_]+|[\\p{L}\\p{N}_.-]*:[\\p{L}\\p{N}_.:%\\\\/-]*|@[\\w-]+)",
    "|(#[^\\n\\r]*)",
    "|([A-Za-z][\\p{L}\\p{N}_]*)",
    "|\\^\\^|&&|\\|\\||[<>!]=|[\\d.]+|\\S",
  ].join(""),
  "gu",
);
// longer than any keyword, so that no rule that tries one looks past it
const PADDING = `\n${" ".repeat(40)}`;

interface Word {
  text: string;
  start: number;
  end: number;
  comment: boolean;
  keyword: boolean;
}

function splitWords(sparql: string): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let found = WORD.exec(sparql); found; found = WORD.exec(sparql)) {
    const [text, , comment, keyword] = found;
    const end = found.index + text.length;
    words.push({ text, start: found.index, end, comment: Boolean(comment), keyword: Boolean(keyword) });
  }
  return words;
}

function findVerbs(sparql: string): string[] {
  const keywords = splitWords(sparql).filter((word) => word.keyword);
  return keywords.map((word) => word.text.toUpperCase()).filter((word) => PROLOGUE.indexOf(word) < 0);
}

/** Give the query's form in capitals (SELECT, ASK, …); empty where it has no word. */
export function findForm(sparql: string): string {
  return findVerbs(sparql)[0] ?? "";
}

/** Raise `QueryFault` when the text is an update or would fetch from elsewhere. */
export function refuseForbidden(sparql: string): void {
  const verbs = findVerbs(sparql);
  const first = verbs[0] ?? "";
  if (UPDATES.indexOf(first) >= 0) {
    throw new QueryFault([
      `图谱是只读的，不接受更新（${first}）；请用 SELECT、ASK、CONSTRUCT 或 DESCRIBE`,
      `The graph is read-only, no updates (${first}); use SELECT, ASK, CONSTRUCT or DESCRIBE`,
    ]);
  }
  if (verbs.indexOf("SERVICE") >= 0) {
    throw new QueryFault([
      "不接受 SERVICE：查询不访问网络；请只查询本图谱",
      "SERVICE is refused, for queries make no network request; query this graph alone",
    ]);
  }
}

/**
 * Give the first word that no query can go on with, and its offset (UTF-16); the word is empty and
 * the offset is the end when the text only lacks something. `parse` gives the parser's message.
 */
export function findFault(
  sparql: string,
  parse: (text: string) => string | null,
): { offset: number; word: string } {
  const words = splitWords(sparql).filter((word) => !word.comment);
  const end = (count: number): number => (count ? (words[count - 1] as Word).end : 0);
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (canBegin(sparql.slice(0, end(middle)), parse)) low = middle;
    else high = middle - 1;
  }
  const fault = words[low];
  return fault ? { offset: fault.start, word: fault.text } : { offset: sparql.trimEnd().length, word: "" };
}

/** Whether some query begins with `text`: then the parser fails only where the text ends. */
function canBegin(text: string, parse: (text: string) => string | null): boolean {
  const padded = text + PADDING;
  const message = parse(padded);
  if (message === null) return true;
  const place = /^error at (\d+):(\d+)/.exec(message);
  return (
    place !== null && Number(place[1]) === padded.split("\n").length && Number(place[2]) === PADDING.length
  );
}

/** Give the line and column of an offset, from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before[before.length - 1] as string).length + 1 };
}
