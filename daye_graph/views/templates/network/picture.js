// The picture itself, drawn by vis-network, and how much of it is in sight.

var place = document.getElementById("network");
readPalette();
var options = drawn.options;
options.nodes.ctxRenderer = paint;
var network = new vis.Network(place, { nodes: nodeView, edges: lineView }, options);
network.on("beforeDrawing", paintHeads);

function isNarrow() { return place.clientWidth < 600; }
function fit(whole) {
  var last = columns[columns.length - 1];
  if (!last || !place.clientWidth) { return; }
  network.redraw(); // takes over the room there is now
  var width = last.left + last.width, height = told.height + HEAD, margin = 12;
  var least = whole ? 0.05 : isNarrow() ? 0.86 : 0.7; // what would be too small to read begins at its corner
  var scale = Math.min((place.clientWidth - 2 * margin) / width, (place.clientHeight - 2 * margin) / height, 2.2);
  var centre = { x: width / 2, y: (told.height - HEAD) / 2 };
  if (scale < least) {
    scale = least;
    centre = {
      x: Math.min(centre.x, (place.clientWidth / 2 - margin) / scale),
      y: Math.min(centre.y, (place.clientHeight / 2 - margin) / scale - HEAD)
    };
  }
  moved = false;
  network.moveTo({ position: centre, scale: scale, animation: false });
  place.dataset.view = JSON.stringify({ x: centre.x, y: centre.y, scale: scale });
}
// vis-network learns the size of a box when it paints it, and takes it over when the box is updated
function settle() {
  nodes.update(nodes.getIds().map(function (id) { return { id: id }; }));
  network.redraw();
}
function reach(id) {
  var at = network.canvasToDOM(network.getPosition(id)), box = boxes[id], scale = network.getScale();
  var half = box.w / 2 * scale;
  if (at.x - half < 0 || at.y < 20 || at.x + half > place.clientWidth || at.y > place.clientHeight - 20) {
    network.moveTo({ position: network.getPosition(id), scale: scale, animation: false });
  }
}
