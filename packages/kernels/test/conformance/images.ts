import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { int } from './arbitraries.js';
import type { Case, Operation } from './operation.js';

type Range = [number, number];
const pad = fc.constantFrom<'same' | 'valid' | number>('same', 'valid', 1);

const poolShape = fc.record({
  batch: int(1, 3),
  h: int(4, 8),
  w: int(4, 8),
  c: int(1, 6),
  filter: fc.tuple(int(2, 3), int(2, 3)),
  strides: fc.tuple(int(1, 3), int(1, 3)),
  pad,
  range: fc.constantFrom<Range>([-2, 2], [-9, -1], [1, 5]),
});

/** With padding by a number, tfjs works out the size of the result from the height's filter and stride alone. */
const pooled = poolShape.map((p) =>
  typeof p.pad === 'number'
    ? { ...p, filter: [p.filter[0], p.filter[0]] as Range, strides: [p.strides[0], p.strides[0]] as Range }
    : p,
);

const pool = (
  run: (x: tf.Tensor4D, filter: Range, strides: Range, pad: 'same') => tf.Tensor,
): fc.Arbitrary<Case> =>
  pooled.map((p) => ({
    parameters: p,
    inputs: [{ shape: [p.batch, p.h, p.w, p.c], range: p.range, distinct: true }],
    run: (x) => run(x as tf.Tensor4D, p.filter, p.strides, p.pad as 'same'),
  }));

const pool3d = (
  run: (x: tf.Tensor5D, filter: number, strides: number, pad: 'same') => tf.Tensor,
): fc.Arbitrary<Case> =>
  fc
    .record({
      batch: int(1, 2),
      size: fc.tuple(int(3, 5), int(3, 5), int(3, 5)),
      c: int(1, 4),
      filter: int(2, 3),
      strides: int(1, 2),
      pad: fc.constantFrom<'same' | 'valid'>('same', 'valid'),
      range: fc.constantFrom<Range>([-2, 2], [-9, -1]),
    })
    .map((p) => ({
      parameters: p,
      inputs: [{ shape: [p.batch, ...p.size, p.c], range: p.range, distinct: true }],
      run: (x) => run(x as tf.Tensor5D, p.filter, p.strides, p.pad as 'same'),
    }));

const dilatedPool = fc
  .record({ kind: fc.constantFrom<'max' | 'avg'>('max', 'avg'), batch: int(1, 2), c: int(1, 3) })
  .map(({ kind, batch, c }): Case => ({
    parameters: { kind, batch, c },
    inputs: [{ shape: [batch, 8, 8, c], distinct: true }],
    run: (x) => tf.pool(x as tf.Tensor4D, 2, kind, 'same', 2, 1),
  }));

const resizing = fc.record({
  batch: int(1, 3),
  from: fc.tuple(int(1, 6), int(1, 6)),
  to: fc.tuple(int(1, 9), int(1, 9)),
  c: int(1, 4),
  flag: fc.constantFrom('none', 'alignCorners', 'halfPixelCenters'),
});

const resize = (method: 'resizeBilinear' | 'resizeNearestNeighbor', flags: string[]): fc.Arbitrary<Case> =>
  resizing
    .filter(({ flag }) => flags.includes(flag))
    .map((r) => ({
      parameters: r,
      inputs: [{ shape: [r.batch, ...r.from, r.c] }],
      run: (x) =>
        tf.image[method](x as tf.Tensor4D, r.to, r.flag === 'alignCorners', r.flag === 'halfPixelCenters'),
    }));

const frames = fc.record({ batch: int(1, 3), h: int(2, 7), w: int(2, 7), c: fc.constantFrom(1, 3) });

const ofImages = (run: (x: tf.Tensor4D, batch: number) => tf.Tensor): fc.Arbitrary<Case> =>
  frames.map((f) => ({
    parameters: f,
    inputs: [{ shape: [f.batch, f.h, f.w, f.c] }],
    run: (x) => run(x as tf.Tensor4D, f.batch),
  }));

const crop = fc
  .record({ frames, method: fc.constantFrom<'bilinear' | 'nearest'>('bilinear', 'nearest') })
  .map(({ frames: f, method }): Case => ({
    parameters: { ...f, method },
    inputs: [{ shape: [f.batch, f.h, f.w, f.c] }, { shape: [3, 4], range: [-0.2, 1.2], constant: true }],
    run: (x, boxes) =>
      tf.image.cropAndResize(
        x as tf.Tensor4D,
        boxes as tf.Tensor2D,
        tf.tensor1d([0, f.batch - 1, 0], 'int32'),
        [3, 4],
        method,
      ),
  }));

const transform = fc
  .record({
    frames,
    method: fc.constantFrom<'nearest' | 'bilinear'>('nearest', 'bilinear'),
    fill: fc.constantFrom<'constant' | 'reflect' | 'wrap' | 'nearest'>(
      'constant',
      'reflect',
      'wrap',
      'nearest',
    ),
  })
  .map(({ frames: f, method, fill }): Case => ({
    parameters: { ...f, method, fill },
    inputs: [{ shape: [f.batch, f.h, f.w, f.c] }],
    run: (x) =>
      tf.image.transform(
        x as tf.Tensor4D,
        tf.tensor2d([1.1, 0.13, -0.37, -0.21, 0.93, 0.41, 0, 0], [1, 8]),
        method,
        fill,
        0.3,
      ),
  }));

const lrn = frames.map((f): Case => ({
  parameters: f,
  inputs: [{ shape: [f.batch, f.h, f.w, 5] }],
  run: (x) => tf.localResponseNormalization(x as tf.Tensor4D, 2, 1, 0.5, 0.5),
}));

const batchNorm = frames.map((f): Case => ({
  parameters: f,
  inputs: [
    { shape: [f.batch, f.h, f.w, f.c] },
    { shape: [f.c] },
    { shape: [f.c], range: [0.5, 2] },
    { shape: [f.c] },
    { shape: [f.c] },
  ],
  run: (x, mean, variance, offset, scale) =>
    tf.batchNorm(
      x as tf.Tensor4D,
      mean as tf.Tensor1D,
      variance as tf.Tensor1D,
      offset as tf.Tensor1D,
      scale as tf.Tensor1D,
    ),
}));

const dilation = frames.map((f): Case => ({
  parameters: f,
  inputs: [
    { shape: [f.batch, f.h, f.w, f.c], distinct: true },
    { shape: [2, 2, f.c], range: [-0.001, 0.001] },
  ],
  run: (x, filter) => tf.dilation2d(x as tf.Tensor4D, filter as tf.Tensor3D, 1, 'same'),
}));

const row = (name: string, cases: fc.Arbitrary<Case>, differentiable = true): Operation => ({
  name,
  cases,
  differentiable,
});

export const images: readonly Operation[] = [
  row(
    'maxPool',
    pool((x, filter, strides, p) => tf.maxPool(x, filter, strides, p)),
  ),
  row(
    'avgPool',
    pool((x, filter, strides, p) => tf.avgPool(x, filter, strides, p)),
  ),
  row(
    'maxPool3d',
    pool3d((x, filter, strides, p) => tf.maxPool3d(x, filter, strides, p)),
  ),
  row(
    'avgPool3d',
    pool3d((x, filter, strides, p) => tf.avgPool3d(x, filter, strides, p)),
  ),
  row('pool with dilations', dilatedPool),
  row('resizeBilinear', resize('resizeBilinear', ['none', 'alignCorners', 'halfPixelCenters'])),

  row('resizeNearestNeighbor', resize('resizeNearestNeighbor', ['none', 'alignCorners', 'halfPixelCenters'])),

  row(
    'flipLeftRight',
    ofImages((x) => tf.image.flipLeftRight(x)),
  ),
  row(
    'rotateWithOffset',
    ofImages((x) => tf.image.rotateWithOffset(x, 0.4, 0.2, [0.45, 0.55])),
  ),
  row('cropAndResize', crop),
  row('transform', transform),
  row('localResponseNormalization', lrn),
  row('batchNorm', batchNorm),
  row('dilation2d', dilation),
];
