/** The plan as it is read: headings, paragraphs, boxes, tables. A block is drawn anew only when its marks change. */
import type { JSX } from "preact";
import { memo } from "preact/compat";
import type { Span } from "../../data/model";
import { Characters } from "./Characters";
import type { Part, Prepared } from "./prepare";

interface Props {
  prepared: Prepared;
  marks: Uint8Array;
}

export function Body({ prepared, marks }: Props): JSX.Element {
  return (
    <>
      {groupBoxes(prepared.parts).map((group) =>
        group.box ? (
          <section key={group.parts[0]?.start} class="text-box">
            {group.parts.map((part) => (
              <Block key={part.start} part={part} prepared={prepared} marks={marks} />
            ))}
          </section>
        ) : (
          group.parts.map((part) => <Block key={part.start} part={part} prepared={prepared} marks={marks} />)
        ),
      )}
    </>
  );
}

interface Group {
  box: boolean;
  parts: Part[];
}

/** Parts of a box stand together; each box's heading begins a new one. */
function groupBoxes(parts: readonly Part[]): Group[] {
  const groups: Group[] = [];
  for (const part of parts) {
    const last = groups[groups.length - 1];
    if (last && last.box === part.box && part.kind !== "box") last.parts.push(part);
    else groups.push({ box: part.box, parts: [part] });
  }
  return groups;
}

interface BlockProps {
  part: Part;
  prepared: Prepared;
  marks: Uint8Array;
}

const Block = memo(
  ({ part, prepared, marks }: BlockProps) => {
    const show = (spans: readonly Span[]): JSX.Element => (
      <Characters spans={spans} prepared={prepared} marks={marks} />
    );
    const about = { id: `t${part.start}`, "data-start": part.start };
    if (part.kind === "table") return <Table part={part} show={show} />;
    if (part.kind === "heading" || part.kind === "box")
      return <Heading part={part}>{show(part.spans)}</Heading>;
    return (
      <p {...about} class={part.kind === "note" ? "text-note" : undefined}>
        {part.lead.length > 0 && (
          <strong class="text-lead" data-section={part.section}>
            {show(part.lead)}
          </strong>
        )}
        {show(part.spans)}
      </p>
    );
  },
  (before, after) => before.prepared === after.prepared && sameMarks(before, after),
);

function sameMarks({ part, marks: before }: BlockProps, { marks: after }: BlockProps): boolean {
  if (before === after) return true;
  for (let at = part.start; at < part.end; at++) if (before[at] !== after[at]) return false;
  return true;
}

/** Titles of the document are its first headings; below them the levels of the numbering. */
function Heading({ part, children }: { part: Part; children: JSX.Element }): JSX.Element {
  const level = Math.min(6, part.level + 2);
  const Tag = `h${level}` as "h2";
  const kind = part.kind === "box" ? "text-box-title" : `text-h${part.level}`;
  return (
    <Tag id={`t${part.start}`} class={kind} data-section={part.section} data-start={part.start}>
      {children}
    </Tag>
  );
}

function Table({ part, show }: { part: Part; show(spans: readonly Span[]): JSX.Element }): JSX.Element {
  const [head, ...rows] = part.rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, also by keyboard
    <section class="text-table" id={`t${part.start}`} data-start={part.start} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head?.map((cell, at) => (
              <th key={at} scope="col">
                {show(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, at) => (
                <td key={at}>{show(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
