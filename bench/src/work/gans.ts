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
import type { InferenceSpec, Model, StepSpec } from '../spec.js';
import type { Work } from './work.js';
import { wganGpParts } from './wgan-gp.js';

/** Whole training steps through the trainer, on a batch that is in memory already. */
export function trainingStep({ model, batch }: StepSpec): Work {
  const gan = build(model);
  const dataset = oneBatch(gan, batch);
  const trainer = new Trainer({ gan, dataset, batchSize: batch });
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
  const images = Random.fromSeed('images').uniformTensor([size, ...(gan.sample.shape as number[])], -1, 1);
  return {
    name: 'one-batch',
    size,
    spec: gan.inputs,
    gather: () => ({ images: images.clone() }),
    dispose: () => images.dispose(),
  };
}
