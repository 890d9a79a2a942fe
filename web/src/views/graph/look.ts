/** How the canvas looks: the colours of the page, the shapes of the kinds. */
import type { StylesheetJson } from "cytoscape";
import type { Kind } from "../../parts/kinds";
import { GAP, LEADING, LETTERS } from "./spots";

/** The shapes of parts/kinds.ts in Cytoscape's words. */
const SHAPES: Record<Kind, string> = {
  enterprise: "rectangle",
  institute: "diamond",
  platform: "hexagon",
  place: "ellipse",
  unit: "pentagon",
  action: "tag",
  indicator: "triangle",
  industry: "rhomboid",
  other: "polygon",
};
/** A cross, as corners from -1 to 1. */
const CROSS = "-0.3 -1 0.3 -1 0.3 -0.3 1 -0.3 1 0.3 0.3 0.3 0.3 1 -0.3 1 -0.3 0.3 -1 0.3 -1 -0.3 -0.3 -0.3";

/** Give the style in the page's present colours. */
export function makeStyle(): StylesheetJson {
  const read = (name: string): string =>
    getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const [paper, ink, quiet] = ["--paper", "--ink", "--quiet"].map(read) as [string, string, string];
  const [copper, strong] = ["--copper", "--copper-strong"].map(read) as [string, string];
  const kinds = Object.keys(SHAPES).map((kind) => ({
    selector: `.k-${kind}`,
    style: {
      shape: SHAPES[kind as Kind],
      "shape-polygon-points": CROSS,
      "background-color": read(`--type-${kind}`),
    },
  }));
  const style = [
    { selector: "node", style: { ...nodeStyle(ink, paper, read("--sans")) } },
    ...kinds,
    {
      selector: ".left",
      style: { "text-halign": "left", "text-margin-x": -GAP, "text-justification": "right" },
    },
    {
      selector: ".below",
      style: {
        "text-halign": "center",
        "text-valign": "bottom",
        "text-margin-y": GAP,
        "text-margin-x": 0,
        "text-justification": "center",
      },
    },
    { selector: ".near", style: { "font-weight": "bold" } },
    {
      selector: ".more",
      style: {
        "outline-width": 1,
        "outline-color": quiet,
        "outline-opacity": 0.75,
        "outline-offset": 2,
      },
    },
    {
      selector: "edge",
      style: { width: 1.3, "line-color": quiet, "line-opacity": 0.42, "curve-style": "straight" },
    },
    { selector: "edge.many", style: { "curve-style": "haystack", width: 1 } },
    { selector: ".holds", style: { width: 3, "line-color": copper, "line-opacity": 0.7 } },
    { selector: ".mention", style: { "line-style": "dotted", "line-opacity": 0.45 } },
    { selector: ".cross", style: { "line-opacity": 0.2 } },
    { selector: ".supported", style: { "line-style": "dashed" } },
    { selector: "edge.path", style: { width: 4, "line-color": copper, "line-opacity": 1, "z-index": 5 } },
    { selector: "node.path", style: { "border-width": 3, "border-color": copper } },
    { selector: ".faint", style: { opacity: 0.18 } },
    { selector: "edge.lit", style: { "line-color": copper, "line-opacity": 1, "z-index": 6 } },
    { selector: "node.lit", style: { "z-index": 7, "text-background-opacity": 1 } },
    { selector: "edge.named", style: edgeLabel(strong, paper, read("--sans")) },
    {
      selector: "node.chosen",
      style: { "outline-width": 3, "outline-color": copper, "outline-offset": 3, "outline-opacity": 1 },
    },
    { selector: "edge.chosen", style: { width: 4, "line-color": copper, "line-opacity": 1 } },
    {
      selector: "node.whole",
      style: { label: "data(name)", "text-max-width": `${LETTERS * 18}px`, "z-index": 9 },
    },
  ];
  return style as unknown as StylesheetJson;
}

function nodeStyle(ink: string, paper: string, family: string): Record<string, string | number> {
  return {
    width: "data(size)",
    height: "data(size)",
    label: "data(label)",
    color: ink,
    "font-family": family,
    "font-size": "data(letters)",
    "line-height": LEADING,
    "text-wrap": "wrap",
    "text-max-width": "4000px",
    "text-overflow-wrap": "anywhere",
    "text-halign": "right",
    "text-valign": "center",
    "text-margin-x": GAP,
    "text-justification": "left",
    "text-background-color": paper,
    "text-background-opacity": 0.82,
    "text-background-padding": "1px",
    "text-events": "yes",
  };
}

function edgeLabel(colour: string, paper: string, family: string): Record<string, string | number> {
  return {
    label: "data(words)",
    color: colour,
    "font-family": family,
    "font-size": "data(letters)",
    "text-background-color": paper,
    "text-background-opacity": 1,
    "text-background-padding": "3px",
    "z-index": 8,
  };
}
