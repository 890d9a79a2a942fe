// Marks: the same shapes on the canvas and in the legend, within a circle of radius 1.

function corners(count, turn) {
  var points = [];
  for (var i = 0; i < count; i += 1) {
    var angle = turn + (2 * Math.PI * i) / count;
    points.push([Math.cos(angle), Math.sin(angle)]);
  }
  return points;
}
function starPoints() {
  return corners(10, -Math.PI / 2).map(function (p, i) { return i % 2 ? [p[0] * 0.48, p[1] * 0.48] : [p[0] * 1.1, p[1] * 1.1]; });
}
var POLYGONS = {
  square: [[-0.82, -0.82], [0.82, -0.82], [0.82, 0.82], [-0.82, 0.82]],
  diamond: [[0, -1.12], [1.12, 0], [0, 1.12], [-1.12, 0]],
  triangle: [[0, -1.05], [1.05, 0.85], [-1.05, 0.85]],
  hexagon: corners(6, 0),
  pentagon: corners(5, -Math.PI / 2),
  plus: [[-0.35, -1], [0.35, -1], [0.35, -0.35], [1, -0.35], [1, 0.35], [0.35, 0.35], [0.35, 1], [-0.35, 1], [-0.35, 0.35], [-1, 0.35], [-1, -0.35], [-0.35, -0.35]],
  cross: [[-1, -0.55], [-0.55, -1], [0, -0.45], [0.55, -1], [1, -0.55], [0.45, 0], [1, 0.55], [0.55, 1], [0, 0.45], [-0.55, 1], [-1, 0.55], [-0.45, 0]],
  star: starPoints(),
  flag: [[-0.8, -1], [0.9, -0.45], [-0.45, 0.15], [-0.45, 1], [-0.8, 1]],
  page: [[-0.75, -1], [0.3, -1], [0.75, -0.5], [0.75, 1], [-0.75, 1]],
  bars: [[-1, 0.9], [-1, 0.1], [-0.45, 0.1], [-0.45, 0.9], [-0.28, 0.9], [-0.28, -0.45], [0.28, -0.45], [0.28, 0.9], [0.45, 0.9], [0.45, -1], [1, -1], [1, 0.9]],
  block: [[-1.1, -0.75], [1.1, -0.75], [1.1, 0.75], [-1.1, 0.75]],
  row: [[-1.2, -0.6], [1.2, -0.6], [1.2, 0.6], [-1.2, 0.6]]
};
function outline(shape) {
  if (POLYGONS[shape]) {
    return "M" + POLYGONS[shape].map(function (p) { return p[0].toFixed(2) + " " + p[1].toFixed(2); }).join("L") + "Z";
  }
  if (shape === "drop") { return "M0 1.25C-.35.7-.95.25-.95-.25A.95.95 0 1 1 .95-.25C.95.25.35.7 0 1.25Z"; }
  return "M-1 0A1 1 0 1 1 1 0A1 1 0 1 1-1 0Z";
}
var HOLLOW = { ring: true, row: true, coin: true };
function mark(kind) {
  var svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "-1.3 -1.3 2.6 2.6");
  svg.setAttribute("class", "mark");
  svg.setAttribute("aria-hidden", "true");
  var path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", outline(kind.shape));
  var colour = "var(--" + kind.colour + ")";
  path.setAttribute("fill", HOLLOW[kind.shape] ? "none" : colour);
  path.setAttribute("stroke", colour);
  path.setAttribute("stroke-width", HOLLOW[kind.shape] ? ".36" : "0");
  svg.append(path);
  return svg;
}

// colours, as the style sheet has them for light, dark and paper

var palette = {};
function readPalette() {
  var style = getComputedStyle(document.documentElement);
  ["paper", "card", "ink", "quiet", "rule", "core", "copper", "deep", "tint", "onCore", "link", "green", "blue", "ochre", "plum", "slate", "teal", "olive", "faint"]
    .forEach(function (name) { palette[name] = style.getPropertyValue("--" + name).trim(); });
}
function fade(colour, alpha) {
  var value = parseInt(colour.length === 4 ? colour.slice(1).replace(/./g, "$&$&") : colour.slice(1), 16);
  return "rgba(" + (value >> 16) + "," + ((value >> 8) & 255) + "," + (value & 255) + "," + alpha + ")";
}
