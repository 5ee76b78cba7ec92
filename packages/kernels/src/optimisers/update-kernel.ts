import * as tf from '@tensorflow/tfjs';
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import { alias, inputOf, sizeOf, wasmKernel, type SimdContext } from '../wasm/simd-context.js';

/** Addresses of the inputs and outputs of one update, by input name. */
export interface UpdateAddresses {
  readonly inputs: Readonly<Record<string, number>>;
  readonly outputs: Readonly<Record<string, number>>;
  readonly count: number;
}

/** One update rule: which inputs it changes, which it only reads, and the pass over them. */
export interface UpdateRule<Attributes> {
  readonly kernelName: string;
  readonly changes: readonly string[];
  readonly reads: readonly string[];
  readonly run: (context: SimdContext, addresses: UpdateAddresses, attributes: Attributes) => void;
}

/**
 * A kernel that updates variables in place.
 *
 * Data that only the variable holds is overwritten. Data that something else holds too (a clone, the tensor
 * the variable was made from, another variable) stays as it is: the variable is assigned new data instead, so
 * an update is never seen through a clone. The kernel returns one tensor per changed input, in the order of
 * `changes`, which shares the input's new data and is the caller's to dispose.
 */
export const updateKernel = <Attributes>(context: SimdContext, rule: UpdateRule<Attributes>): KernelConfig =>
  wasmKernel(rule.kernelName, (args) => {
    const changed = rule.changes.map((name) => inputOf(args, name));
    const read = rule.reads.map((name) => inputOf(args, name));
    checkInputs(rule, [...changed, ...read]);
    // Outputs first: making them may move the memory, though not the addresses taken afterwards.
    for (const x of changed) checkWritable(context, rule, x);
    const targets = changed.map((x) => (isShared(context, x) ? context.heap.output(x.shape) : undefined));
    const address = (x: TensorInfo): number => context.heap.byteOffset(x);
    const pairs = (names: readonly string[], infos: readonly TensorInfo[]): [string, number][] =>
      names.map((name, i) => [name, address(infos[i] as TensorInfo)]);
    const addresses = {
      inputs: Object.fromEntries([...pairs(rule.changes, changed), ...pairs(rule.reads, read)]),
      outputs: Object.fromEntries(
        pairs(
          rule.changes,
          changed.map((x, i) => targets[i] ?? x),
        ),
      ),
      count: sizeOf((changed[0] as TensorInfo).shape),
    };
    rule.run(context, addresses, args.attrs as unknown as Attributes);
    return changed.map((x, i) => settle(context, x, targets[i]));
  });

const isShared = ({ backend }: SimdContext, x: TensorInfo): boolean => backend.refCount(x.dataId) > 1;

/** Only a variable can be given other data; this throws before anything has been written. */
const checkWritable = (context: SimdContext, { kernelName }: { kernelName: string }, x: TensorInfo): void => {
  if (x instanceof tf.Variable || !isShared(context, x)) return;
  throw new Error(
    `${kernelName}: expected variables or tensors whose data nothing else holds, got a tensor of shape ` +
      `[${x.shape}] with a clone. Make it a variable.`,
  );
};

/** Gives the variable its new data where it could not be overwritten; answers a tensor that shares it. */
const settle = (context: SimdContext, x: TensorInfo, target: TensorInfo | undefined): TensorInfo => {
  if (target === undefined) return alias(context, x, x.shape);
  const tensor = tf.engine().makeTensorFromTensorInfo(target);
  (x as tf.Variable).assign(tensor);
  return tensor;
};

const checkInputs = ({ kernelName }: { kernelName: string }, inputs: readonly TensorInfo[]): void => {
  const [first] = inputs;
  for (const x of inputs) {
    if (x.dtype === 'float32' && sizeOf(x.shape) === sizeOf(first?.shape ?? [])) continue;
    throw new Error(
      `${kernelName}: expected float32 tensors of shape [${first?.shape}], got ${x.dtype} [${x.shape}]. ` +
        'Pass the state that belongs to this weight.',
    );
  }
};
