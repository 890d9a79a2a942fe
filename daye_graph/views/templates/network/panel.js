// The panel: a thing, a line, or where to start.

function actionOf(index) {
  var node = told.nodes[index];
  while (node && node.kind !== "Action" && node.parent) { node = byId[node.parent]; }
  return node || null;
}
function writeGroups(node, facts) {
  var groups = [], byAction = {};
  facts.forEach(function (fact) {
    var action = fact.scene === undefined ? null : actionOf(fact.scene), key = action ? action.id : "";
    if (!byAction[key]) { byAction[key] = { action: action, facts: [] }; groups.push(byAction[key]); }
    byAction[key].facts.push(fact);
  });
  var single = kinds[node.kind].skeleton;
  groups.sort(function (a, b) { return (a.action ? a.action.index : 1e9) - (b.action ? b.action.index : 1e9); });
  groups.forEach(function (group) {
    if (!single) {
      panel.append(element("h3", {}, group.action ? link(group.action) : groups.length > 1 ? word("elsewhere") : ""));
    }
    panel.append(list(group.facts, namesOf(node), node.id));
  });
}
function top(kind, label) {
  return element("div", { "class": "top" }, [
    element("span", { "class": "kind" }, [kind ? mark(kind) : null, label]),
    button("← " + word("close"), function () { open(null); }, "plain")
  ]);
}
function standing() {
  var plan = told.plan;
  return element("p", { "class": "standing" }, [
    plan.year ? word("official", { year: plan.year }) : word("officialUndated"),
    element("br"), word("textVersion") + " SHA-256 " + plan.sha256.slice(0, 16) + "…"
  ]);
}
function writeNode(node) {
  var kind = kinds[node.kind], facts = factsOf[node.index];
  panel.append(top(kind, pick(kind.label) + (node.number !== undefined ? " " + node.number : "")), element("h2", {}, node.name));
  if (node.en) { panel.append(element("p", { "class": "quiet" }, word("english") + " " + node.en)); }
  if (node.aliases) { panel.append(element("p", { "class": "quiet" }, word("aliases") + " " + node.aliases.join("、"))); }
  if (node.note) { panel.append(element("p", { "class": "quiet" }, node.note)); }
  if (node.kind === "Enterprise") {
    panel.append(element("p", { "class": "quiet" }, told.plan.year ? word("official", { year: told.plan.year }) : word("officialUndated")));
  }
  var above = holders(node.id).reverse();
  if (above.length) {
    panel.append(element("p", { "class": "quiet" }, above.reduce(function (all, id) { return all.concat(all.length ? " › " : [], link(byId[id])); }, [])));
  }
  var hidden = listHidden(node.id);
  if (hidden.length) {
    panel.append(element("p", {}, button(word("expand") + " +" + hidden.length, function () { expand(node.id, hidden); }, "plain")));
  }
  writeJoined(node);
  var said = facts.filter(function (fact) { return fact.kind !== "Mention" && inScene(fact, node); });
  var mentions = facts.filter(function (fact) { return fact.kind === "Mention"; });
  writeGroups(node, said);
  (children[node.id] || []).forEach(function (id) {
    var child = byId[id], count = factsOf[child.index].filter(function (fact) { return fact.kind !== "Mention"; });
    if (child.kind !== "Task") { return; }
    panel.append(folded(child.number + " " + child.name, count.length, word("facts"), function () { return list(count, namesOf(child), id); }));
  });
  if (mentions.length) {
    panel.append(element("h3", {}, ""), folded(word("mentions"), mentions.length, word("times"), function () { return list(mentions, namesOf(node), node.id); }));
  }
}
function listHidden(id) {
  var found = new Set();
  [id].concat(inside(id)).forEach(function (each) {
    (linesOf[each] || []).forEach(function (line) { found.add(line.from).add(line.to); });
  });
  return Array.from(found).filter(function (other) { return !isShown(other); });
}
function inScene(fact, node) {
  return fact.about.indexOf(node.index) >= 0 || node.kind === "Task";
}
function writeJoined(node) {
  if (!kinds[node.kind].skeleton) { return; }
  var near = counted(node.id);
  told.kinds.forEach(function (kind) {
    if (kind.skeleton || !near[kind.name]) { return; }
    var found = told.nodes.filter(function (each) { return near[kind.name].has(each.id); });
    var names = element("ul", { "class": "names flow" }, found.map(function (each) { return element("li", {}, link(each)); }));
    var made = element("details", {}, [element("summary", {}, [pick(kind.plural), element("small", {}, " " + found.length)]), names]);
    made.open = kind.name === "Enterprise" || kind.name === "GovernmentUnit";
    panel.append(made);
  });
}
function writeLine(line) {
  var from = byId[line.from], to = byId[line.to], facts = factsOfLine(line);
  panel.append(
    top(null, facts.length + " " + word("evidence")),
    element("h2", {}, [link(from), " — ", link(to)]),
    list(facts, namesOf(from).concat(namesOf(to)), null)
  );
}
function writeStart() {
  panel.append(element("h2", {}, word("start")), element("p", { "class": "quiet" }, word("startHint")));
  var actions = told.nodes.filter(function (node) { return node.kind === "Action" && node.drawn; });
  if (actions.length) {
    var counts = ["Enterprise", "GovernmentUnit"].filter(function (name) { return kinds[name].drawn; });
    panel.append(element("table", { "class": "actions" }, [
      element("thead", {}, element("tr", {}, ["Action"].concat(counts).map(function (name) { return element("th", { scope: "col" }, name === "GovernmentUnit" ? word("units") : pick(kinds[name].plural)); }))),
      element("tbody", {}, actions.map(function (action) {
        var near = counted(action.id);
        return element("tr", {}, [element("td", {}, link(action))].concat(counts.map(function (name) {
          return element("td", {}, near[name] ? String(near[name].size) : "–");
        })));
      }))
    ]));
  }
  panel.append(element("h3", {}, word("list")));
  told.kinds.forEach(function (kind) {
    var found = told.nodes.filter(function (node) { return node.kind === kind.name; });
    if (!found.length) { return; }
    var list = folded(pick(kind.plural), found.length, "", function () {
      return element("ul", { "class": "names" + (kind.skeleton ? "" : " flow") }, found.map(function (node) {
        return element("li", {}, [node.number !== undefined ? node.number + " " : "", link(node)]);
      }));
    });
    list.setAttribute("data-list", kind.name);
    panel.append(list);
  });
}
var wantedList = null;
function openList(name) {
  wantedList = name;
  open(null);
}
function unfoldList() {
  var list = wantedList && panel.querySelector('[data-list="' + wantedList + '"]');
  wantedList = null;
  if (!list) { return; }
  list.open = true;
  list.scrollIntoView();
  list.querySelector("summary").focus();
}
function expand(id, hidden) {
  expanded = new Set();
  hidden.slice(0, Math.max(0, told.most - countShown())).forEach(function (each) { expanded.add(each); });
  show();
  open(id);
}
function writePanel() {
  panel.textContent = "";
  if (chosen && lineById[chosen]) { writeLine(lineById[chosen]); }
  else if (chosen) { writeNode(byId[chosen]); }
  else { writeStart(); }
  panel.append(standing());
  panel.scrollTop = 0;
  if (!chosen) { unfoldList(); }
}
