import { Random, forward, toTensor, type Batch, type Gan, type JsonObject, type TensorData } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GanDefinition } from '../define-gan.js';
import { exportWeights } from '../foreign/export-weights.js';
import { importWeights } from '../foreign/import-weights.js';
import { expectSummary, type TensorSummary } from './expect-summary.js';

type Summary = TensorSummary & { readonly shape: number[] };
type Mode = 'inference' | 'training';

/** What networks of published code compute with weights of that code, set by formula. */
interface ReferenceCase {
  /** Name of the format that has these names. */
  readonly format: string;
  readonly config?: JsonObject;
  readonly preset?: string;
  /** In the order of their numbers, under the names and in the shapes of that code. */
  readonly tensors: readonly (readonly [name: string, shape: number[], offset: number, scale: number])[];
  readonly outputs: Partial<Record<Mode, Record<string, Summary>>>;
  /** Tensors that the pass in training mode has moved. */
  readonly moved: Record<string, Summary>;
}

interface Fixture {
  readonly cases: Record<string, ReferenceCase>;
}

export interface ReferenceOptions {
  /** Name of the fixture in test/fixtures, without `.json`. */
  readonly fixture: string;
  /** Cases to compare. @default all */
  readonly cases?: readonly string[];
  /** What a network is fed instead of the inputs of the formula. @default nothing */
  readonly inputs?: (network: string, batch: number, gan: Gan) => Batch;
  /** Outputs of the fixture that are no network's, from what networks of that name would be fed. */
  readonly outputs?: Readonly<Record<string, (gan: Gan, feeds: (network: string) => Batch) => tf.Tensor>>;
}

/**
 * Imports the weights of a fixture of scripts/fixtures/reference.py as `gan import` would, and compares every network with
 * what the published code computed, to 1e-4; then exports them and expects what was imported.
 */
export function describeReference(
  definition: unknown,
  { fixture, cases, inputs, outputs = {} }: ReferenceOptions,
): void {
  const model = definition as GanDefinition;
  const url = new URL(`../../test/fixtures/${fixture}.json`, import.meta.url);
  const read = JSON.parse(readFileSync(url, 'utf8')) as Fixture;
  const chosen = Object.entries(read.cases).filter(([name]) => cases?.includes(name) ?? true);
  describe.each(chosen)(`${model.name}, %s`, (_, expected) => {
    const { format } = expected;
    const tensors = tensorsOf(expected);
    let gan: Gan;
    beforeAll(() => {
      const { config, preset } = expected;
      gan = model.create({
        random: Random.fromSeed(1),
        ...(preset && { preset }),
        ...(config && { config }),
      });
    });
    afterAll(() => gan.dispose());
    let prefixes: Readonly<Record<string, string>>;
    /** All that a file of this format would hold. */
    const exported = () =>
      new Map(
        Object.entries(prefixes).flatMap(([network, prefix]) =>
          Object.entries(exportWeights(gan, network, { format })).map(
            ([name, tensor]) => [prefix + name, tensor] as const,
          ),
        ),
      );

    it(`takes every one of the weights under the names of ${format}`, () => {
      const before = tf.memory().numTensors;
      const { networks, unused } = importWeights(gan, tensors, { format });
      expect(unused).toEqual([]);
      expect(tf.memory().numTensors).toBe(before);
      prefixes = networks;
      for (const [name, { shape, values }] of exported()) {
        expect(shape, name).toEqual(tensors[name]!.shape);
        expect(Buffer.compare(bytes(values), bytes(tensors[name]!.values)), name).toBe(0);
      }
    });

    // Inference first: the pass in training mode moves the statistics that inference reads.
    it.each(Object.keys(expected.outputs) as Mode[])('computes the same in %s mode', (mode) => {
      for (const [name, summary] of Object.entries(expected.outputs[mode]!)) {
        tf.tidy(() => {
          const batch = summary.shape[0]!;
          const feeds = (network: string) => ({
            ...feedsFor(gan, network, batch),
            ...inputs?.(network, batch, gan),
          });
          const training = mode === 'training';
          const actual =
            outputs[name]?.(gan, feeds) ?? forward(gan.networks[name]!, feeds(name), { training });
          expect(actual.shape).toEqual(summary.shape);
          expectSummary(actual, summary);
        });
      }
    });

    it.runIf(Object.keys(expected.moved).length > 0)('leaves the same statistics behind', () => {
      for (const [name, summary] of Object.entries(expected.moved)) {
        expectSummary(toTensor(exported().get(name)!), summary);
      }
    });
  });
}

const bytes = ({ buffer, byteOffset, byteLength }: TensorData['values']) =>
  Buffer.from(buffer, byteOffset, byteLength);

const tensorsOf = ({ tensors }: ReferenceCase): Record<string, TensorData> =>
  Object.fromEntries(
    tensors.map(([name, shape, offset, scale], number) => [
      name,
      { shape, dtype: 'float32', values: byFormula(number, shape, offset, scale) },
    ]),
  );

/** The formula of scripts/fixtures/reference.py. */
export function byFormula(number: number, shape: number[], offset: number, scale: number): Float32Array {
  return Float32Array.from({ length: tf.util.sizeFromShape(shape) }, (_, i) => {
    const noise = Math.sin(12.9898 * i + 78.233 * number) * 43758.5453;
    return offset + scale * (noise - Math.floor(noise) - 0.5);
  });
}

/** Latents are number 1000, all other inputs of numbers 1001; labels count in threes. */
function feedsFor(gan: Gan, network: string, batch: number): Batch {
  const { inputs, inputNames } = gan.networks[network]!;
  const classes = gan.inputs.labels?.numClasses ?? 1;
  return Object.fromEntries(
    inputs.map(({ shape, dtype }, i) => {
      const name = inputNames[i]!;
      if (dtype === 'int32') {
        const labels = Int32Array.from({ length: batch }, (_, at) => (3 * at) % classes);
        return [name, tf.tensor1d(labels, 'int32')];
      }
      // Pictures of any sides: those the GAN itself makes.
      const full = [batch, ...shape.slice(1).map((size, axis) => size ?? gan.sample.shape[axis]!)];
      const values = name === 'latents' ? byFormula(1000, full, 0, 4) : byFormula(1001, full, 0, 2);
      return [name, tf.tensor(values, full)];
    }),
  );
}
