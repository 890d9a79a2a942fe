/** Questions as forms: `#/ask/NAME?option=value`. */
import type { JSX } from "preact";
import { useSite, type ViewProps } from "../../app/context";
import type { Question } from "../../data/model";
import { Empty } from "../../parts/Empty";
import { Page } from "../../parts/Page";
import { asking } from "../../words/asking";
import { AskForm } from "./AskForm";
import { AskResult } from "./AskResult";
import "./ask.css";

export function AskView(props: ViewProps): JSX.Element {
  const { catalogue, t } = useSite();
  const question = props.path ? catalogue.question(props.path) : undefined;
  if (question) return <Asked key={question.name} {...props} question={question} />;
  return (
    <Page title={t(asking.title)} lead={t(asking.lead)}>
      {props.path && <Empty title={t(asking.unknown, props.path)} />}
      <QuestionList />
    </Page>
  );
}

function QuestionList(): JSX.Element {
  const { site, t, href } = useSite();
  return (
    <>
      <ul class="questions">
        {site.questions.map((question) => (
          <li key={question.name}>
            <a href={href({ view: "ask", path: question.name })}>{t(question.meaning)}</a>
            <small class="quiet mono">{question.name}</small>
          </li>
        ))}
      </ul>
      <p class="own-query">
        <a class="plain" href={href({ view: "sparql" })}>
          {t(asking.ownQuery)}
        </a>
      </p>
    </>
  );
}

function Asked({ question, params, setParams }: ViewProps & { question: Question }): JSX.Element {
  const { t, href } = useSite();
  const options: Record<string, string> = {};
  for (const { name } of question.options) if (params[name]) options[name] = params[name] as string;
  const above = <a href={href({ view: "ask" })}>{t(asking.all)}</a>;
  return (
    <Page title={t(question.meaning)} above={above}>
      {question.options.length > 0 && (
        <AskForm question={question} options={options} choose={(next) => setParams({ ...next, q: "" })} />
      )}
      <AskResult question={question} options={options} params={params} setParams={setParams} />
    </Page>
  );
}
