import * as tf from '@tensorflow/tfjs';
import { onlyInput } from './equalized-layer.js';
import type { PixelShuffleArgs } from './pixel-shuffle.js';

/**
 * Bilinear enlargement by a whole factor, `[N, h, w, c]` to `[N, fh, fw, c]`, with pixels taken for squares: the centre of a
 * pixel lies at half its side, as in PyTorch's `interpolate(mode='bilinear', align_corners=False)`. The stock layer
 * `upSampling2d` takes them for points, which shifts the picture.
 *
 * Differentiates twice once `registerSecondOrderGradients` of `@gan/core` has been called, as the trainer does.
 */
export class BilinearUpsampling extends tf.layers.Layer {
  static className = 'GanBilinearUpsampling';

  private readonly factor: number;

  constructor({ name, factor }: PixelShuffleArgs) {
    super({ name });
    this.factor = factor;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const x = onlyInput(inputs) as tf.Tensor4D;
    const size: [number, number] = [x.shape[1] * this.factor, x.shape[2] * this.factor];
    return tf.image.resizeBilinear(x, size, false, true);
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [count, height, width, channels] = inputShape as tf.Shape;
    const larger = (side: number | null | undefined) => (side == null ? null : side * this.factor);
    return [count!, larger(height), larger(width), channels!];
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), factor: this.factor };
  }
}
tf.serialization.registerClass(BilinearUpsampling);

/** A {@link BilinearUpsampling} layer. */
export const bilinearUpsampling = (args: PixelShuffleArgs): BilinearUpsampling =>
  new BilinearUpsampling(args);
