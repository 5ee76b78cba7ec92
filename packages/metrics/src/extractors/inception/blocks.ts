import * as tf from '@tensorflow/tfjs';

/** Filters, kernel, and for all but stride 1 with padding the stride. */
type Convolution = readonly [filters: number, kernel: number | readonly [number, number], strides?: 1 | 2];
export type Maps = tf.SymbolicTensor;

/**
 * Convolution without bias, batch normalisation (epsilon 0.001), ReLU. Layers are named as modules of torchvision, so that
 * weights find their places: `<name>.conv`, `<name>.bn`.
 */
export function convolve(
  x: Maps,
  name: string,
  [filters, kernel, strides = 1]: Convolution,
  padding: 'same' | 'valid' = strides === 1 ? 'same' : 'valid',
): Maps {
  const kernelSize = typeof kernel === 'number' ? kernel : ([...kernel] as [number, number]);
  const layers = [
    // Zeros, because a file of weights follows: drawing 22 million numbers takes seconds.
    tf.layers.conv2d({
      ...{ name: `${name}.conv`, filters, kernelSize, strides, padding },
      ...{ useBias: false, kernelInitializer: 'zeros' },
    }),
    tf.layers.batchNormalization({ name: `${name}.bn`, epsilon: 0.001 }),
    tf.layers.reLU({ name: `${name}.relu` }),
  ];
  return layers.reduce((y, layer) => layer.apply(y) as Maps, x);
}

/** 3x3 maxima, stride 2, no padding. */
export const shrink = (x: Maps, name: string): Maps =>
  tf.layers.maxPooling2d({ name, poolSize: 3, strides: 2 }).apply(x) as Maps;

/** 35x35: 1x1, 5x5, two 3x3, and pooled. */
export const blockA = (x: Maps, name: string, pooled: number): Maps =>
  join(name, [
    convolve(x, `${name}.branch1x1`, [64, 1]),
    chain(x, `${name}.branch5x5`, [
      [48, 1],
      [64, 5],
    ]),
    chain(x, `${name}.branch3x3dbl`, [
      [64, 1],
      [96, 3],
      [96, 3],
    ]),
    pool(x, name, pooled),
  ]);

/** 35x35 to 17x17. */
export const blockB = (x: Maps, name: string): Maps =>
  join(name, [
    convolve(x, `${name}.branch3x3`, [384, 3, 2]),
    chain(x, `${name}.branch3x3dbl`, [
      [64, 1],
      [96, 3],
      [96, 3, 2],
    ]),
    shrink(x, `${name}.max`),
  ]);

/** 17x17: 1x1, 7x7 and two 7x7 as rows and columns, and pooled. */
export const blockC = (x: Maps, name: string, width: number): Maps =>
  join(name, [
    convolve(x, `${name}.branch1x1`, [192, 1]),
    chain(x, `${name}.branch7x7`, [
      [width, 1],
      [width, [1, 7]],
      [192, [7, 1]],
    ]),
    chain(x, `${name}.branch7x7dbl`, [
      [width, 1],
      [width, [7, 1]],
      [width, [1, 7]],
      [width, [7, 1]],
      [192, [1, 7]],
    ]),
    pool(x, name, 192),
  ]);

/** 17x17 to 8x8. */
export const blockD = (x: Maps, name: string): Maps =>
  join(name, [
    chain(x, `${name}.branch3x3`, [
      [192, 1],
      [320, 3, 2],
    ]),
    chain(x, `${name}.branch7x7x3`, [
      [192, 1],
      [192, [1, 7]],
      [192, [7, 1]],
      [192, 3, 2],
    ]),
    shrink(x, `${name}.max`),
  ]);

/** 8x8: branches that fork into rows and columns. The last one of the FID network pools by maxima. */
export function blockE(x: Maps, name: string, pooling: 'average' | 'max'): Maps {
  const fork = (y: Maps, branch: string): Maps[] => [
    convolve(y, `${name}.${branch}a`, [384, [1, 3]]),
    convolve(y, `${name}.${branch}b`, [384, [3, 1]]),
  ];
  const single = convolve(x, `${name}.branch3x3_1`, [384, 1]);
  const double = chain(x, `${name}.branch3x3dbl`, [
    [448, 1],
    [384, 3],
  ]);
  return join(name, [
    convolve(x, `${name}.branch1x1`, [320, 1]),
    ...fork(single, 'branch3x3_2'),
    ...fork(double, 'branch3x3dbl_3'),
    pool(x, name, 192, pooling),
  ]);
}

/** Convolutions one after the other, numbered from 1. */
const chain = (x: Maps, name: string, steps: readonly Convolution[]): Maps =>
  steps.reduce((y, step, i) => convolve(y, `${name}_${i + 1}`, step), x);

/** 3x3 pooling, stride 1, then 1x1. Averages leave padding out of the count, as TensorFlow's do and PyTorch's do not. */
function pool(x: Maps, name: string, filters: number, pooling: 'average' | 'max' = 'average'): Maps {
  const make = pooling === 'max' ? tf.layers.maxPooling2d : tf.layers.averagePooling2d;
  const pooled = make({ name: `${name}.${pooling}`, poolSize: 3, strides: 1, padding: 'same' }).apply(x);
  return convolve(pooled as Maps, `${name}.branch_pool`, [filters, 1]);
}

const join = (name: string, branches: Maps[]): Maps =>
  tf.layers.concatenate({ name, axis: 3 }).apply(branches) as Maps;
