/** The SPARQL engine as WebAssembly, from base64 inside this bundle: file:// allows no fetch. */
import { initSync, Store } from "oxigraph/web.js";
import binary from "oxigraph/web_bg.wasm?base64";
import { QueryFault } from "./fault";

let started = false;

/** Give a new, empty store; raises `QueryFault` where the browser can't run the engine. */
export function makeStore(): Store {
  if (!started) start();
  return new Store();
}

function start(): void {
  try {
    initSync({ module: decodeBase64(binary) });
  } catch (error) {
    throw new QueryFault([
      `这个浏览器运行不了查询引擎（需要 Chrome 96、Firefox 79、Safari 15 或更新的版本）：${error}`,
      `This browser can't run the query engine (Chrome 96, Firefox 79, Safari 15 or later can): ${error}`,
    ]);
  }
  started = true;
}

/** Give the bytes that base64 stands for. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Give the text that gzip bytes hold. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (typeof DecompressionStream === "undefined") {
    throw new QueryFault([
      "这个浏览器不能解压图谱数据（需要 Chrome 80、Firefox 113、Safari 16.4 或更新的版本）",
      "This browser can't unpack the graph (Chrome 80, Firefox 113, Safari 16.4 or later can)",
    ]);
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
