/** The form by which something missed, a value or a remark is noted. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useSite } from "../../app/context";
import type { Pair } from "../../data/model";
import { data } from "../../words/data";
import { type Correction, today } from "./notebook";

const KINDS: Pair[] = [data.missed, data.value, data.other];

export function AddForm({ add }: { add(correction: Correction): void }): JSX.Element {
  const { t } = useSite();
  const [kind, setKind] = useState(0);
  const [name, setName] = useState("");
  const [detail, setDetail] = useState("");
  const submit = (event: Event): void => {
    event.preventDefault();
    const what = (KINDS[kind] ?? data.other)[0];
    add({ verdict: "note", text: `${what}：${name.trim()}。${detail.trim()}`, date: today() });
    setName("");
    setDetail("");
  };
  return (
    <form class="card form" onSubmit={submit}>
      <h2>{t(data.addNote)}</h2>
      <label>
        <span>{t(data.kind)}</span>
        <select value={kind} onChange={(event) => setKind(Number(event.currentTarget.value))}>
          {KINDS.map((words, at) => (
            <option key={words[1]} value={at}>
              {t(words)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t(data.name)}</span>
        <input required value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <label>
        <span>{t(data.detail)}</span>
        <textarea
          required
          rows={5}
          value={detail}
          onInput={(event) => setDetail(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="strong-button" disabled={!name.trim() || !detail.trim()}>
        {t(data.add)}
      </button>
    </form>
  );
}
