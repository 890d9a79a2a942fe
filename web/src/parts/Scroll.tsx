/** A box in which something wide scrolls; it can be reached and moved by keyboard. */
import type { ComponentChildren, JSX } from "preact";

interface Props {
  label: string;
  /** Further classes. */
  also?: string;
  children?: ComponentChildren;
}

export function Scroll({ label, also = "", children }: Props): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the box can't be scrolled by keyboard
    <section class={`scroll ${also}`} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
