import * as tf from '@tensorflow/tfjs';
import { ConfigError } from '../errors.js';
import { namedWeights } from './weights.js';

/**
 * Network interpolation: every weight of `network` becomes `(1 - alpha) w + alpha w'`, where `w'` is that of `other`, moving
 * statistics included. Blends a network with one that was trained on from it, e.g. faithful pictures with sharp ones.
 *
 * Source: Wang et al. 2018 (ESRGAN), https://arxiv.org/abs/1809.00219, section 3.4, equation 5; it uses 0.8.
 *
 * @param other not changed.
 * @param alpha in [0, 1]: 0 leaves `network` as it is, 1 makes it the other.
 * @throws ConfigError naming the weights in which the two differ, or if `alpha` is out of range.
 */
export function interpolateNetworks(network: tf.LayersModel, other: tf.LayersModel, alpha: number): void {
  if (!(alpha >= 0 && alpha <= 1)) {
    throw new ConfigError(
      `interpolateNetworks: expected alpha in [0, 1], got ${alpha}. 0 is the first network, 1 the second.`,
    );
  }
  const [weights, others] = [network, other].map((model) => namedWeights({ model })) as [Weights, Weights];
  requireAlike(weights, others);
  const goals = new Map(others.map(({ name, variable }) => [name, variable]));
  tf.tidy(() => {
    for (const { name, variable } of weights) {
      const goal = goals.get(name)!;
      variable.assign(tf.add(tf.mul(variable, 1 - alpha), tf.mul(goal, alpha)));
    }
  });
}

type Weights = ReturnType<typeof namedWeights>;

function requireAlike(weights: Weights, others: Weights): void {
  const [ours, theirs] = [weights, others].map(
    (list) => new Map(list.map(({ name, variable }) => [name, variable.shape.join(', ')])),
  ) as [Map<string, string>, Map<string, string>];
  const names = [...new Set([...ours.keys(), ...theirs.keys()])];
  const different = names.filter((name) => ours.get(name) !== theirs.get(name));
  if (different.length === 0) return;
  const shape = (shapes: Map<string, string>, name: string) =>
    shapes.has(name) ? `[${shapes.get(name)!}]` : 'none';
  const list = different
    .slice(0, 4)
    .map((name) => `${name.slice('model/'.length)} ${shape(ours, name)} and ${shape(theirs, name)}`);
  throw new ConfigError(
    `interpolateNetworks: expected networks with the same weights, got ${different.length} that differ (${list.join('; ')}). Build both with the same options.`,
  );
}
