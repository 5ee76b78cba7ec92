// Measures how often translations between two domains are taken for the domain they lead to, by a judge that tells real
// pictures of the two apart: logistic regression on pooled feature maps of the network for photographs in @gan/models.
//
//   node packages/cli/scripts/measure-domain-agreement.mjs --run runs/cats-and-dogs --data-dir pets
//     [--height 64] [--steps 400] [--decay 0.01] [--seed 0]
//
// Run it after the packages are built. The folder holds trainA and trainB, from which the judge learns (whole, and mirrored), and
// testA and testB, which neither it nor the run has seen.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as tf from '@tensorflow/tfjs';
import { Random, adam, forward, selectBackend } from '@gan/core';
import { modelFiles } from '@gan/core/node';
import { unalignedImages } from '@gan/datasets/node';
import { photoFeatures } from '@gan/models';
import '@gan/models/layers';

const { values: options } = parseArgs({
  options: {
    run: { type: 'string' },
    'data-dir': { type: 'string' },
    height: { type: 'string', default: '64' },
    steps: { type: 'string', default: '400' },
    decay: { type: 'string', default: '0.01' },
    seed: { type: 'string', default: '0' },
  },
});

console.log((await selectBackend()).summary);
const features = await photoFeatures({ conv3: 1, conv4: 1, conv5: 1 });
const train = await domains('train');
const test = await domains('test');
const judge = learn(train);
const names = { ab: ['a', 'b'], ba: ['b', 'a'] };
const real = [judge(test.a, 0), judge(test.b, 1)];
console.log(`real pictures held back, taken for what they are: A ${real[0]}, B ${real[1]}`);
for (const [direction, [from, to]] of Object.entries(names)) {
  const network = await tf.loadLayersModel(modelFiles(networkFolder(direction)));
  const translated = tf.tidy(() => forward(network, { images: test[from] }));
  console.log(`${from} to ${to}, taken for ${to}: ${judge(translated, to === 'b' ? 1 : 0)}`);
  network.dispose();
}

/** A run keeps one network in `generator`, or several in folders of their names. */
function networkFolder(direction) {
  return join(options.run, 'generator', `generator-${direction}`);
}

/** All pictures of a part, A and B, `[N, H, W, 3]` in [-1, 1]. */
async function domains(split) {
  const height = Number(options.height);
  const dataset = await unalignedImages({ dataDir: options['data-dir'], split, height });
  const random = Random.fromSeed(options.seed);
  const { domainA, domainB } = await dataset.gather(
    Int32Array.from({ length: dataset.size }, (_, i) => i),
    random,
  );
  return { a: domainA, b: domainB };
}

/** Means and maxima of the maps, `[N, F]`. */
function describe(images) {
  return tf.tidy(() => {
    const maps = features.maps(images).map((map) => tf.relu(map));
    return tf.concat(
      maps.flatMap((map) => [tf.mean(map, [1, 2]), tf.max(map, [1, 2])]),
      1,
    );
  });
}

/** A judge of what domain pictures are of: 0 for A, 1 for B. Answers how many of them it takes for the one named. */
function learn({ a, b }) {
  const images = tf.tidy(() => tf.concat([a, tf.reverse(a, 2), b, tf.reverse(b, 2)]));
  const labels = tf.concat([tf.zeros([2 * a.shape[0], 1]), tf.ones([2 * b.shape[0], 1])]);
  const described = describe(images);
  const { mean, variance } = tf.moments(described, 0);
  const standard = (x) => tf.div(tf.sub(x, mean), tf.add(tf.sqrt(variance), 1e-3));
  const weight = tf.variable(tf.zeros([described.shape[1], 1]), true, 'weight');
  const bias = tf.variable(tf.zeros([1]), true, 'bias');
  const variables = [weight, bias];
  const optimizer = adam({ learningRate: 0.01, beta1: 0.9 });
  const named = variables.map((variable) => ({ name: variable.name, variable }));
  const x = standard(described);
  for (let step = 0; step < Number(options.steps); step++) {
    const { value, grads } = tf.variableGrads(() => {
      const logits = tf.add(tf.matMul(x, weight), bias);
      const fit = tf.losses.sigmoidCrossEntropy(labels, logits);
      return tf.add(fit, tf.mul(tf.sum(tf.square(weight)), Number(options.decay)));
    }, variables);
    optimizer.apply(
      named,
      variables.map(({ name }) => grads[name]),
      { step, imagesSeen: step * images.shape[0] },
    );
    tf.dispose([value, grads]);
  }
  return (pictures, wanted) => {
    const logits = tf.tidy(() => tf.add(tf.matMul(standard(describe(pictures)), weight), bias).dataSync());
    const found = logits.filter((logit) => logit > 0 === (wanted === 1)).length;
    return `${found} of ${logits.length}`;
  };
}
