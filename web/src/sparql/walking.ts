/** Walking: from a thing over direct links, as many steps as asked for. */
import type { Option, Question } from "../data/model";
import type { Engine, Solution } from "./engine";
import { QueryFault } from "./fault";
import { type Options, parseInteger } from "./filters";
import { findThings } from "./names";
import type { Walk } from "./question";

const MOST_STEPS = 6;

/** Give the links that are at most so many steps from the option's thing; each link once. */
export function walk(
  engine: Engine,
  question: Question,
  options: Options,
  [subject, object]: Walk,
  solutions: Solution[],
): Solution[] {
  const links = keepFirst(solutions, (solution) =>
    JSON.stringify([solution[subject], solution.relation, solution[object]]),
  );
  const start = getOption(question, "start");
  const reached = new Set(findThings(engine, start.terms, options[start.name] ?? ""));
  const kept = new Set<Solution>();
  for (let step = findSteps(question, options); step > 0; step--) {
    const ends = (link: Solution): string[] => [link[subject] ?? "", link[object] ?? ""];
    const near = links.filter((link) => ends(link).some((end) => reached.has(end)));
    for (const link of near) {
      kept.add(link);
      for (const end of ends(link)) reached.add(end);
    }
  }
  return links.filter((link) => kept.has(link));
}

function keepFirst(solutions: Solution[], keyOf: (solution: Solution) => string): Solution[] {
  const first = new Map<string, Solution>();
  for (const solution of solutions) {
    const key = keyOf(solution);
    if (!first.has(key)) first.set(key, solution);
  }
  return Array.from(first.values());
}

function findSteps(question: Question, options: Options): number {
  const option = getOption(question, "steps");
  const steps = options[option.name] ? parseInteger(option, options[option.name] as string) : 1;
  if (steps >= 1 && steps <= MOST_STEPS) return steps;
  throw new QueryFault([
    `“${option.meaning[0]}”需要 1 到 ${MOST_STEPS} 的整数，得到的是 ${steps}`,
    `“${option.meaning[1]}” takes an integer from 1 to ${MOST_STEPS}, not ${steps}`,
  ]);
}

function getOption(question: Question, kind: string): Option {
  const option = question.options.find((each) => each.kind === kind);
  if (!option) throw new Error(`question ${question.name} walks but has no option of kind ${kind}`);
  return option;
}
