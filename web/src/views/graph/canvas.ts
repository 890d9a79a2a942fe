/** The drawing on a canvas by Cytoscape. It places nothing itself and moves nothing. */
import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import { type Frame, frame } from "./framing";
import { chooseLabels, type Labelling } from "./labels";
import { light, listen, mark } from "./lighting";
import { makeStyle } from "./look";
import type { Scene, SceneLine, SceneNode } from "./scene";
import { LETTERS, type Spot } from "./spots";

/** From here on the canvas saves work: no hover light, coarser while it is moved. */
export const MANY = 400;
/** How much larger markers are drawn at most where the whole is small. */
const LARGER = 1.7;

export interface Listeners {
  choose(pick: string): void;
  expand(key: string): void;
  pin(key: string, x: number, y: number): void;
}

export interface Canvas {
  show(scene: Scene, pick: string): void;
  choose(pick: string): void;
  /** Light up a thing as the pointer does; null for none. */
  light(key: string | null): void;
  fit(): void;
  zoom(by: number): void;
  /** Take the page's colours anew. */
  restyle(): void;
  destroy(): void;
}

export function createCanvas(host: HTMLElement, many: boolean, listeners: Listeners): Canvas {
  const cy = cytoscape({
    container: host,
    style: makeStyle(),
    layout: { name: "preset" },
    minZoom: 0.05,
    maxZoom: 4,
    boxSelectionEnabled: false,
    autounselectify: true,
    textureOnViewport: many,
    hideEdgesOnViewport: many,
    pixelRatio: many ? 1 : "auto",
  });
  let spots: Spot[] = [];
  const relabel = delay(() => applyLabels(cy, spots, chooseLabels(spots, cy.zoom())), 90);
  const fit = (): Frame => {
    cy.resize();
    const found = frame(spots, cy.width(), cy.height());
    cy.viewport(found);
    return found;
  };
  cy.on("zoom", relabel);
  listen(cy, many, listeners);
  return {
    show(scene, pick) {
      const same = haveSameKeys(spots, scene);
      spots = scene.nodes.map((node) => node.spot);
      const labelling = same ? chooseLabels(spots, cy.zoom()) : fit().labelling;
      draw(cy, scene, { labelling, many });
      mark(cy, pick);
    },
    choose: (pick) => mark(cy, pick),
    light: (key) => light(cy, key),
    fit: () => applyLabels(cy, spots, fit().labelling),
    zoom: (by) =>
      cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    restyle: () => cy.style(makeStyle()),
    destroy() {
      relabel.cancel();
      cy.destroy();
    },
  };
}

/** Whether the same things are shown: then the reader stays where they are. */
function haveSameKeys(spots: readonly Spot[], scene: Scene): boolean {
  return spots.length === scene.nodes.length && spots.every((spot, at) => spot.key === scene.nodes[at]?.key);
}

function draw(cy: Core, scene: Scene, how: { labelling: Labelling; many: boolean }): void {
  cy.batch(() => {
    cy.elements().remove();
    const nodes = scene.nodes.map((node) => describeNode(node, how.labelling));
    cy.add(nodes.concat(scene.lines.map((line) => describeLine(line, how.many))));
  });
}

function describeNode(node: SceneNode, labelling: Labelling): ElementDefinition {
  const { spot } = node;
  const classes = [
    `k-${node.kind}`,
    spot.side,
    spot.level < 2 ? "near" : "",
    node.left ? "more" : "",
    node.onPath ? "path" : "",
  ];
  const data = { id: node.key, name: node.name, ...describeLabel(spot, labelling) };
  return { data, position: { x: spot.x, y: spot.y }, classes: classes.filter(Boolean) };
}

function describeLine(line: SceneLine, many: boolean): ElementDefinition {
  const [source, target] = line.ends;
  const classes = [line.look, line.onPath ? "path" : "", line.cross ? "cross" : "", many ? "many" : ""];
  const data = { id: line.id, source, target, words: line.words, letters: LETTERS };
  return { data, classes: classes.filter(Boolean) };
}

function describeLabel(spot: Spot, { scale, labels }: Labelling) {
  return {
    label: labels.get(spot.key) ?? "",
    letters: Math.round(LETTERS * scale * 10) / 10,
    size: Math.round(spot.radius * 2 * Math.min(scale, LARGER)),
  };
}

/** Show the labels that can be read at this zoom; what stays as it was is left alone. */
function applyLabels(cy: Core, spots: readonly Spot[], labelling: Labelling): void {
  cy.batch(() => {
    for (const spot of spots) {
      const node = cy.getElementById(spot.key);
      const next = describeLabel(spot, labelling);
      if (node.data("label") !== next.label || node.data("letters") !== next.letters) node.data(next);
    }
  });
}

function delay(what: () => void, by: number): (() => void) & { cancel(): void } {
  let waiting = 0;
  const later = (): void => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(what, by);
  };
  return Object.assign(later, { cancel: () => window.clearTimeout(waiting) });
}
