/** What is wrong with a query or a value, in both languages. */
import type { Pair } from "../data/model";

export class QueryFault extends Error {
  constructor(
    readonly words: Pair,
    /** Where in the query's text, counted from 1; not given where the fault has no place. */
    readonly place?: { line: number; column: number },
    /** Names that come close to the one that nothing bears. */
    readonly nearest: string[] = [],
  ) {
    super(words[1]);
  }
}
