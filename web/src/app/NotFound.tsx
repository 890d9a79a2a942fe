/** An address that the site does not have, with the nearest things. */
import type { JSX } from "preact";
import { findNear } from "../data/search";
import { Page } from "../parts/Page";
import { ThingLink } from "../parts/ThingLink";
import { shell } from "../words/shell";
import { useSite } from "./context";
import type { Route } from "./routes";

export function NotFound({ route }: { route: Pick<Route, "view" | "path"> }): JSX.Element {
  const { site, t, href } = useSite();
  const written = [route.view, route.path].filter(Boolean).join("/");
  const last = written.slice(written.lastIndexOf("/") + 1);
  const near = findNear(site.things, last, 8);
  return (
    <Page title={t(shell.notFound)} lead={t(shell.notFoundHint, written)}>
      <ul class="near">
        {near.map((thing) => (
          <li key={thing.key}>
            <ThingLink thing={thing} />
          </li>
        ))}
        <li>
          <a href={href({ view: "" })}>{t(shell.toOverview)}</a>
        </li>
      </ul>
    </Page>
  );
}
