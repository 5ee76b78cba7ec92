import type { TensorData } from '@gan/core';
import { attributeTypes, elementTypes, encodeModel, type ElementType } from './schema.js';

/** Sizes of a value; null is one that is known at run time only. */
export type Shape = readonly (number | null)[];

/** What a node takes beside its inputs: numbers with a point are given by {@link float}. */
export type Attributes = Readonly<Record<string, number | string | readonly number[] | Float>>;

/** A number that stays one with a point even where it is whole. */
export interface Float {
  readonly float: number;
}

/** An attribute of type float. */
export const float = (value: number): Float => ({ float: value });

/** The version of ONNX's operations that are used here. */
const opset = 17;
/** The version of the file format that goes with it. */
const irVersion = 8;

/** An ONNX graph while it is put together: nodes in their order, constants, inputs and outputs by name. */
export class OnnxGraph {
  private readonly nodes: Record<string, unknown>[] = [];
  private readonly constants: Record<string, unknown>[] = [];
  private readonly inputs: Record<string, unknown>[] = [];
  private readonly outputs: Record<string, unknown>[] = [];
  private readonly taken = new Set<string>();

  constructor(private readonly name: string) {}

  /** Adds a node with one output. @returns the name of the output. */
  node(type: string, inputs: readonly string[], attributes: Attributes = {}, name: string = type): string {
    const output = this.unique(name);
    this.nodes.push({
      name: output,
      opType: type,
      input: [...inputs],
      output: [output],
      attribute: Object.entries(attributes).map(([key, value]) => ({ name: key, ...attribute(value) })),
    });
    return output;
  }

  /** Adds a constant, copied. @returns its name. */
  constant(name: string, { shape, dtype, values }: TensorData): string {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength).slice();
    return this.add(name, shape, dtype, bytes);
  }

  /** A list of whole numbers, such as a shape. */
  integers(name: string, values: readonly number[]): string {
    const bytes = new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
    return this.add(name, [values.length], 'int64', bytes);
  }

  input(name: string, shape: Shape, type: ElementType): string {
    this.inputs.push(valueInfo(this.unique(name), shape, type));
    return name;
  }

  /** Makes a value an output of the graph, under this name. */
  output(name: string, value: string, shape: Shape): void {
    const renamed = this.taken.has(name) ? this.unique(`${name}_output`) : this.unique(name);
    this.nodes.push({ name: renamed, opType: 'Identity', input: [value], output: [renamed], attribute: [] });
    this.outputs.push(valueInfo(renamed, shape, 'float32'));
  }

  /** The file. */
  encode(): Uint8Array {
    return encodeModel({
      irVersion,
      producerName: '@gan/models',
      opsetImport: [{ domain: '', version: opset }],
      graph: {
        name: this.name,
        node: this.nodes,
        initializer: this.constants,
        input: this.inputs,
        output: this.outputs,
      },
    });
  }

  private add(name: string, dims: readonly number[], type: ElementType, rawData: Uint8Array): string {
    const own = this.unique(name);
    this.constants.push({ name: own, dims: [...dims], dataType: elementTypes[type], rawData });
    return own;
  }

  private unique(name: string): string {
    let candidate = name;
    for (let i = 2; this.taken.has(candidate); i++) candidate = `${name}_${i}`;
    this.taken.add(candidate);
    return candidate;
  }
}

function attribute(value: Attributes[string]): Record<string, unknown> {
  if (typeof value === 'number') return { i: value, type: attributeTypes.int };
  if (typeof value === 'string') return { s: new TextEncoder().encode(value), type: attributeTypes.string };
  if ('float' in value) return { f: value.float, type: attributeTypes.float };
  return { ints: [...value], type: attributeTypes.ints };
}

const valueInfo = (name: string, shape: Shape, type: ElementType) => ({
  name,
  type: {
    tensorType: {
      elemType: elementTypes[type],
      shape: {
        dim: shape.map((size, axis) =>
          size === null ? { dimParam: axis === 0 ? 'N' : `${name}_${axis}` } : { dimValue: size },
        ),
      },
    },
  },
});
