/** The layout that the plan describes, redrawn from its words. */
import type { JSX } from "preact";
import { useSite, type ViewProps } from "../../app/context";
import { usePayload } from "../../data/payload";
import { Empty, ErrorNote, Loading } from "../../parts/Empty";
import { Page } from "../../parts/Page";
import { LayoutPage } from "./LayoutPage";
import { layoutWords as words } from "./words";

export function LayoutView(props: ViewProps): JSX.Element {
  const { site, t, href } = useSite();
  const exists = site.meta.payloads.indexOf("layout") >= 0;
  const { payload, error, retry } = usePayload("layout", exists);
  if (payload) return <LayoutPage {...props} layout={payload} />;
  return (
    <Page title={t(words.title)}>
      {!exists && (
        <Empty title={t(words.none)}>
          <p>{t(words.noneHint)}</p>
          <p>
            <a class="plain" href={href({ view: "graph" })}>
              {t(words.toGraph)}
            </a>
          </p>
        </Empty>
      )}
      {exists && error && <ErrorNote error={error} retry={retry} />}
      {exists && !error && <Loading />}
    </Page>
  );
}
