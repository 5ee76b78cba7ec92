import { ConfigError } from '../errors.js';
import type { TensorData } from '../types/state.js';
import { gather } from './gather.js';

/** What PyTorch calls the weights of layers. */
const parameterNames: Readonly<Record<string, string>> = {
  kernel: 'weight',
  depthwise_kernel: 'weight',
  embeddings: 'weight',
  gamma: 'weight',
  beta: 'bias',
  moving_mean: 'running_mean',
  moving_variance: 'running_var',
};

/** The name in a PyTorch state dict of a weight `<layer>/<weight>`, where layers are called as modules: `conv1/kernel` is `conv1.weight`. */
export function pyTorchName(weight: string): string {
  const [layer, name] = split(weight);
  return `${layer}.${parameterNames[name] ?? name}`;
}

/**
 * A tensor of a PyTorch state dict in the layout of TensorFlow.js. By the name of our weight, `<layer>/<weight>`:
 *
 * - `kernel`: dense `[out, in]` to `[in, out]`; convolutions of any rank, `[out, in, ...window]` to `[...window, in, out]`; transposed
 *   convolutions `[in, out, ...window]` to `[...window, out, in]`.
 * - `depthwise_kernel`: `[in * multiplier, 1, ...window]` to `[...window, in, multiplier]`.
 * - all others, embeddings among them, as they are.
 *
 * @param shape of our weight, which says how many inputs a depthwise kernel has.
 */
export function fromPyTorchLayout(weight: string, tensor: TensorData, shape: readonly number[]): TensorData {
  const [, name] = split(weight);
  const { length: rank } = tensor.shape;
  const window = tensor.shape.map((_, axis) => axis).slice(2);
  if (name === 'depthwise_kernel' && rank > 2 && shape.length === rank) {
    const [inputs = 1, multiplier = 1] = shape.slice(-2);
    if (tensor.shape[0] !== inputs * multiplier || tensor.shape[1] !== 1) return tensor;
    return transposeTensor({ ...tensor, shape: [inputs, multiplier, ...tensor.shape.slice(2)] }, [
      ...window,
      0,
      1,
    ]);
  }
  return name.endsWith('kernel') && rank >= 2 ? transposeTensor(tensor, [...window, 1, 0]) : tensor;
}

/** A tensor of ours, `<layer>/<weight>`, as PyTorch lays it out: what {@link fromPyTorchLayout} turns back. */
export function toPyTorchLayout(weight: string, tensor: TensorData): TensorData {
  const [, name] = split(weight);
  const { shape } = tensor;
  const window = shape.map((_, axis) => axis).slice(0, -2);
  const [before, last] = [shape.length - 2, shape.length - 1];
  if (name === 'depthwise_kernel' && shape.length > 2) {
    const turned = transposeTensor(tensor, [before, last, ...window]);
    return { ...turned, shape: [shape[before]! * shape[last]!, 1, ...shape.slice(0, -2)] };
  }
  return name.endsWith('kernel') && shape.length >= 2
    ? transposeTensor(tensor, [last, before, ...window])
    : tensor;
}

/**
 * A copy with its axes in another order: axis `i` of the result is axis `axes[i]` of `tensor`.
 *
 * @throws ConfigError if `axes` does not name each axis once.
 */
export function transposeTensor({ shape, dtype, values }: TensorData, axes: readonly number[]): TensorData {
  if ([...axes].sort((a, b) => a - b).join() !== shape.map((_, axis) => axis).join()) {
    throw new ConfigError(
      `transposeTensor: expected the axes of [${shape.join(', ')}] in some order, got ${axes.join(', ')}. Name each once, from 0.`,
    );
  }
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, n) => product * n, 1));
  const turned = axes.map((axis) => shape[axis]!);
  const steps = axes.map((axis) => strides[axis]!);
  return { shape: turned, dtype, values: gather(values, 0, turned, steps) };
}

const split = (weight: string): [layer: string, name: string] => {
  const at = weight.lastIndexOf('/');
  return [weight.slice(0, Math.max(at, 0)), weight.slice(at + 1)];
};
