/** One option of a question: names are suggested, words are chosen, numbers are written. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { type SiteContext, useSite } from "../../app/context";
import type { Option } from "../../data/model";
import { asking } from "../../words/asking";

interface Props {
  option: Option;
  value: string;
  change(value: string): void;
}

export function OptionField(props: Props): JSX.Element {
  const { t } = useSite();
  const { option } = props;
  return (
    <div class="field">
      <label htmlFor={idOf(option)}>
        {t(option.meaning)}
        {option.required && <small class="quiet">{` ${t(asking.required)}`}</small>}
      </label>
      <Control {...props} />
    </div>
  );
}

const idOf = (option: Option): string => `option-${option.name}`;

function Control(props: Props): JSX.Element {
  switch (props.option.kind) {
    case "thing":
    case "start":
      return <NameField {...props} />;
    case "concept":
    case "word":
    case "class":
      return <WordField {...props} />;
    default:
      return <NumberField {...props} />;
  }
}

function NameField({ option, value, change }: Props): JSX.Element {
  const { site } = useSite();
  const list = `names-${option.name}`;
  const names = useMemo(() => listNames(site.things, option.terms.map(localName)), [site, option]);
  return (
    <>
      <input
        id={idOf(option)}
        type="search"
        list={list}
        autocomplete="off"
        required={option.required}
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

function WordField({ option, value, change }: Props): JSX.Element {
  const { site, t } = useSite();
  const words = listWords(site, option);
  return (
    <select
      id={idOf(option)}
      value={value}
      required={option.required}
      onChange={(event) => change(event.currentTarget.value)}
    >
      <option value="">{t(asking.any)}</option>
      {words.map(([word, labels]) => (
        <option key={word} value={word}>
          {t(labels)}
        </option>
      ))}
    </select>
  );
}

function NumberField({ option, value, change }: Props): JSX.Element {
  const { site } = useSite();
  const list = `numbers-${option.name}`;
  const steps = option.kind === "steps";
  return (
    <>
      <input
        id={idOf(option)}
        type="number"
        list={list}
        min={steps ? 1 : 0}
        max={steps ? 6 : undefined}
        step={1}
        required={option.required}
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {!steps && (
        <datalist id={list}>
          {site.meta.plan.years.map((year) => (
            <option key={year} value={String(year)} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** Names before aliases, each once, of the things of these classes. */
function listNames(things: SiteContext["site"]["things"], types: string[]): string[] {
  const fitting = things.filter((thing) => types.indexOf(thing.type) >= 0);
  const names = [...fitting.map((thing) => thing.name), ...fitting.flatMap((thing) => thing.aliases)];
  return Array.from(new Set(names));
}

function listWords(site: SiteContext["site"], option: Option): [string, [string, string]][] {
  const terms = option.terms.map(localName);
  if (option.kind !== "class") return Object.entries(site.words[terms[0] ?? ""] ?? {});
  return terms.map((name) => [name, site.classes[name] ?? [name, name]]);
}

function localName(term: string): string {
  return term.slice(term.indexOf(":") + 1);
}
