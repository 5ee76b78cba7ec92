import { Random, Trainer, forward, namedWeights, readTensor, type Gan, type JsonObject } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import type { GanDefinition } from '../define-gan.js';
import { noise } from './noise.js';

/** Two settings of a model that are small enough to train in a test. */
export type ContractSettings = readonly [JsonObject, JsonObject];

/** The contract every model keeps, checked at two small settings. */
export function describeGan(definition: unknown, settings: ContractSettings): void {
  const model = definition as GanDefinition;
  const create = (config: JsonObject, seed = 1) => model.create({ config, random: Random.fromSeed(seed) });

  describe(`${model.name} keeps the contract of every model`, () => {
    it.each(settings)('makes samples and logits of the promised shapes (%j)', (config) => {
      withGan(create(config), (gan) => {
        const samples = generate(gan, 3);
        expect(samples.shape).toEqual([3, ...gan.sample.shape]);
        const [low, high] = gan.sample.range ?? [-Infinity, Infinity];
        expect(tf.min(samples).dataSync()[0]).toBeGreaterThanOrEqual(low);
        expect(tf.max(samples).dataSync()[0]).toBeLessThanOrEqual(high);
        for (const logits of judge(gan, samples)) expect(logits.shape[0]).toBe(3);
      });
    });

    it('moves only the player that is updated', async () => {
      const gan = create(settings[0]);
      const moved = await movedByEachUpdate(gan);
      expect(moved.length).toBeGreaterThanOrEqual(Object.keys(gan.players).length);
      for (const { player, networks } of moved) {
        expect(networks.sort()).toEqual([...gan.players[player]!.networks].sort());
      }
      gan.dispose();
    });

    it('gives the same samples for the same seed, and others for another', () => {
      const values = [1, 1, 2].map((seed) =>
        withGan(create(settings[0], seed), (gan) => [...generate(gan, 2).dataSync()]),
      );
      expect(values[0]).toEqual(values[1]);
      expect(values[0]).not.toEqual(values[2]);
    });

    it('repeats its training to the bit, and differs with another seed', async () => {
      const [a, b, c] = [
        await trained(create(settings[0]), 2, 5),
        await trained(create(settings[0]), 2, 5),
        await trained(create(settings[0]), 2, 6),
      ];
      expect(a).toEqual(b);
      expect(a).not.toEqual(c);
    });

    it('gives equal samples after saving and loading as a plain tfjs model', async () => {
      const gan = create(settings[0]);
      for (const name of gan.averaged) await expectSameAfterLoading(gan, gan.networks[name]!);
      gan.dispose();
    });

    it('counts its images, and leaves no tensor behind over five steps', async () => {
      const gan = create(settings[0]);
      const trainer = new Trainer({ gan, dataset: noiseLike(gan), batchSize: 4 });
      await trainer.train({ steps: 2 });
      const before = tf.memory().numTensors;
      await trainer.train({ steps: 7 });
      expect(tf.memory().numTensors).toBe(before);
      expect(trainer.imagesSeen).toBeGreaterThanOrEqual(7 * 4);
      await trainer.dispose();
      gan.dispose();
    });

    it('builds at every preset that is marked small', () => {
      const presets = Object.keys(model.presets).filter((name) => name === 'small');
      for (const preset of presets) {
        withGan(model.create({ preset, random: Random.fromSeed(1) }), (gan) => {
          expect(Object.keys(gan.networks).length).toBeGreaterThanOrEqual(Object.keys(gan.players).length);
        });
      }
    });
  });
}

function withGan<T>(gan: Gan, body: (gan: Gan) => T): T {
  const result = tf.tidy(() => body(gan) as tf.TensorContainer);
  gan.dispose();
  return result as T;
}

function generate(gan: Gan, count: number): tf.Tensor {
  const random = Random.fromSeed(9);
  const conditions = conditionsFor(gan, count);
  return gan.generate({ feeds: gan.latents(count, random, conditions), random });
}

function conditionsFor(gan: Gan, count: number): tf.NamedTensorMap {
  const random = Random.fromSeed(3);
  return noiseLike(gan).gather(
    Int32Array.from({ length: count }, (_, i) => i),
    random,
  ) as tf.NamedTensorMap;
}

/** Logits of every network that is not a generator and takes samples. */
function judge(gan: Gan, samples: tf.Tensor): tf.Tensor[] {
  const judges = Object.keys(gan.networks).filter(
    (name) => /discriminator|critic/.test(name) && !name.includes('head'),
  );
  return judges.map((name) => {
    const network = gan.networks[name]!;
    const feeds = { ...conditionsFor(gan, samples.shape[0]!), [network.inputNames[0]!]: samples };
    return forward(network, feeds, { random: Random.fromSeed(1) });
  });
}

/** Runs a step and says, for each update in it, which networks came out changed (statistics included). */
async function movedByEachUpdate(gan: Gan): Promise<{ player: string; networks: string[] }[]> {
  const moved: { player: string; networks: string[] }[] = [];
  const trainer = new Trainer({ gan: { ...gan, trainStep: watched }, dataset: noiseLike(gan), batchSize: 4 });
  async function watched(context: Parameters<Gan['trainStep']>[0]): Promise<void> {
    const watch: typeof context.update = (player, ...objectives) => {
      const before = snapshot(gan);
      context.update(player, ...objectives);
      const after = snapshot(gan);
      moved.push({ player, networks: Object.keys(before).filter((name) => before[name] !== after[name]) });
    };
    const watching = Object.create(context, { update: { value: watch } }) as typeof context;
    await gan.trainStep(watching);
  }
  await trainer.train({ steps: 1 });
  await trainer.dispose();
  return moved;
}

function snapshot(gan: Gan): Record<string, string> {
  const values = (name: string) =>
    namedWeights(gan.networks, [name])
      .map(({ variable }) => [...readTensor(variable).values].join())
      .join(';');
  return Object.fromEntries(Object.keys(gan.networks).map((name) => [name, values(name)]));
}

async function trained(gan: Gan, steps: number, seed: number): Promise<Record<string, string>> {
  const trainer = new Trainer({ gan, dataset: noiseLike(gan), batchSize: 4, seed });
  await trainer.train({ steps });
  const weights = snapshot(gan);
  await trainer.dispose();
  gan.dispose();
  return weights;
}

async function expectSameAfterLoading(gan: Gan, network: tf.LayersModel): Promise<void> {
  let saved: tf.io.ModelArtifacts | undefined;
  await network.save(
    tf.io.withSaveHandler(async (artifacts) => {
      saved = artifacts;
      return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
    }),
  );
  const loaded = await tf.loadLayersModel(tf.io.fromMemory(saved!));
  tf.tidy(() => {
    const random = Random.fromSeed(4);
    const inputs = network.inputs.map(({ shape, dtype }) => {
      // Two examples; pictures of varying sides as the GAN itself makes them.
      const full = shape.map((size, axis) => size ?? (axis === 0 ? 2 : gan.sample.shape[axis - 1]!));
      return dtype === 'int32' ? tf.ones(full, 'int32') : random.normalTensor(full);
    });
    const [before, after] = [network, loaded].map((model) => model.predict(inputs) as tf.Tensor);
    expect([...after!.dataSync()]).toEqual([...before!.dataSync()]);
  });
  loaded.dispose();
}

const noiseLike = (gan: Gan) => noise(gan.inputs);
