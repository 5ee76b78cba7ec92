import * as tf from '@tensorflow/tfjs';

/** Layers of {@link photoNetwork}, shallow first. */
export const photoLayers = ['conv1', 'conv2', 'conv3', 'conv4', 'conv5'] as const;

/**
 * A small network of five 3x3 convolutions with rectifiers between them, pictures `[N, h, w, 3]` in [-1, 1] of any size to the
 * outputs of `layers` before their rectifiers. The second and the fourth halve: maps of `widths[0]` channels at the size of the
 * picture, twice `widths[1]` at half of it, twice `widths[2]` at a quarter.
 */
export function photoNetwork(
  widths: readonly [number, number, number],
  layers: readonly string[],
): tf.LayersModel {
  const [a, b, c] = widths;
  const images = tf.input({ shape: [null, null, 3], name: 'images' });
  const maps: Record<string, tf.SymbolicTensor> = {};
  let x: tf.SymbolicTensor = images;
  [a, b, b, c, c].forEach((filters, i) => {
    const name = photoLayers[i]!;
    const strides = i % 2 === 1 ? 2 : 1;
    // A pixel on every side, also where SAME would pad one side only.
    const padded = tf.layers.zeroPadding2d({ name: `${name}-pad`, padding: 1 }).apply(x);
    const layer = tf.layers.conv2d({ name, filters, kernelSize: 3, strides, kernelInitializer: 'zeros' });
    maps[name] = layer.apply(padded) as tf.SymbolicTensor;
    x = tf.layers.reLU({ name: `${name}-activation` }).apply(maps[name]) as tf.SymbolicTensor;
  });
  return tf.model({ name: 'photo-network', inputs: images, outputs: layers.map((name) => maps[name]!) });
}
