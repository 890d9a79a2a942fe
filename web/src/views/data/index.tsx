/** 数据: files to take along, licence, version, how it was made, how good it is. */
import type { JSX } from "preact";
import { useSite, type ViewProps } from "../../app/context";
import { Page } from "../../parts/Page";
import { data } from "../../words/data";
import { shell } from "../../words/shell";
import { About } from "./About";
import { Downloads } from "./Downloads";
import { Quality } from "./Quality";

export function DataView(_: ViewProps): JSX.Element {
  const { t } = useSite();
  return (
    <Page title={t(shell.data)} lead={t(data.lead)}>
      <Downloads />
      <About />
      <section>
        <h2>{t(data.how)}</h2>
        <p class="prose">{t(data.howText)}</p>
      </section>
      <Quality />
    </Page>
  );
}
