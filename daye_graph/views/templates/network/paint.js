// Painting: blocks for the skeleton, a mark and a name for all else.

var FACE = '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';
function round(pen, x, y, w, h, r) {
  pen.beginPath();
  pen.moveTo(x + r, y);
  pen.arcTo(x + w, y, x + w, y + h, r);
  pen.arcTo(x + w, y + h, x, y + h, r);
  pen.arcTo(x, y + h, x, y, r);
  pen.arcTo(x, y, x + w, y, r);
  pen.closePath();
}
function write(pen, text, x, y, size, colour, style) {
  pen.font = (style || "") + " " + size + "px " + FACE;
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
}
function counted(id) {
  var near = {};
  [id].concat(inside(id)).forEach(function (each) {
    (linesOf[each] || []).forEach(function (line) {
      var other = byId[line.from === each ? line.to : line.from];
      (near[other.kind] = near[other.kind] || new Set()).add(other.id);
    });
  });
  return near;
}
function paintBlock(pen, box, x, y, state) {
  var left = x - box.w / 2, top = y - box.h / 2, group = byId[box.id].kind === "ActionGroup";
  var size = group ? 18 : 15, step = size * 1.3, rows = box.label.split("\n");
  round(pen, left, top, box.w, box.h, group ? 9 : 7);
  if (group) {
    var blend = pen.createLinearGradient(0, top, 0, top + box.h);
    blend.addColorStop(0, palette.core);
    blend.addColorStop(1, palette.copper);
    pen.fillStyle = printing ? palette.core : blend; // printers make a poor job of it
  } else { pen.fillStyle = palette.tint; }
  pen.fill();
  var below = rows.length * step + 22 <= box.h && children[box.id] && !group;
  pen.textAlign = "center";
  rows.forEach(function (row, index) {
    var at = y + (index - (rows.length - 1) / 2) * step - (below ? 8 : 0);
    write(pen, row, x, at, size, group ? palette.onCore : palette.deep, "bold");
  });
  if (below) {
    var near = counted(box.id);
    var parts = [amount(children[box.id].length, kinds.Task)];
    if (near.Enterprise) { parts.push(amount(near.Enterprise.size, kinds.Enterprise)); }
    write(pen, parts.join(" · "), x, y + rows.length * step / 2 + 4, 12, palette.quiet);
  }
  return state;
}
function paintRow(pen, box, x, y) {
  var left = x - box.w / 2, top = y - box.h / 2, number = byId[box.id].number;
  round(pen, left, top, box.w, box.h, 5);
  pen.fillStyle = palette.card;
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = palette.rule;
  pen.stroke();
  pen.textAlign = "right";
  if (number !== undefined) { write(pen, String(number), left + 26, y, 12, palette.link, "bold"); }
  pen.textAlign = "left";
  var rows = box.label.split("\n");
  rows.forEach(function (row, index) {
    write(pen, row, left + 34, y + (index - (rows.length - 1) / 2) * 18.2, 14, palette.ink);
  });
}
function paintNamed(pen, box, x, y, alpha) {
  var left = x - box.w / 2, top = y - box.h / 2, kind = kinds[byId[box.id].kind];
  var strong = Math.min(1, Math.sqrt(factsOf[byId[box.id].index].length) / 5);
  var radius = kind.shape === "circle" ? 3.6 + 2.9 * strong : 5;
  round(pen, left, top, box.w, box.h, 4);
  pen.globalAlpha = 1;
  pen.fillStyle = palette.paper;
  pen.fill();
  pen.globalAlpha = alpha;
  pen.save();
  pen.translate(left + 8, y);
  pen.scale(radius, radius);
  var path = new Path2D(outline(kind.shape));
  if (HOLLOW[kind.shape]) {
    pen.lineWidth = 0.42;
    pen.strokeStyle = palette[kind.colour];
    pen.stroke(path);
  } else {
    pen.fillStyle = palette[kind.colour];
    pen.fill(path);
  }
  pen.restore();
  pen.textAlign = "left";
  var rows = box.label.split("\n");
  rows.forEach(function (row, index) {
    write(pen, row, left + 19, y + (index - (rows.length - 1) / 2) * 18.2, 14, palette.ink);
  });
}
function paint(given) {
  var box = boxes[given.id], pen = given.ctx;
  return {
    drawNode: function () {
      var near = !lighting || lighting.near.has(box.id), alpha = near ? 1 : 0.24;
      var skeleton = kinds[byId[box.id].kind].skeleton;
      pen.textBaseline = "middle";
      if (skeleton) {
        pen.globalAlpha = 1;
        round(pen, given.x - box.w / 2, given.y - box.h / 2, box.w, box.h, 6);
        pen.fillStyle = palette.paper;
        pen.fill();
      }
      pen.globalAlpha = alpha;
      if (!skeleton) { paintNamed(pen, box, given.x, given.y, alpha); }
      else if (byId[box.id].kind === "Task") { paintRow(pen, box, given.x, given.y); }
      else { paintBlock(pen, box, given.x, given.y); }
      if (chosen === box.id || hovered === box.id) {
        pen.globalAlpha = 1;
        pen.lineWidth = 2;
        pen.strokeStyle = palette.copper;
        round(pen, given.x - box.w / 2 - 1, given.y - box.h / 2 - 1, box.w + 2, box.h + 2, 6);
        pen.stroke();
      }
      pen.globalAlpha = 1;
    },
    nodeDimensions: { width: box.w, height: box.h }
  };
}
var HEAD = 24;
function paintHeads(pen) {
  pen.textAlign = "left";
  pen.textBaseline = "alphabetic";
  columns.forEach(function (column) {
    var kind = told.kinds.filter(function (each) { return each.switch === column.name; })[0];
    var text = pick(kind.switchLabel), count = shownOf(column.name);
    write(pen, text, column.left, -11, 13, palette.quiet, "bold");
    write(pen, "  " + count, column.left + pen.measureText(text).width, -11, 13, palette.quiet);
  });
}
function shownOf(name) {
  return drawn.nodes.filter(function (box) { return kinds[byId[box.id].kind].switch === name && isShown(box.id); }).length;
}
