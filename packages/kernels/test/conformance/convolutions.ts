import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { int } from './arbitraries.js';
import type { Case, Operation } from './operation.js';

type Pad =
  'same' | 'valid' | number | [[number, number], [number, number], [number, number], [number, number]];
type Pair = [number, number];

const explicit = fc
  .tuple(int(0, 2), int(0, 2), int(0, 2), int(0, 2))
  .map(([top, bottom, left, right]): Pad => [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ]);

const anyPad = fc.oneof(fc.constantFrom<Pad>('same', 'valid', 0, 1, 2), explicit);
const sameOrValid = fc.constantFrom<'same' | 'valid'>('same', 'valid');

/** Strides or dilations, never both above one: tfjs takes one at a time, and differentiates strides only. */
const strided = fc.record({ strides: fc.tuple(int(1, 3), int(1, 3)), dilations: fc.constant<Pair>([1, 1]) });
const dilated = fc.record({ strides: fc.constant<Pair>([1, 1]), dilations: fc.tuple(int(1, 3), int(2, 3)) });

type Stepping = typeof strided;

const plane = fc.record({
  batch: int(1, 3),
  size: fc.tuple(int(4, 9), int(4, 9)),
  filter: fc.tuple(int(1, 4), int(1, 4)),
  channels: int(1, 5),
  filters: int(1, 5),
});

const fits = (size: Pair, filter: Pair, dilations: Pair): boolean =>
  filter.every((extent, i) => (extent - 1) * (dilations[i] as number) + 1 <= (size[i] as number));

const conv2d = (stepping: Stepping): fc.Arbitrary<Case> =>
  fc
    .record({ plane, pad: anyPad, stepping })
    .filter(({ plane: { size, filter }, stepping: { dilations } }) => fits(size, filter, dilations))
    .map(({ plane: p, pad, stepping: { strides, dilations } }): Case => ({
      parameters: { ...p, pad, strides, dilations },
      inputs: [{ shape: [p.batch, ...p.size, p.channels] }, { shape: [...p.filter, p.channels, p.filters] }],
      run: (x, filter) =>
        tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, strides, pad as 'same', 'NHWC', dilations),
    }));

const conv2dTranspose = fc
  .record({ plane, strides: fc.tuple(int(1, 3), int(1, 3)), pad: sameOrValid })
  .map(({ plane: p, strides, pad }): Case => {
    const out = p.size.map((size, i) => {
      const [extent, stride] = [p.filter[i] as number, strides[i] as number];
      return pad === 'same' ? size * stride : (size - 1) * stride + extent;
    });
    const outputShape: [number, number, number, number] = [
      p.batch,
      out[0] as number,
      out[1] as number,
      p.filters,
    ];
    return {
      parameters: { ...p, pad, strides, outputShape },
      inputs: [{ shape: [p.batch, ...p.size, p.channels] }, { shape: [...p.filter, p.filters, p.channels] }],
      run: (x, filter) =>
        tf.conv2dTranspose(x as tf.Tensor4D, filter as tf.Tensor4D, outputShape, strides, pad),
    };
  });

const conv1d = fc
  .record({
    batch: int(1, 3),
    width: int(5, 12),
    extent: int(1, 4),
    channels: int(1, 4),
    filters: int(1, 4),
    pad: sameOrValid,
    stride: int(1, 3),
  })
  .map(({ batch, width, extent, channels, filters, pad, stride }): Case => ({
    parameters: { batch, width, extent, channels, filters, pad, stride },
    inputs: [{ shape: [batch, width, channels] }, { shape: [extent, channels, filters] }],
    run: (x, filter) => tf.conv1d(x as tf.Tensor3D, filter as tf.Tensor3D, stride, pad),
  }));

/** Wide enough for the blocks of 16 channels that the compiled code works on, and what is left over. */
const deepPlane = fc
  .record({ plane, channels: fc.constantFrom(1, 3, 5, 16, 19, 33) })
  .map(({ plane: p, channels }) => ({ ...p, channels }));

const depthwise = (stepping: Stepping): fc.Arbitrary<Case> =>
  fc

    .record({ plane: deepPlane, pad: anyPad, stepping, multiplier: int(1, 3) })
    .filter(({ plane: { size, filter }, stepping: { dilations } }) => fits(size, filter, dilations))
    .map(({ plane: p, pad, stepping: { strides, dilations }, multiplier }): Case => ({
      parameters: { ...p, pad, strides, dilations, multiplier },
      inputs: [{ shape: [p.batch, ...p.size, p.channels] }, { shape: [...p.filter, p.channels, multiplier] }],
      run: (x, filter) =>
        tf.depthwiseConv2d(
          x as tf.Tensor4D,
          filter as tf.Tensor4D,
          strides,
          pad as 'same',
          'NHWC',
          dilations,
        ),
    }));

const separable = fc
  .record({ plane, pad: sameOrValid, stride: int(1, 2) })
  .map(({ plane: p, pad, stride }): Case => ({
    parameters: { ...p, pad, stride },
    inputs: [
      { shape: [p.batch, ...p.size, p.channels] },
      { shape: [...p.filter, p.channels, 2] },
      { shape: [1, 1, p.channels * 2, p.filters] },
    ],
    run: (x, deep, point) =>
      tf.separableConv2d(x as tf.Tensor4D, deep as tf.Tensor4D, point as tf.Tensor4D, stride, pad),
  }));

const volume = fc.record({
  batch: int(1, 2),
  size: fc.tuple(int(3, 6), int(3, 6), int(3, 6)),
  filter: fc.tuple(int(1, 3), int(1, 3), int(1, 3)),
  channels: int(1, 4),
  filters: int(1, 4),
  pad: sameOrValid,
  strides: fc.tuple(int(1, 3), int(1, 3), int(1, 3)),
});

const conv3d = volume.map((v): Case => ({
  parameters: v,
  inputs: [{ shape: [v.batch, ...v.size, v.channels] }, { shape: [...v.filter, v.channels, v.filters] }],
  run: (x, filter) => tf.conv3d(x as tf.Tensor5D, filter as tf.Tensor5D, v.strides, v.pad),
}));

const conv3dDilated = volume.map((v): Case => ({
  parameters: v,
  inputs: [{ shape: [v.batch, ...v.size, v.channels] }, { shape: [2, 2, 2, v.channels, v.filters] }],
  run: (x, filter) => tf.conv3d(x as tf.Tensor5D, filter as tf.Tensor5D, 1, v.pad, 'NDHWC', [2, 1, 2]),
}));

const conv3dTranspose = volume.map((v): Case => {
  const out = v.size.map((size, i) => {
    const [extent, stride] = [v.filter[i] as number, v.strides[i] as number];
    return v.pad === 'same' ? size * stride : (size - 1) * stride + extent;
  }) as [number, number, number];
  return {
    parameters: v,
    inputs: [{ shape: [v.batch, ...v.size, v.channels] }, { shape: [...v.filter, v.filters, v.channels] }],
    run: (x, filter) =>
      tf.conv3dTranspose(
        x as tf.Tensor5D,
        filter as tf.Tensor5D,
        [v.batch, ...out, v.filters],
        v.strides,
        v.pad,
      ),
  };
});

const activations = ['linear', 'relu', 'relu6', 'elu', 'sigmoid', 'leakyrelu'] as const;

const fusedConv2d = fc
  .record({ plane, pad: sameOrValid, stride: int(1, 2), activation: fc.constantFrom(...activations) })
  .map(({ plane: p, pad, stride, activation }): Case => ({
    parameters: { ...p, pad, stride, activation },
    inputs: [
      { shape: [p.batch, ...p.size, p.channels] },
      { shape: [...p.filter, p.channels, p.filters] },
      { shape: [p.filters] },
    ],
    run: (x, filter, bias) =>
      tf.fused.conv2d({
        x: x as tf.Tensor4D,
        filter: filter as tf.Tensor4D,
        strides: stride,
        pad,
        bias,
        activation,
        leakyreluAlpha: 0.3,
      }),
  }));

const row = (name: string, cases: fc.Arbitrary<Case>, differentiable = true): Operation => ({
  name,
  cases,
  differentiable,
});

export const convolutions: readonly Operation[] = [
  row('conv2d', conv2d(strided)),
  row('conv2d dilated', conv2d(dilated), false),
  row('conv2dTranspose', conv2dTranspose),
  row('conv1d', conv1d),
  row('depthwiseConv2d', depthwise(strided)),
  row('depthwiseConv2d dilated', depthwise(dilated), false),
  row('separableConv2d', separable),
  row('conv3d', conv3d),
  row('conv3d dilated', conv3dDilated, false),
  row('conv3dTranspose', conv3dTranspose),
  row('fused.conv2d', fusedConv2d),
];
