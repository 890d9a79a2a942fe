/** Enterprises × actions: who is relied on and who is supported, told apart by sign and colour. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import type { Row } from "../../data/catalogue";
import { distinct } from "../../data/table";
import { Empty } from "../../parts/Empty";
import { Matrix } from "../../parts/Matrix";
import { ThingLink } from "../../parts/ThingLink";
import { common } from "../../words/common";
import { enterprises as words } from "../../words/enterprises";

const SIGNS: Record<string, string> = { relied_on: "●", supported: "○" };

export function EnterpriseMatrix({ rows }: { rows: Row[] }): JSX.Element {
  const { catalogue, t, label } = useSite();
  if (!rows.length) return <Empty />;
  const lines = distinct(rows, "enterprise").map((name) => ({
    key: name,
    name,
    label: <ThingLink name={name} types={["Enterprise"]} bare />,
  }));
  const columns = catalogue.list("Action").map((action) => ({
    key: action.name,
    name: action.name,
    label: <ThingLink thing={action} bare />,
    group: (action.parent && catalogue.get(action.parent)?.name) || "",
  }));
  return (
    <>
      <p class="quiet">{t(words.matrixHint)}</p>
      <Matrix
        caption={t(words.caption)}
        corner={t(common.enterprise)}
        rows={lines}
        columns={columns}
        cell={(enterprise, action) => {
          const own = rows.filter((row) => row.enterprise === enterprise && row.action === action);
          return distinct(own, "direction").map((direction) => ({
            sign: SIGNS[direction] ?? "◇",
            className: `m-${direction}`,
            meaning: label("DirectionScheme", direction),
            rows: own.filter((row) => row.direction === direction),
          }));
        }}
      />
    </>
  );
}
