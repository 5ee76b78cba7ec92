import * as tf from '@tensorflow/tfjs';
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { ConfigError } from './errors.js';
import { density, edges, safe, tailStart } from './ziggurat.js';

/** The whole state of a {@link Random}: four 32-bit integers. */
export type RandomState = readonly number[];

/** Anything a generator can be made from: text is hashed, numbers may be any finite ones. */
export type Seed = number | string;

/**
 * The one source of randomness of a run: weights, latents, shuffling, dropout, augmentation.
 *
 * A xoroshiro128+ generator (Blackman & Vigna 2018) from the pure-rand library, with fast normals on top.
 * Same seed, same sequence, on every backend and machine. The state is four integers and goes into checkpoints.
 */
export class Random {
  private constructor(private generator: JumpableRandomGenerator) {}

  /** A generator from a seed; nearby seeds give unrelated sequences. */
  static fromSeed(seed: Seed): Random {
    if (typeof seed === 'number' && !Number.isFinite(seed)) {
      throw new ConfigError(`Random.fromSeed: expected a finite number or text, got ${seed}. Pass e.g. 42.`);
    }
    return Random.fromState(hashToState(`seed:${seed}`));
  }

  /** A generator that goes on from a state of {@link getState}. */
  static fromState(state: RandomState): Random {
    return new Random(xoroshiro128plusFromState([...state]));
  }

  getState(): RandomState {
    return [...this.generator.getState()];
  }

  setState(state: RandomState): void {
    this.generator = xoroshiro128plusFromState([...state]);
  }

  /**
   * An independent generator derived from this one's present state and a label. This one does not advance,
   * so forking for one purpose never shifts the numbers of another.
   */
  fork(label: Seed): Random {
    return Random.fromState(hashToState(`${this.getState().join()}:${label}`));
  }

  /** The next 32 random bits, as a signed integer. */
  int32(): number {
    return this.generator.next();
  }

  /** A number in `[low, high)` with 53 random bits. */
  uniform(low = 0, high = 1): number {
    const unit = ((this.int32() >>> 5) * 2 ** 26 + (this.int32() >>> 6)) / 2 ** 53;
    return low + unit * (high - low);
  }

  /** An integer in `[0, count)`, every one equally likely. */
  integer(count: number): number {
    if (!Number.isInteger(count) || count < 1) {
      throw new ConfigError(
        `Random.integer: expected a count of 1 or more, got ${count}. Pass how many values there are.`,
      );
    }
    return uniformInt(this.generator, 0, count - 1);
  }

  /** One draw from N(mean, standardDeviation). */
  normal(mean = 0, standardDeviation = 1): number {
    const bits = this.generator.next();
    const magnitude = bits & 0xffffff;
    const layer = bits >>> 25;
    const x = magnitude < safe[layer]! ? magnitude * edges[layer]! : this.normalAtEdge(magnitude, layer);
    return mean + standardDeviation * (bits & 0x1000000 ? -x : x);
  }

  /** Fills `values` with N(mean, standardDeviation) and returns it. */
  fillNormal(values: Float32Array, mean = 0, standardDeviation = 1): Float32Array {
    const { generator } = this;
    for (let i = 0; i < values.length; i++) {
      // The loop body repeats `normal` so that the common case makes a single call per value.
      const bits = generator.next();
      const magnitude = bits & 0xffffff;
      const layer = bits >>> 25;
      const x = magnitude < safe[layer]! ? magnitude * edges[layer]! : this.normalAtEdge(magnitude, layer);
      values[i] = mean + standardDeviation * (bits & 0x1000000 ? -x : x);
    }
    return values;
  }

  /** Fills `values` with U[low, high) and returns it. */
  fillUniform(values: Float32Array, low = 0, high = 1): Float32Array {
    const { generator } = this;
    const scale = (high - low) / 2 ** 24;
    for (let i = 0; i < values.length; i++) values[i] = low + (generator.next() >>> 8) * scale;
    return values;
  }

  /** The integers 0 to count - 1 in random order (Fisher-Yates). */
  permutation(count: number): Int32Array {
    const order = Int32Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const j = this.integer(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return order;
  }

  /** A new float32 tensor of normals, e.g. latents `[N, latentDim]`; owned by the caller. */
  normalTensor<S extends number[]>(shape: S, mean = 0, standardDeviation = 1): tf.Tensor {
    return tf.tensor(
      this.fillNormal(new Float32Array(tf.util.sizeFromShape(shape)), mean, standardDeviation),
      shape,
    );
  }

  /** A new float32 tensor of U[low, high); owned by the caller. */
  uniformTensor<S extends number[]>(shape: S, low = 0, high = 1): tf.Tensor {
    return tf.tensor(this.fillUniform(new Float32Array(tf.util.sizeFromShape(shape)), low, high), shape);
  }

  /** The rare draws outside a layer's core: its wedge under the curve, or the tail. */
  private normalAtEdge(magnitude: number, layer: number): number {
    for (;;) {
      if (layer === 0 && magnitude >= safe[0]!) return this.normalTail();
      const x = magnitude * edges[layer]!;
      if (magnitude < safe[layer]!) return x;
      const height = density[layer + 1]! - density[layer]!;
      if (density[layer]! + this.uniform() * height < Math.exp(-0.5 * x * x)) return x;
      const bits = this.generator.next();
      magnitude = bits & 0xffffff;
      layer = bits >>> 25;
    }
  }

  /** A draw from the tail beyond the ziggurat (Marsaglia 1964). */
  private normalTail(): number {
    for (;;) {
      const x = -Math.log(1 - this.uniform()) / tailStart;
      const y = -Math.log(1 - this.uniform());
      if (2 * y >= x * x) return tailStart + x;
    }
  }
}

/** Four well-mixed words from text: FNV-1a per word, finished with the MurmurHash3 finaliser. */
function hashToState(text: string): number[] {
  return [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344].map((basis) => {
    let hash = basis ^ 0x811c9dc5;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) | 0;
  });
}
