/** The layout's drawing in small; it leads to the layout. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { usePayload } from "../../data/payload";
import { ErrorNote, Loading } from "../../parts/Empty";
import { overview } from "../../words/overview";

export function LayoutPicture({ formula }: { formula: string }): JSX.Element {
  const { t, href } = useSite();
  const { payload, error, retry } = usePayload("layout");
  return (
    <section>
      <h2>{t(overview.layout, formula)}</h2>
      {error && <ErrorNote error={error} retry={retry} />}
      {!payload && !error && <Loading />}
      {payload && (
        <a class="layout picture" href={href({ view: "layout" })}>
          <div aria-hidden="true" dangerouslySetInnerHTML={{ __html: quieten(payload.wide) }} />
          <span>{t(overview.layoutHint)} →</span>
        </a>
      )}
    </section>
  );
}

/** In the small picture nothing takes the focus or has a name of its own. */
const quieten = (svg: string): string =>
  svg.replace(/ (tabindex|role|aria-label|aria-labelledby)="[^"]*"/g, "");
