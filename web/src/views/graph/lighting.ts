/** What lights up on the canvas: what is chosen, and what the pointer is on with all that belongs to it. */
import type { Core, EventObject } from "cytoscape";
import type { Listeners } from "./canvas";
import { LETTERS } from "./spots";

/** Mark what is chosen, a thing or a line. */
export function mark(cy: Core, pick: string): void {
  cy.batch(() => {
    cy.elements(".chosen").removeClass("chosen named");
    const found = cy.getElementById(pick);
    name(cy, pick);
    found.addClass(found.isEdge() ? "chosen named" : "chosen");
  });
}

/** Light up a thing or a line with what belongs to it; null for none. */
export function light(cy: Core, id: string | null): void {
  cy.batch(() => {
    cy.elements(".faint, .lit, .whole").removeClass("faint lit whole");
    cy.edges(".named").not(".chosen").removeClass("named");
    const found = id === null ? cy.collection() : cy.getElementById(id);
    if (found.empty() || id === null) return;
    const together = found.closedNeighborhood().union(found.connectedNodes());
    cy.elements().not(together).addClass("faint");
    together.addClass("lit");
    name(cy, id);
    found.addClass(found.isNode() ? "whole" : "named");
  });
}

/** The words on a line and the whole name of a thing keep their size on the screen. */
function name(cy: Core, id: string): void {
  const found = cy.getElementById(id);
  const letters = Math.round((LETTERS / cy.zoom()) * 10) / 10;
  if (found.isEdge()) found.data("letters", letters);
}

export function listen(cy: Core, many: boolean, listeners: Listeners): void {
  const idOf = (event: EventObject): string => (event.target as { id(): string }).id();
  const point = (cursor: string): void => {
    const host = cy.container();
    if (host) host.style.cursor = cursor;
  };
  cy.on("tap", "node, edge", (event) => listeners.choose(idOf(event)));
  cy.on("tap", (event) => {
    if (event.target === cy) listeners.choose("");
  });
  cy.on("dbltap", "node", (event) => listeners.expand(idOf(event)));
  cy.on("dragfree", "node", (event) => {
    const { x, y } = event.target.position();
    listeners.pin(idOf(event), x, y);
  });
  if (many) return;
  cy.on("mouseover", "node, edge", (event) => {
    light(cy, idOf(event));
    point("pointer");
  });
  cy.on("mouseout", "node, edge", () => {
    light(cy, null);
    point("");
  });
}
