import { panelsOf, seriesName } from '../pictures/curves.js';
import type { PageChart, Series } from './chart-spec.js';
import { drawCharts } from './draw-charts.js';
import { html, type Html } from './html.js';
import type { RunReading } from './read-run.js';

/** How training went: for one run what belongs together in a chart; for several a chart for each number, a line for each run. */
export async function curvesSection(runs: readonly RunReading[]): Promise<Html> {
  const names = [...new Set(runs.flatMap(({ points }) => points.map(({ name }) => name)))];
  const charts = runs.length === 1 ? chartsOfRun(runs[0]!, names) : chartsOfRuns(runs, names);
  const figures = await drawCharts(charts, 'curves');
  return html`<section aria-labelledby="curves">
    <h2 id="curves">Curves</h2>
    ${figures ?? html`<p>No step was logged yet.</p>`}
  </section>`;
}

function chartsOfRun({ points }: RunReading, names: readonly string[]): PageChart[] {
  return panelsOf(names).map(({ holds, ...panel }) => ({
    ...panel,
    series: names
      .filter(holds)
      .map((name) => ({ name: seriesName(name), points: points.filter((point) => point.name === name) })),
  }));
}

function chartsOfRuns(runs: readonly RunReading[], names: readonly string[]): PageChart[] {
  return panelsOf(names).flatMap(({ holds, title, mark, domain }) =>
    names.filter(holds).map((name) => ({
      title: title === name || name === 'value' ? title : `${title}: ${seriesName(name)}`,
      mark,
      domain,
      series: runs
        .map(({ label, points }): Series => ({
          name: label,
          points: points.filter((point) => point.name === name),
        }))
        .filter((series) => series.points.length > 0),
    })),
  );
}
