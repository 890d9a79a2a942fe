/** Routes: every state of every view has its own address behind the `#`. */

export type Params = Record<string, string>;

export interface Route {
  /** A view's name; empty is the overview. */
  view: string;
  /** What follows it, as `enterprise/jin-pai` in `#/thing/enterprise/jin-pai`. */
  path: string;
  params: Params;
}

/** Parse the part of an address from its `#`; whatever is written, a route comes out. */
export function parseRoute(hash: string): Route {
  const written = hash.replace(/^#?\/?/, "");
  const mark = written.indexOf("?");
  const way = mark < 0 ? written : written.slice(0, mark);
  const [view = "", ...rest] = way.split("/").filter(Boolean).map(decode);
  return { view, path: rest.join("/"), params: mark < 0 ? {} : parseParams(written.slice(mark + 1)) };
}

/** Write a route; parameters without a value are left out. */
export function formatRoute(route: { view: string; path?: string; params?: Params }): string {
  const way = [route.view, ...(route.path ?? "").split("/")].filter(Boolean).map(encode).join("/");
  const params = formatParams(route.params ?? {});
  return `#/${way}${params && `?${params}`}`;
}

/** Spans as they stand in an address: `10705-10718;10720-10723`. */
export function formatSpans(spans: readonly (readonly [number, number])[]): string {
  return spans.map(([start, end]) => `${start}-${end}`).join(";");
}

/** Parse spans; what is none is left out. */
export function parseSpans(written: string | undefined): [number, number][] {
  return (written ?? "")
    .split(";")
    .map((each) => /^(\d+)-(\d+)$/.exec(each))
    .filter((found): found is RegExpExecArray => found !== null)
    .map((found): [number, number] => [Number(found[1]), Number(found[2])])
    .filter(([start, end]) => start < end);
}

function parseParams(written: string): Params {
  const params: Params = {};
  for (const each of written.split("&")) {
    const at = each.indexOf("=");
    const name = decode(at < 0 ? each : each.slice(0, at));
    if (name) params[name] = at < 0 ? "" : decode(each.slice(at + 1).replace(/\+/g, " "));
  }
  return params;
}

function formatParams(params: Params): string {
  return Object.keys(params)
    .filter((name) => params[name])
    .map((name) => `${encode(name)}=${encode(params[name] as string)}`)
    .join("&");
}

/** Only what would break an address is escaped, so that people can read it. */
function encode(text: string): string {
  return text.replace(/[\s%&=#+?"<>\\^`{|}/]/g, (character) =>
    character === "/" ? "%2F" : encodeURIComponent(character),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
