// The page begins.

function writeHead() {
  var plan = told.plan, about = document.getElementById("about"), date = plan.date;
  var parts = /^\d{4}-\d\d-\d\d$/.exec(date);
  if (parts && !language) { date = date.slice(0, 4) + "年" + Number(date.slice(5, 7)) + "月" + Number(date.slice(8)) + "日"; }
  about.textContent = "";
  [plan.number, plan.issuer, date && (language ? word("issued") + " " + date : date + word("issued"))].forEach(function (text) {
    if (text) { about.append(element("span", {}, text)); }
  });
  if (told.part) { about.append(element("span", {}, word("part") + " " + told.part)); }
  told.figures.forEach(function (figure) {
    about.append(element("span", {}, button([element("b", {}, String(figure[0])), " " + pick(figure[1])], function () { openList(figure[2]); }, "figure")));
  });
}
function speak() {
  document.documentElement.lang = language ? "en" : "zh-CN";
  writeHead();
  search.placeholder = word("search");
  search.setAttribute("aria-label", word("searchLabel"));
  document.getElementById("fit").textContent = word("fit");
  document.getElementById("language").textContent = word("language");
  place.setAttribute("aria-label", word("picture"));
  legend.setAttribute("aria-label", word("legend"));
  writeLegend();
  writePanel();
  if (!moved) { fit(); }
  network.redraw();
}
document.getElementById("language").addEventListener("click", function () { language = 1 - language; warn(""); speak(); });
document.getElementById("fit").addEventListener("click", function () { fit(true); });

var dark = window.matchMedia("(prefers-color-scheme: dark)");
function repaint() { readPalette(); relight(); }
if (dark.addEventListener) { dark.addEventListener("change", repaint); } else { dark.addListener(repaint); }
function print(on) {
  printing = on;
  document.documentElement.classList.toggle("printing", on); // paper is light
  repaint();
}
window.addEventListener("beforeprint", function () { print(true); });
window.addEventListener("afterprint", function () { print(false); });

if (!location.hash && told.centres.length) { chosen = told.centres[0]; }
arrange();
speak(); // the head's and the legend's words decide how much room is left
show();
if (location.hash) { follow(); }
if (document.fonts && document.fonts.ready) { document.fonts.ready.then(function () { network.redraw(); }); }
