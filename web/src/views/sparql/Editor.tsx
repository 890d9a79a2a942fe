/** The editor as a component: its text follows the draft, and the draft what is typed. */
import type { Completion } from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useSite } from "../../app/context";
import type { Site } from "../../data/model";
import { makeEditor, setText, showFault } from "../../sparql/editor";
import type { QueryFault } from "../../sparql/fault";
import { asking } from "../../words/asking";

interface Props {
  text: string;
  fault: QueryFault | Error | null;
  change(text: string): void;
  run(): void;
}

export function Editor({ text, fault, change, run }: Props): JSX.Element {
  const { site, t } = useSite();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const actions = useRef({ change, run });
  actions.current = { change, run };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once and kept in step below
  useEffect(() => {
    const view = makeEditor(place.current as HTMLElement, {
      text,
      label: t(asking.editor),
      completions: listTerms(site),
      change: (written) => actions.current.change(written),
      run: () => actions.current.run(),
    });
    editor.current = view;
    return () => view.destroy();
  }, []);
  useEffect(() => {
    const view = editor.current;
    if (view && view.state.doc.toString() !== text) setText(view, text);
  }, [text]);
  useEffect(() => {
    if (editor.current) showFault(editor.current, fault && "place" in fault ? fault.place : undefined);
  }, [fault]);
  return <div class="editor" ref={place} />;
}

/** Classes and relations of the ontology, for completion. */
function listTerms(site: Site): Completion[] {
  const list = (terms: Record<string, [string, string]>, type: string): Completion[] =>
    Object.entries(terms).map(([name, labels]) => ({ label: `dg:${name}`, detail: labels[0], type }));
  return [...list(site.classes, "class"), ...list(site.relations, "property")];
}
