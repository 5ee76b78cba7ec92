import { ConfigError, initializers, Random, stopGradient } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/** A layer of TensorFlow.js, as `tf.layers.*` makes them. */
type Layer = tf.layers.Layer;
type Weights = tf.layers.Layer['trainableWeights'];

export interface SpectralNormalizationArgs {
  readonly name?: string;
  /** The layer whose kernel is normalised: dense, a convolution of any kind, or an embedding. Not yet built. */
  readonly layer: Layer;
  /** Power iterations at each call in training mode. @default 1 */
  readonly powerIterations?: number;
  /** Vectors shorter than this are not made longer. @default 1e-12 */
  readonly epsilon?: number;
  /** Source of the first power-iteration vector. @default a generator of fixed seed */
  readonly random?: Random;
}

/** What the kernel of a layer may be called. */
const kernelNames = ['kernel', 'depthwiseKernel', 'embeddings'] as const;

/**
 * Spectral normalisation: the wrapped layer runs with `W / σ(W)`, σ the largest singular value of its kernel as a
 * matrix `[inputs, outputs]`, so that the layer is 1-Lipschitz.
 *
 * σ is estimated by `powerIterations` steps of the power method from a vector that is kept between calls, a
 * non-trainable weight `u` `[1, outputs]`; it moves in training mode only. Gradients flow through σ with the
 * vectors as constants: `σ = v W uᵀ`.
 *
 * Source: Miyato et al. 2018, https://arxiv.org/abs/1802.05957, algorithm 1. Shapes are those of the wrapped layer.
 * Transposed convolutions count their output channels as outputs, embeddings their rows, as the published codes do.
 *
 * @throws ConfigError if the layer has no kernel to normalise.
 */
export class SpectralNormalization extends tf.layers.Layer {
  static className = 'GanSpectralNormalization';
  private readonly layer: Layer;
  private readonly powerIterations: number;
  private readonly epsilon: number;
  private readonly random: Random;
  private vector: tf.LayerVariable | undefined;

  constructor(args: SpectralNormalizationArgs) {
    super({ name: args.name });
    const { layer, powerIterations = 1, epsilon = 1e-12, random } = args;
    if (!Number.isInteger(powerIterations) || powerIterations < 1) {
      throw new ConfigError(
        `SpectralNormalization: expected powerIterations to be a whole number of 1 or more, got ${powerIterations}. The paper uses 1.`,
      );
    }
    this.layer = layer;
    this.powerIterations = powerIterations;
    this.epsilon = epsilon;
    this.random = random ?? Random.fromSeed('spectral-normalization');
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    this.layer.build(inputShape);
    this.layer.built = true;
    const outputs = tf.tidy(() => asMatrix(this.layer, this.kernel().read()).shape[1]);
    const normal = initializers(this.random).normal(1);
    this.vector = this.addWeight('u', [1, outputs], 'float32', normal, undefined, false);
    this.built = true;
  }

  override call(
    inputs: tf.Tensor | tf.Tensor[],
    kwargs: { readonly training?: boolean },
  ): tf.Tensor | tf.Tensor[] {
    return tf.tidy(() => {
      const kernel = this.kernel().read();
      const normalised = tf.div(kernel, this.largestSingularValue(kernel, kwargs.training ?? false));
      return this.withKernel(normalised, () => this.layer.call(inputs, kwargs));
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape | tf.Shape[] {
    return this.layer.computeOutputShape(inputShape);
  }

  /** The layer that is wrapped. */
  get wrapped(): Layer {
    return this.layer;
  }

  /** `W / σ(W)` as it is used outside training, owned by the caller. */
  normalizedKernel(): tf.Tensor {
    return tf.tidy(() => {
      const kernel = this.kernel().read();
      return tf.div(kernel, this.largestSingularValue(kernel, false));
    });
  }

  override get trainableWeights(): Weights {
    return this.trainable ? this.layer.trainableWeights : [];
  }

  override get nonTrainableWeights(): Weights {
    const frozen = this.trainable ? this.layer.nonTrainableWeights : this.layer.weights;
    return this.vector === undefined ? frozen : [...frozen, this.vector];
  }

  override getConfig(): tf.serialization.ConfigDict {
    const { layer, powerIterations, epsilon } = this;
    const inner = { className: layer.getClassName(), config: layer.getConfig() };
    return { ...super.getConfig(), layer: inner, powerIterations, epsilon };
  }

  static override fromConfig<T extends tf.serialization.Serializable>(
    cls: tf.serialization.SerializableConstructor<T>,
    config: tf.serialization.ConfigDict,
  ): T {
    const { className, config: inner } = config['layer'] as {
      className: string;
      config: tf.serialization.ConfigDict;
    };
    const [layerClass, fromConfig] = tf.serialization.SerializationMap.getMap().classNameMap[className]!;
    return new cls({ ...config, layer: fromConfig(layerClass, inner) });
  }

  private largestSingularValue(kernel: tf.Tensor, training: boolean): tf.Tensor {
    const matrix = asMatrix(this.layer, kernel);
    const constant = stopGradient(matrix);
    let u = stopGradient(this.vector!.read());
    let v = u;
    for (let i = 0; i < this.powerIterations; i++) {
      v = this.unit(tf.matMul(u, constant, false, true));
      u = this.unit(tf.matMul(v, constant));
    }
    if (training) this.vector!.write(u);
    return tf.sum(tf.mul(tf.matMul(v, matrix), u));
  }

  private unit(vector: tf.Tensor): tf.Tensor {
    return tf.div(vector, tf.maximum(tf.norm(vector), this.epsilon));
  }

  private kernel(): tf.LayerVariable {
    return Reflect.get(this.layer, kernelName(this.layer)) as tf.LayerVariable;
  }

  /** Lets the layer read another kernel while it runs. */
  private withKernel<T>(kernel: tf.Tensor, run: () => T): T {
    const name = kernelName(this.layer);
    const own = this.kernel();
    Reflect.set(this.layer, name, { read: () => kernel });
    try {
      return run();
    } finally {
      Reflect.set(this.layer, name, own);
    }
  }
}
tf.serialization.registerClass(SpectralNormalization);

/** Wraps a layer in {@link SpectralNormalization}. */
export const spectralNormalization = (args: SpectralNormalizationArgs): SpectralNormalization =>
  new SpectralNormalization(args);

/** The kernel as `[inputs, outputs]`. */
function asMatrix(layer: Layer, kernel: tf.Tensor): tf.Tensor2D {
  const className = layer.getClassName();
  if (className === 'DepthwiseConv2D') {
    const [height, width, channels, multiplier] = kernel.shape as [number, number, number, number];
    return tf.reshape(kernel, [height * width, channels * multiplier]);
  }
  if (className === 'Embedding') return tf.transpose(kernel as tf.Tensor2D);
  const transposed = className.endsWith('Transpose');
  const last = kernel.rank - 1;
  const axes = kernel.shape.map((_, axis) => (axis < last - 1 ? axis : 2 * last - 1 - axis));
  const ordered = transposed ? tf.transpose(kernel, axes) : kernel;
  return tf.reshape(ordered, [-1, ordered.shape[last]!]);
}

function kernelName(layer: Layer): string {
  const name = kernelNames.find((candidate) => Reflect.get(layer, candidate) != null);
  if (name !== undefined) return name;
  throw new ConfigError(
    `SpectralNormalization: expected a layer with a kernel, got '${layer.getClassName()}'. Wrap dense, convolutional or embedding layers.`,
  );
}
