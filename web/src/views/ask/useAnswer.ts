/** The answer to a narrowed question: the site's own where nothing narrows it, else asked of the graph. */
import { useEffect, useState } from "preact/hooks";
import { useSite } from "../../app/context";
import { describeColumns } from "../../data/columns";
import { type Bundle, loadScript } from "../../data/load";
import type { Answer, Question, Site } from "../../data/model";

export interface Asked extends Answer {
  sparql: string;
  /** How long the query took; not given where the answer was there already. */
  milliseconds?: number;
}

export type State = { asked: Asked } | { error: Error } | "working" | "required";

/** What sparql.js gives; its modules are in that bundle alone. */
interface Engines extends Bundle {
  startEngine(site: Site): Promise<unknown>;
  ask(engine: unknown, question: Question, options: Record<string, string>): Asked;
}

/** Give how far the asking has come; it is begun again when the options change. */
export function useAnswer(question: Question, options: Record<string, string>): State {
  const { site, catalogue } = useSite();
  const written = JSON.stringify(options);
  const ready = findReady(catalogue.answer(question.name), question, options);
  const [found, setFound] = useState<{ written: string; state: State } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `written` stands for the options
  useEffect(() => {
    if (ready) return;
    let listening = true;
    const tell = (state: State): void => {
      if (listening) setFound({ written, state });
    };
    askGraph(site, question, options).then(
      (asked) => tell({ asked }),
      (error: Error) => tell({ error }),
    );
    return () => {
      listening = false;
    };
  }, [site, question, written]);
  if (ready) return ready;
  return found?.written === written ? found.state : "working";
}

function findReady(
  whole: Answer | undefined,
  question: Question,
  options: Record<string, string>,
): State | null {
  if (question.options.some(({ name, required }) => required && !options[name])) return "required";
  return whole && !Object.keys(options).length ? { asked: { ...whole, sparql: question.sparql } } : null;
}

async function askGraph(site: Site, question: Question, options: Record<string, string>): Promise<Asked> {
  const bundle = (await loadScript("sparql")) as Engines;
  const asked = bundle.ask(await bundle.startEngine(site), question, options);
  const names = asked.columns.map((column) => column.name);
  return { ...asked, columns: describeColumns(names, question, site.words) };
}
