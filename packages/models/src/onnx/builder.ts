import { ConfigError, readTensor } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { float, type Attributes, type OnnxGraph, type Shape } from './graph.js';

/** What a node of the graph gives. */
export interface Value {
  readonly name: string;
  /** As TensorFlow.js has it, channels last. */
  readonly shape: Shape;
  /** Whether it is a map that lies `[N, C, H, W]` in the graph, as convolutions of ONNX want it. */
  readonly channelsFirst: boolean;
}

/**
 * What layers are turned into nodes with. Maps are laid out anew only where an operation needs it, so that they stay
 * channels first from one convolution to the next.
 */
export class Builder {
  private readonly turned = new Map<string, Value>();

  constructor(readonly graph: OnnxGraph) {}

  /** A node whose output has this shape, laid out as its first input is. */
  node(
    type: string,
    inputs: readonly (Value | string)[],
    shape: Shape,
    attributes: Attributes = {},
    name = type,
  ): Value {
    const names = inputs.map((input) => (typeof input === 'string' ? input : input.name));
    const first = inputs.find((input): input is Value => typeof input !== 'string');
    const channelsFirst = shape.length === 4 && (first?.channelsFirst ?? false);
    return { name: this.graph.node(type, names, attributes, name), shape, channelsFirst };
  }

  /** A tensor of ours as a constant, its axes in another order if asked. Disposes of nothing. */
  constant(name: string, tensor: tf.Tensor, axes?: number[]): string {
    return this.graph.constant(name, readTensor(axes ? tf.transpose(tensor, axes) : tensor));
  }

  channelsFirst(value: Value): Value {
    return value.channelsFirst ? value : this.turn(value, [0, 3, 1, 2], true);
  }

  channelsLast(value: Value): Value {
    return value.channelsFirst ? this.turn(value, [0, 2, 3, 1], false) : value;
  }

  /** Inputs of one layout: that of the first. */
  alike(values: readonly Value[]): Value[] {
    const [first] = values;
    return values.map((value) =>
      first!.channelsFirst ? this.channelsFirst(value) : this.channelsLast(value),
    );
  }

  /** Of a map or a list, by the channel: a vector `[C]` as a constant that multiplies or adds to `value`. */
  perChannel(name: string, value: Value, vector: tf.Tensor): string {
    return this.constant(name, value.channelsFirst ? tf.reshape(vector, [-1, 1, 1]) : vector);
  }

  /** Number of the axis of channels in the graph. */
  channelAxis(value: Value): number {
    return value.channelsFirst ? 1 : value.shape.length - 1;
  }

  /** Axes of height and width in the graph. */
  mapAxes(value: Value): number[] {
    return value.channelsFirst ? [2, 3] : [1, 2];
  }

  /** `[N, ...]` to `[N, ...shape]`, or to a list `[N]`. */
  reshape(value: Value, shape: readonly number[], name = 'reshape'): Value {
    const plain = this.channelsLast(value);
    const target = this.graph.integers(`${name}/shape`, [-1, ...shape]);
    return this.node('Reshape', [plain, target], [value.shape[0]!, ...shape], {}, name);
  }

  /** What follows a sum, by the name TensorFlow.js has for it. @throws ConfigError for one that is not known. */
  activate(value: Value, activation: string, name: string): Value {
    const same = (type: string, attributes: Attributes = {}) =>
      this.node(type, [value], value.shape, attributes, `${name}/${activation}`);
    switch (activation) {
      case 'linear':
        return value;
      case 'relu':
        return same('Relu');
      case 'leakyRelu':
        return same('LeakyRelu', { alpha: float(0.2) });
      case 'tanh':
        return same('Tanh');
      case 'sigmoid':
        return same('Sigmoid');
      case 'softplus':
        return same('Softplus');
      case 'elu':
        return same('Elu');
      case 'softmax':
        return same('Softmax', { axis: this.channelAxis(value) });
    }
    throw new ConfigError(
      `toOnnx: expected an activation that ONNX is known to have, got '${activation}' in '${name}'. Export with --format tfjs instead.`,
    );
  }

  private turn(value: Value, perm: number[], channelsFirst: boolean): Value {
    const known = this.turned.get(value.name);
    if (known) return known;
    const name = this.graph.node(
      'Transpose',
      [value.name],
      { perm },
      `${value.name}/${channelsFirst ? 'nchw' : 'nhwc'}`,
    );
    const turned = { ...value, name, channelsFirst };
    this.turned.set(value.name, turned);
    this.turned.set(name, value);
    return turned;
  }
}
