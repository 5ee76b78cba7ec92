import { namedWeights, Random, readTensor, type JsonObject, type TensorData } from '@gan/core';
import { perceptualLoss } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { esrgan } from '../esrgan.js';
import { networkFeatures } from './network-features.js';
import { photoFeatures } from './photo-features.js';
import { photoLayers, photoNetwork } from './photo-network.js';
import { vgg19Features } from './vgg19-features.js';
import { vgg19Network } from './vgg19-network.js';

const conv = (inputs: number, outputs: number) => 9 * inputs * outputs + outputs;

/** A file in torchvision's layout: features 0, 2 and 5, and what the loss does not need. */
function vggTensors(): Record<string, TensorData> {
  const random = Random.fromSeed(3);
  const draw = (...shape: number[]): TensorData => readTensor(random.normalTensor(shape).mul(0.1));
  return {
    'features.0.weight': draw(64, 3, 3, 3),
    'features.0.bias': draw(64),
    'features.2.weight': draw(64, 64, 3, 3),
    'features.2.bias': draw(64),
    'features.5.weight': draw(4, 4),
    'classifier.0.bias': draw(4),
  };
}

describe('vgg19', () => {
  it('has the convolutions of the paper', () => {
    const network = vgg19Network(['conv5_4']);
    const groups = [[3, 64, 2], [64, 128, 2], [128, 256, 4], [256, 512, 4], [512, 512, 4]] as const; // prettier-ignore
    const expected = groups.reduce(
      (sum, [inputs, width, count]) => sum + conv(inputs, width) + (count - 1) * conv(width, width),
      0,
    );
    expect(network.countParams()).toBe(expected);
    expect(expected).toBe(20_024_384);
    expect(network.layers.at(-1)!.name).toBe('conv5_4');
    network.dispose();
  });

  it('reads torchvision weights, normalises colours, and gives layers before and after rectifiers', () => {
    const tensors = vggTensors();
    const features = vgg19Features({ tensors, layers: { conv1_1: 1, relu1_1: 2, conv1_2: 0.5 } });
    tf.tidy(() => {
      const images = Random.fromSeed(1).uniformTensor([1, 5, 4, 3], -1, 1) as tf.Tensor4D;
      const [before, after, deeper] = features.maps(images);
      expect(deeper!.shape).toEqual([1, 5, 4, 64]);
      expect([...after!.dataSync()]).toEqual([...tf.relu(before!).dataSync()]);
      const kernel = tf.transpose(
        tf.tensor(tensors['features.0.weight']!.values, [64, 3, 3, 3]),
        [2, 3, 1, 0],
      );
      const seen = images.add(1).div(2).sub([0.485, 0.456, 0.406]).div([0.229, 0.224, 0.225]);
      const expected = tf
        .conv2d(seen as tf.Tensor4D, kernel as tf.Tensor4D, 1, 'same')
        .add(tf.tensor1d([...tensors['features.0.bias']!.values]));
      expect(tf.max(tf.abs(tf.sub(before!, expected))).dataSync()[0]).toBeLessThan(1e-4);
    });
    expect(features.weights).toEqual([1, 2, 0.5]);
    features.dispose();
  });

  it('says what a file lacks, and refuses layers there are not', () => {
    const tensors = vggTensors();
    expect(() => vgg19Features({ tensors, source: 'vgg.pth', layers: { conv2_1: 1 } })).toThrow(
      /expected vgg.pth to hold the weights of 'vgg19', got .*features.5.bias/,
    );
    expect(() => vgg19Features({ tensors, layers: { conv6_1: 1 } })).toThrow(/expected/);
  });
});

describe('photoFeatures', () => {
  it('sees details that a blurred picture lacks, more the more it is blurred', async () => {
    const features = await photoFeatures();
    const loss = perceptualLoss({
      extractor: (x) => features.maps(x as tf.Tensor4D),
      layerWeights: features.weights,
    });
    const losses = tf.tidy(() => {
      const picture = Random.fromSeed(1).uniformTensor([1, 16, 16, 3], -1, 1) as tf.Tensor4D;
      const blurred = [2, 4].map((size) =>
        tf.image.resizeBilinear(tf.avgPool(picture, size, size, 'same'), [16, 16]),
      );
      return [picture, ...blurred].map((other) => loss(picture, other).dataSync()[0]!);
    });
    expect(losses[0]).toBe(0);
    expect(losses[1]).toBeGreaterThan(0.01);
    expect(losses[2]).toBeGreaterThan(losses[1]!);
    features.dispose();
  });

  it('computes what the network computes, whatever the layers asked for', async () => {
    const [one, all] = [
      await photoFeatures({ conv4: 1 }),
      await photoFeatures(Object.fromEntries(photoLayers.map((name) => [name, 1]))),
    ];
    tf.tidy(() => {
      const images = Random.fromSeed(2).uniformTensor([1, 7, 9, 3], -1, 1) as tf.Tensor4D;
      expect([...one.maps(images)[0]!.dataSync()]).toEqual([...all.maps(images)[3]!.dataSync()]);
      expect(all.maps(images).map(({ shape }) => shape)).toEqual([[1, 7, 9, 16], [1, 4, 5, 32], [1, 4, 5, 32], [1, 2, 3, 64], [1, 2, 3, 64]]); // prettier-ignore
    });
    one.dispose();
    all.dispose();
  });
});

describe('features of a network of one’s own', () => {
  const config = { cropSize: 8, filters: 3, blocks: 1, growth: 2, discriminatorFilters: 2 };
  const own = () =>
    networkFeatures(photoNetwork([2, 2, 2], photoLayers), { name: 'mine', layers: { conv1: 1 } });

  it('are refused where nothing asks for them', () => {
    const perceptual = own();
    const create = (asked: string, others: JsonObject = {}) =>
      esrgan.create({
        config: { ...config, perceptual: asked, perceptualLayers: { conv1: 1 }, ...others },
        ...{ random: Random.fromSeed(1), perceptual },
      });
    expect(() => create('photos')).toThrow('esrgan: expected features only with perceptual vgg19 or given');
    expect(() => create('given', { stage: 'pixel' })).toThrow(/got mine \(conv1\) with given, .* 'pixel'/);
    expect(() => create('given', { perceptualLayers: { conv1: 2 } })).toThrow(
      /layers that perceptualLayers names, {"conv1":2}, got {"conv1":1} of mine/,
    );
    const gan = create('given');
    gan.dispose();
    expect(() => perceptual.maps(tf.zeros([1, 4, 4, 3]))).not.toThrow();
    perceptual.dispose();
  });

  it('need a layer', () => {
    const network = photoNetwork([2, 2, 2], photoLayers);
    expect(() => networkFeatures(network, { layers: {} })).toThrow(
      'networkFeatures: expected layers of photo-network, got none.',
    );
    expect(() => networkFeatures(network, { layers: { conv9: 1 } })).toThrow("got 'conv9'");
    expect(namedWeights({ network })).toHaveLength(10);
    network.dispose();
  });
});
