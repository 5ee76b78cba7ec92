// A small classifier of gender and tone, trained on real drawings: the judge of translations.
import * as tf from '@tensorflow/tfjs';
import { BatchStream, adam, disposeBatch, initializers, namedWeights } from '@gan/core';
import { domainClassificationLoss } from '@gan/losses';
import { genders, imagesOf, side, tones } from './emoji.mjs';

const batchSize = 32;
const groups = [genders.length, tones.length];

function build(random) {
  const init = initializers(random);
  const images = tf.input({ shape: [side, side, 3], name: 'images' });
  let x = images;
  for (const [i, filters] of [16, 32, 64].entries()) {
    const conv = tf.layers.conv2d({
      name: `conv-${i}`,
      filters,
      kernelSize: 4,
      strides: 2,
      padding: 'same',
      activation: 'relu',
      kernelInitializer: init.heNormal(),
    });
    x = conv.apply(x);
  }
  const flat = tf.layers.flatten({ name: 'features' }).apply(x);
  const logits = tf.layers.dense({
    name: 'logits',
    units: genders.length + tones.length,
    kernelInitializer: init.glorotUniform(),
  });
  return tf.model({ name: 'classifier', inputs: images, outputs: logits.apply(flat) });
}

/** Trains on a data set for so many passes over it; the rate falls to nothing along half a cosine. */
export async function trainClassifier(dataset, { epochs, random }) {
  const model = build(random.fork('weights'));
  const loss = domainClassificationLoss({ groups });
  const stream = new BatchStream(dataset, { batchSize, random: random.fork('batches') });
  const total = Math.ceil((dataset.size / batchSize) * epochs);
  const optimizer = adam({
    learningRate: ({ step }) => 1e-3 * (1 + Math.cos((Math.PI * step) / total)),
    beta1: 0.9,
  });
  const weights = namedWeights({ model });
  const variables = weights.map(({ variable }) => variable);
  for (let step = 0; step < total; step++) {
    const { images, attributes } = await stream.next();
    const { value, grads } = tf.variableGrads(() => loss(model.apply(images), attributes), variables);
    optimizer.apply(weights, variables.map(({ name }) => grads[name]), { step, imagesSeen: step * batchSize }); // prettier-ignore
    tf.dispose([value, grads]);
    disposeBatch({ images, attributes });
  }
  optimizer.dispose();
  await stream.close();
  return model;
}

/** Gender and tone that the classifier sees in images `[N, 32, 32, 3]`, as lists of numbers. */
export function recognise(model, images) {
  return tf.tidy(() => {
    const [gender, tone] = tf.split(model.apply(images), groups, 1);
    return { genders: [...gender.argMax(1).dataSync()], tones: [...tone.argMax(1).dataSync()] };
  });
}

/** Shares of the rows whose gender and tone are seen rightly. */
export function accuracy(model, emoji, indices) {
  const images = imagesOf(emoji, indices);
  const seen = recognise(model, images);
  images.dispose();
  const share = (found, kind) =>
    indices.filter((i, at) => emoji.rows[i][kind] === found[at]).length / indices.length;
  return { gender: share(seen.genders, 'gender'), tone: share(seen.tones, 'tone') };
}
