// The legend, which is also the switches.

var legend = document.getElementById("legend"), notice = document.getElementById("notice");
function warn(text) { notice.textContent = text; notice.hidden = !text; }
function countShown() { return drawn.nodes.filter(function (box) { return isShown(box.id); }).length; }
function toggle(name, on) {
  if (on) { switches.add(name); recent.push(name); } else { switches.delete(name); }
  recent = recent.filter(function (each, index) { return switches.has(each) && recent.lastIndexOf(each) === index; });
  var closed = [];
  while (countShown() > told.most) {
    var oldest = recent.filter(function (each) { return each !== name && !(kinds[each] && kinds[each].skeleton); })[0];
    if (expanded.size) { expanded.clear(); } else if (oldest) { switches.delete(oldest); closed.push(oldest); recent.splice(recent.indexOf(oldest), 1); }
    else { break; }
  }
  warn(closed.length ? word("tooMany", { most: told.most, closed: closed.map(labelOf).join("、") }) : "");
  show();
}
function labelOf(name) {
  return pick(told.kinds.filter(function (kind) { return kind.switch === name; })[0].switchLabel);
}
function show() {
  arrange();
  writeLegend();
  fit();
  relight();
  settle();
}
function line(dash, text) {
  var svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("width", "24");
  svg.setAttribute("height", "8");
  svg.setAttribute("aria-hidden", "true");
  var path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M0 4H24");
  path.setAttribute("stroke", "var(--quiet)");
  path.setAttribute("stroke-width", "2");
  if (dash) { path.setAttribute("stroke-dasharray", dash); }
  svg.append(path);
  return element("span", { "class": "key" }, [svg, text]);
}
function writeLegend() {
  var focused = document.activeElement && document.activeElement.name;
  var opened = legend.querySelector("details") && legend.querySelector("details").open;
  legend.textContent = "";
  var common = [], rare = [], seen = new Set();
  told.kinds.forEach(function (kind) {
    if (!kind.drawn || seen.has(kind.switch)) { return; }
    seen.add(kind.switch);
    if (kind.skeleton) { common.push(element("span", { "class": "key" }, [mark(kind), pick(kind.plural)])); return; }
    var box = element("input", { type: "checkbox", name: kind.switch, on: { change: function () { toggle(kind.switch, box.checked); } } });
    box.checked = switches.has(kind.switch);
    (kind.rare ? rare : common).push(element("label", { "class": box.checked ? null : "off" }, [box, mark(kind), pick(kind.switchLabel), element("small", {}, String(kind.count))]));
  });
  legend.append.apply(legend, common);
  if (rare.length) {
    var more = element("details", {}, [element("summary", {}, word("more")), element("div", {}, rare)]);
    more.open = Boolean(opened);
    legend.append(more);
  }
  var shown = lineView.get().map(function (each) { return lineById[each.id]; });
  [["", "", "carried"], ["long", "6 4", "supported"], ["dots", "1.5 4", "named"]].forEach(function (key) {
    var found = shown.some(function (each) { return each.dash === key[0] && (key[0] === "dots" || byId[each.to].kind === "Enterprise"); });
    if (found) { legend.append(line(key[1], word(key[2]))); }
  });
  if (focused && legend.elements[focused]) { legend.elements[focused].focus(); }
}
