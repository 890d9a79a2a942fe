/** An editor for SPARQL: highlighting, brackets, completion of prefixes, keywords and terms, and the place of a fault. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { sparql } from "@codemirror/legacy-modes/mode/sparql";
import { EditorState, type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const KEYWORDS = [
  "SELECT",
  "DISTINCT",
  "WHERE",
  "FILTER",
  "OPTIONAL",
  "UNION",
  "GRAPH",
  "VALUES",
  "BIND",
  "GROUP BY",
  "ORDER BY",
  "HAVING",
  "LIMIT",
  "OFFSET",
  "ASK",
  "CONSTRUCT",
  "DESCRIBE",
  "COUNT",
  "GROUP_CONCAT",
  "CONTAINS",
  "STRSTARTS",
  "REGEX",
  "LANG",
  "EXISTS",
  "NOT EXISTS",
  "MINUS",
];

// the colours of the tokens are those of the page, in light and dark
const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--copper-strong)", fontWeight: "bold" },
  { tag: [tags.variableName, tags.special(tags.variableName)], color: "var(--type-institute)" },
  { tag: [tags.string, tags.literal], color: "var(--type-enterprise)" },
  { tag: [tags.comment, tags.meta], color: "var(--quiet)" },
  { tag: [tags.atom, tags.propertyName], color: "var(--type-place)" },
]);

const THEME = EditorView.theme({
  "&": {
    fontSize: "0.9rem",
    border: "1px solid var(--line)",
    backgroundColor: "var(--card)",
    color: "var(--ink)",
  },
  "&.cm-focused": { outline: "2px solid var(--copper)" },
  ".cm-scroller": {
    fontFamily: "ui-monospace, Menlo, Consolas, monospace",
    maxHeight: "24rem",
    minHeight: "10rem",
  },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--quiet)", border: "none" },
  ".cm-fault": {
    textDecoration: "underline wavy var(--copper-strong)",
    backgroundColor: "rgba(181, 50, 28, 0.12)",
  },
  ".cm-tooltip": { backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--line)" },
});

const setFault = StateEffect.define<number | null>();

/** Marks the word at the fault until the text is changed. */
const faultMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setFault)) return markAt(transaction.state, effect.value);
    }
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function markAt(state: EditorState, offset: number | null): DecorationSet {
  if (offset === null || !state.doc.length) return Decoration.none;
  const from = Math.min(offset, state.doc.length - 1);
  const word = /^(?:[?$]?[\w:-]+|\S)/.exec(state.sliceDoc(from, from + 60));
  const to = from + (word ? word[0].length : 1);
  return Decoration.set([Decoration.mark({ class: "cm-fault" }).range(from, to)]);
}

interface Options {
  text: string;
  label: string;
  completions: Completion[];
  change(text: string): void;
  run(): void;
}

/** Put an editor into `parent`. */
export function makeEditor(parent: HTMLElement, options: Options): EditorView {
  const extensions: Extension[] = [
    lineNumbers(),
    history(),
    bracketMatching(),
    EditorView.lineWrapping,
    StreamLanguage.define(sparql),
    syntaxHighlighting(COLOURS),
    THEME,
    faultMark,
    autocompletion({ override: [(context) => complete(context, options.completions)] }),
    // Tab goes on to the next control, as everywhere on the page
    keymap.of([runKey(options.run), ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
    EditorView.contentAttributes.of({ "aria-label": options.label, spellcheck: "false" }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) options.change(update.state.doc.toString());
    }),
  ];
  return new EditorView({ parent, state: EditorState.create({ doc: options.text, extensions }) });
}

/** Replace the editor's text. */
export function setText(view: EditorView, text: string): void {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
}

/** Mark a line and column (from 1), or nothing. */
export function showFault(view: EditorView, place: { line: number; column: number } | undefined): void {
  const offset = place
    ? view.state.doc.line(Math.min(place.line, view.state.doc.lines)).from + place.column - 1
    : null;
  view.dispatch({ effects: setFault.of(offset) });
  if (offset !== null) view.dispatch({ selection: { anchor: Math.min(offset, view.state.doc.length) } });
}

function runKey(run: () => void): { key: string; run: () => boolean } {
  return {
    key: "Mod-Enter",
    run: () => {
      run();
      return true;
    },
  };
}

function complete(context: CompletionContext, terms: Completion[]): CompletionResult | null {
  const word = context.matchBefore(/[A-Za-z][\w-]*(:[\w-]*)?/);
  if (!word && !context.explicit) return null;
  const keywords = KEYWORDS.map((label): Completion => ({ label, type: "keyword" }));
  return { from: word ? word.from : context.pos, options: [...keywords, ...terms], validFor: /^[\w:-]*$/ };
}
