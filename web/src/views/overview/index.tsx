/** 总览: what the plan is, who does what, by when, on one page. */
import type { JSX } from "preact";
import { useSite, type ViewProps } from "../../app/context";
import { Page } from "../../parts/Page";
import { AskHere } from "./AskHere";
import { LayoutPicture } from "./LayoutPicture";
import { Moving } from "./Moving";
import { Numbers } from "./Numbers";
import { System } from "./System";

export function OverviewView(_: ViewProps): JSX.Element {
  const { site, lang } = useSite();
  const { plan, formula } = site.meta;
  const issued = [plan.issuer, plan.number, plan.date].filter(Boolean).join(" · ");
  return (
    <Page title={(lang === "en" && plan.title_en) || plan.title} lead={issued}>
      <Numbers />
      <System />
      <div class={formula ? "beside" : ""}>
        {formula && <LayoutPicture formula={formula} />}
        <AskHere />
      </div>
      <Moving />
    </Page>
  );
}
