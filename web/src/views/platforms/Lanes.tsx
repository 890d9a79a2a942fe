/** Subjects as lanes over the levels; each bar is a step, and opens its evidence. */
import type { JSX } from "preact";
import { useSite } from "../../app/context";
import type { Row } from "../../data/catalogue";
import { text } from "../../data/catalogue";
import { evidenceOf } from "../../parts/cells";
import { Empty } from "../../parts/Empty";
import { kindOf } from "../../parts/kinds";
import { Scroll } from "../../parts/Scroll";
import { ThingLink } from "../../parts/ThingLink";
import { enterprises as words } from "../../words/enterprises";
import { buildLanes, type Lane, listLevels, type Way } from "./ways";

export function Lanes({ rows }: { rows: Row[] }): JSX.Element {
  const { site, t, label } = useSite();
  const levels = listLevels(rows, Object.keys(site.words.LevelScheme ?? {}));
  if (!rows.length || !levels.length) return <Empty title={t(words.noUpgrade)} />;
  return (
    <Scroll label={t(words.upgradesCaption)}>
      <table class="lanes" style={{ "--levels": levels.length }}>
        <caption class="unseen">{t(words.upgradesCaption)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.subject)}</th>
            <th scope="col" class="steps">
              <div class="levels">
                {levels.map((level) => (
                  <span key={level}>{label("LevelScheme", level)}</span>
                ))}
              </div>
            </th>
          </tr>
        </thead>
        <tbody>
          {buildLanes(rows, levels).map((lane) => (
            <tr key={`${lane.type} ${lane.subject}`}>
              <th scope="row">
                <ThingLink name={lane.subject} types={[lane.type]} />
              </th>
              <td class="steps">
                {lane.ways.map((way, at) => (
                  <Step key={at} lane={lane} way={way} levels={levels} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Step({ lane, way, levels }: { lane: Lane; way: Way; levels: string[] }): JSX.Element {
  const { t, label, openFact } = useSite();
  const width = 100 / levels.length;
  const start = way.from === null ? 0 : (way.from + 0.5) * width;
  const end = (way.to + 0.5) * width;
  const years = way.rows
    .map((row) => text(row, "year"))
    .filter((year, at, all) => year && all.indexOf(year) === at);
  const name = (at: number | null): string =>
    at === null ? t(words.unknownLevel) : label("LevelScheme", levels[at] ?? "");
  const said =
    way.from === way.to
      ? t(words.stays, lane.subject, name(way.to))
      : t(words.way, lane.subject, name(way.from), name(way.to));
  const open = (): void => {
    const evidence = way.rows[0] && evidenceOf(way.rows[0]);
    if (evidence) openFact({ ...evidence, why: said });
  };
  const caption = [way.title, years.join("、")].filter(Boolean).join(" · ");
  return (
    <div class={`step k-${kindOf(lane.type)}${way.from === null ? " open" : ""}`}>
      <button
        type="button"
        style={{ marginLeft: `${start}%`, width: `${Math.max(end - start, 3)}%` }}
        aria-label={`${said}${caption ? `（${caption}）` : ""}`}
        title={caption}
        onClick={open}
      />
      <small style={{ marginLeft: `${Math.min(start, 60)}%` }} lang="zh-CN">
        {caption}
      </small>
    </div>
  );
}
