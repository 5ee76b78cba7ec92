import { comparable } from '@gan/metrics';
import type { EvaluationRecord } from '../evaluate/evaluation-record.js';
import { withError } from '../evaluate/with-error.js';
import type { PageChart } from './chart-spec.js';
import { drawCharts } from './draw-charts.js';
import { html, type Html } from './html.js';
import { htmlTable } from './html-table.js';
import type { RunReading } from './read-run.js';

/** What evaluations found, with errors and counts; how it changed over steps; and the means of the last logged steps. */
export async function metricsSection(runs: readonly RunReading[]): Promise<Html> {
  const evaluated = runs.filter(({ evaluations }) => evaluations.length > 0);
  const head = ['run', 'metric', 'value', 'step', 'samples', 'against', 'protocol'];
  const rows = evaluated.flatMap(({ label, evaluations }) => evaluations.map((record) => row(label, record)));
  return html`<section aria-labelledby="metrics">
    <h2 id="metrics">Metrics</h2>
    ${
      rows.length === 0
        ? html`<p>None of the runs was evaluated yet; <code>gan evaluate</code> does it.</p>`
        : html`<p>
              A value is followed by its error where the metric has one. Values of different protocols or
              counts cannot be compared.
            </p>
            ${htmlTable('Results of evaluations', head, rows)}`
    }
    ${await drawCharts(chartsOf(evaluated), 'metrics')} ${lastSteps(runs)}
  </section>`;
}

function row(label: string, record: EvaluationRecord) {
  const { metric, higherIsBetter, step, counts, against, protocol } = record;
  const direction =
    higherIsBetter === undefined ? '' : higherIsBetter ? ' (higher is better)' : ' (lower is better)';
  return [
    label,
    `${metric}${direction}`,
    withError(record),
    step ?? '',
    Object.entries(counts).map(([side, count]) => html`<span>${count} ${side}</span><br />`),
    against ?? '',
    html`<details>
      <summary>show</summary>
      <pre tabindex="0">${JSON.stringify(protocol, null, 2)}</pre>
    </details>`,
  ];
}

/** What is drawn in one chart: records that can be compared, by the run they are of. */
interface ChartRecords {
  readonly first: EvaluationRecord;
  readonly lines: Map<string, EvaluationRecord[]>;
}

/** Metrics that were taken at more than one step, over steps; those that cannot be compared in charts of their own. */
export function chartsOf(runs: readonly Pick<RunReading, 'label' | 'evaluations'>[]): PageChart[] {
  const charts: ChartRecords[] = [];
  for (const { label, evaluations } of runs) {
    for (const record of evaluations) {
      if (record.step === undefined) continue;
      let chart = charts.find(({ first }) => comparable(first, record));
      if (chart === undefined) charts.push((chart = { first: record, lines: new Map() }));
      chart.lines.set(label, [...(chart.lines.get(label) ?? []), record]);
    }
  }
  return charts.flatMap(({ first, lines }): PageChart[] => {
    const series = [...lines].map(([name, records]) => ({ name, points: pointsOf(records) }));
    if (series.every(({ points }) => points.length < 2)) return [];
    return [{ title: first.metric, series }];
  });
}

const pointsOf = (records: readonly EvaluationRecord[]) =>
  records.map(({ step, value, error }) => ({ step: step!, value, error })).sort((a, b) => a.step - b.step);

function lastSteps(runs: readonly RunReading[]): Html | undefined {
  const names = [...new Set(runs.flatMap(({ last }) => Object.keys(last)))];
  if (names.length === 0) return undefined;
  return htmlTable(
    'Means of the last 100 logged steps',
    ['number', ...runs.map(({ label }) => label)],
    names.map((name) => [name, ...runs.map(({ last }) => last[name]?.toFixed(4) ?? '')]),
  );
}
