/** The drawing as a picture for slides: plain attributes only, no remarks, one language, on paper. */

const WIDTH = 1600;
const PICTURE_WIDTH = 3840;
const PAGE_ATTRIBUTES = /^(class|style|tabindex|role|aria-.*|data-.*)$/;

/** Give the drawing as SVG text of a width in pixels. */
export function makePicture(drawing: SVGSVGElement, width = WIDTH): string {
  const picture = drawing.cloneNode(true) as SVGSVGElement;
  for (const element of list(picture, '.remark, [display="none"]')) element.remove();
  for (const element of [picture, ...list(picture, "*")]) {
    for (const { name } of Array.from(element.attributes)) {
      if (PAGE_ATTRIBUTES.test(name)) element.removeAttribute(name);
    }
  }
  const [, , across = WIDTH, down = WIDTH] = (picture.getAttribute("viewBox") ?? "").split(" ").map(Number);
  picture.setAttribute("width", String(width));
  picture.setAttribute("height", String((width * down) / across));
  return new XMLSerializer().serializeToString(picture);
}

/** Save the drawing as an SVG file. */
export function saveSvg(drawing: SVGSVGElement, name: string): void {
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n', makePicture(drawing), "\n"];
  save(new Blob(parts, { type: "image/svg+xml" }), `${name}.svg`);
}

/** Save the drawing as a PNG file of 3840 pixels; rejects where the browser can't make it. */
export async function savePng(drawing: SVGSVGElement, name: string): Promise<void> {
  const image = await read(makePicture(drawing, PICTURE_WIDTH));
  const canvas = document.createElement("canvas");
  canvas.width = PICTURE_WIDTH;
  canvas.height = Math.round((PICTURE_WIDTH * image.height) / image.width);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("no picture");
  save(blob, `${name}.png`);
}

/** A name that every system takes for a file. */
export function fileName(title: string): string {
  return title.replace(/[\\/:*?"<>|]/g, "");
}

function read(svg: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("no picture"));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName(name);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function list(inside: Element, selector: string): Element[] {
  return Array.from(inside.querySelectorAll(selector));
}
