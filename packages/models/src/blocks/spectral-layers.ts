import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { spectralNormalization } from '../layers/spectral-normalization.js';

type Initializer = ReturnType<typeof tf.initializers.zeros>;

export interface SpectralLayersOptions {
  /** Where kernels and embeddings start: orthogonal, N(0, 0.02), or Glorot's uniform distribution. */
  readonly initialization: 'orthogonal' | 'normal' | 'glorot';
  /** Least length of a power-iteration vector. */
  readonly spectralEpsilon: number;
}

/** A convolution of stride 1 with SAME padding. */
export interface SpectralConvolution {
  readonly name: string;
  readonly filters: number;
  readonly kernelSize: number;
  /** @default true */
  readonly useBias?: boolean;
}

/** Layers of one network that start alike and whose kernels are divided by their largest singular value. */
export interface SpectralLayers {
  convolution(args: SpectralConvolution): tf.layers.Layer;
  dense(args: { readonly name: string; readonly units: number; readonly useBias?: boolean }): tf.layers.Layer;
  /** Labels `[N]` to `[N, units]`. */
  embedding(args: EmbeddingArgs): tf.layers.Layer;
  /** The same without the division. */
  plainEmbedding(args: EmbeddingArgs): tf.layers.Layer;
}

export interface EmbeddingArgs {
  readonly name: string;
  readonly numClasses: number;
  readonly units: number;
}

/** {@link SpectralLayers} that draw from `random`; each is wrapped under its own name. */
export function spectralLayers(options: SpectralLayersOptions, random: Random): SpectralLayers {
  const start = starting(options, random);
  const normal = (layer: tf.layers.Layer) =>
    spectralNormalization({
      name: layer.name,
      layer,
      epsilon: options.spectralEpsilon,
      random,
    });
  const plainEmbedding = ({ name, numClasses, units }: EmbeddingArgs) =>
    tf.layers.embedding({ name, inputDim: numClasses, outputDim: units, embeddingsInitializer: start() });
  return {
    convolution: (args) => normal(tf.layers.conv2d({ ...args, padding: 'same', kernelInitializer: start() })),
    dense: (args) => normal(tf.layers.dense({ ...args, kernelInitializer: start() })),
    embedding: (args) => normal(plainEmbedding(args)),
    plainEmbedding,
  };
}

function starting({ initialization }: SpectralLayersOptions, random: Random): () => Initializer {
  const init = initializers(random);
  return {
    orthogonal: () => init.orthogonal(),
    normal: () => init.normal(0.02),
    glorot: () => init.glorotUniform(),
  }[initialization];
}
