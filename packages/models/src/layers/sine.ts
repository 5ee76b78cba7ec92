import * as tf from '@tensorflow/tfjs';
import { onlyInput } from './equalized-layer.js';

/** `sin(x)`, of any shape, x in radians. No weights. Differentiates twice. */
export class Sine extends tf.layers.Layer {
  static className = 'GanSine';

  constructor({ name }: { readonly name?: string } = {}) {
    super({ name });
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.sin(onlyInput(inputs));
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape | tf.Shape[] {
    return inputShape;
  }
}
tf.serialization.registerClass(Sine);

/** A {@link Sine} layer. */
export const sine = (args?: { readonly name?: string }): Sine => new Sine(args);
