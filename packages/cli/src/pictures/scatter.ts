import type { TopLevelSpec } from 'vega-lite';

/** Points of the plane, `x, y, x, y, ...`. */
export type FlatPoints = ArrayLike<number>;

/**
 * A chart of generated points over real ones, on axes of equal scale that depend on the real ones where there are any.
 * Points outside the axes are left out.
 */
export function scatter(title: string, fake: FlatPoints, real?: FlatPoints): TopLevelSpec {
  const domain = squareDomain(real ?? fake);
  const axis = (field: 'x' | 'y') => ({
    field,
    type: 'quantitative' as const,
    title: null,
    scale: { domain: [...domain], nice: false },
  });
  const inside = ({ x, y }: Point) => Math.max(Math.abs(x), Math.abs(y)) <= domain[1];
  // A generator may throw a point anywhere, and what is drawn far off the picture crashes the renderer.
  const values = [...toRecords(real ?? [], 'real'), ...toRecords(fake, 'generated')].filter(inside);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: title, anchor: 'start', fontSize: 13 },
    width: 420,
    height: 420,
    data: { values },
    mark: { type: 'circle', size: 9, opacity: 0.6 },
    encoding: {
      x: axis('x'),
      y: axis('y'),
      color: {
        field: 'kind',
        type: 'nominal',
        title: null,
        scale: { domain: ['real', 'generated'], range: ['#b8b8b8', '#1f5fa8'] },
      },
    },
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function toRecords(points: FlatPoints, kind: string) {
  return Array.from({ length: points.length / 2 }, (_, i) => ({
    x: points[2 * i]!,
    y: points[2 * i + 1]!,
    kind,
  }));
}

/** An interval with some air that holds every coordinate, the same for both axes. */
function squareDomain(points: FlatPoints): [number, number] {
  let extent = 0;
  for (let i = 0; i < points.length; i++)
    if (Number.isFinite(points[i])) extent = Math.max(extent, Math.abs(points[i]!));
  const end = extent === 0 ? 1 : extent * 1.25;
  return [-end, end];
}
