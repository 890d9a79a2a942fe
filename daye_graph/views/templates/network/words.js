// The page's own words, and the making of elements. Texts of the plan only ever become text nodes.

function word(name, values) {
  var text = told.words[name][language];
  Object.keys(values || {}).forEach(function (key) { text = text.replace("{" + key + "}", values[key]); });
  return text;
}
function pick(pair) { return pair[language]; }
function amount(count, kind) { return count + " " + pick(count === 1 ? kind.label : kind.plural); }
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
