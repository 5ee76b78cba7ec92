import { GanError, type LatentGenerator } from '@gan/core';
import { modelFiles } from '@gan/core/node';
import * as tf from '@tensorflow/tfjs';
import { isImageShape } from '../pictures/sheet.js';
import { batchSize, type ImageShape, type SampleSource, type StreamOptions } from './sample-source.js';

/**
 * A saved generator, a folder with `model.json`: latents are drawn from a standard normal distribution.
 *
 * @throws GanError if it does not turn vectors into images in one step.
 */
export async function generatorSource(folder: string): Promise<SampleSource> {
  const model = await tf.loadLayersModel(modelFiles(folder));
  try {
    const generator = latentGenerator(model, folder);
    return {
      name: folder,
      kind: 'generator',
      shape: model.outputs[0]!.shape.slice(1) as unknown as ImageShape,
      origin: { model: model.name, latents: 'standard normal' },
      generator,
      stream: (options) => generate(generator, options),
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
  const isVector = model.inputs.length === 1 && model.inputs[0]!.shape.length === 2;
  if (!isVector || typeof latentDim !== 'number' || !isImageShape(model.outputs[0]!.shape.slice(1))) {
    throw new GanError(
      `evaluate: expected a generator of images from one vector in ${folder}, got ${takes} to [${model.outputs[0]!.shape.join(', ')}]. Name its run's folder instead.`,
    );
  }
  return {
    latents: (count, random) => random.normalTensor([count, latentDim]) as tf.Tensor2D,
    generate: (latents) => model.predict(latents) as tf.Tensor,
  };
}

async function* generate(generator: LatentGenerator, { count, random }: StreamOptions) {
  const source = random.fork('latents');
  for (let start = 0; start < count; start += batchSize) {
    const size = Math.min(batchSize, count - start);
    const images = tf.tidy(() => generator.generate(generator.latents(size, source)));
    yield { images };
  }
}
