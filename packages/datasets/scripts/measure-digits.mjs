// How well a classifier that has seen drawn digits only reads real handwriting.
//
//   node packages/datasets/scripts/measure-digits.mjs --data-dir <folder with MNIST> [--digits 60000]
//     [--epochs 3] [--seed 0] [--split test]
//
// Trains a small convolutional network on `digits({ size, seed })` and prints its accuracy on MNIST. Run it after
// the packages are built. Same options, same figure, on the same backend.
import { parseArgs } from 'node:util';
import * as tf from '@tensorflow/tfjs';
import { BatchStream, Random, disposeBatch, selectBackend } from '@gan/core';
import { digits } from '@gan/datasets';
import { mnist } from '@gan/datasets/node';

const batchSize = 128;
const { values: options } = parseArgs({
  options: {
    'data-dir': { type: 'string' },
    digits: { type: 'string', default: '60000' },
    epochs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '0' },
    split: { type: 'string', default: 'test' },
  },
});

function classifier(seed) {
  const weights = (offset) => tf.initializers.heNormal({ seed: Number(seed) * 10 + offset });
  const conv = (filters, offset, rest = {}) =>
    tf.layers.conv2d({
      filters,
      kernelSize: 5,
      strides: 2,
      activation: 'relu',
      kernelInitializer: weights(offset),
      ...rest,
    });
  return tf.sequential({
    layers: [
      conv(16, 1, { inputShape: [28, 28, 1] }),
      conv(32, 2),
      tf.layers.flatten(),
      tf.layers.dense({ units: 128, activation: 'relu', kernelInitializer: weights(3) }),
      tf.layers.dense({ units: 10, kernelInitializer: weights(4) }),
    ],
  });
}

async function train(model, dataset, epochs) {
  const stream = new BatchStream(dataset, { batchSize, random: Random.fromSeed(options.seed) });
  const optimizer = tf.train.adam(2e-3, 0.9, 0.999, 1e-7);
  const steps = Math.floor(dataset.size / batchSize) * epochs;
  for (let step = 1; step <= steps; step++) {
    const batch = await stream.next();
    optimizer.learningRate = 1e-3 * (1 + Math.cos((Math.PI * step) / steps));
    const loss = optimizer.minimize(
      () =>
        tf.losses.softmaxCrossEntropy(
          tf.oneHot(batch.labels, 10),
          model.apply(batch.images, { training: true }),
        ),
      true,
    );
    if (step % 100 === 0) console.log(`step ${step} of ${steps}, loss ${(await loss.data())[0].toFixed(3)}`);
    loss.dispose();
    disposeBatch(batch);
  }
  await stream.close();
}

async function recallByDigit(model, dataset) {
  const right = new Array(10).fill(0);
  const all = new Array(10).fill(0);
  for (let start = 0; start < dataset.size; start += 1000) {
    const indices = Int32Array.from({ length: Math.min(1000, dataset.size - start) }, (_, i) => start + i);
    const batch = dataset.gather(indices, Random.fromSeed(0));
    const guesses = tf.tidy(() => model.predict(batch.images).argMax(1));
    (await guesses.data()).forEach((guess, i) => {
      const label = dataset.labelAt(start + i);
      all[label]++;
      if (guess === label) right[label]++;
    });
    guesses.dispose();
    disposeBatch(batch);
  }
  return { right, all };
}

const { summary } = await selectBackend();
console.log(summary);
const model = classifier(options.seed);
const started = performance.now();
await train(model, digits({ size: Number(options.digits), seed: options.seed }), Number(options.epochs));
const seconds = (performance.now() - started) / 1000;
const real = await mnist({ dataDir: options['data-dir'], split: options.split });
const { right, all } = await recallByDigit(model, real);
const sum = (counts) => counts.reduce((total, count) => total + count, 0);
console.log(
  `trained on ${options.digits} drawn digits for ${options.epochs} epochs in ${seconds.toFixed(0)} s`,
);
console.log(`accuracy on the ${sum(all)} images of MNIST's ${options.split} split: ${sum(right) / sum(all)}`);
console.log(
  `by digit: ${right.map((count, digit) => `${digit} ${(count / all[digit]).toFixed(3)}`).join(', ')}`,
);
