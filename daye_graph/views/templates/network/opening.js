// Opening: from the picture, a name, the search or the address.

function open(target) {
  var address = target ? "#" + encodeURIComponent(target) : "";
  if (location.hash !== address) { location.hash = address; } else { follow(); }
}
function follow() {
  var wanted = readAddress();
  chosen = byId[wanted] || lineById[wanted] ? wanted : null;
  hovered = null;
  tip.hidden = true;
  if (chosen && boxes[chosen] && !isShown(chosen)) {
    expanded.add(chosen);
    show();
  }
  relight();
  if (chosen && boxes[chosen]) { reach(chosen); }
  writePanel();
  if (chosen && isNarrow()) { panel.scrollIntoView(); }
}
function readAddress() {
  try { return decodeURIComponent(location.hash.slice(1)); } catch (error) { return ""; } // not one of ours
}
window.addEventListener("hashchange", follow);
