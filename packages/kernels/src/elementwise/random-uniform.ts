import type { KernelConfig } from '@tensorflow/tfjs';
import { sizeOf, wasmKernel, type SimdContext } from '../wasm/simd-context.js';

/** Attributes of `RandomUniformFill`. */
interface UniformAttributes {
  readonly shape: number[];
  /** High and low half of the first word, high and low half of the second, 32 bits each. */
  readonly state: readonly number[];
  readonly low: number;
  readonly high: number;
}

/**
 * `RandomUniformFill` (ours, no inputs): U[low, high) of 24 bits from a xoroshiro128+ generator in a given
 * state. Answers the numbers and the generator's new state, int32 `[4]`, in the order it was given.
 */
export const randomUniformKernels = (context: SimdContext): KernelConfig[] => [
  wasmKernel('RandomUniformFill', (args) => {
    const { shape, state, low, high } = args.attrs as unknown as UniformAttributes;
    if (state.length !== 4) {
      throw new Error(
        `RandomUniformFill: expected a state of 4 integers, got ${state.length}. Pass the halves of two 64-bit words.`,
      );
    }
    const { heap, wasm } = context;
    const values = heap.output(shape);
    const after = heap.output([4], 'int32');
    const at = heap.byteOffset(after) / 4;
    // The module reads words as memory has them, the low half first.
    heap.int32.set([state[1], state[0], state[3], state[2]] as number[], at);
    wasm.uniformFill(4 * at, heap.byteOffset(values), sizeOf(shape), low, (high - low) / 2 ** 24);
    const [first, second, third, fourth] = heap.int32.subarray(at, at + 4);
    heap.int32.set([second, first, fourth, third] as number[], at);
    return [values, after];
  }),
];
