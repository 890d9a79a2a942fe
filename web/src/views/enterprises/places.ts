/** Which places' passages name which enterprises. */
import type { Catalogue } from "../../data/catalogue";
import type { Layout } from "../../data/model";

interface Told {
  name: string;
  groups?: { items: { name: string }[] }[];
}

/** Names of places by the name of each enterprise that the layout tells of there. */
export function findPlaces(layout: Layout | null, catalogue: Catalogue): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const told of Object.values(layout?.things ?? {}) as unknown as Told[]) {
    for (const item of (told.groups ?? []).reduce<{ name: string }[]>(
      (all, group) => all.concat(group.items),
      [],
    )) {
      const enterprise = catalogue.find(item.name, "Enterprise");
      if (!enterprise) continue;
      const known = places.get(enterprise.name) ?? [];
      if (known.indexOf(told.name) < 0) places.set(enterprise.name, [...known, told.name]);
    }
  }
  return places;
}
