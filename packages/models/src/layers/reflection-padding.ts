import * as tf from '@tensorflow/tfjs';
import { onlyInput } from './equalized-layer.js';

export interface ReflectionPaddingArgs {
  readonly name?: string;
  /** Pixels added on every side, fewer than the map has. */
  readonly padding: number;
}

/**
 * Pads maps by what they show near their edges, mirrored at the outermost pixel, which is not repeated: PyTorch's
 * `ReflectionPad2d`. Networks see no black border then. Differentiates twice.
 *
 * Shapes `[N, H, W, C] -> [N, H + 2p, W + 2p, C]`.
 */
export class ReflectionPadding extends tf.layers.Layer {
  static className = 'GanReflectionPadding';
  private readonly padding: number;

  constructor({ name, padding }: ReflectionPaddingArgs) {
    super({ name });
    this.padding = padding;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const both: [number, number] = [this.padding, this.padding];
    return tf.mirrorPad(onlyInput(inputs), [[0, 0], both, both, [0, 0]], 'reflect'); // prettier-ignore
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [batch, height, width, channels] = inputShape as tf.Shape;
    const padded = (side: number | null | undefined) => (side == null ? null : side + 2 * this.padding);
    return [batch!, padded(height), padded(width), channels!];
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), padding: this.padding };
  }
}
tf.serialization.registerClass(ReflectionPadding);

/** A {@link ReflectionPadding} layer. */
export const reflectionPadding = (args: ReflectionPaddingArgs): ReflectionPadding =>
  new ReflectionPadding(args);
