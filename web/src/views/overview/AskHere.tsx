/** A few questions that people come with, and where they are answered. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { overview } from "../../words/overview";

const SHOWN = [
  "enterprises",
  "units",
  "milestones",
  "observations",
  "upgrades",
  "institutes",
  "technologies",
];

export function AskHere(): JSX.Element {
  const { catalogue, t, href } = useSite();
  return (
    <section class="ask-here">
      <h2>{t(overview.askTitle)}</h2>
      <ul>
        {SHOWN.map((name) => catalogue.question(name)).map(
          (question) =>
            question && (
              <li key={question.name}>
                <a href={href({ view: "ask", path: question.name })}>{t(question.meaning)}</a>
              </li>
            ),
        )}
      </ul>
      <p>
        <a href={href({ view: "ask" })}>{t(overview.askMore)} →</a>
      </p>
    </section>
  );
}
