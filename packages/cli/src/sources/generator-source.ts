import { GanError, type LatentGenerator } from '@gan/core';
import { modelFiles } from '@gan/core/node';
import * as tf from '@tensorflow/tfjs';
import { isImageShape } from '../pictures/sheet.js';
import {
  batchSize,
  entryOf,
  isPoint,
  type ImageShape,
  type PointShape,
  type SampleSource,
  type StreamOptions,
} from './sample-source.js';

/**
 * A saved generator, a folder with `model.json`: latents are drawn from a standard normal distribution.
 *
 * @throws GanError if it does not turn vectors into images, or points of the plane, in one step.
 */
export async function generatorSource(folder: string): Promise<SampleSource> {
  const model = await tf.loadLayersModel(modelFiles(folder));
  try {
    const generator = latentGenerator(model, folder);
    const shape = model.outputs[0]!.shape.slice(1) as unknown as ImageShape | PointShape;
    return {
      name: folder,
      kind: 'generator',
      shape,
      origin: { model: model.name, latents: 'standard normal' },
      generator,
      stream: (options) => generate(generator, entryOf(shape), options),
      dispose: () => model.dispose(),
    };
  } catch (error) {
    model.dispose();
    throw error;
  }
}

function latentGenerator(model: tf.LayersModel, folder: string): LatentGenerator {
  const [latentDim] = model.inputs[0]!.shape.slice(1);
  const takes = model.inputs.map(({ name, shape }) => `${name} [${shape.join(', ')}]`).join(', ');
  const made = model.outputs[0]!.shape.slice(1);
  const isVector = model.inputs.length === 1 && model.inputs[0]!.shape.length === 2;
  if (!isVector || typeof latentDim !== 'number' || !(isImageShape(made) || isPoint(made))) {
    throw new GanError(
      `evaluate: expected a generator of images or points from one vector in ${folder}, got ${takes} to [${model.outputs[0]!.shape.join(', ')}]. Name its run's folder instead.`,
    );
  }
  return {
    latents: (count, random) => random.normalTensor([count, latentDim]) as tf.Tensor2D,
    generate: (latents) => model.predict(latents) as tf.Tensor,
  };
}

async function* generate(
  generator: LatentGenerator,
  entry: 'points' | 'images',
  { count, random }: StreamOptions,
) {
  const source = random.fork('latents');
  for (let start = 0; start < count; start += batchSize) {
    const size = Math.min(batchSize, count - start);
    const samples = tf.tidy(() => generator.generate(generator.latents(size, source)));
    yield { [entry]: samples };
  }
}
