/// <reference types="vite/client" />
/** The entry of app.js: takes over the payloads and shows the application, or says what is missing. */
import { render } from "preact";
import { App } from "./app/App";
import { watchScrolling } from "./app/scrolling";
import { load, takeOver } from "./data/load";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/parts.css";
import "./styles/views.css";
import "./styles/print.css";

import.meta.glob("./views/*/*.css", { eager: true });

function start(): void {
  const root = document.getElementById("app") ?? document.body;
  watchScrolling();
  load("site").then(
    (site) => {
      root.textContent = "";
      render(<App site={site} />, root);
    },
    (error: Error) => {
      root.textContent = `找不到文件 ${error.message}，请把网站的文件夹完整拷贝后再打开。 The file is missing: copy the site's folder whole.`;
    },
  );
}

takeOver();
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
