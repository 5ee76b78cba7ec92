import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { int, shapeAndAxes, shapeAndAxis, shapeAndPermutation, shapeOf } from './arbitraries.js';
import type { Case, InputSpec, Operation } from './operation.js';

type Kind = NonNullable<InputSpec['dtype']>;
const kind = fc.constantFrom<Kind>('float32', 'float32', 'int32', 'bool');

const one = (
  parameters: Record<string, unknown> & { shape: number[] },
  run: (x: tf.Tensor) => tf.Tensor | tf.Tensor[],
  dtype: Kind = 'float32',
): Case => ({ parameters: { ...parameters, dtype }, inputs: [{ shape: parameters.shape, dtype }], run });

const transpose = fc
  .record({ place: shapeAndPermutation(), dtype: kind })
  .map(({ place, dtype }) => one(place, (x) => tf.transpose(x, place.perm), dtype));

const perAxis = <T>(shape: number[], value: (size: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.tuple(...shape.map(value)) as fc.Arbitrary<T[]>;

const tile = shapeOf(1, 6, 3).chain((shape) =>
  fc
    .record({ reps: perAxis(shape, () => int(1, 2)), dtype: kind })
    .map(({ reps, dtype }) => one({ shape, reps }, (x) => tf.tile(x, reps), dtype)),
);

const pad = shapeOf(1, 6, 3).chain((shape) =>
  fc
    .record({
      paddings: perAxis(shape, () => fc.tuple(int(0, 2), int(0, 2))),
      value: fc.constantFrom(0, 0.5, -3),
      dtype: fc.constantFrom<Kind>('float32', 'float32', 'int32'),
    })
    .map(({ paddings, value, dtype }) =>
      one(
        { shape, paddings, value },
        (x) => tf.pad(x, paddings, dtype === 'int32' ? Math.trunc(value) : value),
        dtype,
      ),
    ),
);

const mirrorPad = fc.constantFrom<'reflect' | 'symmetric'>('reflect', 'symmetric').chain((mode) =>
  shapeOf(1, 5, 4).chain((shape) =>
    perAxis(shape, (size) => {
      const most = mode === 'reflect' ? size - 1 : size;
      return fc.tuple(int(0, most), int(0, most));
    }).map((paddings) => one({ shape, paddings, mode }, (x) => tf.mirrorPad(x, paddings, mode))),
  ),
);

const slice = fc.tuple(shapeOf(1, 6, 5), kind).chain(([shape, dtype]) =>
  perAxis(shape, (size) =>
    int(0, size - 1).chain((begin) => fc.tuple(fc.constant(begin), int(1, size - begin))),
  ).map((parts) =>
    one(
      { shape, parts },
      (x) =>
        tf.slice(
          x,
          parts.map(([begin]) => begin),
          parts.map(([, size]) => size),
        ),
      dtype,
    ),
  ),
);

/** Every axis yields something: tfjs takes some empty ranges for "all the rest". */
const stridedSlice = shapeOf(1, 4, 6).chain((shape) =>
  perAxis(shape, (size) =>
    fc
      .record({ first: int(0, size - 1), stride: fc.constantFrom(1, 2, 3, -1, -2), count: int(1, 4) })
      .map(({ first, stride, count }) => {
        const end = first + stride * count;
        return { begin: first, end: end < 0 ? -size - 1 : Math.min(end, size), stride };
      }),
  ).map((parts) =>
    one({ shape, parts }, (x) =>
      tf.stridedSlice(
        x,
        parts.map(({ begin }) => begin),
        parts.map(({ end }) => end),
        parts.map(({ stride }) => stride),
      ),
    ),
  ),
);

const concat = fc
  .tuple(shapeAndAxis(1, 5), fc.array(int(1, 4), { minLength: 1, maxLength: 4 }), kind)
  .map(([{ shape, axis }, sizes, dtype]): Case => ({
    parameters: { shape, axis, sizes, dtype },
    inputs: sizes.map((size) => ({ shape: shape.map((other, i) => (i === axis ? size : other)), dtype })),
    run: (...parts) => tf.concat(parts, axis),
  }));

const stack = fc
  .record({ shape: shapeOf(0, 4), count: int(1, 4), place: int(0, 4) })
  .map(({ shape, count, place }): Case => ({
    parameters: { shape, count, axis: Math.min(place, shape.length) },
    inputs: Array.from({ length: count }, () => ({ shape })),
    run: (...parts) => tf.stack(parts, Math.min(place, shape.length)),
  }));

const unstack = shapeAndAxis().map(({ shape, axis }) => one({ shape, axis }, (x) => tf.unstack(x, axis)));

const split = shapeAndAxis()
  .chain(({ shape, axis }) => int(0, (shape[axis] as number) - 1).map((at) => ({ shape, axis, at })))
  .map(({ shape, axis, at }) => {
    const size = shape[axis] as number;
    return one({ shape, axis, at }, (x) => tf.split(x, at === 0 ? [size] : [at, size - at], axis));
  });

const reverse = fc
  .record({ place: shapeAndAxes(1, 4), dtype: kind })
  .map(({ place, dtype }) => one(place, (x) => tf.reverse(x, place.axes), dtype));

const broadcastTo = shapeOf(1, 4).chain((shape) =>
  perAxis(shape, () => fc.boolean()).map((ones) => {
    const from = shape.map((size, i) => (ones[i] === true ? 1 : size));
    return one({ shape: from, to: shape }, (x) => tf.broadcastTo(x, shape));
  }),
);

const expandDims = shapeAndAxis().map(({ shape, axis }) =>
  one({ shape, axis }, (x) => tf.expandDims(x, axis)),
);
const reshape = shapeOf(0, 5).map((shape) => one({ shape }, (x) => tf.reshape(x, [-1])));
const squeeze = shapeOf(1, 5, 2).map((shape) => one({ shape }, (x) => tf.squeeze(x)));

const depthToSpace = fc
  .record({ batch: int(1, 3), h: int(1, 4), w: int(1, 4), c: int(1, 4), block: int(2, 3) })
  .map(({ batch, h, w, c, block }) =>
    one({ shape: [batch, h, w, c * block * block], block }, (x) =>
      tf.depthToSpace(x as tf.Tensor4D, block, 'NHWC'),
    ),
  );

const spaceToBatch = fc
  .record({
    batch: int(1, 3),
    blocks: fc.tuple(int(1, 3), int(1, 3)),
    out: fc.tuple(int(1, 3), int(1, 3)),
    c: int(1, 3),
  })
  .chain(({ batch, blocks, out, c }) =>
    fc.tuple(fc.tuple(int(0, 1), int(0, 1)), fc.constant({ batch, blocks, out, c })),
  )
  .map(([front, { batch, blocks, out, c }]) => {
    const padded = blocks.map((block, i) => block * (out[i] as number));
    const before = front.map((amount, i) => Math.min(amount, (padded[i] as number) - 1));
    const paddings = before.map((amount) => [amount, 0]);
    const spatial = padded.map((size, i) => size - (before[i] as number));
    return one({ shape: [batch, ...spatial, c], blocks, paddings }, (x) =>
      tf.spaceToBatchND(x, blocks, paddings),
    );
  });

const batchToSpace = fc
  .record({
    batch: int(1, 2),
    blocks: fc.tuple(int(1, 3), int(1, 3)),
    h: int(1, 4),
    w: int(1, 4),
    c: int(1, 3),
    crop: int(0, 1),
  })
  .map(({ batch, blocks, h, w, c, crop }) => {
    const [first, second] = blocks;
    const crops = [
      [h * first > 1 ? crop : 0, 0],
      [0, w * second > 1 ? crop : 0],
    ];
    return one({ shape: [batch * first * second, h, w, c], blocks, crops }, (x) =>
      tf.batchToSpaceND(x, blocks, crops),
    );
  });

const diag = shapeOf(1, 3, 4).map((shape) => one({ shape }, (x) => tf.diag(x)));

const row = (name: string, cases: fc.Arbitrary<Case>): Operation => ({ name, cases, differentiable: true });

export const layout: readonly Operation[] = [
  row('transpose', transpose),
  row('tile', tile),
  row('pad', pad),
  row('mirrorPad', mirrorPad),
  row('slice', slice),
  row('stridedSlice', stridedSlice),
  row('concat', concat),
  row('stack', stack),
  row('unstack', unstack),
  row('split', split),
  row('reverse', reverse),
  row('broadcastTo', broadcastTo),
  row('expandDims', expandDims),
  row('reshape', reshape),
  row('squeeze', squeeze),
  row('depthToSpace', depthToSpace),
  row('spaceToBatchND', spaceToBatch),
  row('batchToSpaceND', batchToSpace),
  row('diag', diag),
];
