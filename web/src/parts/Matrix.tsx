/** Two lists against each other: what stands where they meet opens its evidence. */
import type { ComponentChildren, JSX } from "preact";
import { type Evidence, useSite } from "../app/context";
import type { Row } from "../data/catalogue";
import { evidenceOf } from "./cells";
import { FactView } from "./FactView";
import { Scroll } from "./Scroll";

export interface Line {
  key: string;
  label: ComponentChildren;
  /** Its name in plain words, for what names a cell. */
  name: string;
  /** The group that it opens or stands in. */
  group?: string;
}

export interface Mark {
  /** The sign in the cell, so that colour is never alone. */
  sign: string;
  className: string;
  /** What the sign means here. */
  meaning: string;
  /** The statements that it stands for. */
  rows: Row[];
}

/** More columns than that have upright headings. */
const MANY = 12;

interface Props {
  caption: string;
  corner: string;
  rows: Line[];
  columns: Line[];
  /** The marks of a cell. */
  cell(row: string, column: string): Mark[];
}

export function Matrix({ caption, corner, rows, columns, cell }: Props): JSX.Element {
  return (
    <Scroll label={caption} also={columns.length > MANY ? "matrix" : "matrix roomy"}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <Groups columns={columns} />
          <tr>
            <th scope="col" class="corner">
              {corner}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" class="upright">
                <div>{column.label}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {columns.map((column) => (
                <td key={column.key}>
                  <Marks marks={cell(row.key, column.key)} about={`${row.name} × ${column.name}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Groups({ columns }: { columns: Line[] }): JSX.Element | null {
  const groups: { name: string; count: number }[] = [];
  for (const column of columns) {
    const last = groups[groups.length - 1];
    if (last && last.name === column.group) last.count += 1;
    else groups.push({ name: column.group ?? "", count: 1 });
  }
  if (groups.every((group) => !group.name)) return null;
  return (
    <tr class="groups">
      <td />
      {groups.map((group, at) => (
        <th key={at} scope="colgroup" colSpan={group.count} title={group.name}>
          <span>{group.name}</span>
        </th>
      ))}
    </tr>
  );
}

function Marks({ marks, about }: { marks: Mark[]; about: string }): JSX.Element {
  const { openPanel } = useSite();
  const open = (mark: Mark, said: string): void => {
    const found = mark.rows.map(evidenceOf).filter((evidence): evidence is Evidence => evidence !== null);
    const facts = found.map((evidence) => <FactView key={evidence.id} fact={evidence} />);
    openPanel({ title: about, kind: said, body: facts });
  };
  return (
    <>
      {marks.map((mark, at) => {
        const many = mark.rows.length > 1 ? ` × ${mark.rows.length}` : "";
        const said = `${mark.meaning}${many}`;
        return (
          <button
            key={at}
            type="button"
            class={`mark ${mark.className}`}
            title={`${about}：${said}`}
            aria-label={`${about}：${said}`}
            onClick={() => open(mark, said)}
          >
            {mark.sign}
            {many && <small>{mark.rows.length}</small>}
          </button>
        );
      })}
    </>
  );
}
