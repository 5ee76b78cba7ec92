import type { Companion, JsonObject, SampleStream } from '@gan/core';

/** Pictures that each come with what belongs to them: a target to compare with, or their own source there and back. */
export interface PairSource {
  /** What people call it, e.g. `runs/first` or `results/`. */
  readonly name: string;
  readonly kind: 'run' | 'folder';
  /** What it is compared with, e.g. `image-pairs/test` or `targets/`. */
  readonly against: string;
  /** The data set that tells which features suit it, where that is known. */
  readonly dataset?: string;
  readonly size: number;
  /** Pixels of a picture for a pixel of its source, along either side. */
  readonly factor: number;
  /** What its batches hold beside `images`. */
  readonly companions: ReadonlySet<Companion>;
  /** Where exactly pictures and companions come from, for records. */
  readonly origins: { readonly fake: JsonObject; readonly real: JsonObject };
  /** The first `count` pictures in batches of one, so that each has its own size; in [-1, 1]. */
  stream(count: number): SampleStream;
  /** Frees networks. */
  dispose(): void;
}
