/** Puts the cards into the drawing and takes them away again. */

import { kindOf, SHAPES } from "../../parts/kinds";
import type { Box } from "../graph/boxes";
import {
  breakLines,
  type CardLine,
  LEADING,
  LETTERS,
  PADDING,
  type Point,
  placeCards,
  SIGN,
  sizeOf,
  type Wanted,
} from "./cards";
import { SORTS, type Sort, type There } from "./there";

const NAMESPACE = "http://www.w3.org/2000/svg";
const MARGIN = 16;
/** How far a marker reaches at most; the light around a core is no part of it. */
const FARTHEST = 48;
/** Colours for downloads; the page's style sheet has its own for light and dark. */
const COLOURS: Record<Sort, string> = { industry: "#6a5fa8", platform: "#8c6510", enterprise: "#55783b" };
const CLASSES: Record<Sort, string> = {
  industry: "Industry",
  platform: "Platform",
  enterprise: "Enterprise",
};

export type ThereByPlace = ReadonlyMap<string, Record<Sort, There[]>>;

/** Show the chosen sorts on `drawing`; gives how many places found no room for theirs. */
export function drawCards(drawing: SVGSVGElement, there: ThereByPlace, sorts: readonly Sort[]): number {
  for (const card of Array.from(drawing.querySelectorAll(".extra"))) card.remove();
  const wanted = listWanted(drawing, there, sorts);
  if (!wanted.length) return 0;
  const view = drawing.viewBox.baseVal;
  const region = { left: MARGIN, top: MARGIN, right: view.width - MARGIN, bottom: view.height - MARGIN };
  const placed = placeCards(wanted, listObstacles(drawing).concat(listEdges(drawing)), region);
  for (const card of wanted) {
    const box = placed.get(card.key);
    if (box) put(drawing, makeCard(card, box));
  }
  return wanted.length - placed.size;
}

/** Put a card in; it is lit as its place is. */
function put(drawing: SVGSVGElement, card: SVGGElement): void {
  const own = drawing.querySelector(`.item[data-key="${card.dataset.key}"]`);
  card.classList.toggle("on", own?.classList.contains("on") ?? false);
  drawing.append(card);
}

type Card = Wanted & { lines: CardLine<Sort>[] };

function listWanted(drawing: SVGSVGElement, there: ThereByPlace, sorts: readonly Sort[]): Card[] {
  const wanted: Card[] = [];
  for (const item of Array.from(drawing.querySelectorAll<SVGGElement>(".item"))) {
    const key = item.dataset.key ?? "";
    const found = there.get(key);
    const circle = item.querySelector("circle");
    if (!found || !circle || wanted.some((each) => each.key === key)) continue;
    const parts = SORTS.filter((sort) => sorts.indexOf(sort) >= 0).map((sort) => ({
      sort,
      names: found[sort].map((each) => each.name),
    }));
    const lines = breakLines(parts);
    if (!lines.length) continue;
    const anchor = { x: circle.cx.baseVal.value, y: circle.cy.baseVal.value };
    const clearance = Math.min(circle.r.baseVal.value, FARTHEST) + 6;
    wanted.push({ key, anchor, clearance, lines, ...sizeOf(lines) });
  }
  return wanted;
}

const SAMPLE = 22;

/** The way along the edges of what cards should not cover, as small boxes. */
function listEdges(drawing: SVGSVGElement): Box[] {
  const boxes: Box[] = [];
  for (const path of Array.from(drawing.querySelectorAll<SVGPathElement>("path.belt"))) {
    const length = path.getTotalLength();
    for (let at = 0; at < length; at += SAMPLE) {
      const { x, y } = path.getPointAtLength(at);
      boxes.push({ left: x - 4, top: y - 4, right: x + 4, bottom: y + 4 });
    }
  }
  return boxes;
}

/** The boxes of all words and markers that are seen, in the drawing's own units. */
function listObstacles(drawing: SVGSVGElement): Box[] {
  const matrix = drawing.getScreenCTM()?.inverse();
  if (!matrix) return [];
  const seen = Array.from(drawing.querySelectorAll("text, .item circle:not([fill^=url])"));
  return seen
    .map((element) => element.getBoundingClientRect())
    .filter((box) => box.width > 0)
    .map((box) => {
      const low = toDrawing(matrix, box.left, box.top);
      const high = toDrawing(matrix, box.right, box.bottom);
      return { left: low.x, top: low.y, right: high.x, bottom: high.y };
    });
}

function toDrawing(matrix: DOMMatrix, x: number, y: number): Point {
  return { x: matrix.a * x + matrix.e, y: matrix.d * y + matrix.f };
}

function makeCard({ key, anchor, clearance, lines }: Card, box: Box): SVGGElement {
  const card = make("g", { class: "extra item", "data-key": key }) as SVGGElement;
  const end = nearest(anchor, box);
  const far = Math.hypot(end.x - anchor.x, end.y - anchor.y) || 1;
  const share = Math.min(1, clearance / far); // the line begins at the marker's edge
  const begin = { x: anchor.x + (end.x - anchor.x) * share, y: anchor.y + (end.y - anchor.y) * share };
  const line = `M${begin.x} ${begin.y}L${end.x} ${end.y}`;
  card.append(
    make("path", { d: line, class: "s-quiet", stroke: "#6b6459", "stroke-width": 1.4, fill: "none" }),
  );
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const paper = { class: "f-card s-rule", fill: "#ffffff", stroke: "#ddd4c6", "stroke-width": 1.4 };
  card.append(make("rect", { x: box.left, y: box.top, width, height, rx: 8, ...paper }));
  lines.forEach(({ sort, text }, at) => {
    const y = box.top + PADDING + at * LEADING + LETTERS * 0.86;
    if (sort) card.append(makeSign(sort, box.left + PADDING, y - 13));
    const words = make("text", {
      x: box.left + PADDING + SIGN,
      y,
      "font-size": LETTERS,
      class: "f-ink",
      fill: "#2b2b2b",
    });
    words.textContent = text;
    card.append(words);
  });
  return card;
}

function makeSign(sort: Sort, x: number, y: number): SVGElement {
  const kind = kindOf(CLASSES[sort]);
  const place = `translate(${x} ${y})`;
  return make("path", { d: SHAPES[kind], transform: place, class: `k-${kind}`, fill: COLOURS[sort] });
}

/** The point of a box nearest to `from`. */
function nearest(from: Point, box: Box): Point {
  const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
  return { x: clamp(from.x, box.left, box.right), y: clamp(from.y, box.top, box.bottom) };
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
