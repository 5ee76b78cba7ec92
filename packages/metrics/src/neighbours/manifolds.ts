import type { MetricInputs } from '@gan/core';
import { featureRows, type FeatureRows } from '../statistics/feature-rows.js';
import { distanceBlocks } from './distance-blocks.js';
import { neighbourSquares } from './radii.js';

/** A set of rows, each with a ball around it that reaches to its k-th nearest neighbour. */
export interface Manifold {
  readonly rows: FeatureRows;
  /** Squared radii `[count]`. */
  readonly squaredRadii: Float32Array;
}

/** Neighbours looked for at once, so that metrics with different k share the search. */
const shared = 10;

/** Both sides as manifolds; what several metrics of an evaluation ask for is computed once. */
export async function manifolds(
  inputs: MetricInputs,
  k: number,
): Promise<{ real: Manifold; fake: Manifold }> {
  const of = async (side: 'real' | 'fake'): Promise<Manifold> => {
    const rows = inputs[side]!.get(featureRows);
    const most = Math.max(k, Math.min(shared, rows.count - 1));
    const squares = await inputs.shared(`neighbours:${side}:${most}`, () =>
      neighbourSquares(rows, most, inputs.progress),
    );
    return {
      rows,
      squaredRadii: Float32Array.from({ length: rows.count }, (_, i) => squares[i * most + k - 1]!),
    };
  };
  return { real: await of('real'), fake: await of('fake') };
}

/** How generated samples lie in the balls around real ones, and the other way round. */
export interface Containment {
  /** Share of fake samples in the ball of some real one. */
  readonly precision: number;
  /** Share of real samples in the ball of some fake one. */
  readonly recall: number;
  /** Balls of real samples that a fake one lies in, on average, over k. */
  readonly density: number;
  /** Share of real samples with a fake one in their ball. */
  readonly coverage: number;
}

/** Compares every fake sample with every real one, once for each k of an evaluation. */
export function containment(inputs: MetricInputs, k: number): Promise<Containment> {
  return inputs.shared(`containment:${k}`, async () => {
    const { real, fake } = await manifolds(inputs, k);
    return compareManifolds(real, fake, k, inputs.progress);
  });
}

/**
 * All four numbers from two manifolds. Balls are closed for precision and recall (Kynkäänniemi et al. 2019, equation 1) and
 * open for density and coverage (Naeem et al. 2020, section 3), which only matters where samples are copies.
 */
export async function compareManifolds(
  real: Manifold,
  fake: Manifold,
  k: number,
  progress: (done: number, total: number) => void,
): Promise<Containment> {
  const reals = real.rows.count;
  const [recalled, covered] = [new Uint8Array(reals), new Uint8Array(reals)];
  let [precise, balls] = [0, 0];
  for await (const { start, rows, squares } of distanceBlocks(fake.rows, real.rows)) {
    for (let i = 0; i < rows; i++) {
      const radius = fake.squaredRadii[start + i]!;
      let inside = 0;
      for (let j = 0; j < reals; j++) {
        const square = squares[i * reals + j]!;
        if (square <= radius) recalled[j] = 1;
        if (square > real.squaredRadii[j]!) continue;
        inside = 1;
        if (square === real.squaredRadii[j]!) continue;
        balls++;
        covered[j] = 1;
      }
      precise += inside;
    }
    progress(start + rows, fake.rows.count);
  }
  const share = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0) / reals;
  return {
    precision: precise / fake.rows.count,
    recall: share(recalled),
    density: balls / (k * fake.rows.count),
    coverage: share(covered),
  };
}
