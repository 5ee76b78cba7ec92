import * as tf from '@tensorflow/tfjs';
import { onlyInput } from './equalized-layer.js';

/**
 * Leaves out the first row and the first column. After a transposed 3x3 convolution of stride 2 without padding, `2H + 1`
 * rows, that gives what PyTorch's makes with `padding=1, output_padding=1`; SAME padding would leave out the last ones.
 *
 * Shapes `[N, H, W, C] -> [N, H - 1, W - 1, C]`, also where sides vary, which the stock layer knows no shape for.
 */
export class LeadingCrop extends tf.layers.Layer {
  static className = 'GanLeadingCrop';

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.slice(onlyInput(inputs), [0, 1, 1, 0]);
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [batch, height, width, channels] = inputShape as tf.Shape;
    const cropped = (side: number | null | undefined) => (side == null ? null : side - 1);
    return [batch!, cropped(height), cropped(width), channels!];
  }
}
tf.serialization.registerClass(LeadingCrop);

/** A {@link LeadingCrop} layer. */
export const leadingCrop = (args: { readonly name?: string } = {}): LeadingCrop => new LeadingCrop(args);
