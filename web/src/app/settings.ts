/** What a reader has chosen, kept in the browser where it allows that. */

/** Give what was kept under `name`, or null; some browsers forbid it for files. */
export function recall(name: string): string | null {
  try {
    return window.localStorage.getItem(`daye-graph.${name}`);
  } catch {
    return null;
  }
}

/** Keep `value`; tells whether the browser did. */
export function keep(name: string, value: string): boolean {
  try {
    window.localStorage.setItem(`daye-graph.${name}`, value);
    return true;
  } catch {
    return false;
  }
}
