// What is shown, and where the columns stand when others are hidden.

function isShown(id) {
  var kind = kinds[byId[id].kind];
  return kind.skeleton || switches.has(kind.switch) || expanded.has(id);
}
// lines run from the right side of one box to the left side of another: points of no size stand there
var nodes = new vis.DataSet();
drawn.nodes.forEach(function (box) {
  nodes.add({ id: box.id, of: box.id, side: 0, x: box.x, y: box.y, ctxRenderer: paint });
  nodes.add([-1, 1].map(function (side) {
    return { id: box.id + (side < 0 ? " <" : " >"), of: box.id, side: side, x: box.x, y: box.y, ctxRenderer: paintNothing };
  }));
});
var lines = new vis.DataSet(drawn.edges.map(function (line) { return { id: line.id, from: line.from + " >", to: line.to + " <" }; }));
var nodeView = new vis.DataView(nodes, { filter: function (item) { return isShown(item.of); } });
var lineView = new vis.DataView(lines, { filter: function (item) { return isShown(lineById[item.id].from) && isShown(lineById[item.id].to); } });
function paintNothing() { return { drawNode: function () {}, nodeDimensions: { width: 0.1, height: 0.1 } }; }

function arrange() {
  var filled = new Set();
  drawn.nodes.forEach(function (box) { if (isShown(box.id)) { filled.add(kinds[byId[box.id].kind].switch); } });
  var at = 0, before = null;
  columns = [];
  told.columns.forEach(function (column) {
    if (!filled.has(column[0])) { return; }
    var skeleton = kinds[column[0]] && kinds[column[0]].skeleton;
    if (before) { at += before.skeleton && !skeleton ? told.firstGap : column[2]; }
    before = { name: column[0], left: at, width: column[1], skeleton: skeleton };
    columns.push(before);
    at += column[1];
  });
  var left = {};
  columns.forEach(function (column) { left[column.name] = column.left; });
  nodes.update(nodes.get({ filter: function (item) { return isShown(item.of); } }).map(function (item) {
    var box = boxes[item.of];
    return { id: item.id, x: left[kinds[byId[box.id].kind].switch] + box.dx + item.side * box.w / 2, y: box.y };
  }));
  nodeView.refresh();
  lineView.refresh();
}

function columnOf(id) {
  var name = kinds[byId[id].kind].switch;
  return columns.findIndex(function (column) { return column.name === name; });
}
