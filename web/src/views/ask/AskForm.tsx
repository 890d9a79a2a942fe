/** A question's options as fields; what is chosen goes into the address. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useSite } from "../../app/context";
import type { Question } from "../../data/model";
import { asking } from "../../words/asking";
import { OptionField } from "./OptionField";

interface Props {
  question: Question;
  options: Record<string, string>;
  /** Take these values; an empty one removes its condition. */
  choose(options: Record<string, string>): void;
}

export function AskForm({ question, options, choose }: Props): JSX.Element {
  const { t } = useSite();
  const [draft, setDraft] = useState(options);
  const written = JSON.stringify(options);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address has changed, by a link or by going back
  useEffect(() => setDraft(options), [written]);
  const names = question.options.map((option) => option.name);
  const submit = (values: Record<string, string>): void => {
    const next: Record<string, string> = {};
    for (const name of names) next[name] = (values[name] ?? "").trim();
    choose(next);
  };
  return (
    <form
      class="ask-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit(draft);
      }}
    >
      {question.options.map((option) => (
        <OptionField
          key={option.name}
          option={option}
          value={draft[option.name] ?? ""}
          change={(value) => setDraft({ ...draft, [option.name]: value })}
        />
      ))}
      <div class="bar">
        <button type="submit" class="strong-button">
          {t(asking.ask)}
        </button>
        <button type="button" class="plain" onClick={() => submit({})}>
          {t(asking.reset)}
        </button>
      </div>
    </form>
  );
}
