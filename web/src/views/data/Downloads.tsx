/** The files of the site: a table for each question, the graph, the lists of duties. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import { isSingle } from "../../data/load";
import type { Download } from "../../data/model";
import { saveCsv, saveXlsx } from "../../data/saving";
import { ThingLink } from "../../parts/ThingLink";
import { data } from "../../words/data";

export function Downloads(): JSX.Element {
  const { site, t } = useSite();
  const whole = site.downloads.filter((each) => !each.question && !each.thing && !isSingle());
  return (
    <>
      <section>
        <h2>{t(data.tables)}</h2>
        <QuestionFiles />
      </section>
      {whole.length > 0 && (
        <section>
          <h2>{t(data.whole)}</h2>
          <p class="files">
            {whole.map((each) => (
              <FileLink key={each.file} file={each} name={each.file.slice(each.file.lastIndexOf("/") + 1)} />
            ))}
          </p>
        </section>
      )}
      <UnitDuties />
    </>
  );
}

function QuestionFiles(): JSX.Element {
  const { site, catalogue, t, href } = useSite();
  return (
    <div class="scroll">
      <table>
        <caption class="unseen">{t(data.tablesCaption)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(data.question)}</th>
            <th scope="col">{t(data.rows)}</th>
            <th scope="col">{t(data.files)}</th>
          </tr>
        </thead>
        <tbody>
          {site.questions
            .filter((question) => catalogue.answer(question.name))
            .map((question) => (
              <tr key={question.name}>
                <th scope="row">
                  <a href={href({ view: "ask", path: question.name })}>{t(question.meaning)}</a>
                </th>
                <td class="figure">{catalogue.answer(question.name)?.rows.length}</td>
                <td class="files">
                  {isSingle() ? <MadeHere question={question.name} /> : <Written question={question.name} />}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

function Written({ question }: { question: string }): JSX.Element {
  const { site } = useSite();
  const files = site.downloads.filter((each) => each.question === question);
  return (
    <>
      {files.map((each) => (
        <FileLink key={each.file} file={each} name={each.format.toUpperCase()} />
      ))}
    </>
  );
}

/** In the single file there are no files beside the page: they are made when they are asked for. */
function MadeHere({ question }: { question: string }): JSX.Element {
  const { site, catalogue } = useSite();
  const columns = catalogue.answer(question)?.columns ?? [];
  const rows = catalogue.rows(question);
  return (
    <>
      <button type="button" class="plain" onClick={() => saveCsv(question, columns, rows)}>
        CSV
      </button>
      <button
        type="button"
        class="plain"
        onClick={() => saveXlsx(question, columns, rows, site.meta.internal_stamp)}
      >
        XLSX
      </button>
    </>
  );
}

function UnitDuties(): JSX.Element | null {
  const { site, t } = useSite();
  const files = site.downloads.filter((each) => each.thing && !isSingle());
  const things = files.map((each) => each.thing).filter((key, at, all) => all.indexOf(key) === at);
  if (!things.length) return null;
  return (
    <section>
      <h2>{t(data.duties)}</h2>
      <ul class="duty-files">
        {things.map((key) => (
          <li key={key}>
            <ThingLink thing={key} />
            {files
              .filter((each) => each.thing === key)
              .map((each) => (
                <FileLink key={each.file} file={each} name={each.format.toUpperCase()} />
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileLink({ file, name }: { file: Download; name: string }): JSX.Element {
  const { t } = useSite();
  return (
    <a
      class="plain"
      href={file.file}
      download
      title={t(data.kilobytes, Math.max(1, Math.round(file.bytes / 1024)))}
    >
      {name}
    </a>
  );
}
