/** The canvas in the page: made once, drawn anew when what it shows changes. */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useSite } from "../../app/context";
import { type Canvas, createCanvas, type Listeners, MANY } from "./canvas";
import type { Scene } from "./scene";
import { graphWords as words } from "./words";

interface Props {
  scene: Scene;
  pick: string;
  /** What the list beside it points at. */
  pointed: string | null;
  listeners: Listeners;
}

export function CanvasBox({ scene, pick, pointed, listeners }: Props): JSX.Element {
  const { t, theme } = useSite();
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas | null>(null);
  const latest = useRef(listeners);
  latest.current = listeners;
  const many = scene.nodes.length > MANY;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new canvas only where the number asks for one
  useEffect(() => {
    if (!host.current) return;
    const made = createCanvas(host.current, many, {
      choose: (key) => latest.current.choose(key),
      expand: (key) => latest.current.expand(key),
      pin: (key, x, y) => latest.current.pin(key, x, y),
    });
    canvas.current = made;
    made.show(scene, pick);
    return () => made.destroy();
  }, [many]);
  const drawn = useRef(scene);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a choice alone draws nothing anew
  useEffect(() => {
    if (drawn.current !== scene) canvas.current?.show(scene, pick);
    drawn.current = scene;
  }, [scene]);
  useEffect(() => canvas.current?.choose(pick), [pick]);
  useEffect(() => canvas.current?.light(pointed), [pointed]);
  useColours(canvas, theme);
  useSize(host, canvas);
  return (
    <>
      <div class="graph-canvas">
        <div ref={host} class="graph-host" role="img" aria-label={t(words.canvas)} />
      </div>
      <div class="graph-zoom">
        <button
          type="button"
          class="plain"
          aria-label={t(words.larger)}
          onClick={() => canvas.current?.zoom(1.3)}
        >
          +
        </button>
        <button
          type="button"
          class="plain"
          aria-label={t(words.smaller)}
          onClick={() => canvas.current?.zoom(1 / 1.3)}
        >
          −
        </button>
        <button type="button" class="plain" onClick={() => canvas.current?.fit()}>
          {t(words.fit)}
        </button>
      </div>
    </>
  );
}

/** Colours follow the page's theme and the system's. */
function useColours(canvas: { current: Canvas | null }, theme: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme, other colours
  useEffect(() => {
    const follow = (): void => canvas.current?.restyle();
    const media = window.matchMedia("(prefers-color-scheme: dark)");
    const frame = requestAnimationFrame(follow); // after the page has taken the theme
    media.addListener(follow);
    return () => {
      cancelAnimationFrame(frame);
      media.removeListener(follow);
    };
  }, [canvas, theme]);
}

/** The drawing fits its box whenever the box changes. */
function useSize(host: { current: HTMLElement | null }, canvas: { current: Canvas | null }): void {
  useEffect(() => {
    if (!host.current || typeof ResizeObserver === "undefined") return;
    let width = host.current.clientWidth;
    const observer = new ResizeObserver(() => {
      const next = host.current?.clientWidth ?? width;
      if (next !== width) canvas.current?.fit();
      width = next;
    });
    observer.observe(host.current);
    return () => observer.disconnect();
  }, [host, canvas]);
}
