import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import type { WasmExports } from '../wasm/exports.js';
import { inputOf, sizeOf, wasmKernel, type SimdContext } from '../wasm/simd-context.js';
import { planBroadcast, type BroadcastPlan } from './broadcast-plan.js';

/** The loop that `assembly/binary.ts` and `assembly/compare.ts` export for each of their operations. */
type MatrixFunction = (
  a: number,
  b: number,
  out: number,
  rows: number,
  columns: number,
  aRow: number,
  bRow: number,
  aStep: number,
  bStep: number,
) => void;

const arithmetic: Readonly<Record<string, keyof WasmExports>> = {
  Add: 'add',
  Maximum: 'maximum',
  Minimum: 'minimum',
  Multiply: 'multiply',
  RealDiv: 'divide',
  SquaredDifference: 'squaredDifference',
  Sub: 'subtract',
};

const comparisons: Readonly<Record<string, keyof WasmExports>> = {
  Equal: 'equal',
  Greater: 'greater',
  GreaterEqual: 'greaterEqual',
  Less: 'less',
  LessEqual: 'lessEqual',
  NotEqual: 'notEqual',
};

/** Arithmetic and comparisons of two float32 tensors, broadcast; other types go to the stock kernels. */
export const binaryKernels = (context: SimdContext): KernelConfig[] => [
  ...Object.entries(arithmetic).map(([name, key]) => binaryKernel(context, name, key, 'float32')),
  ...Object.entries(comparisons).map(([name, key]) => binaryKernel(context, name, key, 'bool')),
  binaryKernel(context, 'Prelu', 'prelu', 'float32', ['x', 'alpha']),
];

const binaryKernel = (
  context: SimdContext,
  name: string,
  key: keyof WasmExports,
  dtype: 'float32' | 'bool',
  [aName, bName]: readonly [string, string] = ['a', 'b'],
): KernelConfig => {
  const compute = context.wasm[key] as MatrixFunction;
  return wasmKernel(name, (args) => {
    const a = inputOf(args, aName);
    const b = inputOf(args, bName);
    if (a.dtype !== 'float32' || b.dtype !== 'float32') return context.stock(name).kernelFunc(args);
    return broadcastBinary(context, compute, a, b, dtype);
  });
};

/** `compute` over two float32 tensors; the result has the broadcast shape and belongs to the engine. */
export const broadcastBinary = (
  context: SimdContext,
  compute: MatrixFunction,
  a: TensorInfo,
  b: TensorInfo,
  dtype: 'float32' | 'bool',
): TensorInfo => {
  if (sameShape(a.shape, b.shape)) return alike(context, compute, a, b, dtype);
  const plan = planBroadcast(a.shape, b.shape);
  const out = context.heap.output(plan.shape, dtype);
  if (sizeOf(plan.shape) === 0) return out;
  const narrow = narrowOperand(plan);
  if (narrow === undefined) runPlan(context, compute, plan, a, b, out);
  else runNarrow(context, compute, plan, narrow, a, b, out);
  return out;
};

const sameShape = (a: readonly number[], b: readonly number[]): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};

const alike = (
  { heap }: SimdContext,
  compute: MatrixFunction,
  a: TensorInfo,
  b: TensorInfo,
  dtype: 'float32' | 'bool',
): TensorInfo => {
  const out = heap.output(a.shape, dtype);
  compute(heap.byteOffset(a), heap.byteOffset(b), heap.byteOffset(out), 1, sizeOf(a.shape), 0, 0, 4, 4);
  return out;
};

const runPlan = (
  { heap }: SimdContext,
  compute: MatrixFunction,
  { rows, columns, a, b, outer }: BroadcastPlan,
  aInfo: TensorInfo,
  bInfo: TensorInfo,
  outInfo: TensorInfo,
): void => {
  const bytes = rows * columns * (outInfo.dtype === 'bool' ? 1 : 4);
  let out = heap.byteOffset(outInfo);
  const visit = (depth: number, aOffset: number, bOffset: number): void => {
    const loop = outer[depth - 1];
    if (loop === undefined) {
      compute(aOffset, bOffset, out, rows, columns, 4 * a.row, 4 * b.row, 4 * a.column, 4 * b.column);
      out += bytes;
      return;
    }
    for (let i = 0; i < loop.count; i++) {
      visit(depth - 1, aOffset + 4 * i * loop.aStep, bOffset + 4 * i * loop.bStep);
    }
  };
  visit(outer.length, heap.byteOffset(aInfo), heap.byteOffset(bInfo));
};

// Below this width a row is mostly remainder, which goes one element at a time.
const NARROW_COLUMNS = 16;
const REPEATS = 16;

/** The operand that is one short row repeated over many, such as the bias of a three-channel image. */
const narrowOperand = ({ rows, columns, a, b, outer }: BroadcastPlan): 'a' | 'b' | undefined => {
  if (outer.length > 0 || columns >= NARROW_COLUMNS || rows < 4 * REPEATS) return undefined;
  if (a.column !== 1 || b.column !== 1) return undefined;
  if (a.row === 0) return 'a';
  return b.row === 0 ? 'b' : undefined;
};

/** Writes the short row out 16 times and works on rows 16 times as long. */
const runNarrow = (
  context: SimdContext,
  compute: MatrixFunction,
  { rows, columns }: BroadcastPlan,
  narrow: 'a' | 'b',
  a: TensorInfo,
  b: TensorInfo,
  out: TensorInfo,
): void => {
  const { heap, wasm } = context;
  const wide = heap.scratch('narrow', 4 * REPEATS * columns);
  const source = heap.byteOffset(narrow === 'a' ? a : b);
  wasm.repeatBlocks(source, wide, 1, 4 * columns, REPEATS);
  const outBytes = out.dtype === 'bool' ? 1 : 4;
  const run = (firstRow: number, count: number, width: number): void => {
    const at = firstRow * columns;
    const aAt = narrow === 'a' ? wide : heap.byteOffset(a) + 4 * at;
    const bAt = narrow === 'b' ? wide : heap.byteOffset(b) + 4 * at;
    const [aRow, bRow] = narrow === 'a' ? [0, 4 * width] : [4 * width, 0];
    compute(aAt, bAt, heap.byteOffset(out) + outBytes * at, count, width, aRow, bRow, 4, 4);
  };
  const blocks = Math.floor(rows / REPEATS);
  run(0, blocks, REPEATS * columns);
  run(blocks * REPEATS, rows % REPEATS, columns);
};
