/** The sign of a kind: told apart by shape as well as by colour. */
import type { JSX } from "preact";
import { type Kind, kindOf, SHAPES } from "./kinds";

export function Icon({ kind, size = 12 }: { kind: Kind; size?: number }): JSX.Element {
  return (
    <svg
      class={`icon k-${kind}`}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[kind]} />
    </svg>
  );
}

/** The sign of a class. */
export function TypeIcon({ type, size }: { type: string; size?: number }): JSX.Element {
  return <Icon kind={kindOf(type)} size={size ?? 12} />;
}
