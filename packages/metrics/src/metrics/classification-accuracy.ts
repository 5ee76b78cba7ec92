import { ConfigError, type MetricInputs, type MetricValue } from '@gan/core';
import { z } from 'zod';
import { defineMetric } from '../engine/define-metric.js';
import { keptImages, type KeptImages } from '../statistics/kept-images.js';
import { classify, smallClassifier, trainClassifier } from './small-classifier.js';

const settings = z.object({
  images: z
    .int()
    .min(2)
    .default(10_000)
    .describe('Most images of each side: generated to train on, real to test on'),
  epochs: z.int().min(1).default(4).describe('Times the classifier sees each generated image'),
  batchSize: z.int().min(1).default(64).describe('Images in a training step'),
  learningRate: z.number().gt(0).default(1e-3).describe('Learning rate of Adam'),
});
type Settings = z.output<typeof settings>;

/**
 * Classification accuracy score of a conditional generator: a classifier is trained on generated images and the labels they
 * were made for, and tested on real ones; the value is the share it gets right.
 *
 * Ravuri & Vinyals 2019, https://arxiv.org/abs/1905.10887, section 3, with a small convolutional network of ours in the
 * place of ResNet-50. Higher is better, in [0, 1]; its measure is the accuracy of the same classifier trained on real
 * images. It sees missing modes within classes and wrong labels, which FID forgives. Fewer generated images lower it.
 * `error` is the binomial standard error of the test; the spread over trainings (seeds) comes on top. `details.perClass`
 * has the accuracy of each class.
 */
export const classificationAccuracy = defineMetric({
  name: 'cas',
  title: 'Classification accuracy score',
  summary: 'accuracy on real images of a classifier trained on generated ones',
  paper: 'https://arxiv.org/abs/1905.10887',
  higherIsBetter: true,
  settings,
  build(options) {
    const images = keptImages(options.images, { labels: true });
    return {
      statistics: { real: [images], fake: [images] },
      value: (inputs) => trainAndTest(inputs, inputs.real!.get(images), inputs.fake!.get(images), options),
    };
  },
});

async function trainAndTest(
  { random, progress }: MetricInputs,
  real: KeptImages,
  fake: KeptImages,
  options: Settings,
): Promise<MetricValue> {
  check(real, fake);
  const classes =
    1 + [real, fake].reduce((most, { labels }) => labels!.reduce((a, b) => Math.max(a, b), most), 0);
  const model = smallClassifier(fake.shape, classes, random.fork('weights'));
  try {
    await trainClassifier(model, fake, random.fork('order'), { ...options, progress });
    const found = await classify(model, real);
    const { accuracy, perClass } = accuracies(found, real.labels!, classes);
    return {
      value: accuracy,
      error: Math.sqrt((accuracy * (1 - accuracy)) / real.count),
      counts: { real: real.count, fake: fake.count },
      details: { perClass },
    };
  } finally {
    model.dispose();
  }
}

function check(real: KeptImages, fake: KeptImages): void {
  const known = new Set(fake.labels);
  if (real.shape.join() === fake.shape.join() && known.size > 1) return;
  throw new ConfigError(
    `cas: expected generated images of two classes or more and of the size of the real ones, got ${known.size} class(es) of ` +
      `${fake.shape.join('x')} against ${real.shape.join('x')}. Give the labels that images were generated for.`,
  );
}

/** Share of right answers, over all and for each class; null for a class that does not occur. */
function accuracies(found: Int32Array, labels: Int32Array, classes: number) {
  const [right, total] = [new Array<number>(classes).fill(0), new Array<number>(classes).fill(0)];
  labels.forEach((label, i) => {
    total[label]!++;
    if (found[i] === label) right[label]!++;
  });
  const accuracy = right.reduce((sum, count) => sum + count, 0) / labels.length;
  return {
    accuracy,
    perClass: right.map((count, label) => (total[label] === 0 ? null : count / total[label]!)),
  };
}
