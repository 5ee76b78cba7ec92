import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import { workFor } from '../elementwise/reduce.js';
import { inputOf, wasmKernel, type KernelArguments, type SimdContext } from '../wasm/simd-context.js';

/** How a tensor is read: as `[groups, rows, columns]`, a group being an example and a row a pixel. */
export interface ModulateAttributes {
  readonly groups: number;
  readonly rows: number;
  readonly columns: number;
  /** Slope of the activation below 0; 1 for none. */
  readonly alpha: number;
  /** Whether noise and strength are anything but placeholders. */
  readonly noisy: boolean;
}

/**
 * Kernels of our own, float32 only: `Modulate` {x, scale, shift, noise, strength} and `ModulateGrad` {dy and the same},
 * which answers the gradients of x, scale, shift and strength. Scale and shift are `[1 or groups, columns]`, noise is
 * `[1 or groups, rows]`, strength `[columns]`.
 */
export const modulateKernels = (context: SimdContext): KernelConfig[] => [
  wasmKernel('Modulate', (args) => forward(context, args)),
  wasmKernel('ModulateGrad', (args) => gradient(context, args)),
];

const attributesOf = (args: KernelArguments): ModulateAttributes =>
  args.attrs as unknown as ModulateAttributes;

/** Where the part of a group lies: one part may serve all groups. */
type Address = (group: number) => number;

const addresses = ({ heap }: SimdContext, { shape, ...info }: TensorInfo): Address => {
  const [groups, size] = shape as [number, number];
  const start = heap.byteOffset({ shape, ...info });
  return (group) => (groups === 1 ? start : start + 4 * group * size);
};

const noAddress: Address = () => 0;

const forward = (context: SimdContext, args: KernelArguments): TensorInfo => {
  const { heap, wasm } = context;
  const { groups, rows, columns, alpha, noisy } = attributesOf(args);
  const x = inputOf(args, 'x');
  const out = heap.output(x.shape);
  const [scale, shift] = [
    addresses(context, inputOf(args, 'scale')),
    addresses(context, inputOf(args, 'shift')),
  ];
  const noise = noisy ? addresses(context, inputOf(args, 'noise')) : noAddress;
  const strength = heap.byteOffset(inputOf(args, 'strength'));
  const [xAt, outAt] = [heap.byteOffset(x), heap.byteOffset(out)];
  for (let group = 0; group < groups; group++) {
    const plane = 4 * group * rows * columns;
    const parts = [scale(group), shift(group), noise(group)] as const;
    wasm.modulate(xAt + plane, ...parts, strength, outAt + plane, rows, columns, alpha);
  }
  return out;
};

const gradient = (context: SimdContext, args: KernelArguments): TensorInfo[] => {
  const { heap, wasm } = context;
  const { groups, rows, columns, alpha, noisy } = attributesOf(args);
  const [dy, x] = [inputOf(args, 'dy'), inputOf(args, 'x')];
  const [scale, shift, strength] = [
    inputOf(args, 'scale'),
    inputOf(args, 'shift'),
    inputOf(args, 'strength'),
  ];
  const outputs = [x, scale, shift, strength].map(({ shape }) => heap.output(shape));
  // All three before any address is taken: the heap may grow.
  const work = workFor(heap, 3 * columns);
  const [dx, ...sums] = outputs as [TensorInfo, TensorInfo, TensorInfo, TensorInfo];
  for (const sum of sums) heap.floats(sum).fill(0);
  const [scaleAt, shiftAt] = [addresses(context, scale), addresses(context, shift)];
  const noiseAt = noisy ? addresses(context, inputOf(args, 'noise')) : noAddress;
  const [scaleSums, shiftSums] = [addresses(context, sums[0]), addresses(context, sums[1])];
  for (let group = 0; group < groups; group++) {
    const plane = 4 * group * rows * columns;
    wasm.modulateGradient(
      ...([heap.byteOffset(x) + plane, heap.byteOffset(dy) + plane] as const),
      ...([scaleAt(group), shiftAt(group), noiseAt(group), heap.byteOffset(strength)] as const),
      heap.byteOffset(dx) + plane,
      ...([scaleSums(group), shiftSums(group), heap.byteOffset(sums[2])] as const),
      ...([work, rows, columns, alpha] as const),
    );
  }
  return outputs;
};
