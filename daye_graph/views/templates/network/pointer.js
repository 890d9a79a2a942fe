// What the pointer meets: the tip, and clicks.

var tip = document.getElementById("tip");
function hover(target, pointer) {
  hovered = target;
  relight();
  tip.hidden = !target;
  place.style.cursor = target ? "pointer" : "";
  if (!target) { return; }
  tip.textContent = "";
  if (lineById[target]) {
    var line = lineById[target];
    tip.append(byId[line.from].name + " — " + byId[line.to].name, element("small", {}, meaning(line)));
  } else {
    tip.append(byId[target].name, element("small", {}, pick(kinds[byId[target].kind].label) + " · " + factsOf[byId[target].index].length + " " + word("facts")));
  }
  var width = tip.offsetWidth, height = tip.offsetHeight;
  tip.style.left = Math.max(4, Math.min(pointer.x + 14, place.clientWidth - width - 4)) + "px";
  tip.style.top = Math.max(4, Math.min(pointer.y + 18, place.clientHeight - height - 4)) + "px";
}
function meaning(line) {
  var said = factsOfLine(line).map(function (fact) {
    return [pick(told.factKinds[fact.kind])].concat(fact.words && fact.kind !== "Mention" ? pick(fact.words) : []).join("：");
  });
  var different = Array.from(new Set(said));
  return different.slice(0, 3).join("；") + (different.length > 3 ? "……" : "") + " · " + line.statements.length + " " + word("evidence");
}
function factsOfLine(line) {
  var wanted = new Set(line.statements);
  return told.facts.filter(function (fact) { return wanted.has(fact.id); });
}
network.on("hoverNode", function (event) { if (boxes[event.node]) { hover(event.node, event.pointer.DOM); } });
network.on("blurNode", function () { hover(null); });
network.on("hoverEdge", function (event) { hover(event.edge, event.pointer.DOM); });
network.on("blurEdge", function () { hover(null); });
network.on("dragStart", function () { moved = true; });
network.on("zoom", function () { moved = true; });
network.on("click", function (event) {
  if (event.nodes.length) { open(nodes.get(event.nodes[0]).of); }
  else if (event.edges.length) { open(event.edges[0]); }
  else if (chosen) { open(null); }
});
network.on("resize", function () { if (!moved) { fit(); } });
