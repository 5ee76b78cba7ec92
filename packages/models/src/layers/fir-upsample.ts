import * as tf from '@tensorflow/tfjs';
import { onlyInput } from './equalized-layer.js';
import { outerProduct } from './fir-filter.js';

/**
 * Doubles the side of images, `[N, H, W, C]` to `[N, 2H, 2W, C]`: zeros between the pixels, then the filter
 * `[1, 3, 3, 1]`. As a transposed convolution of every channel with itself, so meant for images of a few channels.
 *
 * Source: Karras et al. 2020 (StyleGAN2), https://arxiv.org/abs/1912.04958, appendix B.
 */
export class FirUpsample extends tf.layers.Layer {
  static className = 'GanFirUpsample';

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const x = onlyInput(inputs) as tf.Tensor4D;
      const [batch, height, width, channels] = x.shape;
      const plane = tf.reshape(outerProduct([1, 3, 3, 1], 4), [4, 4, 1, 1]);
      const kernel = tf.mul(plane, tf.eye(channels)) as tf.Tensor4D;
      return tf.conv2dTranspose(x, kernel, [batch, 2 * height, 2 * width, channels], 2, 'same');
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [batch, height, width, channels] = inputShape as tf.Shape;
    return [batch!, 2 * height!, 2 * width!, channels!];
  }
}
tf.serialization.registerClass(FirUpsample);

/** A {@link FirUpsample} layer. */
export const firUpsample = (args: { readonly name?: string } = {}): FirUpsample => new FirUpsample(args);
