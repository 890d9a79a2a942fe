/** The whole plan to be read: every name and sentence leads to what was drawn from it. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { useSite, type ViewProps } from "../../app/context";
import { usePayload } from "../../data/payload";
import { ErrorNote, Loading } from "../../parts/Empty";
import { Page } from "../../parts/Page";
import { prepare } from "./prepare";
import { Reader } from "./Reader";
import { textWords as words } from "./words";

export function TextView(props: ViewProps): JSX.Element {
  const { site, t } = useSite();
  const { payload, error, retry } = usePayload("text");
  const prepared = useMemo(() => (payload ? prepare(payload, site.things) : null), [payload, site]);
  const print = (
    <button type="button" class="plain" onClick={() => window.print()}>
      {t(words.print)}
    </button>
  );
  return (
    <Page title={t(words.title)} lead={<p class="noprint">{t(words.lead)}</p>} tools={print}>
      {error && <ErrorNote error={error} retry={retry} />}
      {!prepared && !error && <Loading />}
      {prepared && <Reader {...props} prepared={prepared} />}
    </Page>
  );
}
