/** The foot of every page: who made it, what it rests on, and on what terms. */
import type { JSX } from "preact";
import { isSingle } from "../data/load";
import { shell } from "../words/shell";
import { useSite } from "./context";
import { tellYear } from "./titles";

export function Footer(): JSX.Element {
  const { site, t, lang } = useSite();
  const { meta } = site;
  const issued = [meta.plan.issuer, meta.plan.number, meta.plan.date].filter(Boolean).join(" · ");
  return (
    <footer class="foot">
      <p>
        <strong>{t(status(meta.status, meta.publisher), meta.publisher)}</strong>
      </p>
      <p>{t(shell.asOf, tellYear(meta, lang))}</p>
      <p>
        {issued && t(shell.document, issued)}
        {issued && <br />}
        {meta.data_date ? t(shell.dataDate, meta.data_date, meta.version) : t(shell.version, meta.version)} ·{" "}
        {t(shell.licence, meta.licences.data, meta.licences.code)}
        {!isSingle() && (
          <a class="aside" href="things/index.html">
            {t(shell.plain)}
          </a>
        )}
      </p>
    </footer>
  );
}

const status = (kind: string, publisher: string): [string, string] => {
  if (kind === "official") return shell.official;
  return publisher ? shell.thirdParty : shell.thirdPartyNobody;
};
