/** What is at each place of the drawing, when it is asked for. */
import { useMemo } from "preact/hooks";
import { useSite } from "../../app/context";
import { usePayload } from "../../data/payload";
import { listThere, SORTS, type Sort, type There } from "./there";
import type { ToldThings } from "./told";

/** Give what is at each place that has anything; industries come with the text, once it is there. */
export function useThere(things: ToldThings, wanted: boolean): ReadonlyMap<string, Record<Sort, There[]>> {
  const { site, catalogue } = useSite();
  const { payload } = usePayload("text", wanted);
  return useMemo(() => {
    const all = new Map<string, Record<Sort, There[]>>();
    for (const [key, told] of Object.entries(things)) {
      const there = listThere(key, told, { catalogue, things: site.things }, payload);
      if (SORTS.some((sort) => there[sort].length)) all.set(key, there);
    }
    return all;
  }, [things, catalogue, site, payload]);
}

export const NOTHING: Record<Sort, There[]> = { industry: [], platform: [], enterprise: [] };
