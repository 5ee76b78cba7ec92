import { forward, namedWeights, Random, type Gan } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { expect } from 'vitest';

/**
 * Whether a translation reaches as far as it says and no further: a change of one pixel of the source must change nothing
 * beyond its reach, and something within a pixel or two of it.
 */
export function expectReach(gan: Gan): void {
  const { network, factor = 1, reach = 0, multiple = 1 } = Object.values(gan.translations!)[0]!;
  const generator = gan.networks[network]!;
  const side = multiple * (Math.ceil((2 * reach) / multiple) + 2);
  const seen = tf.tidy(() => {
    spreadWeights(gan, network);
    const place = Math.floor(side / 2);
    const dot = tf.pad(tf.ones([1, 1, 1, 3]), [[0, 0], [place, side - place - 1], [place, side - place - 1], [0, 0]]); // prettier-ignore
    const results = [tf.zerosLike(dot), dot].map((source) => forward(generator, { source }));
    const change = tf.max(tf.abs(tf.sub(results[0]!, results[1]!)), [0, 2, 3]);
    const rows = [...change.dataSync()].flatMap((value, row) =>
      value > 0 ? [Math.floor(row / factor)] : [],
    );
    return Math.max(...rows.map((row) => Math.abs(row - place)));
  });
  expect(seen).toBeLessThanOrEqual(reach);
  expect(seen).toBeGreaterThanOrEqual(reach - 2);
}

/** Weights large enough that nothing is lost in rounding on its way to the edge. */
function spreadWeights({ networks }: Gan, network: string): void {
  const random = Random.fromSeed(7);
  for (const { name, variable } of namedWeights(networks, [network], 'trainable')) {
    const positive = random.uniformTensor(variable.shape, 0.1, 0.3);
    variable.assign(/\/(kernel|gamma)$/.test(name) ? positive : tf.zerosLike(positive));
  }
}
