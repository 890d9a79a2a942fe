/** The characters of some spans: plain, as mentions, marked. Each piece knows its offset. */
import type { JSX } from "preact";
import type { Span } from "../../data/model";
import { CURRENT, divide, FOUND, HERE, MARKED } from "./painting";
import type { Prepared } from "./prepare";

interface Props {
  spans: readonly Span[];
  prepared: Prepared;
  marks: Uint8Array;
}

export function Characters({ spans, prepared, marks }: Props): JSX.Element {
  return (
    <>
      {divide(spans, prepared.paint, marks).map((piece) => {
        const words = prepared.text.slice(piece.start, piece.end);
        const mention = prepared.mentions[piece.mention];
        const marked = nameMarks(piece.marks);
        const at = { key: piece.start, "data-at": piece.start };
        if (!mention) {
          return marked ? (
            <mark {...at} class={marked}>
              {words}
            </mark>
          ) : (
            <span {...at}>{words}</span>
          );
        }
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button does not wrap with the text
          <span
            {...at}
            role="button"
            tabIndex={-1}
            class={`mention in-${mention.kind} ${marked}`}
            data-mention={piece.mention}
          >
            {words}
          </span>
        );
      })}
    </>
  );
}

function nameMarks(marks: number): string {
  const names = [
    marks & MARKED && "is-at",
    marks & FOUND && "is-found",
    marks & CURRENT && "is-current",
    marks & HERE && "is-here",
  ];
  return names.filter(Boolean).join(" ");
}
