/** The site's questions as examples of SPARQL. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { asking } from "../../words/asking";

export function Examples({ choose }: { choose(query: string): void }): JSX.Element {
  const { site, t } = useSite();
  return (
    <p class="bar">
      <label htmlFor="example">{t(asking.example)}</label>
      <select
        id="example"
        value=""
        onChange={(event) => {
          const question = site.questions.find((each) => each.name === event.currentTarget.value);
          if (question) choose(question.sparql);
        }}
      >
        <option value="">{t(asking.choose)}</option>
        {site.questions.map((question) => (
          <option key={question.name} value={question.name}>
            {t(question.meaning)}
          </option>
        ))}
      </select>
    </p>
  );
}
