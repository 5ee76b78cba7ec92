import type { TensorData } from '@gan/core';
import type * as tf from '@tensorflow/tfjs';
import type { Builder, Value } from './builder.js';
import type { Attributes, Shape } from './graph.js';

/** What a node differs in from "the layer's own, with its shape". */
export interface NodeOptions {
  /** Of the output, channels last. @default the layer's */
  readonly shape?: Shape;
  readonly attributes?: Attributes;
  /** What part of the layer it is, for its name. @default the layer itself */
  readonly part?: string;
}

/** A layer as it is turned into nodes, which are named after it. */
export class LayerContext {
  constructor(
    readonly build: Builder,
    readonly layer: tf.layers.Layer,
    /** Shape of its output, channels last. */
    readonly shape: Shape,
    private readonly weights: (name: string) => tf.Tensor | undefined,
  ) {}

  /** Of the layer, as `toJSON` writes it. */
  get config(): tf.serialization.ConfigDict {
    return this.layer.getConfig();
  }

  /** A weight by the last part of its name, not to be disposed; undefined where the layer has none. */
  weight(name: string): tf.Tensor | undefined {
    return this.weights(name);
  }

  /** A node. */
  node(type: string, inputs: readonly (Value | string)[], options: NodeOptions = {}): Value {
    const { shape = this.shape, attributes, part } = options;
    return this.build.node(type, inputs, shape, attributes, part ? this.named(part) : this.layer.name);
  }

  /** A node on one value that keeps its shape. */
  map(
    type: string,
    inputs: readonly [Value, ...(Value | string)[]],
    part: string,
    attributes?: Attributes,
  ): Value {
    return this.node(type, inputs, { shape: inputs[0].shape, part, attributes });
  }

  /** A tensor as a constant, its axes in another order if asked. */
  constant(part: string, tensor: tf.Tensor, axes?: number[]): string {
    return this.build.constant(this.named(part), tensor, axes);
  }

  data(part: string, data: TensorData): string {
    return this.build.graph.constant(this.named(part), data);
  }

  /** A list of whole numbers. */
  integers(part: string, values: readonly number[]): string {
    return this.build.graph.integers(this.named(part), values);
  }

  scalar(part: string, value: number): string {
    return this.data(part, { shape: [], dtype: 'float32', values: Float32Array.of(value) });
  }

  /** A vector `[C]` as it multiplies or adds to the channels of a value. */
  perChannel(part: string, value: Value, vector: tf.Tensor): string {
    return this.build.perChannel(this.named(part), value, vector);
  }

  reshape(value: Value, shape: readonly number[], part?: string): Value {
    return this.build.reshape(value, shape, part ? this.named(part) : this.layer.name);
  }

  /** `[N, C]` as it multiplies or adds to a map. */
  spread(vector: Value, map: Value, part: string): Value {
    if (map.shape.length !== 4) return vector;
    const channels = vector.shape[1]!;
    const target = this.integers(
      `${part}/shape`,
      map.channelsFirst ? [-1, channels, 1, 1] : [-1, 1, 1, channels],
    );
    const value = this.node('Reshape', [vector, target], { shape: [vector.shape[0]!, 1, 1, channels], part });
    return { ...value, channelsFirst: map.channelsFirst };
  }

  activate(
    value: Value,
    activation: string = (this.config['activation'] as string | undefined) ?? 'linear',
  ): Value {
    return this.build.activate(value, activation, this.layer.name);
  }

  private named(part: string): string {
    return `${this.layer.name}/${part}`;
  }
}

/** Turns a layer into nodes. It runs in a `tf.tidy`. */
export type Emitter = (inputs: readonly Value[], context: LayerContext) => Value;

/** Emitters by the class name of the layer. */
export type Emitters = Readonly<Record<string, Emitter>>;
