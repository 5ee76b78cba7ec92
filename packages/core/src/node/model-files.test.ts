import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toyGan } from '../testing/toy-gan.js';
import { captureModel, modelFiles, writeModel } from './model-files.js';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'gan-model-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const latents = () => tf.tensor2d([[0.1, -0.4, 2]]);
const output = (model: tf.LayersModel) => [...(model.predict(latents()) as tf.Tensor).dataSync()];

describe('modelFiles', () => {
  it('gives a network back that answers the same, under the names plain TensorFlow.js reads', async () => {
    const { generator } = toyGan().networks;
    await generator!.save(modelFiles(join(folder, 'new', 'generator')));
    expect((await readdir(join(folder, 'new', 'generator'))).sort()).toEqual(['model.json', 'weights.bin']);
    const loaded = await tf.loadLayersModel(modelFiles(join(folder, 'new', 'generator')));
    expect(output(loaded)).toEqual(output(generator!));
  });

  it('writes weights as they were when captured', async () => {
    const { generator } = toyGan().networks;
    const before = output(generator!);
    const captured = await captureModel(generator!);
    generator!.setWeights(generator!.getWeights().map((weight) => tf.add(weight, 1)));
    await writeModel(folder, captured);
    const loaded = await tf.loadLayersModel(modelFiles(folder));
    expect(output(loaded)).toEqual(before);
    expect(output(generator!)).not.toEqual(before);
  });

  it('says what is missing or damaged', async () => {
    await expect(tf.loadLayersModel(modelFiles(folder))).rejects.toThrow(/got no readable model.json/);
    await writeModel(folder, await captureModel(toyGan().networks.generator!));
    await rm(join(folder, 'weights.bin'));
    await expect(tf.loadLayersModel(modelFiles(folder))).rejects.toThrow(/got no readable weights.bin/);
    await writeFile(join(folder, 'model.json'), '{"model');
    await expect(tf.loadLayersModel(modelFiles(folder))).rejects.toThrow(/model.json that is not JSON/);
  });
});
