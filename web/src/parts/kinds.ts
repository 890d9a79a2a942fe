/** The eight kinds of things that colour and shape tell apart. */

export type Kind =
  | "enterprise"
  | "institute"
  | "platform"
  | "place"
  | "unit"
  | "action"
  | "indicator"
  | "industry"
  | "other";

const KINDS: Record<string, Kind> = {
  Enterprise: "enterprise",
  University: "institute",
  ResearchInstitute: "institute",
  Platform: "platform",
  Place: "place",
  GovernmentUnit: "unit",
  ActionGroup: "action",
  Action: "action",
  Task: "action",
  Box: "action",
  Milestone: "action",
  LayoutElement: "action",
  Belt: "action",
  Core: "action",
  Cluster: "action",
  Indicator: "indicator",
  IndicatorGroup: "indicator",
  Industry: "industry",
  Technology: "industry",
  Product: "industry",
};

/** The kind of a class, by its local name. */
export function kindOf(type: string): Kind {
  return KINDS[type] ?? "other";
}

/** Outlines in a box of 16 by 16; the graph view draws the same shapes. */
export const SHAPES: Record<Kind, string> = {
  enterprise: "M2.5 2.5h11v11h-11z",
  institute: "M8 1.2 14.8 8 8 14.8 1.2 8z",
  platform: "M4.6 2h6.8L14.8 8l-3.4 6H4.6L1.2 8z",
  place: "M8 2a6 6 0 1 1 0 12A6 6 0 1 1 8 2z",
  unit: "M8 1.4l6.8 5-2.6 8H3.800l-2.6-8z",
  action: "M1.200 3.500h9.300L14.800 8l-4.300 4.500H1.200z",
  indicator: "M8 1.800l6.800 12H1.200z",
  industry: "M4.800 3h10.400l-4 10H.8z",
  other: "M5.600 2.200h4.800v3.400h3.400v4.800h-3.400v3.400H5.600v-3.400H2.200V5.600h3.400z",
};
