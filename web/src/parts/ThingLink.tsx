/** A link to a thing's page, in the colour and with the shape of its type. */
import type { JSX } from "preact";
import { useSite } from "../app/context";
import type { Thing } from "../data/model";
import { TypeIcon } from "./Icon";
import { kindOf } from "./kinds";

interface Props {
  /** A thing, or its key … */
  thing?: Thing | string | undefined;
  /** … or one of its names, with the classes it may be of. */
  name?: string;
  types?: string[];
  /** Without its sign, where many of a type stand together. */
  bare?: boolean;
}

export function ThingLink({ thing, name, types = [], bare = false }: Props): JSX.Element {
  const { catalogue, href, lang } = useSite();
  const found =
    typeof thing === "object" ? thing : thing ? catalogue.get(thing) : catalogue.find(name ?? "", ...types);
  if (!found) return <span>{name ?? (thing as string)}</span>;
  const english = lang === "en" && found.name_en ? found.name_en : undefined;
  return (
    <a
      class={`thing k-${kindOf(found.type)}`}
      href={href({ view: "thing", path: found.key })}
      title={english}
    >
      {!bare && <TypeIcon type={found.type} />}
      <span lang="zh-CN">{name ?? found.name}</span>
    </a>
  );
}
