// What is lit: a thing with all it has to do with, or a line with its ends.

function holders(id) {
  var found = [];
  for (var parent = byId[id].parent; parent && boxes[parent]; parent = byId[parent].parent) { found.push(parent); }
  return found;
}
function inside(id) {
  return (children[id] || []).reduce(function (all, child) { return all.concat(child, inside(child)); }, []);
}
function light(target) {
  var near = new Set(), lit = new Set();
  if (!target) { return null; }
  if (lineById[target]) {
    var line = lineById[target];
    lit.add(line.id);
    near.add(line.from).add(line.to);
  } else if (boxes[target]) {
    [target].concat(inside(target)).forEach(function (id) {
      near.add(id);
      linesOf[id].forEach(function (each) {
        if (!isShown(each.from) || !isShown(each.to)) { return; }
        lit.add(each.id);
        near.add(each.from).add(each.to);
      });
    });
    if (kinds[byId[target].kind].skeleton) {
      linesOf[target].forEach(function (each) { if (each.tree && each.to === target) { lit.add(each.id); } });
    }
  }
  Array.from(near).forEach(function (id) {
    if (byId[id].kind !== "Task" && id !== target) { return; }
    var below = id;
    holders(id).forEach(function (holder) {
      near.add(holder);
      linesOf[below].forEach(function (each) { if (each.tree && each.from === holder) { lit.add(each.id); } });
      below = holder;
    });
  });
  return { near: near, lit: lit };
}
var lighting = null;
function relight() {
  lighting = light(hovered && !printing ? hovered : chosen);
  var first = columns.findIndex(function (column) { return !column.skeleton; });
  var crowded = lighting && lighting.lit.size > 24;
  lines.update(drawn.edges.map(function (line) {
    var on = lighting && lighting.lit.has(line.id);
    // what passes behind another column is faint until it is asked for
    var far = !line.tree && columnOf(line.to) > first && columnOf(line.from) < first;
    var alpha = line.tree ? 0.55 : far ? 0.14 : line.dash === "dots" ? 0.28 : 0.42;
    if (lighting) { alpha = !on ? 0.07 : !crowded ? 0.95 : far ? 0.4 : 0.7; }
    var colour = line.tree ? palette.copper : palette[line.colour];
    return {
      id: line.id,
      width: on ? (crowded ? 1.4 : 2) : line.tree ? 1.4 : 1.1,
      dashes: line.dash === "long" ? [6, 4] : line.dash === "dots" ? [1.5, 4] : false,
      color: { color: fade(colour, alpha), inherit: false }
    };
  }));
  network.redraw();
}
