// Facts in the panel: what is said, its quote, and where it stands.

var panel = document.getElementById("panel");
function named(index, except) {
  if (typeof index !== "number") { return element("span", {}, index); }
  var node = told.nodes[index];
  return node.id === except ? null : link(node);
}
function link(node) { return button(node.name, function () { open(node.id); }); }
function separate(parts) {
  return parts.filter(Boolean).reduce(function (all, part) { return all.length ? all.concat("、", part) : [part]; }, []);
}
function namesOf(node) { return [node.name].concat(node.aliases || []); }
function marked(text, names) {
  var parts = [], at = 0;
  var sorted = names.filter(Boolean).sort(function (a, b) { return b.length - a.length; });
  while (at < text.length) {
    var best = -1, name = "";
    sorted.forEach(function (each) {
      var found = text.indexOf(each, at);
      if (found >= 0 && (best < 0 || found < best)) { best = found; name = each; }
    });
    if (best < 0) { break; }
    parts.push(text.slice(at, best), element("mark", {}, name));
    at = best + name.length;
  }
  return parts.concat(text.slice(at));
}
function context(fact) {
  characters = characters || Array.from(told.text); // offsets count code points
  var first = fact.spans[0][0], last = fact.spans[fact.spans.length - 1][1], parts = [], at = Math.max(0, first - 60);
  function plain(from, to) { return characters.slice(from, to).join("").replace(/\*\*|#+ |<\/?[a-z]+>/g, "").replace(/\s+/g, " "); }
  if (at > 0) { parts.push("……"); }
  fact.spans.forEach(function (span) {
    parts.push(plain(at, span[0]), element("mark", {}, plain(span[0], span[1])));
    at = span[1];
  });
  parts.push(plain(at, last + 60), last + 60 < characters.length ? "……" : "");
  return element("p", { "class": "context" }, parts);
}
function spansOf(fact) {
  return fact.spans.map(function (span) { return span[0] + "–" + span[1]; }).join("；");
}
function citation(fact) {
  var plan = told.plan;
  return "《" + plan.title + "》" + (plan.number ? "（" + plan.number + "）" : "") + fact.place + "：“" + fact.quote + "”［" + spansOf(fact) + "］";
}
function copy(text, from) {
  function done() { from.textContent = word("copied"); setTimeout(function () { from.textContent = word("copy"); }, 1500); }
  function byHand() {
    var area = element("textarea", { "aria-hidden": "true", style: "position:fixed;opacity:0" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    done();
  }
  if (navigator.clipboard && window.isSecureContext) { navigator.clipboard.writeText(text).then(done, byHand); } else { byHand(); }
}
function tell(fact, names, except) {
  var others = separate(fact.about.map(function (index) { return named(index, except); }));
  var item = element("li", { "data-fact": fact.id });
  var head = element("p", {}, element("span", { "class": "quiet" }, pick(told.factKinds[fact.kind]) + " "));
  if (fact.words) { head.append(element("b", {}, pick(fact.words)), " "); }
  head.append.apply(head, others);
  var read = button(word("read"), function () {
    var shown = item.querySelector(".context");
    if (shown) { shown.remove(); } else { item.querySelector("blockquote").after(context(fact)); }
    read.setAttribute("aria-expanded", String(!shown));
  });
  read.setAttribute("aria-expanded", "false");
  var copied = button(word("copy"), function () { copy(citation(fact), copied); });
  item.append(head, element("blockquote", {}, marked(fact.quote, names)), element("p", { "class": "source" }, [
    element("span", {}, fact.place),
    element("span", {}, word("characters") + " " + spansOf(fact)),
    element("span", {}, (fact.origin ? word("decision") : word("rule")) + " " + fact.rule),
    read, copied
  ]));
  return item;
}
function mentionItem(fact, except) {
  var others = separate(fact.about.map(function (index) { return named(index, except); }));
  return element("li", { "data-fact": fact.id }, [
    others.length ? element("p", {}, others) : null,
    context(fact),
    element("p", { "class": "source" }, [element("span", {}, fact.place), element("span", {}, word("characters") + " " + spansOf(fact))])
  ]);
}
function list(facts, names, except) {
  return element("ul", { "class": "facts" }, facts.map(function (fact) {
    return fact.kind === "Mention" ? mentionItem(fact, except) : tell(fact, names, except);
  }));
}
function folded(title, count, unit, fill) {
  var made = element("details", {}, element("summary", {}, [title, element("small", {}, " " + count + " " + unit)]));
  made.addEventListener("toggle", function () { if (made.open && made.children.length < 2) { made.append(fill()); } });
  return made;
}
