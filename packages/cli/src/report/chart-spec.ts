import type { TopLevelSpec } from 'vega-lite';
import type { Panel } from '../pictures/curves.js';

/** A line of a chart. */
export interface Series {
  readonly name: string;
  readonly points: readonly SeriesPoint[];
}

export interface SeriesPoint {
  readonly step: number;
  readonly value: number;
  /** Standard error; drawn as a bar of one to each side. */
  readonly error?: number;
}

export interface PageChart extends Pick<Panel, 'title' | 'mark' | 'domain'> {
  readonly series: readonly Series[];
}

/** How many colours the page has for lines; a seventh line has the colour of the first, and other dashes. */
export const seriesColours = 6;

const dashes = [
  [1, 0],
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
  [4, 4],
  [12, 4],
  [1, 3],
];

const width = 520;

/** Up to here the points of a line are marked: a line through one cannot be seen. */
const fewPoints = 30;

/** A chart in the colours of the page, whichever these are when it is looked at. */
export function chartSpec({ title, series, mark, domain }: PageChart): TopLevelSpec {
  const names = series.map(({ name }) => name);
  const values = series.flatMap(({ name, points }) => points.map((point) => ({ ...point, series: name })));
  const withErrors = values.some(({ error }) => error !== undefined);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width,
    height: 170,
    layer: [
      { data: { values }, ...lines(title, names, domain, series) },
      ...(withErrors ? [errorBars(values, names)] : []),
      ...(mark === undefined ? [] : markLayers(mark)),
    ],
    config: pageLook,
  };
}

function lines(title: string, names: readonly string[], domain: Panel['domain'], series: readonly Series[]) {
  const isShort = series.every(({ points }) => points.length <= fewPoints);
  return {
    mark: { type: 'line' as const, strokeWidth: 1.75, point: isShort },
    encoding: {
      x: {
        field: 'step',
        type: 'quantitative' as const,
        title: 'step',
        scale: { nice: false },
        axis: { tickCount: 6 },
      },
      y: {
        field: 'value',
        type: 'quantitative' as const,
        title,
        scale: domain === undefined ? { zero: false } : { domain: [...domain] },
      },
      color: colour(names),
      strokeDash: {
        field: 'series',
        type: 'nominal' as const,
        scale: { domain: [...names], range: names.map((_, i) => dashes[i % dashes.length]!) },
      },
    },
  };
}

function errorBars(values: readonly (SeriesPoint & { series: string })[], names: readonly string[]) {
  const bars = values.flatMap(({ step, value, error, series }) =>
    error === undefined ? [] : [{ step, low: value - error, high: value + error, series }],
  );
  return {
    data: { values: bars },
    mark: { type: 'rule' as const, strokeWidth: 1.25 },
    encoding: {
      x: { field: 'step', type: 'quantitative' as const },
      y: { field: 'low', type: 'quantitative' as const },
      y2: { field: 'high' },
      color: colour(names),
    },
  };
}

const colour = (names: readonly string[]) => ({
  field: 'series',
  type: 'nominal' as const,
  title: null,
  scale: { domain: [...names], range: names.map((_, i) => `var(--series-${(i % seriesColours) + 1})`) },
});

function markLayers({ level, label }: NonNullable<Panel['mark']>) {
  const data = { values: [{ level, label }] };
  const y = { field: 'level', type: 'quantitative' as const };
  return [
    { data, mark: { type: 'rule' as const, strokeDash: [5, 4], color: 'currentColor' }, encoding: { y } },
    {
      data,
      mark: { type: 'text' as const, align: 'right' as const, dx: -4, dy: -7, color: 'currentColor' },
      encoding: { y, x: { value: width }, text: { field: 'label' } },
    },
  ];
}

const text = { labelColor: 'currentColor', titleColor: 'currentColor' };

const pageLook: TopLevelSpec['config'] = {
  background: 'transparent',
  font: 'system-ui, sans-serif',
  // The page describes the chart as a whole; thousands of described points would help no one.
  aria: false,
  view: { stroke: 'var(--line)' },
  axis: {
    ...text,
    grid: true,
    gridColor: 'var(--line)',
    domainColor: 'currentColor',
    tickColor: 'currentColor',
  },
  legend: { ...text, orient: 'top', symbolStrokeWidth: 2, labelLimit: 240 },
};
