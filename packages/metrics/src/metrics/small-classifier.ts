import { adam, initializers, namedWeights, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { imageTensor, range, type KeptImages } from '../statistics/kept-images.js';

/** How a {@link smallClassifier} is trained. */
export interface ClassifierTraining {
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  /** Batches done of all. */
  readonly progress: (done: number, total: number) => void;
}

/**
 * A small convolutional classifier of images of any size, `[N, H, W, C]` in [-1, 1] to logits: 3 x 3 convolutions with
 * stride 2 and twice as many filters each time, from 32 to at most 128, until 4 pixels are left, then 128 rectified units.
 */
export function smallClassifier(shape: readonly number[], classes: number, random: Random): tf.LayersModel {
  const draw = initializers(random);
  const images = tf.input({ shape: [...shape] });
  let x = images;
  let filters = 32;
  for (let side = Math.min(shape[0]!, shape[1]!); side > 4; side = Math.ceil(side / 2)) {
    const kernelInitializer = draw.heNormal();
    const layer = tf.layers.conv2d({
      ...{ filters, kernelSize: 3, strides: 2, padding: 'same', activation: 'relu', kernelInitializer },
    });
    x = layer.apply(x) as tf.SymbolicTensor;
    filters = Math.min(128, 2 * filters);
  }
  x = tf.layers.flatten().apply(x) as tf.SymbolicTensor;
  const dense = (units: number, kernelInitializer: ReturnType<typeof draw.heNormal>, activation?: 'relu') =>
    tf.layers.dense({ units, activation, kernelInitializer });
  x = dense(128, draw.heNormal(), 'relu').apply(x) as tf.SymbolicTensor;
  return tf.model({
    inputs: images,
    outputs: dense(classes, draw.glorotUniform()).apply(x) as tf.SymbolicTensor,
  });
}

/** Trains it in place with Adam on cross-entropy; the images come in a new random order every epoch. */
export async function trainClassifier(
  model: tf.LayersModel,
  images: KeptImages,
  random: Random,
  { epochs, batchSize, learningRate, progress }: ClassifierTraining,
): Promise<void> {
  const optimizer = adam({ learningRate, beta1: 0.9 });
  const weights = namedWeights({ model });
  const variables = weights.map(({ variable }) => variable);
  const perEpoch = Math.ceil(images.count / batchSize);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = random.permutation(images.count);
    for (let batch = 0; batch < perEpoch; batch++) {
      const step = epoch * perEpoch + batch;
      const indices = order.subarray(batch * batchSize, (batch + 1) * batchSize);
      const { value, grads } = tf.variableGrads(() => loss(model, images, indices), variables);
      const gradients = weights.map(({ variable }) => grads[variable.name]!);
      optimizer.apply(weights, gradients, { step, imagesSeen: step * batchSize });
      await value.data();
      tf.dispose([value, grads]);
      progress(step + 1, epochs * perEpoch);
    }
  }
  optimizer.dispose();
}

function loss(model: tf.LayersModel, images: KeptImages, indices: Int32Array): tf.Scalar {
  const logits = model.apply(imageTensor(images, indices), { training: true }) as tf.Tensor2D;
  const labels = Int32Array.from(indices, (index) => images.labels![index]!);
  return tf.losses.softmaxCrossEntropy(tf.oneHot(tf.tensor1d(labels, 'int32'), logits.shape[1]), logits);
}

/** The class it finds for each image. */
export async function classify(model: tf.LayersModel, images: KeptImages): Promise<Int32Array> {
  const found = new Int32Array(images.count);
  const block = 256;
  for (let start = 0; start < images.count; start += block) {
    const indices = range(start, Math.min(images.count, start + block));
    const classes = tf.tidy(() => tf.argMax(model.apply(imageTensor(images, indices)) as tf.Tensor2D, 1));
    found.set(await classes.data(), start);
    classes.dispose();
  }
  return found;
}
