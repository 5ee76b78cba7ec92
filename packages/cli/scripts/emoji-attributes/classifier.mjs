// A small classifier of gender and tone, trained on real drawings: the judge of translations.
import * as tf from '@tensorflow/tfjs';
import { BatchStream, adam, disposeBatch, initializers, namedWeights } from '@gan/core';
import { domainClassificationLoss } from '@gan/losses';
import { genders, imagesOf, side, tones } from './emoji.mjs';

const batchSize = 32;
const groups = [genders.length, tones.length];

/**
 * Two small networks side by side: gender is a matter of shapes; tone is one of colours, of which it is enough to know how
 * many pixels have them, and whose neighbours are close, hence the steep first layer. Logits of the genders, then of the tones.
 */
function build(random) {
  const init = initializers(random);
  const images = tf.input({ shape: [side, side, 3], name: 'images' });
  const convolve = (x, options) =>
    tf.layers.conv2d({ padding: 'same', activation: 'relu', ...options }).apply(x);
  const dense = (x, name, units, activation) =>
    tf.layers.dense({ name, units, activation, kernelInitializer: init.glorotUniform() }).apply(x);
  const colours = convolve(images, {
    name: 'colours',
    filters: 64,
    kernelSize: 1,
    kernelInitializer: init.normal(4),
    biasInitializer: init.uniform(-4, 4),
  });
  const regions = convolve(colours, {
    name: 'regions',
    filters: 64,
    kernelSize: 1,
    kernelInitializer: init.heNormal(),
  });
  const shares = tf.layers
    .concatenate({ name: 'shares' })
    .apply([
      tf.layers.globalAveragePooling2d({ name: 'how-much' }).apply(regions),
      tf.layers.globalMaxPooling2d({ name: 'whether' }).apply(regions),
    ]);
  const shapes = [16, 32, 64].reduce(
    (x, filters, i) =>
      convolve(x, {
        name: `shapes-${i}`,
        filters,
        kernelSize: 4,
        strides: 2,
        kernelInitializer: init.heNormal(),
      }),
    images,
  );
  const logits = [
    dense(tf.layers.flatten({ name: 'features' }).apply(shapes), 'gender', genders.length),
    dense(dense(shares, 'palette', 64, 'relu'), 'tone', tones.length),
  ];
  const outputs = tf.layers.concatenate({ name: 'logits' }).apply(logits);
  return tf.model({ name: 'classifier', inputs: images, outputs });
}

/** Trains on a data set for so many passes over it; the rate falls to nothing along half a cosine. */
export async function trainClassifier(dataset, { epochs, random }) {
  const model = build(random.fork('weights'));
  const loss = domainClassificationLoss({ groups });
  const stream = new BatchStream(dataset, { batchSize, random: random.fork('batches') });
  const total = Math.ceil((dataset.size / batchSize) * epochs);
  const optimizer = adam({
    learningRate: ({ step }) => 2e-3 * (1 + Math.cos((Math.PI * step) / total)),
    beta1: 0.9,
  });
  const weights = namedWeights({ model });
  const variables = weights.map(({ variable }) => variable);
  for (let step = 0; step < total; step++) {
    const { images, attributes } = await stream.next();
    const { value, grads } = tf.variableGrads(() => loss(model.apply(images), attributes), variables);
    optimizer.apply(
      weights,
      variables.map(({ name }) => grads[name]),
      { step, imagesSeen: step * batchSize },
    );
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
