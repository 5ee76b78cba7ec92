import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createGan } from '../gan/create-gan.js';
import { captureModel } from '../node/model-files.js';
import { adam } from '../optimizers/adam.js';
import { Random } from '../random.js';
import { expectClose } from '../testing/expect-close.js';
import { expectNoLeak } from '../testing/expect-no-leak.js';
import { networkTranslation, networkTranslations, translate, translatePixels, type Pixels } from './index.js';

beforeAll(async () => void (await tf.setBackend('cpu')));

type Layer = tf.layers.Layer;
const network = (layers: Layer[], shape: (number | null)[] = [null, null, 3]) => {
  const input = tf.input({ shape, name: 'source' });
  const output = layers.reduce((x, layer) => layer.apply(x) as tf.SymbolicTensor, input);
  return tf.model({ inputs: input, outputs: output });
};
const conv = (filters: number, kernelSize: number, strides = 1) =>
  tf.layers.conv2d({ filters, kernelSize, strides, padding: 'same', activation: 'tanh', kernelInitializer: tf.initializers.glorotNormal({ seed: kernelSize }) }); // prettier-ignore
const transposed = (filters: number) =>
  tf.layers.conv2dTranspose({ filters, kernelSize: 4, strides: 2, padding: 'same', kernelInitializer: tf.initializers.glorotNormal({ seed: 9 }) }); // prettier-ignore
const photo = (height: number, width: number, channels = 3) =>
  Random.fromSeed(3).uniformTensor([height, width, channels], -1, 1) as tf.Tensor3D;

/** What the network makes of the whole picture at once, reflected up to a multiple. */
const atOnce = (model: tf.LayersModel, image: tf.Tensor3D, multiple = 1, factor = 1) =>
  tf.tidy(() => {
    const [height, width, channels] = image.shape;
    const up = (side: number) => Math.ceil(side / multiple) * multiple - side;
    const padded = tf.mirrorPad(image, [[0, up(height)], [0, up(width)], [0, 0]], 'reflect'); // prettier-ignore
    const result = model.predict(tf.expandDims(padded, 0)) as tf.Tensor4D;
    return tf.slice(tf.squeeze(result, [0]), 0, [height * factor, width * factor, channels]);
  });

describe('translate, where windows overlap by the reach', () => {
  it.each([
    ['convolutions', [conv(4, 3), conv(3, 5)], { reach: 3 }, { tile: 13 }],
    ['convolutions of uneven tiles', [conv(3, 3)], { reach: 1 }, { tile: 9, overlap: 3 }],
    ['strides and a multiple', [conv(4, 3, 2), conv(4, 3), transposed(3)], { reach: 5, multiple: 2 }, { tile: 22 }],
    ['a factor', [conv(4, 3), tf.layers.upSampling2d({ size: [3, 3] }), conv(3, 3)], { reach: 2, factor: 3 }, { tile: 8 }],
  ] as const)('is the whole picture at once: %s', async (_, layers, way, tiles) => {
    const [model, image] = [network([...layers]), photo(41, 35)];
    const windows: number[] = [];
    const onProgress = (done: number, total: number) => windows.push(done, total);
    const found = await translate(model, image, { ...way, ...tiles, range: [-9, 9], onProgress });
    const { multiple = 1, factor = 1 } = way as { multiple?: number; factor?: number };
    expect(windows.at(-1)).toBeGreaterThanOrEqual(4);
    expect(windows.at(-2)).toBe(windows.at(-1));
    expectClose(found, atOnce(model, image, multiple, factor), { absolute: 1e-5, relative: 0 });
  }); // prettier-ignore
});

describe('translate, where windows cannot be exact', () => {
  /** Takes the mean over the picture away, as instance normalisation does. */
  class Centred extends tf.layers.Layer {
    static className = 'Centred';
    override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
      const [x] = [inputs].flat() as [tf.Tensor];
      return tf.tidy(() => tf.sub(x, tf.mean(x, [1, 2], true)));
    }
  }

  it('gives every pixel the weight one', async () => {
    const same = network([tf.layers.activation({ activation: 'linear' })]);
    for (const tiles of [{ tile: 16 }, { tile: 16, overlap: 7 }, { tile: 10, overlap: 0 }]) {
      const image = photo(37, 50);
      expectClose(await translate(same, image, tiles), image, { absolute: 1e-6, relative: 0 });
    }
  });

  it('blends neighbours without a seam', async () => {
    const ramp = tf.tidy(() => tf.mul(tf.ones([8, 120, 1]), tf.reshape(tf.linspace(-1, 1, 120), [1, 120, 1]))) as tf.Tensor3D; // prettier-ignore
    const steps = async (overlap: number) => {
      const model = network([new Centred({})], [null, null, 1]);
      const row = (await translate(model, ramp, { tile: 40, overlap })).dataSync().slice(0, 120);
      return Math.max(...[...row].slice(1).map((value, x) => Math.abs(value - row[x]!)));
    };
    // From one window to the next the mean jumps by 0.45 or so; spread over 24 pixels that is a tenth at the steepest.
    expect(await steps(0)).toBeGreaterThan(0.4);
    expect(await steps(12)).toBeLessThan(0.06);
  });

  it('takes the one size a network has, reflects smaller pictures, and joins larger ones', async () => {
    const fixed = network([conv(3, 3)], [16, 16, 3]);
    const small = photo(10, 12);
    const expected = tf.slice(atOnce(fixed, tf.mirrorPad(small, [[0, 6], [0, 4], [0, 0]], 'reflect') as tf.Tensor3D), 0, [10, 12, 3]); // prettier-ignore
    expectClose(await translate(fixed, small), expected, { absolute: 1e-6 });
    expect((await translate(fixed, photo(3, 40))).shape).toEqual([3, 40, 3]);
    await expect(translate(fixed, small, { tile: 32 })).rejects.toThrow(/tiles of 16 pixels.*got 32/);
  });
});

describe('translate', () => {
  it('hands each picture its conditions, or all the same', async () => {
    const source = tf.input({ shape: [null, null, 3], name: 'images' });
    const shade = tf.input({ shape: [3], name: 'attributes' });
    const grown = tf.layers.reshape({ targetShape: [1, 1, 3] }).apply(shade) as tf.SymbolicTensor;
    const sum = new Sum({}).apply([source, grown]) as tf.SymbolicTensor;
    const model = tf.model({ inputs: [source, shade], outputs: sum });
    const images = tf.zeros<tf.Rank.R4>([2, 5, 7, 3]);
    const attributes = tf.tensor2d([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]); // prettier-ignore
    const found = await translate(model, images, { conditions: { attributes } });
    expectClose(tf.mean(found, [1, 2]), attributes);
    const one = tf.slice(attributes, 0, 1);
    expectClose(tf.mean(await translate(model, images, { conditions: { attributes: one } }), [1, 2]), tf.tile(one, [2, 1])); // prettier-ignore
    await expect(translate(model, images)).rejects.toThrow(/conditions attributes, got none/);
    const three = { attributes: tf.zeros([3, 3]) };
    await expect(translate(model, images, { conditions: three })).rejects.toThrow(/for 1 or 2 pictures/);
  });

  class Sum extends tf.layers.Layer {
    static className = 'Sum';
    override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
      const [a, b] = inputs as [tf.Tensor, tf.Tensor];
      return tf.add(a, b);
    }
    override computeOutputShape(shapes: tf.Shape | tf.Shape[]): tf.Shape {
      return shapes[0] as tf.Shape;
    }
  }

  it('leaves no tensor behind, and none when it is refused', async () => {
    const [model, image] = [network([conv(3, 3)]), photo(20, 20)];
    await expectNoLeak(async () => (await translate(model, image, { tile: 12, reach: 1 })).dispose());
    const before = tf.memory().numTensors;
    await expect(translate(model, image, { factor: 2 })).rejects.toThrow(/Give the factor/);
    await expect(translate(model, image, { tile: 12, overlap: 6 })).rejects.toThrow(
      /less than half of a tile/,
    );
    await expect(translate(model, image, { tile: 0 })).rejects.toThrow(/tile of whole pixels/);
    await expect(translate(network([conv(3, 3)], [null, null, 1]), image)).rejects.toThrow(/\[N, H, W, 3\]/);
    await expect(translate(model, tf.tensor3d([NaN, 0, 0], [1, 1, 3]))).rejects.toThrow(/finite numbers/);
    expect(tf.memory().numTensors).toBeLessThanOrEqual(before + 3);
  });
});

describe('translatePixels', () => {
  const same = (channels: number) => network([tf.layers.activation({ activation: 'linear' })], [null, null, channels]); // prettier-ignore
  const pixels = (channels: Pixels['channels'], data: Pixels['data']): Pixels => ({ width: 3, height: 2, channels, data }); // prettier-ignore
  const numbers = (count: number, step: number) => Array.from({ length: count }, (_, i) => (i * step) % 256);

  it('gives bytes and 16-bit numbers back, alpha too', async () => {
    const rgba = pixels(4, Uint8ClampedArray.from(numbers(24, 37)));
    expect(await translatePixels(same(3), rgba)).toEqual(rgba);
    const deep = pixels(
      3,
      Uint16Array.from(numbers(18, 11), (value) => value * 257),
    );
    expect(await translatePixels(same(3), deep, { sourceRange: [0, 1], range: [0, 1] })).toEqual(deep);
  });

  it('repeats grey, mixes colours, cuts off what is beyond the range', async () => {
    const grey = pixels(2, Uint8Array.from(numbers(12, 20)));
    const coloured = await translatePixels(same(3), grey);
    expect(coloured.channels).toBe(4);
    expect([...coloured.data.slice(4, 8)]).toEqual([40, 40, 40, 60]);
    const colours = pixels(3, Uint8Array.from(numbers(18, 10)));
    const mixed = Math.round(0.299 * 30 + 0.587 * 40 + 0.114 * 50);
    expect((await translatePixels(same(1), colours)).data[1]).toBe(mixed);
    const bright = await translatePixels(same(3), colours, { range: [-1, 0] });
    expect(Math.max(...bright.data)).toBe(255);
    await expect(translatePixels(same(12), colours)).rejects.toThrow(/reads grey or colours, got one of 12/);
    await expect(translatePixels(same(3), { ...colours, channels: 4 })).rejects.toThrow(
      /of 4 numbers, got 18/,
    );
  });

  it('enlarges alpha between the middles of pixels', async () => {
    const double = network([tf.layers.upSampling2d({ size: [2, 2] })]);
    const data = Uint8Array.from([9, 9, 9, 0, 9, 9, 9, 100]);
    const found = await translatePixels(double, { width: 2, height: 1, channels: 4, data }, { factor: 2 });
    expect(found).toMatchObject({ width: 4, height: 2, channels: 4 });
    expect([...found.data].filter((_, i) => i % 4 === 3)).toEqual([0, 25, 75, 100, 0, 25, 75, 100]);
  });
});

describe('a network of a GAN', () => {
  const gan = () =>
    createGan({
      name: 'enlarger',
      networks: { generator: network([tf.layers.upSampling2d({ size: [2, 2] })]) },
      optimizers: { generator: adam() },
      players: { generator: ['generator'] },
      sample: { shape: [null, null, 3], dtype: 'float32', range: [0, 1] },
      inputs: { source: { shape: [null, null, 3], dtype: 'float32', range: [0, 1] } },
      translations: { up: { network: 'generator', from: 'source', to: 'target', factor: 2, reach: 1 } },
      trainStep: async () => {},
    });

  it('says itself how to use it, also once it was saved and loaded', async () => {
    const { networks } = gan();
    const loaded = await tf.loadLayersModel(tf.io.fromMemory(await captureModel(networks.generator!)));
    for (const model of [networks.generator!, loaded]) {
      expect(networkTranslation(model)).toMatchObject({ factor: 2, reach: 1, sourceRange: [0, 1], range: [0, 1] }); // prettier-ignore
      const image = tf.clipByValue(photo(4, 4), 0, 1);
      expect((await translate(model, image)).shape).toEqual([8, 8, 3]);
      await expect(translate(model, image, { direction: 'down' })).rejects.toThrow(/among up, got 'down'/);
    }
    expect(networkTranslations(network([conv(3, 3)]))).toEqual({});
  });
});
