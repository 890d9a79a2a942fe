/** How a plan and its year are called in a few words. */
import type { Meta } from "../data/model";

/** A title without the years in brackets at its end. */
export function shortTitle(title: string): string {
  return title.replace(/\s*[（(][^（）()]*\d[^（）()]*[）)]\s*$/, "") || title;
}

/** The year whose text the site speaks of, as it stands in a sentence: the plan's date, else its first year. */
export function tellYear(meta: Meta, lang: "zh" | "en"): string {
  const year = meta.plan.date.slice(0, 4) || String(meta.plan.years[0] ?? "");
  return year && (lang === "en" ? ` of ${year}` : `${year}年`);
}
