import { loadForeignWeights, type TensorData } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { networkFeatures, type LayerWeights } from './network-features.js';
import type { PerceptualFeatures } from './perceptual-features.js';
import { vggLayerNumbers, vgg19Network } from './vgg19-network.js';

/** Mean and deviation of the colours of ImageNet, in [0, 1], which torchvision's networks were trained with. */
const means = [0.485, 0.456, 0.406];
const deviations = [0.229, 0.224, 0.225];

export interface Vgg19FeaturesOptions {
  /** Tensors of torchvision's `vgg19`, from `readWeights` of `@gan/core`, say. */
  readonly tensors: Readonly<Record<string, TensorData>>;
  /** Name of their file, for messages. @default 'the file' */
  readonly source?: string;
  /** Layers by the names of the paper, `conv1_1` to `conv5_4`, `relu1_1`, `pool1` and so on. @default { conv5_4: 1 } */
  readonly layers?: LayerWeights;
}

/**
 * Features of VGG19 as ESRGAN and BasicSR take them: pictures are normalised by ImageNet's colours, and `conv5_4` is read before
 * its rectifier. The weights are a file of yours, torchvision's `vgg19-dcbb9e9d.pth` or its convolutions alone; nothing is downloaded.
 *
 * Source: Simonyan & Zisserman 2015, https://arxiv.org/abs/1409.1556, table 1, E; BasicSR, `vgg_arch.py`.
 *
 * @throws CheckpointError if the tensors are not those of VGG19.
 * @throws ConfigError if there is no such layer.
 */
export function vgg19Features(options: Vgg19FeaturesOptions): PerceptualFeatures {
  const { tensors, source = 'the file', layers = { conv5_4: 1 } } = options;
  const network = vgg19Network(Object.keys(layers));
  try {
    loadForeignWeights(network, tensors, {
      source,
      mapping: (weight) => {
        const [layer, kind] = weight.split('/') as [string, string];
        return `features.${vggLayerNumbers.get(layer)}.${kind === 'kernel' ? 'weight' : 'bias'}`;
      },
      // Deeper layers than those asked for, and the classifier.
      ignore: (name) => /^(features|classifier)\.\d+\.(weight|bias)$/.test(name),
    });
    return networkFeatures(network, { name: 'vgg19', layers, prepare: normalise });
  } catch (error) {
    network.dispose();
    throw error;
  }
}

/** From [-1, 1] to what torchvision's networks see. */
function normalise(images: tf.Tensor4D): tf.Tensor4D {
  const unit = tf.add(tf.mul(images, 0.5), 0.5);
  return tf.div(tf.sub(unit, tf.tensor1d(means)), tf.tensor1d(deviations)) as tf.Tensor4D;
}
