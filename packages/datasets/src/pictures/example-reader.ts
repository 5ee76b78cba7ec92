import { DatasetError, type Random } from '@gan/core';
import type { ReadingOptions } from './reading-options.js';

/** Where examples come from. */
export interface ExampleSource<T> {
  /** Name of the data set, for messages. */
  readonly name: string;
  readonly size: number;
  /** Class of each, where there are classes. */
  readonly labels?: ArrayLike<number>;
  /** Decodes what example `index` is made of; a DatasetError says that a file of it is damaged. */
  read(index: number): Promise<T>;
}

/** An example and the index it came from: not the one asked for where that was damaged. */
export interface ReadExample<T> {
  readonly index: number;
  readonly value: T;
}

/**
 * Reads examples side by side, and puts others in the place of damaged ones, so that one bad file does not end a long run.
 *
 * The example that steps in depends on the random source alone, not on which files were already known to be damaged: a
 * run that was resumed reads the same as one that went through.
 */
export class ExampleReader<T> {
  private readonly damaged = new Set<number>();

  constructor(
    private readonly source: ExampleSource<T>,
    private readonly options: ReadingOptions,
  ) {}

  /** @throws DatasetError if an example is damaged and is not to be replaced, or too many are. */
  read(indices: Int32Array, random: Random): Promise<ReadExample<T>[]> {
    return Promise.all(Array.from(indices, (index, place) => this.readOne(index, random, place)));
  }

  private async readOne(index: number, random: Random, place: number): Promise<ReadExample<T>> {
    for (const candidate of this.candidates(index, random, place)) {
      if (this.damaged.has(candidate)) continue;
      try {
        return { index: candidate, value: await this.source.read(candidate) };
      } catch (error) {
        if (!DatasetError.isInstance(error) || this.options.onCorrupt === 'fail') throw error;
        this.note(candidate, error);
      }
    }
    throw new DatasetError(
      `${this.source.name}: expected another example in place of number ${index}, got damaged ones only. Mend the files.`,
    );
  }

  /** The example itself; then, from a random place on, all others of its class. */
  private *candidates(index: number, random: Random, place: number): Generator<number> {
    yield index;
    const { size, labels } = this.source;
    const start = random.fork(`in place of ${place}`).integer(size);
    for (let i = 0; i < size; i++) {
      const other = (start + i) % size;
      if (!labels || labels[other] === labels[index]) yield other;
    }
  }

  private note(index: number, error: Error): void {
    if (this.damaged.has(index)) return;
    this.damaged.add(index);
    const { name, size } = this.source;
    const { maxCorrupt = 0.05, onWarning = console.warn } = this.options;
    if (this.damaged.size > maxCorrupt * size) {
      throw new DatasetError(
        `${name}: expected at most ${maxCorrupt * 100} % damaged examples, got ${this.damaged.size} of ${size}. ` +
          `The last: ${error.message}`,
        { cause: error },
      );
    }
    onWarning(`${name}: another example is drawn in place of a damaged one. ${error.message}`);
  }
}
