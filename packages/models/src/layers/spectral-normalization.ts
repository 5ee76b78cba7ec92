import { ConfigError, initializers, isRecording, Random } from '@gan/core';
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
      const normalised = this.normalise(this.kernel().read(), kwargs.training ?? false);
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
    return this.normalise(this.kernel().read(), false);
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

  /**
   * `W / σ(W)`, with a gradient of its own: `(dy - vᵀu Σ dy ∘ W / σ) / σ` takes a third of the operations of what would be
   * recorded step by step, and a network has dozens of such kernels.
   */
  private normalise(kernel: tf.Tensor, training: boolean): tf.Tensor {
    return tf.customGrad((w, save) => {
      const input = w as tf.Tensor;
      const { u, v } = this.iterate(asMatrix(this.layer, input));
      if (training) this.vector!.write(u);
      const sigma = this.singularValue(input, u, v);
      (save as tf.GradSaveFunc)([u, v, sigma]);
      return { value: tf.div(input, sigma), gradFunc: (dy, saved) => this.pullBack(dy, kernel, saved) };
    })(kernel);
  }

  /** The vectors after the power iterations, `u` of the outputs and `v` of the inputs. */
  private iterate(matrix: tf.Tensor2D): { readonly u: tf.Tensor2D; readonly v: tf.Tensor2D } {
    let u = this.vector!.read() as tf.Tensor2D;
    let v = u;
    for (let i = 0; i < this.powerIterations; i++) {
      v = this.unit(tf.matMul(u, matrix, false, true));
      u = this.unit(tf.matMul(v, matrix));
    }
    return { u, v };
  }

  private singularValue(kernel: tf.Tensor, u: tf.Tensor, v: tf.Tensor): tf.Tensor {
    return tf.sum(tf.mul(tf.matMul(v, asMatrix(this.layer, kernel)), u));
  }

  /** What reaches the kernel of a gradient `dy` of the normalised one. */
  private pullBack(dy: tf.Tensor, kernel: tf.Tensor, [u, v, known]: tf.Tensor[]): tf.Tensor {
    // The number that was saved is a constant; a gradient of this gradient needs to know where it comes from.
    const sigma = isRecording() ? this.singularValue(kernel, u!, v!) : known!;
    const along = tf.div(tf.sum(tf.mul(dy, kernel)), sigma);
    const direction = fromMatrix(this.layer, tf.matMul(v!, u!, true, false), kernel.shape);
    return tf.div(tf.sub(dy, tf.mul(direction, along)), sigma);
  }

  private unit(vector: tf.Tensor2D): tf.Tensor2D {
    const length = tf.sqrt(tf.sum(tf.square(vector)));
    return tf.div(vector, tf.maximum(length, this.epsilon));
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
  const axes = matrixAxes(layer, kernel.rank);
  const ordered = axes === undefined ? kernel : tf.transpose(kernel, axes);
  return tf.reshape(ordered, [-1, outputsOf(layer, ordered.shape)]);
}

/** What {@link asMatrix} made of a kernel of this shape, as a kernel again. */
function fromMatrix(layer: Layer, matrix: tf.Tensor, shape: number[]): tf.Tensor {
  const axes = matrixAxes(layer, shape.length);
  if (axes === undefined) return tf.reshape(matrix, shape);
  // Swapping two axes twice leaves them as they were.
  const ordered = axes.map((axis) => shape[axis]!);
  return tf.transpose(tf.reshape(matrix, ordered), axes);
}

/** The order of axes that puts the outputs last, where they are not: the last two change places. */
function matrixAxes(layer: Layer, rank: number): number[] | undefined {
  const className = layer.getClassName();
  if (className !== 'Embedding' && !className.endsWith('Transpose')) return undefined;
  const last = rank - 1;
  return Array.from({ length: rank }, (_, axis) => (axis < last - 1 ? axis : 2 * last - 1 - axis));
}

/** Outputs of a kernel with its axes in order; a depthwise one has some for each channel. */
function outputsOf(layer: Layer, shape: number[]): number {
  const last = shape.at(-1)!;
  return layer.getClassName() === 'DepthwiseConv2D' ? last * shape.at(-2)! : last;
}

function kernelName(layer: Layer): string {
  const name = kernelNames.find((candidate) => Reflect.get(layer, candidate) != null);
  if (name !== undefined) return name;
  throw new ConfigError(
    `SpectralNormalization: expected a layer with a kernel, got '${layer.getClassName()}'. Wrap dense, convolutional or embedding layers.`,
  );
}
