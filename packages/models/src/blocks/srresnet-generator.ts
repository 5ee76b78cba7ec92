import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { bilinearUpsampling } from '../layers/bilinear-upsampling.js';
import { apply } from './dcgan-layers.js';
import { leaky, plus, shuffleUp, stagesOf } from './enlarging-layers.js';
import { reachOf } from './reach.js';

export interface SrresnetOptions {
  readonly factor: 2 | 3 | 4;
  /** Channels throughout. */
  readonly filters: number;
  /** Residual blocks. */
  readonly blocks: number;
}

/**
 * MSRResNet: pictures `[N, h, w, 3]` in [0, 1] to `[N, fh, fw, 3]`, what residual blocks without normalisation add to the
 * source enlarged bilinearly. The output has no activation. Kernels start at a tenth of He's normal distribution, biases at 0.
 *
 * Source: BasicSR, `srresnet_arch.py`; after Ledig et al. 2017, https://arxiv.org/abs/1609.04802, figure 4, without
 * its batch normalisation, as Lim et al. 2017 (EDSR), https://arxiv.org/abs/1707.02921.
 */
export function srresnetGenerator(
  { factor, filters, blocks }: SrresnetOptions,
  random: Random,
): tf.LayersModel {
  const init = initializers(random);
  const convolution = (name: string, filters: number, x: tf.SymbolicTensor) => {
    const kernelInitializer = init.heNormal(0.1 * Math.SQRT2);
    return apply(tf.layers.conv2d({ name, filters, kernelSize: 3, padding: 'same', kernelInitializer }), x);
  };
  const activation = leaky(0.1);
  const source = tf.input({ shape: [null, null, 3], name: 'source' });
  let x = activation('first-activation', convolution('first', filters, source)); // [N, h, w, 64]
  for (let i = 1; i <= blocks; i++) {
    const rectified = apply(
      tf.layers.reLU({ name: `block-${i}-activation` }),
      convolution(`block-${i}-conv-1`, filters, x),
    );
    x = plus(`block-${i}`, x, convolution(`block-${i}-conv-2`, filters, rectified));
  }
  x = shuffleUp({ convolution, activation }, { factor, filters }, x); // [N, fh, fw, 64]
  x = activation('high-activation', convolution('high', filters, x));
  const details = convolution('last', 3, x);
  const target = plus('target', apply(bilinearUpsampling({ name: 'enlarged', factor }), source), details);
  return tf.model({ name: 'generator', inputs: source, outputs: target });
}

/** How far a pixel of the result depends on the source. */
export function srresnetReach({ factor, blocks }: SrresnetOptions): number {
  const stages = stagesOf(factor);
  const small = { scale: 1, pixels: 1 + 2 * blocks + 1 };
  const between = stages.slice(1).map((times) => ({ scale: factor / times, pixels: 1 }));
  return reachOf([small, ...between, { scale: factor, pixels: 2 }]);
}
