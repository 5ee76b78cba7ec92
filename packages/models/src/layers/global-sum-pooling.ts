import * as tf from '@tensorflow/tfjs';

/**
 * The sum over height and width, `[N, H, W, C] -> [N, C]`: what discriminators with spectral normalisation end in.
 * Source: Miyato & Koyama 2018, https://arxiv.org/abs/1802.05637, figure 14. Differentiates twice.
 */
export class GlobalSumPooling extends tf.layers.Layer {
  static className = 'GanGlobalSumPooling';

  constructor({ name }: { readonly name?: string } = {}) {
    super({ name });
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.sum(Array.isArray(inputs) ? inputs[0]! : inputs, [1, 2]);
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape | tf.Shape[] {
    const [count, , , channels] = inputShape as tf.Shape;
    return [count!, channels!];
  }
}
tf.serialization.registerClass(GlobalSumPooling);

/** A {@link GlobalSumPooling} layer. */
export const globalSumPooling = (args?: { readonly name?: string }): GlobalSumPooling =>
  new GlobalSumPooling(args);
