(function () {
  "use strict";

  var drawn = JSON.parse(document.getElementById("drawn").textContent);
  var told = JSON.parse(document.getElementById("told").textContent);
  var language = told.lang === "en" ? 1 : 0;
  var byId = {}, kinds = {}, boxes = {}, children = {}, lineById = {}, linesOf = {}, factsOf = [], columns = [];
  var switches = new Set(told.on), expanded = new Set(), history = told.on.slice();
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

  // words

  function word(name, values) {
    var text = told.words[name][language];
    Object.keys(values || {}).forEach(function (key) { text = text.replace("{" + key + "}", values[key]); });
    return text;
  }
  function pick(pair) { return pair[language]; }
  function element(tag, attributes, content) {
    var made = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      if (name === "on") {
        Object.keys(attributes.on).forEach(function (event) { made.addEventListener(event, attributes.on[event]); });
      } else if (attributes[name] !== null) { made.setAttribute(name, attributes[name]); }
    });
    [].concat(content === undefined ? [] : content).forEach(function (part) {
      if (part !== null && part !== "") { made.append(part); }
    });
    return made;
  }
  function button(text, action, style) {
    return element("button", { type: "button", "class": style || "link", on: { click: action } }, text);
  }

  // marks: the same shapes on the canvas and in the legend, within a circle of radius 1

  function corners(count, turn) {
    var points = [];
    for (var i = 0; i < count; i += 1) {
      var angle = turn + (2 * Math.PI * i) / count;
      points.push([Math.cos(angle), Math.sin(angle)]);
    }
    return points;
  }
  function starPoints() {
    return corners(10, -Math.PI / 2).map(function (p, i) { return i % 2 ? [p[0] * 0.48, p[1] * 0.48] : [p[0] * 1.1, p[1] * 1.1]; });
  }
  var POLYGONS = {
    square: [[-0.82, -0.82], [0.82, -0.82], [0.82, 0.82], [-0.82, 0.82]],
    diamond: [[0, -1.12], [1.12, 0], [0, 1.12], [-1.12, 0]],
    triangle: [[0, -1.05], [1.05, 0.85], [-1.05, 0.85]],
    hexagon: corners(6, 0),
    pentagon: corners(5, -Math.PI / 2),
    plus: [[-0.35, -1], [0.35, -1], [0.35, -0.35], [1, -0.35], [1, 0.35], [0.35, 0.35], [0.35, 1], [-0.35, 1], [-0.35, 0.35], [-1, 0.35], [-1, -0.35], [-0.35, -0.35]],
    cross: [[-1, -0.55], [-0.55, -1], [0, -0.45], [0.55, -1], [1, -0.55], [0.45, 0], [1, 0.55], [0.55, 1], [0, 0.45], [-0.55, 1], [-1, 0.55], [-0.45, 0]],
    star: starPoints(),
    flag: [[-0.8, -1], [0.9, -0.45], [-0.45, 0.15], [-0.45, 1], [-0.8, 1]],
    page: [[-0.75, -1], [0.3, -1], [0.75, -0.5], [0.75, 1], [-0.75, 1]],
    bars: [[-1, 0.9], [-1, 0.1], [-0.45, 0.1], [-0.45, 0.9], [-0.28, 0.9], [-0.28, -0.45], [0.28, -0.45], [0.28, 0.9], [0.45, 0.9], [0.45, -1], [1, -1], [1, 0.9]],
    block: [[-1.1, -0.75], [1.1, -0.75], [1.1, 0.75], [-1.1, 0.75]],
    row: [[-1.2, -0.6], [1.2, -0.6], [1.2, 0.6], [-1.2, 0.6]]
  };
  function outline(shape) {
    if (POLYGONS[shape]) {
      return "M" + POLYGONS[shape].map(function (p) { return p[0].toFixed(2) + " " + p[1].toFixed(2); }).join("L") + "Z";
    }
    if (shape === "drop") { return "M0 1.25C-.35.7-.95.25-.95-.25A.95.95 0 1 1 .95-.25C.95.25.35.7 0 1.25Z"; }
    return "M-1 0A1 1 0 1 1 1 0A1 1 0 1 1-1 0Z";
  }
  var HOLLOW = { ring: true, row: true, coin: true };
  function mark(kind) {
    var svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "-1.3 -1.3 2.6 2.6");
    svg.setAttribute("class", "mark");
    svg.setAttribute("aria-hidden", "true");
    var path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", outline(kind.shape));
    var colour = "var(--" + kind.colour + ")";
    path.setAttribute("fill", HOLLOW[kind.shape] ? "none" : colour);
    path.setAttribute("stroke", colour);
    path.setAttribute("stroke-width", HOLLOW[kind.shape] ? ".36" : "0");
    svg.append(path);
    return svg;
  }

  // colours, as the style sheet has them for light, dark and paper

  var LIGHT = {};
  var palette = {};
  function readPalette() {
    var style = getComputedStyle(document.documentElement);
    ["paper", "card", "ink", "quiet", "rule", "core", "copper", "deep", "tint", "onCore", "green", "blue", "ochre", "plum", "slate", "teal", "olive", "faint"]
      .forEach(function (name) { palette[name] = style.getPropertyValue("--" + name).trim(); });
  }
  function fade(colour, alpha) {
    var value = parseInt(colour.length === 4 ? colour.slice(1).replace(/./g, "$&$&") : colour.slice(1), 16);
    return "rgba(" + (value >> 16) + "," + ((value >> 8) & 255) + "," + (value & 255) + "," + alpha + ")";
  }

  // what is shown

  function isShown(id) {
    var kind = kinds[byId[id].kind];
    return kind.skeleton || switches.has(kind.switch) || expanded.has(id);
  }
  var nodes = new vis.DataSet(drawn.nodes.map(function (box) {
    return { id: box.id, x: box.x, y: box.y, shape: "custom", ctxRenderer: paint, fixed: true };
  }));
  var lines = new vis.DataSet(drawn.edges.map(function (line) { return { id: line.id, from: line.from, to: line.to }; }));
  var nodeView = new vis.DataView(nodes, { filter: function (item) { return isShown(item.id); } });
  var lineView = new vis.DataView(lines, { filter: function (item) { return isShown(item.from) && isShown(item.to); } });

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
    nodes.update(drawn.nodes.filter(function (box) { return isShown(box.id); }).map(function (box) {
      return { id: box.id, x: left[kinds[byId[box.id].kind].switch] + box.dx, y: box.y };
    }));
    nodeView.refresh();
    lineView.refresh();
  }

  // what is lit

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
    lines.update(drawn.edges.map(function (line) {
      var on = lighting && lighting.lit.has(line.id);
      var alpha = lighting ? (on ? 0.95 : 0.07) : (line.tree ? 0.55 : line.dash === "dots" ? 0.28 : 0.42);
      var colour = line.tree ? palette.copper : palette[line.colour];
      return {
        id: line.id,
        width: on ? 2 : line.tree ? 1.4 : 1.1,
        dashes: line.dash === "long" ? [6, 4] : line.dash === "dots" ? [1.5, 4] : false,
        color: { color: fade(colour, alpha), inherit: false }
      };
    }));
    network.redraw();
  }

  // painting

  var FACE = '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';
  function round(pen, x, y, w, h, r) {
    pen.beginPath();
    pen.moveTo(x + r, y);
    pen.arcTo(x + w, y, x + w, y + h, r);
    pen.arcTo(x + w, y + h, x, y + h, r);
    pen.arcTo(x, y + h, x, y, r);
    pen.arcTo(x, y, x + w, y, r);
    pen.closePath();
  }
  function write(pen, text, x, y, size, colour, style) {
    pen.font = (style || "") + " " + size + "px " + FACE;
    pen.fillStyle = colour;
    pen.fillText(text, x, y);
  }
  function counted(id) {
    var near = {};
    [id].concat(inside(id)).forEach(function (each) {
      (linesOf[each] || []).forEach(function (line) {
        var other = byId[line.from === each ? line.to : line.from];
        (near[other.kind] = near[other.kind] || new Set()).add(other.id);
      });
    });
    return near;
  }
  function paintBlock(pen, box, x, y, state) {
    var left = x - box.w / 2, top = y - box.h / 2, group = byId[box.id].kind === "ActionGroup";
    var size = group ? 18 : 15, step = size * 1.3, rows = box.label.split("\n");
    round(pen, left, top, box.w, box.h, group ? 9 : 7);
    if (group) {
      var blend = pen.createLinearGradient(0, top, 0, top + box.h);
      blend.addColorStop(0, palette.core);
      blend.addColorStop(1, palette.copper);
      pen.fillStyle = blend;
    } else { pen.fillStyle = palette.tint; }
    pen.fill();
    var below = rows.length * step + 22 <= box.h && children[box.id] && !group;
    pen.textAlign = "center";
    rows.forEach(function (row, index) {
      var at = y + (index - (rows.length - 1) / 2) * step - (below ? 8 : 0);
      write(pen, row, x, at, size, group ? palette.onCore : palette.deep, "bold");
    });
    if (below) {
      var near = counted(box.id);
      var parts = [children[box.id].length + " " + pick(kinds.Task.label)];
      if (near.Enterprise) { parts.push(near.Enterprise.size + " " + pick(kinds.Enterprise.label)); }
      write(pen, parts.join(" · "), x, y + rows.length * step / 2 + 4, 12, palette.quiet);
    }
    return state;
  }
  function paintRow(pen, box, x, y) {
    var left = x - box.w / 2, top = y - box.h / 2, number = byId[box.id].number;
    round(pen, left, top, box.w, box.h, 5);
    pen.fillStyle = palette.card;
    pen.fill();
    pen.lineWidth = 1;
    pen.strokeStyle = palette.rule;
    pen.stroke();
    pen.textAlign = "right";
    if (number !== undefined) { write(pen, String(number), left + 26, y, 12, palette.copper, "bold"); }
    pen.textAlign = "left";
    var rows = box.label.split("\n");
    rows.forEach(function (row, index) {
      write(pen, row, left + 34, y + (index - (rows.length - 1) / 2) * 18.2, 14, palette.ink);
    });
  }
  function paintNamed(pen, box, x, y, alpha) {
    var left = x - box.w / 2, top = y - box.h / 2, kind = kinds[byId[box.id].kind];
    var strong = Math.min(1, Math.sqrt(factsOf[byId[box.id].index].length) / 5);
    var radius = kind.shape === "circle" ? 3.6 + 2.9 * strong : 5;
    round(pen, left, top, box.w, box.h, 4);
    pen.globalAlpha = 1;
    pen.fillStyle = palette.paper;
    pen.fill();
    pen.globalAlpha = alpha;
    pen.save();
    pen.translate(left + 8, y);
    pen.scale(radius, radius);
    var path = new Path2D(outline(kind.shape));
    if (HOLLOW[kind.shape]) {
      pen.lineWidth = 0.42;
      pen.strokeStyle = palette[kind.colour];
      pen.stroke(path);
    } else {
      pen.fillStyle = palette[kind.colour];
      pen.fill(path);
    }
    pen.restore();
    pen.textAlign = "left";
    var rows = box.label.split("\n");
    rows.forEach(function (row, index) {
      write(pen, row, left + 19, y + (index - (rows.length - 1) / 2) * 18.2, 14, palette.ink);
    });
  }
  function paint(given) {
    var box = boxes[given.id], pen = given.ctx;
    return {
      drawNode: function () {
        var near = !lighting || lighting.near.has(box.id), alpha = near ? 1 : 0.24;
        var skeleton = kinds[byId[box.id].kind].skeleton;
        pen.textBaseline = "middle";
        if (skeleton) {
          pen.globalAlpha = 1;
          round(pen, given.x - box.w / 2, given.y - box.h / 2, box.w, box.h, 6);
          pen.fillStyle = palette.paper;
          pen.fill();
        }
        pen.globalAlpha = alpha;
        if (!skeleton) { paintNamed(pen, box, given.x, given.y, alpha); }
        else if (byId[box.id].kind === "Task") { paintRow(pen, box, given.x, given.y); }
        else { paintBlock(pen, box, given.x, given.y); }
        if (chosen === box.id || hovered === box.id) {
          pen.globalAlpha = 1;
          pen.lineWidth = 2;
          pen.strokeStyle = palette.copper;
          round(pen, given.x - box.w / 2 - 1, given.y - box.h / 2 - 1, box.w + 2, box.h + 2, 6);
          pen.stroke();
        }
        pen.globalAlpha = 1;
      },
      nodeDimensions: { width: box.w, height: box.h }
    };
  }
  var HEAD = 26;
  function paintHeads(pen) {
    pen.textAlign = "left";
    pen.textBaseline = "alphabetic";
    columns.forEach(function (column) {
      var kind = told.kinds.filter(function (each) { return each.switch === column.name; })[0];
      var text = pick(kind.switchLabel), count = shownOf(column.name);
      write(pen, text, column.left, -11, 13, palette.quiet, "bold");
      write(pen, "  " + count, column.left + pen.measureText(text).width, -11, 13, palette.quiet);
    });
  }
  function shownOf(name) {
    return drawn.nodes.filter(function (box) { return kinds[byId[box.id].kind].switch === name && isShown(box.id); }).length;
  }

  var place = document.getElementById("network");
  readPalette();
  var options = drawn.options;
  options.nodes.ctxRenderer = paint;
  var network = new vis.Network(place, { nodes: nodeView, edges: lineView }, options);
  network.on("beforeDrawing", paintHeads);

  function fit() {
    var last = columns[columns.length - 1];
    if (!last || !place.clientWidth) { return; }
    var width = last.left + last.width, height = told.height + HEAD, margin = 16;
    var narrow = place.clientWidth < 600;
    var scale = Math.min((place.clientWidth - 2 * margin) / width, (place.clientHeight - 2 * margin) / height, 2.2);
    var centre = { x: width / 2, y: (told.height - HEAD) / 2 };
    if (narrow && scale < 0.86) {
      scale = 0.86;
      centre = { x: (place.clientWidth / 2 - 12) / scale, y: (place.clientHeight / 2 - 10) / scale - HEAD };
    }
    moved = false;
    network.moveTo({ position: centre, scale: scale, animation: false });
  }
  function reach(id) {
    var at = network.canvasToDOM(network.getPosition(id)), box = boxes[id], scale = network.getScale();
    var half = box.w / 2 * scale;
    if (at.x - half < 0 || at.y < 20 || at.x + half > place.clientWidth || at.y > place.clientHeight - 20) {
      network.moveTo({ position: network.getPosition(id), scale: scale, animation: false });
    }
  }

  // the tip

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
  network.on("hoverNode", function (event) { hover(event.node, event.pointer.DOM); });
  network.on("blurNode", function () { hover(null); });
  network.on("hoverEdge", function (event) { hover(event.edge, event.pointer.DOM); });
  network.on("blurEdge", function () { hover(null); });
  network.on("dragStart", function () { moved = true; });
  network.on("zoom", function () { moved = true; });
  network.on("click", function (event) {
    if (event.nodes.length) { open(event.nodes[0]); }
    else if (event.edges.length) { open(event.edges[0]); }
    else if (chosen) { open(null); }
  });
  network.on("resize", function () { if (!moved) { fit(); } });

  // switches and legend

  var legend = document.getElementById("legend"), notice = document.getElementById("notice");
  function warn(text) { notice.textContent = text; notice.hidden = !text; }
  function countShown() { return drawn.nodes.filter(function (box) { return isShown(box.id); }).length; }
  function toggle(name, on) {
    if (on) { switches.add(name); history.push(name); } else { switches.delete(name); }
    history = history.filter(function (each, index) { return switches.has(each) && history.lastIndexOf(each) === index; });
    var closed = [];
    while (countShown() > told.most) {
      var oldest = history.filter(function (each) { return each !== name && !(kinds[each] && kinds[each].skeleton); })[0];
      if (expanded.size) { expanded.clear(); } else if (oldest) { switches.delete(oldest); closed.push(oldest); history.splice(history.indexOf(oldest), 1); }
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
  }
  function line(dash, text) {
    var svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("width", "30");
    svg.setAttribute("height", "8");
    svg.setAttribute("aria-hidden", "true");
    var path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", "M0 4H30");
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
      if (kind.skeleton) { common.push(element("span", { "class": "key" }, [mark(kind), pick(kind.label)])); return; }
      var box = element("input", { type: "checkbox", name: kind.switch, on: { change: function () { toggle(kind.switch, box.checked); } } });
      box.checked = switches.has(kind.switch);
      (kind.rare ? rare : common).push(element("label", {}, [box, mark(kind), pick(kind.switchLabel), element("small", {}, String(kind.count))]));
    });
    legend.append.apply(legend, common);
    if (rare.length) {
      var more = element("details", {}, [element("summary", {}, word("more")), element("div", {}, rare)]);
      more.open = Boolean(opened);
      legend.append(more);
    }
    legend.append(line("", word("carried")), line("6 4", word("supported")), line("1.5 4", word("named")));
    if (focused && legend.elements[focused]) { legend.elements[focused].focus(); }
  }

  // the panel

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
    function plain(from, to) { return characters.slice(from, to).join("").replace(/\s+/g, " "); }
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
    var head = element("p", {}, [element("span", { "class": "quiet" }, pick(told.factKinds[fact.kind]) + " ")].concat(others));
    if (fact.words) { head.append(element("span", {}, (others.length ? " · " : "") + pick(fact.words))); }
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
    var hidden = (linesOf[node.id] || []).map(function (each) { return each.from === node.id ? each.to : each.from; })
      .filter(function (id) { return !isShown(id); });
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
      var made = element("details", {}, [element("summary", {}, [pick(kind.label), element("small", {}, " " + found.length)]), names]);
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
      panel.append(element("table", { "class": "actions" }, [
        element("thead", {}, element("tr", {}, ["Action", "Enterprise", "GovernmentUnit"].map(function (name) { return element("th", { scope: "col" }, pick(kinds[name].label)); }))),
        element("tbody", {}, actions.map(function (action) {
          var near = counted(action.id);
          return element("tr", {}, [element("td", {}, link(action))].concat(["Enterprise", "GovernmentUnit"].map(function (name) {
            return element("td", {}, near[name] ? String(near[name].size) : "–");
          })));
        }))
      ]));
    }
    panel.append(element("h3", {}, word("list")));
    told.kinds.forEach(function (kind) {
      var found = told.nodes.filter(function (node) { return node.kind === kind.name; });
      if (!found.length) { return; }
      panel.append(folded(pick(kind.label), found.length, "", function () {
        return element("ul", { "class": "names" + (kind.skeleton ? "" : " flow") }, found.map(function (node) {
          return element("li", {}, [node.number !== undefined ? node.number + " " : "", link(node)]);
        }));
      }));
    });
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
  }

  // opening, from the picture, a link, the search or the address

  function open(target) {
    var address = target ? "#" + encodeURIComponent(target) : "";
    if (location.hash !== address) { location.hash = address; } else { follow(); }
  }
  function follow() {
    var wanted = decodeURIComponent(location.hash.slice(1));
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
  }
  window.addEventListener("hashchange", follow);

  // search

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

  // the page's own words

  function writeHead() {
    var plan = told.plan, about = document.getElementById("about"), date = plan.date;
    var parts = /^\d{4}-\d\d-\d\d$/.exec(date);
    if (parts && !language) { date = date.slice(0, 4) + "年" + Number(date.slice(5, 7)) + "月" + Number(date.slice(8)) + "日"; }
    about.textContent = "";
    [plan.number, plan.issuer, date && (language ? word("issued") + " " + date : date + word("issued"))].forEach(function (text) {
      if (text) { about.append(element("span", {}, text)); }
    });
    told.figures.forEach(function (figure) {
      about.append(element("span", {}, [element("b", {}, String(figure[0])), " " + pick(figure[1])]));
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
    network.redraw();
  }
  document.getElementById("language").addEventListener("click", function () { language = 1 - language; warn(""); speak(); });
  document.getElementById("fit").addEventListener("click", fit);

  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  function repaint() { readPalette(); relight(); }
  if (dark.addEventListener) { dark.addEventListener("change", repaint); } else { dark.addListener(repaint); }
  window.addEventListener("beforeprint", function () { printing = true; relight(); });
  window.addEventListener("afterprint", function () { printing = false; relight(); });

  arrange();
  fit();
  relight();
  if (!location.hash && told.centres.length) { chosen = told.centres[0]; relight(); }
  speak();
  if (location.hash) { follow(); }
  if (document.fonts && document.fonts.ready) { document.fonts.ready.then(function () { network.redraw(); }); }
})();
