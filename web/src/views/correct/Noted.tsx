/** What is noted so far, and the file it is saved as. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useSite } from "../../app/context";
import { saveFile } from "../../data/saving";
import { Empty } from "../../parts/Empty";
import { data } from "../../words/data";
import { type Correction, today, writeCorrections } from "./notebook";

interface Props {
  noted: Correction[];
  change(next: Correction[]): void;
}

export function Noted({ noted, change }: Props): JSX.Element {
  const { site, t } = useSite();
  const [said, setSaid] = useState("");
  const save = (): void => {
    const file = `daye-graph-corrections-${site.meta.plan.id}-${today()}.json`;
    saveFile(file, new Blob([writeCorrections(noted, site.meta)], { type: "application/json" }));
    setSaid(t(data.saved, file));
  };
  return (
    <section>
      <h2>
        <span role="status">{t(data.noted, noted.length)}</span>
      </h2>
      {noted.length === 0 && <Empty title={t(data.none)}>{t(data.noneHint)}</Empty>}
      <ol class="plain-list">
        {noted.map((each, at) => (
          <li key={at}>
            <span class="chip">{t(each.verdict === "reject" ? data.verdictReject : data.verdictNote)}</span>{" "}
            {each.verdict === "reject" ? <Rejected correction={each} /> : each.text}{" "}
            <button
              type="button"
              class="link"
              onClick={() => change(noted.filter((_, other) => other !== at))}
            >
              {t(data.remove)}
            </button>
          </li>
        ))}
      </ol>
      {noted.length > 0 && (
        <p class="doing">
          <button type="button" class="strong-button" onClick={save}>
            {t(data.save)}
          </button>
          <button type="button" class="plain" onClick={() => change([])}>
            {t(data.clear)}
          </button>
          <span class="quiet" role="status">
            {said}
          </span>
        </p>
      )}
    </section>
  );
}

function Rejected({ correction }: { correction: Correction & { verdict: "reject" } }): JSX.Element {
  const { openFact } = useSite();
  return (
    <>
      <button type="button" class="link mono" onClick={() => openFact(correction.target)}>
        {correction.target}
      </button>{" "}
      {correction.reason} <small>{correction.curator}</small>
    </>
  );
}
