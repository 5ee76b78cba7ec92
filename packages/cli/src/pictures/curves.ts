import type { TopLevelSpec } from 'vega-lite';
import { summarise, type Point, type StepNumbers } from './summarise.js';

/** `V` at equilibrium, where the discriminator can only guess: `-log 4`. */
export const equilibriumValue = -Math.log(4);

/** Up to here the steps themselves are marked. */
const fewSteps = 10;

/** A chart of numbers that belong together. */
export interface Panel {
  readonly title: string;
  /** Which numbers it shows. */
  readonly holds: (name: string) => boolean;
  /** A level worth comparing with. */
  readonly mark?: { readonly level: number; readonly label: string };
  /** The ends of the axis, where they are known. */
  readonly domain?: readonly [number, number];
}

const panels: readonly Panel[] = [
  { title: 'losses', holds: (name) => name.endsWith('Loss') },
  {
    title: 'accuracy of D',
    holds: (name) => name.startsWith('accuracy'),
    mark: { level: 0.5, label: '1/2' },
    domain: [0, 1],
  },
  {
    title: 'value V (nats)',
    holds: (name) => name === 'value',
    mark: { level: equilibriumValue, label: '-log 4' },
  },
];

const names: Readonly<Record<string, string>> = {
  generatorLoss: 'generator',
  discriminatorLoss: 'discriminator',
  accuracyReal: 'on real',
  accuracyFake: 'on fake',
  value: 'V(D, G)',
};

/** What a number is called within a panel. */
export const seriesName = (name: string) => names[name] ?? name;

/**
 * A chart of how training went: losses, accuracies of the discriminator with a mark at 1/2, the value of the game with
 * its mark at -log 4, and a panel for every other number a model logs. Long runs are drawn as means over equal spans of
 * steps.
 */
export const curves = (title: string, history: readonly StepNumbers[]): TopLevelSpec =>
  curvesOf(title, summarise(history));

/** {@link curves} of means over spans of steps. */
export function curvesOf(title: string, points: readonly Point[]): TopLevelSpec {
  const drawn = panelsOf(points.map(({ name }) => name)).map((panel) => ({
    panel,
    values: points.filter(({ name }) => panel.holds(name)),
  }));
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: title, anchor: 'start', fontSize: 13 },
    spacing: 22,
    vconcat: drawn.map(({ panel, values }) => drawPanel(panel, values)),
    resolve: { scale: { color: 'independent' } },
    config: { view: { stroke: '#cccccc' }, axis: { grid: true, gridColor: '#eeeeee' } },
  };
}

/** The panels that numbers of these names are drawn in: the usual ones, and one for each number that has no place there. */
export function panelsOf(names: readonly string[]): Panel[] {
  const others = [...new Set(names)].filter((name) => !panels.some(({ holds }) => holds(name)));
  const all = [
    ...panels,
    ...others.map((name) => ({ title: name, holds: (other: string) => other === name })),
  ];
  return all.filter(({ holds }) => names.some(holds));
}

function drawPanel({ title, mark, domain }: Panel, values: readonly Point[]) {
  const lines = {
    data: { values: values.map(({ name, ...point }) => ({ ...point, series: seriesName(name) })) },
    // A line through one point cannot be seen.
    mark: { type: 'line' as const, strokeWidth: 1.5, point: values.length <= 2 * fewSteps },
    encoding: {
      x: { field: 'step', type: 'quantitative' as const, title: 'step', scale: { nice: false } },
      y: {
        field: 'value',
        type: 'quantitative' as const,
        title,
        scale: domain === undefined ? { zero: false } : { domain: [...domain] },
      },
      color: {
        field: 'series',
        type: 'nominal' as const,
        title: null,
        scale: { range: ['#1f5fa8', '#d1662a'] },
      },
    },
  };
  return { width: 640, height: 150, layer: mark === undefined ? [lines] : [lines, ...drawMark(mark)] };
}

function drawMark({ level, label }: NonNullable<Panel['mark']>) {
  const data = { values: [{ level, label }] };
  const y = { field: 'level', type: 'quantitative' as const };
  return [
    { data, mark: { type: 'rule' as const, strokeDash: [5, 4], color: '#555555' }, encoding: { y } },
    {
      data,
      mark: { type: 'text' as const, align: 'right' as const, dx: -4, dy: -7, color: '#555555' },
      encoding: { y, x: { value: 640 }, text: { field: 'label' } },
    },
  ];
}
