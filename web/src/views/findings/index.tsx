/** 核查 (internal): what the consistency check came upon, its places side by side. */
import type { JSX } from "preact";
import { useSite, type ViewProps } from "../../app/context";
import type { Finding } from "../../data/model";
import { usePayload } from "../../data/payload";
import { Empty, ErrorNote, Loading } from "../../parts/Empty";
import { type Facet, Facets } from "../../parts/Facets";
import { Page } from "../../parts/Page";
import { data } from "../../words/data";
import { shell } from "../../words/shell";
import { FindingCard } from "./FindingCard";

export function FindingsView({ params, setParams }: ViewProps): JSX.Element {
  const { site, t, label } = useSite();
  const { payload, error, retry } = usePayload("findings");
  const all = payload?.findings ?? [];
  const severities = Object.keys(site.words.SeverityScheme ?? {});
  const rank = (finding: Finding): number => severities.indexOf(finding.severity);
  const shown = all
    .filter((each) => !params.rule || each.rule === params.rule)
    .filter((each) => !params.severity || each.severity === params.severity)
    .sort((one, other) => rank(one) - rank(other) || one.rule.localeCompare(other.rule));
  const facets: Facet[] = [
    count("severity", t(data.severity), all, (word) => label("SeverityScheme", word)),
    count("rule", t(data.rule), all, (word) => label("FindingRuleScheme", word)),
  ];
  return (
    <Page title={t(shell.findings)} lead={payload && t(data.findingsLead, all.length)}>
      {error && <ErrorNote error={error} retry={retry} />}
      {!payload && !error && <Loading />}
      {payload && all.length === 0 && <Empty title={t(data.findingsNone)} />}
      {all.length > 0 && <Facets facets={facets} params={params} setParams={setParams} />}
      {unique(shown.map((each) => each.rule)).map((rule) => (
        <section key={rule}>
          <h2>{label("FindingRuleScheme", rule)}</h2>
          {shown
            .filter((each) => each.rule === rule)
            .map((each) => (
              <FindingCard key={each.id} finding={each} />
            ))}
        </section>
      ))}
    </Page>
  );
}

function count(
  name: "severity" | "rule",
  title: string,
  all: Finding[],
  label: (word: string) => string,
): Facet {
  const values = unique(all.map((each) => each[name])).map((value) => ({
    value,
    label: label(value),
    count: all.filter((each) => each[name] === value).length,
  }));
  return { name, title, values };
}

const unique = (words: string[]): string[] => words.filter((word, at) => words.indexOf(word) === at);
