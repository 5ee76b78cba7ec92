import { drawSvg } from '../pictures/chart.js';
import { chartSpec, type PageChart } from './chart-spec.js';
import { html, trusted, type Html } from './html.js';

/** Charts as figures of a page, side by side where there is room; nothing where there are none. */
export async function drawCharts(charts: readonly PageChart[], prefix: string): Promise<Html | undefined> {
  const figures: Html[] = [];
  for (const [i, chart] of charts.entries()) figures.push(await figure(chart, `${prefix}-${i}`));
  return figures.length === 0 ? undefined : html`<div class="charts">${figures}</div>`;
}

async function figure(chart: PageChart, id: string): Promise<Html> {
  const svg = await drawSvg(chartSpec(chart));
  // Two drawings of a page must not share the names of their clipping paths.
  const own = svg.replace(/\bclip(\d+)\b/g, `${id}-clip$1`).replace('<svg ', '<svg aria-hidden="true" ');
  return html`<figure class="chart" role="img" aria-label="${describe(chart)}">${trusted(own)}</figure>`;
}

/** What a chart shows, for whoever cannot see it: where each line begins and ends. */
function describe({ title, series, mark }: PageChart): string {
  const lines = series.map(({ name, points }) => {
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return `${name}: no points`;
    return `${name} from ${number(first.value)} at step ${first.step} to ${number(last.value)} at step ${last.step}`;
  });
  const level = mark === undefined ? '' : `, with a mark at ${mark.label}`;
  return `Chart of ${title}${level}: ${lines.join('; ')}.`;
}

const number = (value: number) => String(Number(value.toPrecision(4)));
