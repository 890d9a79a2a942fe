/** The frame of a view: its heading, which names the document too, a lead, and what one can do. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useSite } from "../app/context";
import { shortTitle } from "../app/titles";

interface Props {
  title: string;
  /** What stands above the heading: the type of a thing. */
  above?: ComponentChildren;
  lead?: ComponentChildren;
  /** Beside the heading: switches, downloads. */
  tools?: ComponentChildren;
  children?: ComponentChildren;
}

export function Page({ title, above, lead, tools, children }: Props): JSX.Element {
  useTitle(title);
  return (
    <div class="page">
      <div class="page-head">
        <div>
          {above && <p class="above">{above}</p>}
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <div class="lead">{lead}</div>}
        </div>
        {tools && <div class="tools">{tools}</div>}
      </div>
      {children}
    </div>
  );
}

/** Name the document after the view. */
export function useTitle(title: string): void {
  const { site } = useSite();
  useEffect(() => {
    const plan = shortTitle(site.meta.plan.title);
    document.title = title.indexOf(plan) === 0 ? title : `${title} · ${plan}`;
  }, [title, site]);
}
