import { CheckpointError, type Random, type State, type Stateful } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/**
 * Pictures that a generator made earlier, for its discriminator to remember: while fewer than `capacity` are kept, every new picture
 * is kept and shown; then, by the toss of a coin, either the new one is shown and forgotten, or it takes the place of
 * one drawn from the history, which is shown instead.
 *
 * Kept outside the backend, so that tensors do not become more as it fills. Source: Shrivastava et al. 2017,
 * https://arxiv.org/abs/1612.07828, in the form of CycleGAN's code (Zhu et al. 2017, section 4).
 */
export class ImageHistory implements Stateful {
  private readonly pictures: Float32Array[] = [];
  private shape: readonly number[] = [];

  constructor(private readonly capacity: number) {}

  /**
   * What the discriminator is to see for these new pictures, `[N, H, W, C]`, owned by the caller.
   *
   * @param random decides what is remembered.
   */
  async recall(fresh: tf.Tensor, random: Random): Promise<tf.Tensor> {
    if (this.capacity === 0) return fresh.clone();
    this.shape = fresh.shape.slice(1);
    const size = tf.util.sizeFromShape(fresh.shape.slice(1));
    const values = Float32Array.from(await fresh.data());
    for (let start = 0; start < values.length; start += size) this.exchange(values, start, size, random);
    return tf.tensor(values, fresh.shape);
  }

  /** Puts what is to be seen in the place of one new picture. */
  private exchange(values: Float32Array, start: number, size: number, random: Random): void {
    const fresh = values.slice(start, start + size);
    if (this.pictures.length < this.capacity) {
      this.pictures.push(fresh);
      return;
    }
    if (random.uniform() < 0.5) return;
    const place = random.integer(this.capacity);
    values.set(this.pictures[place]!, start);
    this.pictures[place] = fresh;
  }

  getState(): State {
    const count = this.pictures.length;
    if (count === 0) return { json: { count } };
    const size = this.pictures[0]!.length;
    const values = new Float32Array(count * size);
    this.pictures.forEach((picture, i) => values.set(picture, i * size));
    return {
      json: { count },
      tensors: { pictures: { shape: [count, ...this.shape], dtype: 'float32', values } },
    };
  }

  /** @throws CheckpointError if pictures are missing, or more than there is room for. */
  setState({ json, tensors }: State): void {
    const count = json?.['count'] as number;
    const kept = tensors?.['pictures'];
    if (count > this.capacity || (kept?.shape[0] ?? 0) !== count) {
      throw new CheckpointError(
        `ImageHistory: expected ${count} pictures, at most ${this.capacity}, got ${kept?.shape[0] ?? 'none'}. Restore a checkpoint of the same configuration.`,
      );
    }
    this.shape = kept?.shape.slice(1) ?? [];
    const size = tf.util.sizeFromShape([...this.shape]);
    const values = Array.from({ length: count }, (_, i) => kept!.values.slice(i * size, (i + 1) * size));
    this.pictures.splice(0, Infinity, ...(values as Float32Array[]));
  }
}
