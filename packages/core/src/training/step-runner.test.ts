import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { forward } from '../networks/forward.js';
import { namedWeights } from '../networks/weights.js';
import { Random } from '../random.js';
import { expectClose } from '../testing/expect-close.js';
import { toyGan } from '../testing/toy-gan.js';
import type { Gan } from '../types/gan.js';
import { StepRunner } from './step-runner.js';

const runnerOf = (gan: Gan) =>
  new StepRunner(
    gan,
    Random.fromSeed(1),
    { step: 0, imagesSeen: 0 },
    {
      draw: () => Promise.reject(new Error('draws nothing')),
      rateFactor: () => 1,
      measuresGradients: true,
    },
  );

/** The generator's weights after an update on terms together, or on one after another. */
async function afterUpdate(isSplit: boolean) {
  const gan = toyGan();
  const runner = runnerOf(gan);
  const feeds = gan.latents(4, Random.fromSeed(2));
  const made = () => forward(gan.networks['generator']!, feeds, { training: true });
  const far = () => tf.mean(tf.square(tf.sub(made(), 3))).asScalar();
  const loud = () => tf.mean(tf.abs(made())).asScalar();
  if (isSplit) {
    const named = (name: string, loss: tf.Scalar) => ({ loss, metrics: { [name]: loss } });
    runner.update(
      'generator',
      () => named('far', far()),
      () => named('loud', loud()),
    );
  } else runner.update('generator', () => ({ loss: tf.add(far(), loud()) }));
  const weights = namedWeights(gan.networks, ['generator']).flatMap(({ variable }) => [
    ...variable.dataSync(),
  ]);
  const metrics = await runner.metrics();
  tf.dispose(feeds);
  runner.dispose();
  gan.dispose();
  return { weights, metrics };
}

describe('StepRunner', () => {
  it('minimises the sum of several objectives as if they were one', async () => {
    const before = tf.memory().numTensors;
    const [whole, parts] = [await afterUpdate(false), await afterUpdate(true)];
    expectClose(parts.weights, whole.weights, { absolute: 1e-6 });
    expect(parts.metrics['generatorGradientNorm']).toBeCloseTo(whole.metrics['generatorGradientNorm']!, 5);
    expect(Object.keys(parts.metrics)).toEqual(['far', 'loud', 'generatorGradientNorm']);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('refuses an update without an objective', () => {
    const gan = toyGan();
    const runner = runnerOf(gan);
    expect(() => runner.update('generator')).toThrow(/expected an objective for 'generator', got none/);
    runner.dispose();
    gan.dispose();
  });
});
