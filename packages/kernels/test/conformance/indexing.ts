import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { int, shapeAndAxis, shapeOf } from './arbitraries.js';
import type { Case, Operation } from './operation.js';

const gather = shapeAndAxis().chain(({ shape, axis }) =>
  shapeOf(1, 2, 4).map((indices): Case => ({
    parameters: { shape, axis, indices },
    inputs: [{ shape }, { shape: indices, dtype: 'int32', range: [0, (shape[axis] as number) - 1] }],
    run: (x, where) => tf.gather(x, where as tf.Tensor1D, axis),
  })),
);

const gatherBatched = fc.record({ shape: shapeOf(2, 4), count: int(1, 4) }).map(({ shape, count }): Case => ({
  parameters: { shape, count },
  inputs: [
    { shape },
    { shape: [shape[0] as number, count], dtype: 'int32', range: [0, (shape[1] as number) - 1] },
  ],
  run: (x, where) => tf.gather(x, where as tf.Tensor1D, 1, 1),
}));

const gatherND = shapeOf(1, 4).chain((shape) =>
  fc.record({ depth: int(1, shape.length), count: int(1, 5) }).map(({ depth, count }): Case => ({
    parameters: { shape, depth, count },
    inputs: [{ shape }, { shape: [count, depth], dtype: 'int32', range: [0, Math.min(...shape) - 1] }],
    run: (x, where) => tf.gatherND(x, where),
  })),
);

const scatterND = shapeOf(1, 4).chain((shape) =>
  fc.record({ depth: int(1, shape.length), count: int(1, 5) }).map(({ depth, count }): Case => ({
    parameters: { shape, depth, count },
    inputs: [
      { shape: [count, ...shape.slice(depth)] },
      { shape: [count, depth], dtype: 'int32', range: [0, Math.min(...shape) - 1] },
    ],
    run: (updates, where) => tf.scatterND(where, updates, shape),
  })),
);

const scatterUpdate = fc.record({ rows: int(2, 6), columns: int(1, 4) }).map(({ rows, columns }): Case => ({
  parameters: { rows, columns },
  inputs: [{ shape: [rows, columns] }, { shape: [2, columns] }],
  run: (x, updates) => tf.tensorScatterUpdate(x, tf.tensor2d([[rows - 1], [0]], [2, 1], 'int32'), updates),
}));

const segmentSum = fc
  .record({ shape: shapeOf(1, 4), segments: int(1, 6) })
  .map(({ shape, segments }): Case => ({
    parameters: { shape, segments },
    // Ids below 0 and past the end are dropped.
    inputs: [{ shape }, { shape: [shape[0] as number], dtype: 'int32', range: [-1, segments - 1] }],
    run: (x, ids) => tf.unsortedSegmentSum(x, ids as tf.Tensor1D, segments),
  }));

const oneHot = fc.record({ shape: shapeOf(1, 3), depth: int(2, 6) }).map(({ shape, depth }): Case => ({
  parameters: { shape, depth },
  inputs: [{ shape, dtype: 'int32', range: [-1, depth] }],
  run: (x) => tf.oneHot(x, depth, 0.9, 0.1),
}));

const topk = fc.record({ shape: shapeOf(1, 3, 7), largest: fc.boolean() }).map(({ shape }): Case => ({
  parameters: { shape },
  inputs: [{ shape, distinct: true }],
  run: (x) => tf.topk(x, Math.ceil((shape.at(-1) as number) / 2)).values,
}));

const topkIndices = shapeOf(1, 3, 7).map((shape): Case => ({
  parameters: { shape },
  inputs: [{ shape, distinct: true }],
  run: (x) => tf.topk(x, shape.at(-1) as number).indices,
}));

const embedding = fc
  .record({ rows: int(1, 8), width: int(1, 5), shape: shapeOf(1, 2) })
  .map(({ rows, width, shape }): Case => ({
    parameters: { rows, width, shape },
    inputs: [{ shape: [rows, width] }, { shape, dtype: 'int32', range: [0, rows - 1] }],
    run: (table, ids) =>
      tf.reshape(tf.gather(table, tf.reshape(ids, [-1]) as tf.Tensor1D), [...shape, width]),
  }));

const bincount = fc.record({ size: int(1, 20), bins: int(1, 8) }).map(({ size, bins }): Case => ({
  parameters: { size, bins },
  inputs: [{ shape: [size], dtype: 'int32', range: [0, bins + 1] }, { shape: [size] }],
  run: (x, weights) => tf.bincount(x as tf.Tensor1D, weights as tf.Tensor1D, bins),
}));

const denseBincount = fc
  .record({ rows: int(1, 4), size: int(1, 8), bins: int(1, 6), binary: fc.boolean() })
  .map(({ rows, size, bins, binary }): Case => ({
    parameters: { rows, size, bins, binary },
    inputs: [{ shape: [rows, size], dtype: 'int32', range: [0, bins + 1] }],
    run: (x) => tf.denseBincount(x as tf.Tensor2D, tf.tensor2d([], [0, 0]), bins, binary),
  }));

const searchSorted = fc
  .record({ rows: int(1, 3), size: int(1, 8), side: fc.constantFrom('left', 'right') })
  .map(({ rows, size, side }): Case => ({
    parameters: { rows, size, side },
    inputs: [{ shape: [rows, size] }, { shape: [rows, 5] }],
    run: (sequence, x) => tf.searchSorted(tf.cumsum(tf.abs(sequence), 1), x, side as 'left' | 'right'),
  }));

const unique = int(1, 20).map((size): Case => ({
  parameters: { size },
  inputs: [{ shape: [size], dtype: 'int32' }],
  run: (x) => {
    const { values, indices } = tf.unique(x);
    return [values, indices];
  },
}));

const sparseToDense = int(1, 5).map((size): Case => ({
  parameters: { size },
  inputs: [{ shape: [size] }],
  run: (values) =>
    tf.sparseToDense(
      tf.range(0, size, 1, 'int32').mul(tf.scalar(2, 'int32')),
      values,
      [2 * size],
      tf.scalar(0.25),
    ),
}));

const row = (name: string, cases: fc.Arbitrary<Case>, differentiable = false): Operation => ({
  name,
  cases,
  differentiable,
});

export const indexing: readonly Operation[] = [
  row('gather', gather, true),
  row('gather with batchDims', gatherBatched, true),
  row('gatherND', gatherND, true),
  row('scatterND', scatterND, true),
  row('tensorScatterUpdate', scatterUpdate, true),
  row('unsortedSegmentSum', segmentSum, true),
  row('embedding', embedding, true),
  row('oneHot', oneHot),
  row('topk', topk, true),
  row('topk indices', topkIndices),
  row('bincount', bincount),
  row('denseBincount', denseBincount),
  row('searchSorted', searchSorted),
  row('unique', unique),
  row('sparseToDense', sparseToDense),
];
