/** The evidence drawer: the same everywhere. Escape closes it, and the focus goes back to where it was. */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type Shown, useSite } from "../app/context";
import { usePayload } from "../data/payload";
import { common } from "../words/common";
import { drawer } from "../words/drawer";
import { Empty, ErrorNote, Loading } from "./Empty";
import { FactView } from "./FactView";
import { TypeIcon } from "./Icon";
import { ThingCard } from "./ThingCard";

export function Drawer({ shown }: { shown: Shown }): JSX.Element {
  const { t, close, catalogue, site } = useSite();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes there anew with each thing shown
  useEffect(() => {
    box.current?.focus();
    if (box.current) box.current.scrollTop = 0;
  }, [shown]);
  const thing = "thing" in shown ? catalogue.get(shown.thing) : undefined;
  const kind = thing
    ? t(site.classes[thing.type] ?? [thing.type, thing.type])
    : "panel" in shown
      ? shown.panel.kind
      : "";
  return (
    <div id="drawer" role="dialog" aria-labelledby="drawer-title" tabIndex={-1} ref={box}>
      <div class="top">
        <span>
          {thing && <TypeIcon type={thing.type} />} {kind}
        </span>
        <button type="button" class="link" onClick={close}>
          {t(common.close)} <kbd>Esc</kbd>
        </button>
      </div>
      <h2 id="drawer-title" lang={thing ? "zh-CN" : undefined}>
        {thing?.name ?? ("panel" in shown ? shown.panel.title : t(drawer.title))}
      </h2>
      <Body shown={shown} />
    </div>
  );
}

function Body({ shown }: { shown: Shown }): JSX.Element {
  if ("thing" in shown) return <ThingCard id={shown.thing} />;
  if ("panel" in shown) return <>{shown.panel.body}</>;
  if ("factId" in shown) return <ById id={shown.factId} />;
  return <FactView key={shown.fact.id ?? shown.fact.quote} fact={shown.fact} />;
}

function ById({ id }: { id: string }): JSX.Element {
  const { payload, error, retry } = usePayload("facts");
  if (error) return <ErrorNote error={error} retry={retry} />;
  if (!payload) return <Loading />;
  const facts = payload.facts.filter((fact) => fact.id === id);
  if (!facts.length) return <Empty />;
  return (
    <>
      {facts.map((fact, at) => (
        <FactView key={at} fact={fact} />
      ))}
    </>
  );
}
