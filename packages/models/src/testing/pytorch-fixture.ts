import { Random, forward, namedWeights, type Batch, type Gan, type JsonObject } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GanDefinition } from '../define-gan.js';
import { expectSummary, type TensorSummary } from './expect-summary.js';

/** What the networks of one configuration compute in PyTorch, with weights in this order. */
interface FixtureCase {
  readonly config?: JsonObject;
  readonly weights: string[];
  readonly inference?: Record<string, TensorSummary>;
  readonly training?: Record<string, TensorSummary>;
  readonly movingMean?: Record<string, TensorSummary>;
}

interface Fixture {
  readonly batch: number;
  readonly fills: Record<string, [offset: number, scale: number]>;
  readonly cases: Record<string, FixtureCase>;
}

export interface FixtureOptions {
  /** Name of the fixture in test/fixtures, without `-pytorch.json`. */
  readonly fixture: string;
  /** Cases to compare. @default all */
  readonly cases?: readonly string[];
  /** Names in the fixture of networks that are called otherwise here. */
  readonly rename?: Readonly<Record<string, string>>;
}

/**
 * Compares a model with what PyTorch computed from the same weights, to 1e-4, network by network and in both modes.
 * Fixtures are written by scripts/fixtures; a case without a configuration is a preset.
 */
export function describeAgreement(
  definition: unknown,
  { fixture, cases, rename = {} }: FixtureOptions,
): void {
  const url = new URL(`../../test/fixtures/${fixture}-pytorch.json`, import.meta.url);
  const read = JSON.parse(readFileSync(url, 'utf8')) as Fixture;
  const chosen = Object.entries(read.cases).filter(([name]) => cases?.includes(name) ?? true);
  describe.each(chosen)(
    `${(definition as GanDefinition).name} %s computes what PyTorch computes`,
    (name, expected) => {
      const agreement = new Agreement(read, expected, rename);
      beforeAll(() => agreement.build(definition as GanDefinition, name));
      afterAll(() => agreement.dispose());

      // Inference first: the pass in training mode moves the statistics that inference reads.
      it.each(['inference', 'training'] as const)('in %s mode', (mode) => agreement.expect(mode));
      it('and leaves the same moving means behind', () => agreement.expectMovingMeans());
    },
  );
}

class Agreement {
  private gan!: Gan;

  constructor(
    private readonly fixture: Fixture,
    private readonly expected: FixtureCase,
    private readonly rename: Readonly<Record<string, string>>,
  ) {}

  /** Builds the model and gives it the weights of the fixture; both must have the same. */
  build(definition: GanDefinition, preset: string): void {
    const { config, weights } = this.expected;
    this.gan = definition.create({ random: Random.fromSeed(1), ...(config ? { config } : { preset }) });
    const ours = this.variables();
    expect([...ours.keys()].sort()).toEqual([...weights].sort());
    weights.forEach((name, number) => {
      const variable = ours.get(name)!;
      tf.tidy(() => variable.assign(this.filled(name.split('/').at(-1)!, number, variable.shape)));
    });
    convergeNorms(this.gan);
  }

  expect(mode: 'inference' | 'training'): void {
    for (const [name, summary] of Object.entries(this.expected[mode] ?? {})) {
      tf.tidy(() => {
        const network = this.gan.networks[this.rename[name] ?? name]!;
        expectSummary(forward(network, this.inputs(network), { training: mode === 'training' }), summary);
      });
    }
  }

  expectMovingMeans(): void {
    for (const [name, summary] of Object.entries(this.expected.movingMean ?? {})) {
      expectSummary(this.variables().get(`${name}/moving_mean`)!, summary);
    }
  }

  dispose(): void {
    this.gan.dispose();
  }

  /** Weights that a fixture sets, by the fixture's names. */
  private variables(): Map<string, tf.Variable> {
    // The scale and shift of a normalisation that leaves both to a condition, and spectral norm's vectors.
    const constants = namedWeights(this.gan.networks, undefined, 'non-trainable')
      .map(({ name }) => name)
      .filter((name) => /\/(gamma|beta|u)$/.test(name));
    const theirs = Object.fromEntries(Object.entries(this.rename).map(([their, our]) => [our, their]));
    return new Map(
      namedWeights(this.gan.networks)
        .filter(({ name }) => !constants.includes(name))
        .map(({ name, variable }) => {
          const [network, ...rest] = name.split('/');
          return [[theirs[network!] ?? network, ...rest].join('/'), variable];
        }),
    );
  }

  /** Latents are number 1000, examples 1001, anything else 1002; labels count in threes. */
  private inputs(network: tf.LayersModel): Batch {
    const { batch, fills } = this.fixture;
    const numbers: Record<string, number> = { latents: 1000, images: 1001, points: 1001 };
    const classes = this.gan.inputs.labels?.numClasses ?? 1;
    return Object.fromEntries(
      network.inputs.map(({ shape, dtype }, i) => {
        const name = network.inputNames[i]!;
        if (dtype === 'int32') return [name, tf.tensor1d(threes(batch, classes), 'int32')];
        // Networks that take pictures of any size get small oblong ones.
        const full = [batch, ...shape.slice(1).map((size, axis) => size ?? anySize[axis]!)];
        return [name, this.filled(name in fills ? name : 'features', numbers[name] ?? 1002, full)];
      }),
    );
  }

  /** The formula of scripts/fixtures/common.py. */
  private filled(kind: string, number: number, shape: number[]): tf.Tensor {
    const [offset, scale] = this.fixture.fills[kind]!;
    const values = Float32Array.from({ length: tf.util.sizeFromShape(shape) }, (_, i) => {
      const noise = Math.sin(12.9898 * i + 78.233 * number) * 43758.5453;
      return offset + scale * (noise - Math.floor(noise) - 0.5);
    });
    return tf.tensor(values, shape);
  }
}

/** Singular vectors of kernels with spectral normalisation, after as many power iterations as they need. */
function convergeNorms({ networks }: Gan): void {
  const weights = new Map(namedWeights(networks).map(({ name, variable }) => [name, variable]));
  for (const [name, vector] of weights) {
    if (!name.endsWith('/u')) continue;
    const kernel = weights.get(name.replace(/u$/, 'kernel'));
    const embeddings = weights.get(name.replace(/u$/, 'embeddings'));
    tf.tidy(() => {
      // The rows of an embedding are its outputs.
      const matrix = kernel ? tf.reshape(kernel, [-1, kernel.shape.at(-1)!]) : tf.transpose(embeddings!);
      const square = tf.matMul(matrix, matrix, true);
      let u: tf.Tensor = vector;
      for (let i = 0; i < 300; i++) {
        const next = tf.matMul(u, square);
        u = tf.div(next, tf.norm(next));
      }
      vector.assign(u);
    });
  }
}

/** Height and width of pictures for networks that take any; as in scripts/fixtures. */
const anySize = [8, 6];

const threes = (count: number, classes: number) => Array.from({ length: count }, (_, i) => (3 * i) % classes);
