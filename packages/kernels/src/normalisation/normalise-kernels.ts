import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import { workFor } from '../elementwise/reduce.js';
import { inputOf, wasmKernel, type KernelArguments, type SimdContext } from '../wasm/simd-context.js';

/** How a tensor is read: as `[groups, rows, columns]`, normalised over the rows. */
export interface NormaliseAttributes {
  readonly groups: number;
  readonly rows: number;
  readonly columns: number;
  readonly epsilon: number;
}

/**
 * Kernels of our own for normalising a tensor by its own statistics, float32 only.
 *
 * `NormaliseColumns` {x, scale, offset} answers y like x, and mean and variance `[groups, columns]`; scale and
 * offset are both `[columns]` or both `[groups, columns]`. `NormaliseColumnsGrad` {dy, x, scale, mean, variance} answers the gradients of x,
 * scale and offset. `NormaliseRows` {x} and `NormaliseRowsGrad` {dy, x, mean, variance} are the same for one
 * column, which is a contiguous row, without scale and offset.
 */
export const normaliseKernels = (context: SimdContext): KernelConfig[] => [
  wasmKernel('NormaliseColumns', (args) => normaliseColumns(context, args)),
  wasmKernel('NormaliseColumnsGrad', (args) => columnsGradient(context, args)),
  wasmKernel('NormaliseRows', (args) => normaliseRows(context, args)),
  wasmKernel('NormaliseRowsGrad', (args) => rowsGradient(context, args)),
];

const attributesOf = (args: KernelArguments): NormaliseAttributes =>
  args.attrs as unknown as NormaliseAttributes;

const normaliseColumns = ({ heap, wasm }: SimdContext, args: KernelArguments): TensorInfo[] => {
  const { groups, rows, columns, epsilon } = attributesOf(args);
  const [x, scale, offset] = [inputOf(args, 'x'), inputOf(args, 'scale'), inputOf(args, 'offset')];
  const [y, mean, variance] = [
    heap.output(x.shape),
    heap.output([groups, columns]),
    heap.output([groups, columns]),
  ];
  const [xAt, yAt, meanAt, varianceAt] = [x, y, mean, variance].map((info) => heap.byteOffset(info)) as
    // prettier-ignore
    [number, number, number, number];
  const work = workFor(heap, columns);
  wasm.sumOuter(xAt, meanAt, work, groups, rows, columns, 1 / rows);
  wasm.squaredDeviations(xAt, meanAt, varianceAt, work, groups, rows, columns, 1 / rows);
  const [scaleAt, offsetAt] = [heap.byteOffset(scale), heap.byteOffset(offset)];
  for (let group = 0; group < groups; group++) {
    const [plane, line] = [4 * group * rows * columns, 4 * group * columns];
    const own = scale.shape.length === 2 ? line : 0;
    wasm.batchNormSlope(varianceAt + line, scaleAt + own, work, columns, epsilon);
    wasm.batchNorm(xAt + plane, meanAt + line, work, offsetAt + own, yAt + plane, rows, columns);
  }
  return [y, mean, variance];
};

const columnsGradient = (context: SimdContext, args: KernelArguments): TensorInfo[] => {
  const { heap, wasm } = context;
  const { groups, rows, columns, epsilon } = attributesOf(args);
  const [dy, x, scale] = [inputOf(args, 'dy'), inputOf(args, 'x'), inputOf(args, 'scale')];
  const [mean, variance] = [inputOf(args, 'mean'), inputOf(args, 'variance')];
  const isOwn = scale.shape.length === 2;
  const dx = heap.output(x.shape);
  const [scales, offsets] = [heap.output([groups, columns]), heap.output([groups, columns])];
  const work = workFor(heap, 5 * columns);
  const [slope, products, sumFactor] = [
    work + 8 * columns,
    work + 12 * columns,
    work + 16 * columns,
  ] as const;
  for (let group = 0; group < groups; group++) {
    const [plane, line] = [4 * group * rows * columns, 4 * group * columns];
    const [xAt, dyAt, meanAt, varianceAt] = [
      heap.byteOffset(x) + plane,
      heap.byteOffset(dy) + plane,
      heap.byteOffset(mean) + line,
      heap.byteOffset(variance) + line,
    ];
    // The sum of dy over the rows is the offset's gradient as it stands.
    const [sums, scaleAt] = [heap.byteOffset(offsets) + line, heap.byteOffset(scales) + line];
    const factorAt = heap.byteOffset(scale) + (isOwn ? line : 0);
    wasm.batchNormSlope(varianceAt, factorAt, slope, columns, epsilon);
    wasm.batchNormSums(xAt, dyAt, meanAt, sums, products, work, rows, columns);
    wasm.normaliseFactors(sums, products, varianceAt, scaleAt, sumFactor, products, rows, columns, epsilon);
    const dxAt = heap.byteOffset(dx) + plane;
    wasm.normaliseGradient(xAt, dyAt, meanAt, slope, sumFactor, products, dxAt, rows, columns);
  }
  if (isOwn) return [dx, scales, offsets];
  return [dx, sumGroups(context, scales), sumGroups(context, offsets)];
};

/** `[groups, columns]` to `[columns]`; disposes what it is given. */
const sumGroups = ({ heap, wasm }: SimdContext, parts: TensorInfo): TensorInfo => {
  const [groups, columns] = parts.shape as [number, number];
  const total = heap.output([columns]);
  wasm.sumOuter(
    heap.byteOffset(parts),
    heap.byteOffset(total),
    workFor(heap, columns),
    1,
    groups,
    columns,
    1,
  );
  heap.dispose(parts);
  return total;
};

const normaliseRows = ({ heap, wasm }: SimdContext, args: KernelArguments): TensorInfo[] => {
  const { groups, rows, epsilon } = attributesOf(args);
  const x = inputOf(args, 'x');
  const [y, mean, variance] = [heap.output(x.shape), heap.output([groups, 1]), heap.output([groups, 1])];
  const [xAt, meanAt, varianceAt] = [heap.byteOffset(x), heap.byteOffset(mean), heap.byteOffset(variance)];
  wasm.sumInner(xAt, meanAt, groups, rows, 1 / rows);
  wasm.rowVariances(xAt, meanAt, varianceAt, groups, rows);
  wasm.normaliseRows(xAt, meanAt, varianceAt, heap.byteOffset(y), groups, rows, epsilon);
  return [y, mean, variance];
};

const rowsGradient = ({ heap, wasm }: SimdContext, args: KernelArguments): TensorInfo => {
  const { groups, rows, epsilon } = attributesOf(args);
  const [dy, x] = [inputOf(args, 'dy'), inputOf(args, 'x')];
  const [mean, variance] = [inputOf(args, 'mean'), inputOf(args, 'variance')];
  const [dx, dyMean] = [heap.output(x.shape), heap.output([groups])];
  const dyAt = heap.byteOffset(dy);
  wasm.sumInner(dyAt, heap.byteOffset(dyMean), groups, rows, 1 / rows);
  const statistics = [mean, variance, dyMean].map((info) => heap.byteOffset(info)) as [
    number,
    number,
    number,
  ];
  wasm.normaliseRowsGradient(
    heap.byteOffset(x),
    dyAt,
    ...statistics,
    heap.byteOffset(dx),
    groups,
    rows,
    epsilon,
  );
  heap.dispose(dyMean);
  return dx;
};
