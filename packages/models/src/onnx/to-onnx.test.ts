import { forward, Random, type Batch, type JsonObject } from '@gan/core';
import { expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { InferenceSession, Tensor } from 'onnxruntime-web';
import { describe, expect, it } from 'vitest';
import { findModel } from '../catalog.js';
import { growWhole } from '../foreign/grow-whole.js';
import { toOnnx } from './to-onnx.js';

/** What ONNX Runtime makes of a file. */
async function runOnnx(file: Uint8Array, feeds: Batch): Promise<tf.Tensor> {
  const session = await InferenceSession.create(file);
  const tensors = Object.entries(feeds).map(([name, tensor]) => {
    const values = tensor.dataSync() as Float32Array;
    const shape = tensor.dtype === 'int32' ? [tensor.shape[0]!, 1] : tensor.shape;
    return [name, new Tensor(tensor.dtype as 'float32', values, shape)] as const;
  });
  const results = await session.run(Object.fromEntries(tensors));
  const [output] = Object.values(results);
  const made = tf.tensor(output!.data as Float32Array, output!.dims as number[]);
  await session.release();
  return made;
}

/** Random inputs of a network, three examples. */
function feedsFor(network: tf.LayersModel, random: Random): Batch {
  return Object.fromEntries(
    network.inputs.map(({ shape, dtype }, i) => [
      network.inputNames[i]!,
      dtype === 'int32'
        ? tf.tensor1d([0, 3, 1], 'int32')
        : random.normalTensor([3, ...shape.slice(1).map((size) => size ?? 64)]),
    ]),
  );
}

const small = { preset: 'small' };
const cases: [model: string, network: string, options: { preset?: string; config?: JsonObject }][] = [
  ['gan', 'generator', small],
  ['gan', 'discriminator', small],
  [
    'gan',
    'generator',
    { preset: 'original-2014', config: { generatorUnits: [16, 16], discriminatorUnits: [8, 8] } },
  ],
  ['dcgan', 'generator', { preset: 'article-28', config: { baseFilters: 8 } }],
  ['dcgan', 'discriminator', { preset: 'article-28', config: { baseFilters: 8 } }],
  ['dcgan', 'generator', { preset: 'tutorial-28', config: { baseFilters: 8 } }],
  ['wgan-gp', 'generator', small],
  ['wgan-gp', 'generator', { preset: 'resnet-64', config: { baseFilters: 4 } }],
  ['wgan-gp', 'critic', { preset: 'resnet-64', config: { baseFilters: 4 } }],
  ['sngan', 'generator', small],
  ['sngan', 'discriminator', small],
  ['biggan', 'generator', small],
  ['biggan', 'discriminator', small],
  ['biggan-deep', 'generator', small],
  ['cgan', 'generator', small],
  ['acgan', 'generator', small],
  ['infogan', 'generator', small],
  ['pix2pix', 'generator', small],
  ['pix2pix', 'discriminator', small],
  ['cyclegan', 'generator-ab', small],
  ['stargan', 'generator', { preset: 'small', config: { baseFilters: 4, colourFeatures: 4 } }],
  ['stargan', 'discriminator', { preset: 'small', config: { discriminatorFilters: 4, colourFeatures: 4 } }],
  ['srresnet', 'generator', { preset: 'small', config: { blocks: 2, filters: 8 } }],
  ['progan', 'generator', small],
  ['stylegan', 'mapping', small],
  ['stylegan', 'synthesis', small],
  ['stylegan2', 'mapping', small],
  ['stylegan2', 'synthesis', small],
];

describe('toOnnx', () => {
  it.each(cases)('gives ONNX Runtime the same %s %s (%j)', async (name, network, options) => {
    const gan = findModel(name).create({ ...options, random: Random.fromSeed(3) });
    await growWhole(gan);
    const model = gan.networks[network]!;
    const random = Random.fromSeed(5);
    // Statistics and biases that do something.
    tf.tidy(() => {
      for (const weight of model.weights) {
        const noise = tf.mul(random.uniformTensor(weight.shape as number[]), 0.1);
        weight.write(tf.add(weight.read(), noise));
      }
    });
    const before = tf.memory().numTensors;
    const file = toOnnx(model);
    expect(tf.memory().numTensors).toBe(before);
    const feeds = feedsFor(model, random);
    const ours = forward(model, feeds);
    const theirs = await runOnnx(file, feeds);
    expect(theirs.shape).toEqual(ours.shape);
    const scale = tf.max(tf.abs(ours)).dataSync()[0]!;
    expectClose(theirs, ours, { absolute: 1e-4 * Math.max(1, scale), relative: 0 });
    tf.dispose([ours, theirs, feeds]);
    gan.dispose();
  });

  it('names the layers it has no operations for', () => {
    const gan = findModel('stylegan2').create({ ...small, random: Random.fromSeed(1) });
    expect(() => toOnnx(gan.networks['discriminator']!)).toThrow(
      "toOnnx: expected layers that are known to have operations of ONNX, got 'spread' (GanMinibatchStandardDeviation) in 'discriminator'. " +
        'Export with --format tfjs or safetensors instead.',
    );
    gan.dispose();
  });

  it('refuses a network that is still growing', () => {
    const gan = findModel('progan').create({ ...small, random: Random.fromSeed(1) });
    expect(() => toOnnx(gan.networks['generator']!)).toThrow(
      /has grown whole, got 'layers' at level 0 of 3\. Train it on/,
    );
    gan.dispose();
  });
});
