// Search in names and aliases.

var search = document.getElementById("search"), found = document.getElementById("found"), matches = [], active = 0;
function fold(text) { return text.normalize("NFKC").toLowerCase().replace(/[“”‘’"'「」\s]/g, ""); }
function seek() {
  var wanted = fold(search.value);
  matches = [];
  if (wanted) {
    told.nodes.forEach(function (node) {
      var best = 0;
      namesOf(node).concat(node.en || []).forEach(function (name) {
        var folded = fold(name), at = folded.indexOf(wanted);
        if (at >= 0) { best = Math.max(best, folded === wanted ? 3 : at === 0 ? 2 : 1); }
      });
      if (best) { matches.push([best, node]); }
    });
    matches.sort(function (a, b) { return b[0] - a[0] || a[1].index - b[1].index; });
    matches = matches.slice(0, 12).map(function (pair) { return pair[1]; });
  }
  active = 0;
  writeFound(Boolean(wanted));
}
function writeFound(open) {
  found.textContent = "";
  found.hidden = !open;
  search.setAttribute("aria-expanded", String(open));
  matches.forEach(function (node, index) {
    found.append(element("li", { role: "option", id: "found-" + index, "aria-selected": String(index === active), on: { mousedown: function (event) { event.preventDefault(); take(node); } } },
      [mark(kinds[node.kind]), node.name, element("small", {}, pick(kinds[node.kind].label))]));
  });
  if (open && !matches.length) { found.append(element("li", { "class": "quiet" }, word("noMatch"))); }
  if (matches.length) { search.setAttribute("aria-activedescendant", "found-" + active); } else { search.removeAttribute("aria-activedescendant"); }
}
function take(node) {
  search.value = "";
  matches = [];
  writeFound(false);
  open(node.id);
  panel.focus();
}
search.addEventListener("input", seek);
search.addEventListener("blur", function () { writeFound(false); });
search.addEventListener("keydown", function (event) {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    active = (active + (event.key === "ArrowDown" ? 1 : matches.length - 1)) % (matches.length || 1);
    writeFound(Boolean(matches.length));
  } else if (event.key === "Enter" && matches.length) {
    event.preventDefault();
    take(matches[active]);
  } else if (event.key === "Escape") {
    search.value = "";
    seek();
  }
});
document.addEventListener("keydown", function (event) {
  if (event.key === "Escape" && chosen && document.activeElement !== search) { open(null); }
  if (event.key === "/" && document.activeElement !== search) { event.preventDefault(); search.focus(); }
});
legend.addEventListener("submit", function (event) { event.preventDefault(); });
