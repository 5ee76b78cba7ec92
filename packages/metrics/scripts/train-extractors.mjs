// Trains the embedded feature extractors and writes their weights into src/extractors/weights.
//
//   node packages/metrics/scripts/train-extractors.mjs [--only digits|fashion] [--data-dir <folder with mnist and fashion-mnist>]
//     [--epochs 6] [--seed 1] [--steps <end early>] [--dry-run]
//
// Run it after the packages are built. Same options, same bits, on the same machine and backend.
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { BatchStream, Random, adam, disposeBatch, namedWeights, selectBackend } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { fashionMnist, mnist } from '@gan/datasets/node';
import { compactClassifier, packInt8Weights, unpackInt8Weights } from '@gan/metrics';

const here = import.meta.dirname;
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    'data-dir': { type: 'string', default: resolve(here, '../../../../shared/data') },
    epochs: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
    steps: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
});

const batchSize = 128;
const dropout = 0.3;
/** What is told apart, and by how many pixels training images are moved: clothes lie still. */
const sets = {
  digits: { load: mnist, folder: 'mnist', shift: 2 },
  fashion: { load: fashionMnist, folder: 'fashion-mnist', shift: 0 },
};

/** The batch in [0, 1], moved by up to `shift` pixels, all images alike. */
function augment(images, { shift }, random) {
  const [dy, dx] = [random.integer(2 * shift + 1), random.integer(2 * shift + 1)];
  const padded = images.add(1).div(2).pad([[0, 0], [shift, shift], [shift, shift], [0, 0]]); // prettier-ignore
  return padded.slice([0, dy, dx, 0], images.shape);
}

function batchLoss(model, batch, set, random) {
  const [features] = model.apply(augment(batch.images, set, random), { training: true });
  const kept = random
    .uniformTensor(features.shape)
    .greaterEqual(dropout)
    .cast('float32')
    .div(1 - dropout);
  const logits = model.getLayer('logits').apply(features.mul(kept));
  return tf.losses.softmaxCrossEntropy(tf.oneHot(batch.labels, 10), logits).asScalar();
}

async function train(model, dataset, set, random) {
  const stream = new BatchStream(dataset, { batchSize, random: random.fork('batches') });
  const total = Math.floor(dataset.size / batchSize) * Number(options.epochs);
  const last = Math.min(total, Number(options.steps ?? total));
  const weights = namedWeights({ model });
  const variables = weights.map(({ variable }) => variable);
  const optimizer = adam({
    learningRate: ({ step }) => 1e-3 * (1 + Math.cos((Math.PI * step) / total)),
    beta1: 0.9,
  });
  for (let step = 0; step < last; step++) {
    const batch = await stream.next();
    const { value, grads } = tf.variableGrads(() => batchLoss(model, batch, set, random), variables);
    const gradients = weights.map(({ variable }) => grads[variable.name]);
    optimizer.apply(weights, gradients, { step, imagesSeen: step * batchSize });
    if ((step + 1) % 100 === 0)
      console.log(`step ${step + 1} of ${total}, loss ${(await value.data())[0].toFixed(4)}`);
    tf.dispose([value, grads]);
    disposeBatch(batch);
  }
  optimizer.dispose();
  await stream.close();
}

/** Share of the images told apart rightly, as the extractor sees them. */
async function accuracy(model, dataset) {
  let right = 0;
  for (let start = 0; start < dataset.size; start += 1000) {
    const indices = Int32Array.from({ length: Math.min(1000, dataset.size - start) }, (_, i) => start + i);
    const batch = await dataset.gather(indices, Random.fromSeed(0));
    const hits = tf.tidy(() => {
      const [, logits] = model.predict(batch.images.add(1).div(2));
      return logits.argMax(1).equal(batch.labels).sum();
    });
    right += (await hits.data())[0];
    hits.dispose();
    disposeBatch(batch);
  }
  return right / dataset.size;
}

async function make(name, set) {
  const dataDir = resolve(options['data-dir'], set.folder);
  const random = Random.fromSeed(`${name}:${options.seed}`);
  const model = compactClassifier({ random });
  const started = process.cpuUsage();
  await train(model, await set.load({ dataDir }), set, random);
  const { user, system } = process.cpuUsage(started);
  const packed = packInt8Weights(model);
  const shipped = compactClassifier({ random });
  unpackInt8Weights(shipped, packed);
  const test = await set.load({ dataDir, split: 'test' });
  const [full, measured] = [await accuracy(model, test), await accuracy(shipped, test)];
  const sha256 = createHash('sha256').update(packed).digest('hex').slice(0, 16);
  console.log(`${name}: accuracy ${full}, after rounding to 8 bits ${measured}, on ${test.size} test images`);
  console.log(
    `${name}: ${packed.length} characters, sha256 ${sha256}, ${((user + system) / 6e7).toFixed(1)} core minutes`,
  );
  if (!options['dry-run'])
    await replaceFile(
      resolve(here, `../src/extractors/weights/${name}.ts`),
      weightsModule(name, packed, measured),
    );
}

const weightsModule = (
  name,
  packed,
  measured,
) => `// Made by: node packages/metrics/scripts/train-extractors.mjs --only ${name} --epochs ${options.epochs} --seed ${options.seed}

/** Share of the 10,000 test images told apart rightly with these weights. */
export const accuracy = ${measured};

/** See \`packInt8Weights\`. */
export const weights =
  '${packed}';
`;

console.log((await selectBackend()).summary);
for (const [name, set] of Object.entries(sets)) {
  if (options.only === undefined || options.only === name) await make(name, set);
}
