/** Text as boxes: how wide a label is, and where it breaks. A Chinese character is one em wide. */

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’—…]/;
/** Width of other letters in ems, taken wide: a box may be roomy, never too small. */
const NARROW = 0.62;
const NOT_FIRST = "，。、；：！？）】》〉」』”’·%％,.;:!?)]}";
const NOT_LAST = "（【《〈「『“‘([{";

/** Give the width of `text` in ems. */
export function measure(text: string): number {
  let width = 0;
  for (const character of text) width += character.length > 1 || WIDE.test(character) ? 1 : NARROW;
  return width;
}

/** Break `text` into at most `most` lines of about `ems` ems, as equal as can be; what is too long ends in “…”. */
export function wrap(text: string, ems: number, most: number): string[] {
  const wanted = Math.min(most, Math.max(1, Math.ceil(measure(text) / ems)));
  const lines: string[] = [];
  let rest = Array.from(text);
  while (rest.length && lines.length < wanted) {
    const left = wanted - lines.length;
    if (left === 1) {
      lines.push(cut(rest, ems * 1.15));
      break;
    }
    const at = findBreak(rest, Math.min(ems, measure(rest.join("")) / left));
    lines.push(rest.slice(0, at).join("").trim());
    rest = Array.from(rest.slice(at).join("").trim());
  }
  return lines.length ? lines : [""];
}

function findBreak(text: string[], ems: number): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    if (at && width >= ems - 1e-9 && mayBreak(text[at - 1] as string, text[at] as string)) return at;
    width += measure(text[at] as string);
  }
  return text.length;
}

function mayBreak(before: string, after: string): boolean {
  if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) return false;
  return !(/[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(after));
}

function cut(text: string[], ems: number): string {
  let width = 0;
  const fits = measure(text.join("")) <= ems;
  for (let at = 0; at < text.length && !fits; at++) {
    width += measure(text[at] as string);
    if (width + 1 > ems) return `${text.slice(0, at).join("")}…`;
  }
  return text.join("");
}
