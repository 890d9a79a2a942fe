/** What a click or a key in the text means. */

/** The offset (UTF-16 units) of the character under the pointer, or -1 outside the text. */
export function findOffset(event: MouseEvent): number {
  const piece = (event.target as Element).closest<HTMLElement>("[data-at]");
  if (!piece) return -1;
  const base = Number(piece.dataset.at);
  const caret = document.caretRangeFromPoint?.(event.clientX, event.clientY);
  const inside = caret && piece.contains(caret.startContainer) ? caret.startOffset : 0;
  return base + Math.min(inside, Math.max(0, (piece.textContent ?? "").length - 1));
}

/** Whether the reader has just selected words, and means no click. */
export function isSelecting(): boolean {
  return window.getSelection()?.isCollapsed === false;
}

/** Move the focus `by` one mention among those that are marked; a mention in pieces counts once. */
export function moveFocus(body: HTMLElement, from: Element, by: number): void {
  const all = Array.from(body.querySelectorAll<HTMLElement>(".mention")).filter(
    (each, at, list) => isMarked(body, each) && each.dataset.mention !== list[at - 1]?.dataset.mention,
  );
  const at = all.indexOf(from as HTMLElement);
  focusOn(body, all[Math.max(0, Math.min(all.length - 1, at + by))]);
}

/** Let the Tab key enter the text at this mention. */
export function focusOn(body: HTMLElement, mention: HTMLElement | undefined, now = true): void {
  if (!mention) return;
  for (const each of Array.from(body.querySelectorAll('.mention[tabindex="0"]')))
    each.setAttribute("tabindex", "-1");
  mention.setAttribute("tabindex", "0");
  if (now) mention.focus();
}

function isMarked(body: HTMLElement, mention: HTMLElement): boolean {
  const kind = Array.from(mention.classList).find((name) => name.indexOf("in-") === 0) ?? "";
  return !body.classList.contains(`off-${kind.slice(3)}`);
}
