import * as tf from '@tensorflow/tfjs';
import type { Random } from '../random.js';
import type { TensorFunction } from './check-gradients.js';
import { logSoftmax } from '../gradients/log-softmax.js';

/** One row of the gradient table: a function and the shapes of its float inputs. */
export interface GradientCase {
  readonly f: TensorFunction;
  readonly shapes: readonly (readonly number[])[];
  /** Added to every input, e.g. to keep a logarithm's argument positive. */
  readonly shift?: number;
}

/**
 * Distinct numbers around zero in random order, 0.08 apart and 0.04 or more from zero, so that no kink of a
 * piecewise function comes near.
 */
export function spacedTensor(shape: readonly number[], random: Random, shift = 0): tf.Tensor {
  const size = tf.util.sizeFromShape([...shape]);
  const order = random.permutation(size);
  const values = Array.from(order, (rank) => (rank - Math.floor(size / 2) + 0.5) * 0.08 + shift);
  return tf.tensor(values, [...shape], 'float32');
}

const one = (
  f: (x: tf.Tensor) => tf.Tensor,
  shape: readonly number[] = [4, 5],
  shift?: number,
): GradientCase => ({
  f: (x) => f(x!),
  shapes: [shape],
  shift,
});

/** A stock layer without weights. */
const layer = (make: () => tf.layers.Layer, shape?: readonly number[], shift?: number): GradientCase =>
  one((x) => make().apply(x) as tf.Tensor, shape, shift);

const two = (
  f: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor,
  shapes: readonly [readonly number[], readonly number[]],
  shift?: number,
): GradientCase => ({ f: (a, b) => f(a!, b!), shapes, shift });

const image = (x: tf.Tensor) => x as tf.Tensor4D;
const volume = (x: tf.Tensor) => x as tf.Tensor5D;

const activations: Record<string, GradientCase> = {
  relu: one((x) => tf.relu(x)),
  leakyRelu: one((x) => tf.leakyRelu(x, 0.2)),
  prelu: two((x, alpha) => tf.prelu(x, alpha), [[2, 3, 4], [4]]),
  elu: one((x) => tf.elu(x)),
  selu: one((x) => tf.selu(x)),
  relu6: one((x) => tf.relu6(x), [5, 6], 5.3),
  tanh: one((x) => tf.tanh(x)),
  sigmoid: one((x) => tf.sigmoid(x)),
  hardSigmoid: one((x) => tf.clipByValue(x.mul(2).add(0.5), 0, 1)),
  softplus: one((x) => tf.softplus(x)),
  softsign: one((x) => x.div(x.abs().add(1))),
  swish: one((x) => x.mul(tf.sigmoid(x))),
  mish: one((x) => x.mul(tf.tanh(tf.softplus(x)))),
  gelu: one((x) => x.mul(tf.erf(x.div(Math.SQRT2)).add(1)).mul(0.5)),
  exp: one((x) => tf.exp(x)),
  softmax: one((x) => tf.softmax(x)),
  logSoftmax: one((x) => logSoftmax(x)),
  sine: one((x) => tf.sin(x)),
  cosine: one((x) => tf.cos(x)),
  'layers hardSigmoid': layer(() => tf.layers.activation({ activation: 'hardSigmoid' }), [4, 5], 0.01),
  'layers softsign': layer(() => tf.layers.activation({ activation: 'softsign' })),
  'layers softmax': layer(() => tf.layers.softmax({ axis: -1 })),
  'layers reLU, cut': layer(() => tf.layers.reLU({ maxValue: 0.401 })),
  'layers thresholdedReLU': layer(() => tf.layers.thresholdedReLU({ theta: 0.401 })),
  'layers swish': layer(() => tf.layers.activation({ activation: 'swish' })),
  'layers mish': layer(() => tf.layers.activation({ activation: 'mish' })),
  'layers gelu': layer(() => tf.layers.activation({ activation: 'gelu' })),
};

const arithmetic: Record<string, GradientCase> = {
  square: one((x) => tf.square(x)),
  sqrt: one((x) => tf.sqrt(x), [4, 5], 3),
  rsqrt: one((x) => tf.rsqrt(x), [4, 5], 3),
  log: one((x) => tf.log(x), [4, 5], 3),
  abs: one((x) => tf.abs(x)),
  divide: two((a, b) => tf.div(a, b), [[3, 4], [4]], 3),
  'pow, both sides': two((a, b) => tf.pow(a.mul(0.2), b.mul(0.2)), [[3, 4], [4]], 3),
  'squared difference, broadcasting': two(
    (a, b) => tf.squaredDifference(a, b),
    [
      [2, 3, 4],
      [1, 4],
    ],
  ),
  'cumsum, first axis': one((x) => tf.cumsum(x, 0)),
  'cumsum, exclusive and reversed': one((x) => tf.cumsum(x, 1, true, true), [2, 3, 4]),
  'where on a comparison': one((x) => tf.where(x.greater(0), x.square(), x.exp())),
};

const extrema: Record<string, GradientCase> = {
  max: one((x) => tf.max(x, 1)),
  'max of everything': one((x) => tf.max(x)),
  'min, keeping dimensions': one((x) => tf.min(x, [0, 2], true), [2, 3, 4]),
  maximum: two(
    (a, b) => tf.maximum(a, b.mul(1.7)),
    [
      [4, 5],
      [4, 5],
    ],
  ),
  'maximum, broadcasting': two((a, b) => tf.maximum(a, b.mul(1.7)), [[4, 5], [5]]),
  'minimum with a number': one((x) => tf.minimum(x, 0.401)),
  clip: one((x) => tf.clipByValue(x, -0.401, 0.319)),
  logSumExp: one((x) => tf.logSumExp(x, 1)),
};

const pooling: Record<string, GradientCase> = {
  'average pool 2x2': one((x) => tf.avgPool(image(x), 2, 2, 'valid'), [2, 4, 4, 1]),
  'average pool 3x3, stride 2, same': one((x) => tf.avgPool(image(x), 3, 2, 'same'), [1, 5, 4, 2]),
  'global average pool': one((x) => tf.mean(x, [1, 2]), [2, 3, 3, 2]),
  'max pool 2x2': one((x) => tf.maxPool(image(x), 2, 2, 'valid'), [2, 4, 4, 1]),
  'max pool 3x3, stride 2, same': one((x) => tf.maxPool(image(x), 3, 2, 'same'), [1, 5, 4, 2]),
  'max pool with ties': one((x) => tf.maxPool(image(tf.relu(x)), 2, 2, 'valid'), [2, 4, 4, 1]),
  'max pool, overlapping': one((x) => tf.maxPool(image(x), 3, 1, 'same'), [1, 4, 4, 2]),
  'average pool 3-D': one((x) => tf.avgPool3d(volume(x), 2, 2, 'same'), [1, 3, 4, 2, 2]),
  'max pool 3-D': one((x) => tf.maxPool3d(volume(x), 2, 1, 'same'), [1, 3, 4, 2, 2]),
};

const resizing: Record<string, GradientCase> = {
  'nearest, twice as large': one((x) => tf.image.resizeNearestNeighbor(image(x), [6, 4]), [2, 3, 2, 2]),
  'nearest, odd factor': one((x) => tf.image.resizeNearestNeighbor(image(x), [4, 5]), [2, 3, 3, 2]),
  'nearest, smaller': one((x) => tf.image.resizeNearestNeighbor(image(x), [2, 2]), [2, 4, 4, 1]),
  'nearest, aligned corners': one(
    (x) => tf.image.resizeNearestNeighbor(image(x), [6, 6], true),
    [2, 3, 3, 1],
  ),
  'nearest, half-pixel centres': one(
    (x) => tf.image.resizeNearestNeighbor(image(x), [5, 6], false, true),
    [2, 3, 3, 1],
  ),
  'bilinear, twice as large': one((x) => tf.image.resizeBilinear(image(x), [6, 6]), [2, 3, 3, 1]),
  'bilinear, oblong': one((x) => tf.image.resizeBilinear(image(x), [6, 5]), [2, 3, 2, 2]),
  'bilinear, aligned corners': one((x) => tf.image.resizeBilinear(image(x), [5, 5], true), [2, 3, 3, 1]),
  'bilinear, half-pixel centres': one(
    (x) => tf.image.resizeBilinear(image(x), [6, 4], false, true),
    [2, 3, 2, 2],
  ),
  'layers upSampling2d': one(
    (x) => tf.layers.upSampling2d({ size: [2, 2] }).apply(x) as tf.Tensor,
    [2, 3, 2, 1],
  ),
};

const products: Record<string, GradientCase> = {
  matMul: two(
    (a, b) => tf.matMul(a, b),
    [
      [3, 4],
      [4, 2],
    ],
  ),
  'matMul, both transposed': two(
    (a, b) => tf.matMul(a, b, true, true),
    [
      [4, 3],
      [2, 4],
    ],
  ),
  'matMul, broadcast batch': two(
    (a, b) => tf.matMul(a, b),
    [
      [2, 3, 4],
      [1, 4, 2],
    ],
  ),
  'einsum, outer product': two((a, b) => tf.einsum('ij,j->ij', a, b), [[2, 3], [3]]), // prettier-ignore
  'einsum of one operand': one((x) => tf.einsum('abc->ca', x), [2, 3, 4]),
  einsum: two(
    (a, b) => tf.einsum('bij,bjk->bik', a, b),
    [
      [2, 2, 3],
      [2, 3, 2],
    ],
  ),
  'einsum, matrix and vector': two((a, b) => tf.einsum('bij,j->bi', a, b), [[2, 2, 3], [3]]),
  'fused dense': two(
    (a, b) => tf.fused.matMul({ a, b, bias: tf.tensor1d([0.1, -0.2]), activation: 'sigmoid' }),
    [
      [3, 4],
      [4, 2],
    ],
  ),
};

const filters = (f: (x: tf.Tensor4D, w: tf.Tensor4D) => tf.Tensor, x: number[], w: number[]): GradientCase =>
  two((a, b) => f(image(a), image(b)), [x, w]);

const convolutions: Record<string, GradientCase> = {
  'conv2d, same': filters((x, w) => tf.conv2d(x, w, 1, 'same'), [1, 3, 4, 2], [3, 3, 2, 2]),
  'conv2d, stride 2': filters((x, w) => tf.conv2d(x, w, 2, 'same'), [2, 4, 4, 1], [3, 3, 1, 2]),
  'conv2d, dilated': filters((x, w) => tf.conv2d(x, w, 1, 'same', 'NHWC', 2), [1, 5, 4, 2], [3, 2, 2, 2]),
  'conv2d, fused with bias': filters(
    (x, w) => tf.fused.conv2d({ x, filter: w, strides: 1, pad: 'valid', bias: tf.tensor1d([0.1, 0.2]) }),
    [1, 4, 4, 2],
    [3, 3, 2, 2],
  ),
  'conv1d, dilated': two(
    (x, w) => tf.conv1d(x as tf.Tensor3D, w as tf.Tensor3D, 1, 'same', 'NWC', 3),
    [
      [2, 7, 2],
      [3, 2, 2],
    ],
  ),
  'conv2d transposed': filters(
    (x, w) => tf.conv2dTranspose(x, w, [1, 6, 6, 2], 2, 'same'),
    [1, 3, 3, 2],
    [3, 3, 2, 2],
  ),
  'filter of a filter': filters(
    // Modulated weights: the filter itself depends on the other input.
    (x, w) => tf.conv2d(x, w.mul(tf.mean(x)).add(w.square().sum().sqrt()) as tf.Tensor4D, 1, 'valid'),
    [1, 4, 3, 2],
    [2, 2, 2, 2],
  ),
  'conv2d transposed, stride 3, valid': filters(
    (x, w) => tf.conv2dTranspose(x, w, [1, 8, 5, 2], 3, 'valid'),
    [1, 3, 2, 2],
    [2, 2, 2, 2],
  ),
  'depthwise, two filters a channel': filters(
    (x, w) => tf.depthwiseConv2d(x, w, 1, 'valid'),
    [1, 3, 4, 2],
    [2, 2, 2, 2],
  ),
  'depthwise, dilated': filters(
    (x, w) => tf.depthwiseConv2d(x, w, 1, 'same', 'NHWC', 2),
    [1, 5, 4, 2],
    [2, 2, 2, 1],
  ),
  'depthwise, stride 2': filters((x, w) => tf.depthwiseConv2d(x, w, 2, 'same'), [1, 4, 4, 2], [3, 3, 2, 2]),
  separable: {
    f: (x, depth, point) => tf.separableConv2d(image(x!), image(depth!), image(point!), 1, 'same'),
    shapes: [
      [1, 3, 4, 2],
      [3, 3, 2, 1],
      [1, 1, 2, 3],
    ],
  },
  conv3d: two(
    (x, w) => tf.conv3d(volume(x), volume(w), 1, 'same'),
    [
      [1, 3, 3, 2, 2],
      [2, 2, 2, 2, 1],
    ],
  ),
  'conv3d transposed': two(
    (x, w) => tf.conv3dTranspose(volume(x), volume(w), [1, 4, 4, 2, 1], 2, 'same'),
    [
      [1, 2, 2, 1, 2],
      [2, 2, 2, 1, 2],
    ],
  ),
};

const rearranging: Record<string, GradientCase> = {
  'reflection padding': one(
    (x) => tf.mirrorPad(x, [[0, 0], [2, 1], [1, 2], [0, 0]], 'reflect'), // prettier-ignore
    [2, 3, 4, 1],
  ),
  'symmetric padding': one(
    (x) => tf.mirrorPad(x, [[0, 0], [2, 1], [0, 3], [0, 0]], 'symmetric'), // prettier-ignore
    [2, 3, 4, 1],
  ),
  'tile, rank 4': one((x) => tf.tile(x, [1, 2, 3, 1]), [2, 2, 1, 3]),
  'tile, rank 6': one((x) => tf.tile(x, [1, 2, 1, 2, 1, 2]), [1, 2, 2, 1, 2, 2]),
  'depth to space': one((x) => tf.depthToSpace(image(x), 2), [1, 2, 3, 8]),
  'gather rows': one((x) => tf.gather(x, tf.tensor1d([2, 0, 2, 1], 'int32'))),
  'gather columns': one((x) => tf.gather(x, tf.tensor2d([[0, 2], [2, 1]], [2, 2], 'int32'), 1)), // prettier-ignore
  'gather at tuples': one((x) => tf.gatherND(x, tf.tensor2d([[0, 1], [3, 2], [0, 1]], [3, 2], 'int32'))), // prettier-ignore
  'scatter to tuples': one((x) => tf.scatterND(tf.tensor2d([[2], [0], [2], [1]], [4, 1], 'int32'), x, [3, 5])), // prettier-ignore
  'concat and split': one((x) => tf.concat([...tf.split(x, [1, 3], 0)].reverse(), 0)),
  'stack and unstack': one((x) => tf.stack([...tf.unstack(x, 1)].reverse(), 0)),
  'concat of one, split into one': one((x) =>
    tf.concat([tf.split(x, 1, 1)[0]!, tf.unstack(tf.expandDims(x, 0), 0)[0]!], 0),
  ),
  'pad and slice': one((x) => tf.slice(tf.pad(x, [[1, 0], [0, 2]]), [0, 2], [4, 4])), // prettier-ignore
};

const last = (x: tf.Tensor) => [x.rank - 1];

const normalisations: Record<string, GradientCase> = {
  'batch norm, moving statistics': one(
    (x) => tf.batchNorm(x, tf.tensor1d([0.1, 0.2]), tf.tensor1d([1, 2]), tf.zeros([2]), tf.ones([2]), 1e-3),
    [2, 3, 3, 2],
  ),
  'batch norm, statistics of the batch': {
    f: (x, offset, scale) => {
      const { mean, variance } = tf.moments(x!, [0, 1, 2]);
      return tf.batchNorm(
        x!,
        mean as tf.Tensor1D,
        variance as tf.Tensor1D,
        offset as tf.Tensor1D,
        scale as tf.Tensor1D,
        1e-3,
      );
    },
    shapes: [[2, 3, 3, 2], [2], [2]],
  },
  'layer norm': one((x) => tf.layers.layerNormalization({ axis: -1 }).apply(x) as tf.Tensor, [4, 5]),
  'instance norm': one(
    (x) => {
      const { mean, variance } = tf.moments(x, [1, 2], true);
      return x.sub(mean).mul(tf.rsqrt(variance.add(1e-3)));
    },
    [2, 3, 3, 2],
  ),
  'pixel norm': one((x) => x.mul(tf.rsqrt(x.square().mean(last(x)[0], true).add(1e-3))), [2, 3, 2, 3]),
  'minibatch standard deviation': one(
    (x) => {
      const groups = tf.reshape(x, [2, 2, 6]);
      const { variance } = tf.moments(groups, 0);
      return tf.concat(
        [tf.reshape(x, [4, 6]), tf.tile(tf.reshape(tf.sqrt(variance.add(1e-3)).mean(1), [2, 1]), [2, 1])],
        1,
      );
    },
    [4, 2, 3],
  ),
  'modulation and demodulation': {
    f: (x, w, style) => {
      const modulated = w!.mul(tf.reshape(style!.add(2), [1, 1, 2, 1]));
      const scale = tf.rsqrt(modulated.square().sum([0, 1, 2], true).add(1e-3));
      return tf.conv2d(image(x!), image(modulated.mul(scale)), 1, 'same');
    },
    shapes: [[1, 3, 3, 2], [3, 3, 2, 2], [2]],
  },
  'minibatch discrimination': two(
    (x, w) => {
      const m = tf.reshape(tf.matMul(x, w), [4, 1, 2, 2]);
      const distances = tf.sum(tf.abs(tf.sub(m, tf.transpose(m, [1, 0, 2, 3]))), 3);
      return tf.concat([x, tf.sum(tf.exp(tf.neg(distances)), 1)], 1);
    },
    [
      [4, 3],
      [3, 4],
    ],
  ),
  // The power method's vectors are constants, as in the paper.
  'spectral normalisation': two(
    (x, w) => {
      const [v, u] = [tf.tensor2d([[0.8, -0.5, 0.3]]), tf.tensor2d([[0.6, 0.8]])];
      return tf.matMul(x, tf.div(w, tf.add(tf.sum(tf.mul(tf.matMul(v, w), u)), 2)));
    },
    [
      [4, 3],
      [3, 2],
    ],
  ),
  'embedding and projection': {
    f: (x, embedding, w) => {
      const chosen = tf.gather(embedding!, tf.tensor1d([2, 0, 2, 1], 'int32'));
      return tf.add(tf.sum(tf.mul(chosen, x!), 1, true), tf.matMul(x!, w!));
    },
    shapes: [
      [4, 3],
      [5, 3],
      [3, 1],
    ],
  },
  attention: {
    f: (x, q, k) => {
      const scores = tf.matMul(tf.matMul(x!, q!), tf.matMul(x!, k!), false, true);
      return tf.matMul(tf.softmax(scores), x!);
    },
    shapes: [
      [4, 3],
      [3, 2],
      [3, 2],
    ],
  },
};

/** Everything a critic or a generator may contain. */
export const gradientCases: Readonly<Record<string, GradientCase>> = {
  ...activations,
  ...arithmetic,
  ...extrema,
  ...pooling,
  ...resizing,
  ...products,
  ...convolutions,
  ...rearranging,
  ...normalisations,
};
