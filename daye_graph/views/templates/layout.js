(function () {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const root = document.documentElement;
  const drawer = document.getElementById("drawer");
  const all = (selector, inside) => Array.from((inside || document).querySelectorAll(selector));
  const index = { zh: 0, en: 1 };
  const WIDTH = 1600, HEIGHT = 1000, PICTURE_WIDTH = 3840;
  let lang = data.lang;
  let shown = null;
  let opener = null;

  const pick = (pair) => pair[index[lang]];
  const word = (name) => pick(data.words[name]);

  function make(name, attributes, ...inside) {
    const element = document.createElement(name);
    Object.keys(attributes || {}).forEach((key) => {
      if (key === "onclick") element.addEventListener("click", attributes[key]);
      else element.setAttribute(key, attributes[key]);
    });
    inside.forEach((each) => { if (each) element.append(each); });
    return element;
  }

  // what belongs together lights up together

  function relate(key) {
    const thing = data.things[key];
    const keys = [key];
    if (thing) thing.groups.forEach((group) => group.items.forEach((item) => { if (item.key) keys.push(item.key); }));
    return keys;
  }

  function highlight(key) {
    const keys = key ? relate(key) : [];
    all(".drawing").forEach((svg) => {
      svg.classList.toggle("focused", keys.length > 0);
      all(".item", svg).forEach((item) => item.classList.toggle("on", keys.indexOf(item.dataset.key) >= 0));
    });
  }

  const find = (event) => {
    const element = event.target.closest ? event.target.closest("[data-key]") : null;
    return element && data.things[element.dataset.key] ? element : null;
  };
  document.addEventListener("mouseover", (event) => {
    const element = find(event);
    highlight(element ? element.dataset.key : shown);
  });
  document.addEventListener("focusin", (event) => {
    const element = find(event);
    if (element && element.classList.contains("item")) highlight(element.dataset.key);
  });
  document.addEventListener("focusout", () => highlight(shown));

  // the drawer

  function open(key, from) {
    if (from) opener = from;
    shown = key;
    drawer.textContent = "";
    drawer.append(...tell(key, data.things[key]));
    drawer.hidden = false;
    document.body.classList.add("opened");
    drawer.scrollTop = 0;
    highlight(key);
    if (from) drawer.focus();
  }

  function close() {
    if (drawer.hidden) return;
    drawer.hidden = true;
    shown = null;
    document.body.classList.remove("opened");
    highlight(null);
    if (opener) opener.focus();
  }

  function tell(key, thing) {
    const parts = [
      make("p", { class: "top" }, make("span", {}, pick(thing.kind)), make("button", { class: "link", id: "close", onclick: close }, word("close"))),
      make("h2", { id: "name" }, thing.name),
    ];
    if (thing.en) parts.push(make("p", { class: "quiet" }, thing.en));
    if (thing.aliases) parts.push(make("p", { class: "quiet" }, word("also") + " " + thing.aliases.join("、")));
    if (thing.position) parts.push(make("p", { class: "quiet" }, pick(thing.position)));
    if (thing.code) parts.push(make("p", { class: "quiet" }, thing.code));
    if (thing.note) parts.push(make("p", { class: "quiet" }, word("note") + " " + thing.note));
    if (thing.source) parts.push(make("p", { class: "quiet" }, word("source") + " " + thing.source));
    if (thing.evidence.length) parts.push(make("h3", {}, word("evidence")));
    thing.evidence.forEach((fact) => parts.push(tellFact(fact)));
    thing.groups.forEach((group) => parts.push(...tellGroup(group)));
    if (thing.mentions && thing.mentions.length) {
      const list = thing.mentions.map((each) =>
        make("li", {}, each.before, make("mark", {}, each.word), each.after, make("small", {}, each.place)));
      const details = make("details", {}, make("summary", {}, word(thing.evidence.length ? "others" : "mentions") + " " + list.length), make("ul", {}, ...list));
      details.open = !thing.evidence.length;
      parts.push(details);
    }
    return parts;
  }

  function tellFact(fact) {
    const quote = fact.quote.map((piece) => (piece[1] ? make("mark", {}, piece[0]) : piece[0]));
    const spans = fact.spans.map((span) => span.join("–")).join("；");
    const where = fact.place + "，" + word("rule") + " " + fact.rule + "，" + word("offsets") + " " + spans;
    const box = make("div", { class: "fact" },
      make("p", { class: "quiet" }, pick(fact.why)),
      make("blockquote", {}, make("span", { class: "around" }, fact.before), ...quote, make("span", { class: "around" }, fact.after)),
      make("p", { class: "quiet place" }, where),
      make("button", { class: "plain", onclick: () => copy(fact.citation) }, word("copy")));
    box.append(make("button", {
      class: "plain",
      onclick: (event) => {
        const text = make("textarea", { readonly: "", "aria-label": word("wrongHint") });
        text.value = fact.verdict;
        box.append(make("p", { class: "quiet" }, word("wrongHint")), text);
        event.target.remove();
        text.select();
      },
    }, word("wrong")));
    return box;
  }

  function tellGroup(group) {
    // a quote that several share stands once, under the last of them
    const last = (item, at) => !group.items[at + 1] || group.items[at + 1].quote !== item.quote;
    const items = group.items.map((item, at) => make("li", {},
      item.key && data.things[item.key] ? make("button", { class: "link", "data-key": item.key }, item.name) : item.name,
      item.quote && last(item, at) ? make("small", {}, "“" + item.quote + "” " + item.place) : null));
    return [make("h3", {}, pick(group.title)), make("ul", {}, ...items)];
  }

  document.addEventListener("click", (event) => {
    const element = find(event);
    if (element) open(element.dataset.key, drawer.contains(element) ? null : element);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    const element = find(event);
    if (element && element.classList.contains("item") && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      open(element.dataset.key, element);
    }
  });

  // the frame around what has the focus is for those who use keys
  document.addEventListener("keydown", () => document.body.classList.add("keyed"));
  document.addEventListener("mousedown", () => document.body.classList.remove("keyed"));

  // language and light

  function speak(chosen) {
    lang = chosen;
    root.lang = lang === "zh" ? "zh-CN" : "en";
    all("[data-word]").forEach((element) => { element.textContent = word(element.dataset.word); });
    all("[data-lang]").forEach((element) => {
      const on = element.dataset.lang === lang;
      if (element.namespaceURI.indexOf("svg") < 0) element.hidden = !on;
      else if (on) element.removeAttribute("display");
      else element.setAttribute("display", "none");
    });
    all(".item[role]").forEach((item) => {
      item.setAttribute("aria-label", pick(data.drawn).replace("{}", data.things[item.dataset.key].name));
    });
    if (shown) open(shown, null);
  }

  document.getElementById("language").addEventListener("click", () => speak(lang === "zh" ? "en" : "zh"));
  document.getElementById("theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  document.getElementById("print").addEventListener("click", () => window.print());

  // downloads: plain attributes only, no remarks, one language, on paper

  function picture(width) {
    const svg = document.querySelector(".drawing.wide").cloneNode(true);
    all('.remark, [display="none"]', svg).forEach((element) => element.remove());
    [svg].concat(all("*", svg)).forEach((element) => {
      Array.from(element.attributes).forEach((attribute) => {
        if (/^(class|tabindex|role|aria-.*|data-.*)$/.test(attribute.name)) element.removeAttribute(attribute.name);
      });
    });
    svg.setAttribute("width", width);
    svg.setAttribute("height", (width * HEIGHT) / WIDTH);
    return new XMLSerializer().serializeToString(svg);
  }

  function save(blob, suffix) {
    const address = URL.createObjectURL(blob);
    const link = make("a", { href: address, download: data.file.replace(/[\\/:*?"<>|]/g, "") + suffix });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  document.getElementById("svg").addEventListener("click", () => {
    save(new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', picture(WIDTH), "\n"], { type: "image/svg+xml" }), ".svg");
  });

  document.getElementById("png").addEventListener("click", () => {
    const image = new Image();
    image.onload = () => {
      const canvas = make("canvas", { width: PICTURE_WIDTH, height: (PICTURE_WIDTH * HEIGHT) / WIDTH });
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((blob) => { if (blob) save(blob, ".png"); else say(word("failed")); }, "image/png");
    };
    image.onerror = () => say(word("failed"));
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(picture(PICTURE_WIDTH));
  });

  // small things

  function copy(text) {
    const field = make("textarea", { readonly: "", style: "position:fixed;opacity:0" });
    field.value = text;
    drawer.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    say(done ? word("copied") : text);
  }

  let timer = 0;
  function say(text) {
    const notice = document.getElementById("notice");
    notice.textContent = text;
    notice.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => { notice.hidden = true; }, 3000);
  }
})();
