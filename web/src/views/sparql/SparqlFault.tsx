/** What is wrong with a query. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { ErrorNote } from "../../parts/Empty";
import type { QueryFault } from "../../sparql/fault";

export function SparqlFault({ fault }: { fault: QueryFault | Error }): JSX.Element {
  const { t } = useSite();
  if (!("words" in fault)) return <ErrorNote error={fault} />;
  return (
    <p class="fault" role="alert">
      {t(fault.words)}
    </p>
  );
}
