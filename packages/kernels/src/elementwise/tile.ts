import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import { alias, inputOf, sizeOf, wasmKernel, type SimdContext } from '../wasm/simd-context.js';

/** A run of dimensions that are repeated together: the block as a whole, `times` times. */
interface RepeatedRun {
  size: number;
  times: number;
}

/**
 * Tile, and BroadcastTo, which stock wasm lacks. Both copy whole blocks, innermost dimensions first, so the
 * usual case (one row or one value per image over many places) is a single pass over the output.
 */
export const tileKernels = (context: SimdContext): KernelConfig[] => [
  wasmKernel('Tile', (args) => {
    const x = inputOf(args, 'x');
    if (x.dtype === 'string') return context.stock('Tile').kernelFunc(args);
    const { reps } = args.attrs as unknown as { reps: number[] };
    return repeat(context, x, reps);
  }),
  wasmKernel('BroadcastTo', (args) => {
    const x = inputOf(args, 'x');
    const { shape } = args.attrs as unknown as { shape: number[] };
    return broadcastTo(context, x, shape);
  }),
];

/** `x` repeated along its dimensions of size 1 until it has `shape`; ranks may differ. Belongs to the engine. */
export const broadcastTo = (context: SimdContext, x: TensorInfo, shape: readonly number[]): TensorInfo => {
  const padded = [...Array<number>(shape.length - x.shape.length).fill(1), ...x.shape];
  const reps = padded.map((size, i) => (size === shape[i] ? 1 : (shape[i] ?? 1)));
  return repeat(context, { ...x, shape: padded }, reps);
};

const repeat = (context: SimdContext, x: TensorInfo, reps: readonly number[]): TensorInfo => {
  const outShape = x.shape.map((size, i) => size * (reps[i] ?? 1));
  if (sizeOf(outShape) === 0) return context.heap.output(outShape, x.dtype);
  const runs = joinRuns(x.shape, reps);
  const repeated = runs.filter((run) => run.times > 1).length;
  if (repeated === 0) return alias(context, x, outShape);
  return { ...repeatRuns(context, x, runs, repeated), shape: outShape };
};

/** Outermost first. A dimension of size 1 joins the repetition around it, an unrepeated one the block below. */
const joinRuns = (shape: readonly number[], reps: readonly number[]): RepeatedRun[] => {
  const runs: RepeatedRun[] = [];
  shape.forEach((size, i) => {
    const times = reps[i] ?? 1;
    const last = runs.at(-1);
    if (size === 1 && times === 1) return;
    if (last && size === 1 && last.size === 1) last.times *= times;
    else if (last && times === 1) last.size *= size;
    else runs.push({ size, times });
  });
  return runs;
};

/** One pass per repeated run, innermost first; only the last result stays. */
const repeatRuns = (
  { heap, wasm }: SimdContext,
  x: TensorInfo,
  runs: readonly RepeatedRun[],
  passes: number,
): TensorInfo => {
  const bytes = x.dtype === 'bool' ? 1 : 4;
  let [current, block, done] = [x, 1, 0];
  for (let i = runs.length - 1; i >= 0; i--) {
    const { size, times } = runs[i] as RepeatedRun;
    block *= size;
    if (times === 1) continue;
    const blocks = sizeOf(runs.slice(0, i).map((run) => run.size));
    const out = heap.output([blocks * block * times], x.dtype);
    wasm.repeatBlocks(heap.byteOffset(current), heap.byteOffset(out), blocks, block * bytes, times);
    if (done > 0) heap.dispose(current);
    current = out;
    block *= times;
    if (++done === passes) break;
  }
  return current;
};
