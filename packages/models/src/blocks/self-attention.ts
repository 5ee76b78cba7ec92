import * as tf from '@tensorflow/tfjs';
import { gatedSum } from '../layers/gated-sum.js';
import { spatialAttention } from '../layers/spatial-attention.js';
import { apply } from './dcgan-layers.js';
import type { SpectralLayers } from './spectral-layers.js';

/**
 * Self-attention, `[N, H, W, C]` to the same: `x + γ o(softmax(θ(x) φ(x)ᵀ) g(x))` with 1x1 convolutions without biases,
 * θ and φ to C/8 channels, g to C/2, o back to C; φ and g are max-pooled 2x2, γ starts at 0.
 *
 * Source: Zhang et al. 2019 (SAGAN), https://arxiv.org/abs/1805.08318, section 3, with the widths and the pooling of its
 * published code, which BigGAN took over.
 */
export function selfAttention(name: string, layers: SpectralLayers, x: tf.SymbolicTensor): tf.SymbolicTensor {
  const channels = x.shape.at(-1)!;
  const project = (part: string, filters: number, y: tf.SymbolicTensor) =>
    apply(layers.convolution({ name: `${name}-${part}`, filters, kernelSize: 1, useBias: false }), y);
  const pooled = (part: string, filters: number) =>
    apply(
      tf.layers.maxPooling2d({ name: `${name}-${part}-pool`, poolSize: 2, padding: 'same' }),
      project(part, filters, x),
    );
  const [eighth, half] = [8, 2].map((share) => Math.max(1, Math.floor(channels / share))) as [number, number];
  const parts = [project('query', eighth, x), pooled('key', eighth), pooled('value', half)];
  const seen = spatialAttention({ name: `${name}-map` }).apply(parts) as tf.SymbolicTensor;
  const output = project('output', channels, seen);
  return gatedSum({ name }).apply([x, output]) as tf.SymbolicTensor;
}
