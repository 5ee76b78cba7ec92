import type { TensorData } from '../types/state.js';
import { gather } from './gather.js';
import { fromPyTorchLayout, toPyTorchLayout, transposeTensor } from './pytorch-layout.js';

/** How a tensor lies elsewhere, in both directions. Neither changes what it is given. */
export interface WeightLayout {
  /**
   * Theirs as ours.
   *
   * @param shape of ours.
   * @returns `tensor` itself if it cannot be turned so: its shape then shows that it is another tensor.
   */
  readonly read: (tensor: TensorData, shape: readonly number[]) => TensorData;
  /** Ours as theirs. */
  readonly write: (tensor: TensorData) => TensorData;
}

/** Where a weight comes from, and how it lies there. */
export interface ForeignWeight {
  /** Of the tensor in the file. */
  readonly name: string;
  /** @default {@link pyTorchLayout} of the weight */
  readonly layout?: WeightLayout;
}

/**
 * Says of a weight of ours, `<layer>/<weight>`, what it is in a file; `undefined` where files have none, so that it stays as
 * it is.
 */
export type WeightMapping = (weight: string) => string | ForeignWeight | undefined;

/** What a mapping says, complete. */
export function foreignWeight(mapping: WeightMapping, weight: string): Required<ForeignWeight> | undefined {
  const found = mapping(weight);
  if (found === undefined) return undefined;
  const { name, layout = pyTorchLayout(weight) } = typeof found === 'string' ? { name: found } : found;
  return { name, layout };
}

/** The layout PyTorch has for a weight of this name, see {@link fromPyTorchLayout}. */
export const pyTorchLayout = (weight: string): WeightLayout => ({
  read: (tensor, shape) => fromPyTorchLayout(weight, tensor, shape),
  write: (tensor) => toPyTorchLayout(weight, tensor),
});

/** The same there as here: TensorFlow, and ourselves. */
export const sameLayout: WeightLayout = { read: (tensor) => tensor, write: (tensor) => tensor };

/** Axis `i` of theirs is axis `axes[i]` of ours. */
export function transposedLayout(axes: readonly number[]): WeightLayout {
  const back = axes.map((_, axis) => axes.indexOf(axis));
  return {
    read: (tensor) => (tensor.shape.length === axes.length ? transposeTensor(tensor, back) : tensor),
    write: (tensor) => transposeTensor(tensor, axes),
  };
}

/** Theirs has one more axis, of length 1: `addedAxisLayout(0)` is `[3, 3]` here and `[1, 3, 3]` there. */
export const addedAxisLayout = (axis: number): WeightLayout => ({
  read: (tensor) => withoutAxis(tensor, axis),
  write: (tensor) => withAxis(tensor, axis),
});

/** Theirs lacks an axis of length 1 that ours has. */
export const droppedAxisLayout = (axis: number): WeightLayout => ({
  read: (tensor) => withAxis(tensor, axis),
  write: (tensor) => withoutAxis(tensor, axis),
});

/** Theirs runs the other way along these axes. */
export function flippedLayout(axes: readonly number[]): WeightLayout {
  const flip = ({ shape, dtype, values }: TensorData): TensorData => {
    const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, n) => product * n, 1));
    const start = axes.reduce((at, axis) => at + (shape[axis]! - 1) * strides[axis]!, 0);
    const steps = strides.map((stride, axis) => (axes.includes(axis) ? -stride : stride));
    return { shape, dtype, values: gather(values, start, shape, steps) };
  };
  return { read: flip, write: flip };
}

/** Theirs is ours times a number. */
export function scaledLayout(factor: number): WeightLayout {
  const times = ({ values, ...rest }: TensorData, by: number): TensorData => ({
    ...rest,
    values: Float32Array.from(values, (value) => value * by),
  });
  return { read: (tensor) => times(tensor, 1 / factor), write: (tensor) => times(tensor, factor) };
}

/**
 * A flattened map along one axis of ours: channels come last here, `h w c`, and first there, `c h w`. For dense layers on
 * either side of a map.
 *
 * @param sides height and width of the map.
 */
export function flattenedMapLayout(axis: number, [height, width]: readonly [number, number]): WeightLayout {
  const turn = (tensor: TensorData, channelsFirst: boolean): TensorData => {
    const size = tensor.shape[axis] ?? 0;
    const channels = size / (height * width);
    if (!Number.isInteger(channels)) return tensor;
    const [before, after] = [tensor.shape.slice(0, axis), tensor.shape.slice(axis + 1)];
    const map = channelsFirst ? [channels, height, width] : [height, width, channels];
    const order = channelsFirst ? [1, 2, 0] : [2, 0, 1];
    const axes = [
      ...before.map((_, i) => i),
      ...order.map((i) => axis + i),
      ...after.map((_, i) => axis + 3 + i),
    ];
    const turned = transposeTensor({ ...tensor, shape: [...before, ...map, ...after] }, axes);
    return { ...turned, shape: tensor.shape };
  };
  return { read: (tensor) => turn(tensor, true), write: (tensor) => turn(tensor, false) };
}

/** One layout after the other, as seen from us: `write` applies the first one first. */
export function layouts(...steps: readonly WeightLayout[]): WeightLayout {
  return {
    read: (tensor, shape) => steps.reduceRight((at, { read }) => read(at, shape), tensor),
    write: (tensor) => steps.reduce((at, { write }) => write(at), tensor),
  };
}

const withAxis = (tensor: TensorData, axis: number): TensorData => ({
  ...tensor,
  shape: [...tensor.shape.slice(0, axis), 1, ...tensor.shape.slice(axis)],
});

const withoutAxis = (tensor: TensorData, axis: number): TensorData =>
  tensor.shape[axis] === 1 ? { ...tensor, shape: tensor.shape.filter((_, i) => i !== axis) } : tensor;
