import { ConfigError, forwardAll, type FeatureExtractor, type ResizeFilter } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import type { ValueRange } from '../images/to-bytes.js';
import { describeInput, prepareImages, type ImageInput } from './prepare-images.js';

/** What {@link layersModelExtractor} must know of a model. */
export interface LayersModelExtractorOptions {
  /** Stands in every result, so let it say which weights these are. */
  readonly name: string;
  /** Layer whose output is the features; maps `[N, h, w, C]` are averaged over positions. @default the one before the last */
  readonly layer?: string;
  /** Layers whose outputs are the feature maps, shallow first; images are not rounded for them. @default none */
  readonly mapLayers?: readonly string[];
  /** What the model's last output is; without it the extractor gives no probabilities. */
  readonly classes?: 'logits' | 'probabilities';
  /** What the model wants black and white to be. @default [-1, 1] */
  readonly inputRange?: ValueRange;
  /** Height and width the model wants. @default those of its input */
  readonly size?: readonly [height: number, width: number];
  /** How other sizes get there. @default 'bicubic', antialiased */
  readonly filter?: ResizeFilter;
  /** Whether images are rounded to 8 bits first, but for feature maps. @default true */
  readonly quantise?: boolean;
  /** Anything else that figures depend on: the file of the weights, say. */
  readonly protocol?: FeatureExtractor['protocol'];
}

/**
 * Features of any model of TensorFlow.js, the user's own classifier, say. Images `[N, H, W, 1 or 3]` in [-1, 1] are
 * rounded to 8 bits, turned to the channels the model has, resized and put into its range; samples of models that take
 * no images go in as they are.
 *
 * The model stays the caller's, who disposes of it when the extractor is no longer used.
 *
 * @example
 * ```ts
 * const model = tf.sequential({
 *   layers: [
 *     tf.layers.conv2d({ inputShape: [16, 16, 3], filters: 8, kernelSize: 3, name: 'conv' }),
 *     tf.layers.flatten(),
 *     tf.layers.dense({ units: 5 }),
 *   ],
 * });
 * const extractor = layersModelExtractor(model, { name: 'mine', layer: 'conv', classes: 'logits' });
 * extractor.features(tf.zeros([4, 32, 32, 1])); // a tensor of shape [4, 8]
 * ```
 *
 * @throws ConfigError if the model has several inputs, no such layer, or images of neither one channel nor three.
 */
export function layersModelExtractor(
  model: tf.LayersModel,
  options: LayersModelExtractorOptions,
): FeatureExtractor {
  const { name, layer = model.layers.at(-2)?.name ?? '', mapLayers = [], classes, protocol } = options;
  if (model.inputs.length !== 1) throw refuse('a model with one input', `${model.inputs.length}`);
  const input = imageInput(model, options);
  const [low, high] = options.inputRange ?? [-1, 1];
  const prepare = (samples: tf.Tensor, wanted = input) =>
    wanted === undefined
      ? samples
      : prepareImages(samples, wanted)
          .mul((high - low) / 255)
          .add(low);
  const unrounded = input && { ...input, quantise: false };
  const outputs = [layer, ...mapLayers].map((name) => outputOf(model, name));
  const view = (wanted: tf.SymbolicTensor[]) => tf.model({ inputs: model.inputs, outputs: wanted });
  const run = (part: tf.LayersModel, samples: tf.Tensor, wanted = input) =>
    forwardAll(part, { samples: prepare(samples, wanted) });
  const toFeatures = view(outputs.slice(0, 1));
  const toBoth = classes && view([outputs[0]!, model.outputs.at(-1)!]);
  const toMaps = mapLayers.length > 0 && view(outputs.slice(1));
  const both = (part: tf.LayersModel, samples: tf.Tensor) => {
    const [features, last] = run(part, samples) as [tf.Tensor, tf.Tensor2D];
    return { features: flat(features), probabilities: classes === 'logits' ? tf.softmax(last) : last };
  };
  return {
    name,
    featureDim: outputs[0]!.shape.at(-1)!,
    protocol: {
      extractor: name,
      layer,
      ...(input && { input: { ...describeInput(input), values: [low, high] } }),
      ...protocol,
    },
    features: (samples) => tf.tidy(() => flat(run(toFeatures, samples)[0]!)),
    ...(toBoth && {
      probabilities: (samples: tf.Tensor) => tf.tidy(() => both(toBoth, samples).probabilities),
      featuresAndProbabilities: (samples: tf.Tensor) => tf.tidy(() => both(toBoth, samples)),
    }),
    ...(toMaps && {
      featureMaps: (samples: tf.Tensor) => tf.tidy(() => run(toMaps, samples, unrounded) as tf.Tensor4D[]),
    }),
  };
}

/** What the model wants of images; undefined where it takes none. */
function imageInput(model: tf.LayersModel, options: LayersModelExtractorOptions): ImageInput | undefined {
  const { shape } = model.inputs[0]!;
  if (shape.length !== 4) return undefined;
  const [, height, width, channels] = shape;
  const size = options.size ?? (height != null && width != null ? ([height, width] as const) : undefined);
  if (size === undefined) throw refuse('a size for images', 'a model that takes any');
  if (channels !== 1 && channels !== 3) throw refuse('a model of images with 1 or 3 channels', `${channels}`);
  const { filter = 'bicubic', quantise = true } = options;
  return { size, channels, filter, range: [-1, 1], quantise };
}

function outputOf(model: tf.LayersModel, name: string): tf.SymbolicTensor {
  const layer = model.layers.find((layer) => layer.name === name);
  if (layer === undefined)
    throw refuse(`one of the layers ${model.layers.map(({ name }) => name).join(', ')}`, `'${name}'`);
  return (Array.isArray(layer.output) ? layer.output[0] : layer.output) as tf.SymbolicTensor;
}

/** One vector for each sample. */
function flat(output: tf.Tensor): tf.Tensor2D {
  const axes = output.shape.map((_, axis) => axis).slice(1, -1);
  return (axes.length === 0 ? output.clone() : tf.mean(output, axes)) as tf.Tensor2D;
}

const refuse = (expected: string, got: string) =>
  new ConfigError(`layersModelExtractor: expected ${expected}, got ${got}. Check the model and the options.`);
