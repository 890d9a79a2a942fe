// What the page was given, and how its parts find one another.

var drawn = JSON.parse(document.getElementById("drawn").textContent);
var told = JSON.parse(document.getElementById("told").textContent);
var language = told.lang === "en" ? 1 : 0;
var byId = {}, kinds = {}, boxes = {}, children = {}, lineById = {}, linesOf = {}, factsOf = [], columns = [];
var switches = new Set(told.on), expanded = new Set(), recent = told.on.slice();
var chosen = null, hovered = null, moved = false, printing = false;
var characters = null;

told.kinds.forEach(function (kind) { kinds[kind.name] = kind; });
told.nodes.forEach(function (node, index) {
  node.index = index;
  byId[node.id] = node;
  if (node.parent) { (children[node.parent] = children[node.parent] || []).push(node.id); }
  factsOf.push([]);
});
told.facts.forEach(function (fact) {
  fact.about.forEach(function (index) { if (typeof index === "number") { factsOf[index].push(fact); } });
  if (fact.scene !== undefined && fact.about.indexOf(fact.scene) < 0) { factsOf[fact.scene].push(fact); }
});
drawn.nodes.forEach(function (box) { boxes[box.id] = box; linesOf[box.id] = []; });
drawn.edges.forEach(function (line) {
  lineById[line.id] = line;
  linesOf[line.from].push(line);
  linesOf[line.to].push(line);
});
