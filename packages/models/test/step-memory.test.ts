import { Random, selectBackend, stepMemory, Trainer, type JsonObject } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findModel } from '../src/catalog.js';
import { noise } from '../src/testing/noise.js';

beforeAll(async () => void (await selectBackend({ backend: 'wasm', threads: 1 })));

/** The allocator of the wasm backend. */
interface Allocator {
  _malloc(bytes: number): number;
  _free(offset: number): void;
}

/** The most bytes that are allocated in WebAssembly at one time while `body` runs, what was there before left out. */
async function allocatedBy(body: () => Promise<void>): Promise<number> {
  const module = (tf.backend() as unknown as { wasm: Allocator }).wasm;
  const { _malloc: malloc, _free: free } = module;
  const sizes = new Map<number, number>();
  let [bytes, peak] = [0, 0];
  module._malloc = (size) => {
    const offset = malloc(size);
    sizes.set(offset, size);
    bytes += size;
    peak = Math.max(peak, bytes);
    return offset;
  };
  module._free = (offset) => {
    bytes -= sizes.get(offset) ?? 0;
    sizes.delete(offset);
    free(offset);
  };
  try {
    await body();
  } finally {
    Object.assign(module, { _malloc: malloc, _free: free });
  }
  return peak;
}

const cases: readonly [string, JsonObject, number][] = [
  ['dcgan', { baseFilters: 16 }, 32],
  ['wgan-gp', { baseFilters: 8 }, 16],
  ['biggan', { baseFilters: 8 }, 8],
  ['stylegan2', { imageShape: [64, 64, 3], channelBase: 512, channelMax: 16 }, 4],
  [
    'progan',
    { imageShape: [64, 64, 3], channelBase: 512, channelMax: 16, firstResolution: 64, batchSizes: {} },
    4,
  ],
  [
    'stylegan',
    { imageShape: [64, 64, 3], channelBase: 512, channelMax: 16, firstResolution: 64, batchSizes: {} },
    4,
  ],
];

/** Those whose steps differ most in what they compute. */
const judged = [
  'gan',
  'dcgan',
  'wgan',
  'wgan-gp',
  'cgan',
  'acgan',
  'infogan',
  'sngan',
  'sagan',
  'biggan',
  'biggan-deep',
  'gman',
  'progan',
  'stylegan',
  'stylegan2',
];

describe('stepMemory', () => {
  it.each(cases)(
    'counts what a step of %s allocates (%j, batches of %i)',
    async (name, config, batchSize) => {
      const build = () => findModel(name).create({ preset: 'small', config, random: Random.fromSeed(1) });
      const counted = (await stepMemory({ build, batchSize, averages: true }))!;
      const allocated = await allocatedBy(async () => {
        const gan = build();
        const shapes = Object.entries(gan.inputs).map(([key, spec]) => {
          return [
            key,
            { ...spec, shape: spec.shape.map((size, axis) => size ?? gan.sample.shape[axis]!) },
          ] as const;
        });
        const dataset = noise(Object.fromEntries(shapes));
        const trainer = new Trainer({ gan, dataset, batchSize, averaging: { halfLife: 1000 } });
        trainer.step = 960;
        await trainer.train({ steps: 961 });
        await trainer.dispose();
        gan.dispose();
      });
      // Kernels take room of their own while they run, so what is counted is the lower one.
      expect(counted.peak / allocated).toBeGreaterThan(0.8);
      expect(counted.peak / allocated).toBeLessThan(1.02);
    },
  );

  it.each(judged)('knows every kernel of %s', async (name) => {
    const build = () => findModel(name).create({ preset: 'small', random: Random.fromSeed(1) });
    expect(await stepMemory({ build, batchSize: 4 })).toBeDefined();
  });
});
