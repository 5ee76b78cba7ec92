import * as tf from '@tensorflow/tfjs';

/** Channels of each group of 3x3 convolutions, and how many it has; pooling follows each group. */
const groups = [
  [64, 2],
  [128, 2],
  [256, 4],
  [512, 4],
  [512, 4],
] as const;

/** A layer of VGG19's convolutional part. */
interface VggLayer {
  readonly name: string;
  readonly kind: 'conv' | 'relu' | 'pool';
  readonly filters: number;
}

const vggLayers: readonly VggLayer[] = groups.flatMap(([filters, count], group): VggLayer[] => {
  const place = (i: number) => `${group + 1}_${i + 1}`;
  const pairs = Array.from({ length: count }, (_, i): VggLayer[] => [
    { name: `conv${place(i)}`, kind: 'conv', filters },
    { name: `relu${place(i)}`, kind: 'relu', filters },
  ]);
  return [...pairs.flat(), { name: `pool${group + 1}`, kind: 'pool', filters }];
});

/** Where torchvision counts a layer, `features.<number>`. */
export const vggLayerNumbers: ReadonlyMap<string, number> = new Map(
  vggLayers.map(({ name }, number) => [name, number]),
);

/**
 * The convolutional part of VGG19 up to the deepest of `layers`, pictures `[N, h, w, 3]` of any size, normalised, to its output.
 * Weights are to be loaded. To `conv5_4` it has 20,024,384 of them.
 *
 * Source: Simonyan & Zisserman 2015, https://arxiv.org/abs/1409.1556, table 1, E.
 */
export function vgg19Network(layers: readonly string[]): tf.LayersModel {
  const deepest = Math.max(-1, ...layers.map((name) => vggLayerNumbers.get(name) ?? vggLayers.length - 1));
  const images = tf.input({ shape: [null, null, 3], name: 'images' });
  const x = vggLayers
    .slice(0, deepest + 1)
    .reduce((y, layer) => makeLayer(layer).apply(y) as tf.SymbolicTensor, images);
  return tf.model({ name: 'vgg19', inputs: images, outputs: x });
}

function makeLayer({ name, kind, filters }: VggLayer): tf.layers.Layer {
  if (kind === 'relu') return tf.layers.reLU({ name });
  if (kind === 'pool') return tf.layers.maxPooling2d({ name, poolSize: 2, strides: 2 });
  return tf.layers.conv2d({ name, filters, kernelSize: 3, padding: 'same', kernelInitializer: 'zeros' });
}
