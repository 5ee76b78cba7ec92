import { ConfigError, forwardAll, readWeights } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import type { ClassifierExtractor } from '../embedded-extractor.js';
import {
  describeInceptionInput,
  inceptionInput,
  inceptionModes,
  type InceptionMode,
} from './inception-input.js';
import { inceptionTaps, inceptionV3, type InceptionTap } from './inception-v3.js';

/** What {@link inceptionExtractor} is made from. */
export interface InceptionExtractorOptions {
  /** The file of weights, `.pth` or safetensors. Nothing is ever downloaded. */
  readonly weights: Uint8Array;
  /** Name of that file, for messages and records. @default 'the file' */
  readonly source?: string;
  /** @default 'clean' */
  readonly mode?: InceptionMode;
  /** Number of features, and with it their depth; FID proper uses 2048. @default 2048 */
  readonly features?: InceptionTap;
}

/**
 * FID's own features: images `[N, H, W, 1 or 3]` in [-1, 1] to 2048 numbers (`pool3`), and 1008 probabilities for the
 * Inception Score, softmax of the logits *without* their bias as the original code computes it.
 *
 * Images are rounded to 8 bits (but for feature maps), grey ones repeated to three channels, and resized as `mode` says. The weights are those of
 * `pt_inception-2015-12-05-6726825d.pth`, which pytorch-fid and torch-fidelity offer for download; give the file's bytes.
 *
 * @throws CheckpointError if the file is damaged, or names or shapes are not those of this network.
 * @throws ConfigError for an unknown mode or number of features.
 */
export function inceptionExtractor(options: InceptionExtractorOptions): ClassifierExtractor {
  const { weights, source = 'the file', mode = 'clean', features: featureDim = 2048 } = options;
  if (!Object.hasOwn(inceptionModes, mode)) throw unknown('mode', Object.keys(inceptionModes), mode);
  if (!Object.hasOwn(inceptionTaps, featureDim))
    throw unknown('features', Object.keys(inceptionTaps), featureDim);
  const network = inceptionV3(readWeights(weights, source), source);
  const at = (...depths: InceptionTap[]) => viewOf(network, depths);
  const [atFeatures, atEnd, atAll] = [at(featureDim), at(2048), at(64, 192, 768, 2048)];
  const atBoth = featureDim === 2048 ? atEnd : at(featureDim, 2048);
  const maps = (view: tf.LayersModel, samples: tf.Tensor, quantise = true) =>
    forwardAll(view, { images: inceptionInput(samples, mode, quantise) }) as tf.Tensor4D[];
  const kernel = network.getLayer('fc').getWeights()[0] as tf.Tensor2D;
  const probabilities = (last: tf.Tensor4D): tf.Tensor2D => tf.softmax(tf.matMul(pooled(last), kernel));
  return {
    name: featureDim === 2048 ? `inception-fid-${mode}` : `inception-fid-${mode}-${featureDim}`,
    featureDim,
    protocol: {
      extractor: 'Inception-v3 of FID (2015-12-05)',
      weights: source,
      mode,
      features: featureDim,
      input: describeInceptionInput(mode),
    },
    features: (samples) => tf.tidy(() => pooled(maps(atFeatures, samples)[0]!)),
    probabilities: (samples) => tf.tidy(() => probabilities(maps(atEnd, samples)[0]!)),
    featuresAndProbabilities: (samples) =>
      tf.tidy(() => {
        const found = maps(atBoth, samples);
        return { features: pooled(found[0]!), probabilities: probabilities(found.at(-1)!) };
      }),
    featureMaps: (samples) => tf.tidy(() => maps(atAll, samples, false)),
    dispose: () => network.dispose(),
  };
}

/** The network up to some depths; it shares its layers with the whole, and with it they are freed. */
function viewOf(network: tf.LayersModel, depths: readonly InceptionTap[]): tf.LayersModel {
  const outputs = depths.map((depth) => network.getLayer(inceptionTaps[depth]).output as tf.SymbolicTensor);
  return tf.model({ inputs: network.inputs, outputs });
}

const pooled = (maps: tf.Tensor4D) => tf.mean(maps, [1, 2]) as tf.Tensor2D;

const unknown = (option: string, known: readonly string[], got: unknown) =>
  new ConfigError(
    `inceptionExtractor: expected ${option} to be one of ${known.join(', ')}, got ${String(got)}. Leave it out for FID's usual choice.`,
  );
