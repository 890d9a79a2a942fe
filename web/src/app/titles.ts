/** How a plan and its year are called in a few words. */
import type { Meta } from "../data/model";

/** A title without the years in brackets at its end. */
export function shortTitle(title: string): string {
  return title.replace(/\s*[（(][^（）()]*\d[^（）()]*[）)]\s*$/, "") || title;
}

/** The year whose text the site speaks of: the plan's date, else its first year. */
export function planYear(meta: Meta): string {
  return meta.plan.date.slice(0, 4) || String(meta.plan.years[0] ?? "");
}
