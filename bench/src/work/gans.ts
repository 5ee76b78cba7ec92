import {
  countTrainableParameters,
  createGan,
  Random,
  sample,
  Trainer,
  type Dataset,
  type Gan,
} from '@gan/core';
import { findModel } from '@gan/models';
import * as tf from '@tensorflow/tfjs';
import type { InferenceSpec, Model, StepSpec } from '../spec.js';
import type { Work } from './work.js';
import { wganGpParts } from './wgan-gp.js';

/** Whole training steps through the trainer, on a batch that is in memory already. */
export const trainingStep = ({ model, batch }: StepSpec): Work => stepsOf(build(model), batch);

/**
 * Steps of a GAN, one a run.
 *
 * @param imagesSeen before the first. @default 0
 */
export function stepsOf(gan: Gan, batch: number, imagesSeen = 0): Work {
  const dataset = oneBatch(gan, batch);
  const trainer = new Trainer({ gan, dataset, batchSize: batch });
  trainer.imagesSeen = imagesSeen;
  return {
    parameters: countAll(gan),
    run: async () => {
      await trainer.train({ steps: trainer.step + 1 });
    },
    dispose() {
      void trainer.dispose();
      dataset.dispose();
      gan.dispose();
    },
  };
}

/** Samples from the prior to images, in inference mode. */
export function generation({ model, batch }: InferenceSpec): Work {
  const gan = build(model);
  return {
    parameters: countAll(gan),
    run: () => sample(gan, { count: batch, batchSize: batch }),
    dispose: () => gan.dispose(),
  };
}

function build(model: Model): Gan {
  const random = Random.fromSeed('bench');
  if (model === 'dense') return findModel('gan').create({ preset: 'article', random });
  if (model === 'dcgan') return findModel('dcgan').create({ preset: 'tutorial-28', random });
  return createGan(wganGpParts(random));
}

const countAll = ({ networks }: Gan) =>
  Object.fromEntries(
    Object.entries(networks).map(([name, network]) => [name, countTrainableParameters(network)]),
  );

function oneBatch(gan: Gan, size: number): Dataset & { dispose(): void } {
  const random = Random.fromSeed('images');
  const entries = Object.entries(gan.inputs).map(([name, { shape, dtype, numClasses = 2 }]) => {
    const labels = () => Array.from({ length: size }, () => random.integer(numClasses));
    // Where sides vary, those of its samples.
    const sides = shape.map((side, axis) => side ?? gan.sample.shape[axis]!);
    const values = () => random.uniformTensor([size, ...sides], -1, 1);
    return [name, dtype === 'int32' ? tf.tensor1d(labels(), dtype) : values()] as const;
  });
  return {
    name: 'one-batch',
    size,
    spec: gan.inputs,
    gather: () => Object.fromEntries(entries.map(([name, tensor]) => [name, tensor.clone()])),
    dispose: () => tf.dispose(entries.map(([, tensor]) => tensor)),
  };
}
