import type { JsonObject } from '@gan/core';
import type { Picture } from '../../pictures/sheet.js';
import { isImageShape, sheet } from '../../pictures/sheet.js';
import { GanError, type TensorSpec } from '@gan/core';
import type * as tf from '@tensorflow/tfjs';

/** Where images of a study come from, before any is made. */
export interface Source {
  /** `real`, or the name of a run. */
  readonly name: string;
  /** What decides which images these are, but for the seed. */
  readonly origin: JsonObject;
  /** @param spec of the images of the source before, which these must match. */
  draw(count: number, spec?: TensorSpec): Promise<Drawn>;
}

/** Images of a source. */
export interface Drawn {
  readonly pictures: readonly Picture[];
  readonly spec: TensorSpec;
}

/** Images `[N, H, W, C]` in 8 bits each: the one way for real and generated ones, so that neither is known by it. Not disposed. */
export async function toPictures(images: tf.Tensor, { range }: TensorSpec): Promise<Picture[]> {
  const values = await images.data();
  const [count, ...shape] = images.shape as [number, number, number, number];
  const size = shape.reduce((product, length) => product * length, 1);
  return Array.from({ length: count }, (_, i) =>
    sheet(
      { values: values.subarray(i * size, (i + 1) * size), shape: [1, ...shape], range },
      { rows: 1, columns: 1, gap: 0, scale: 1 },
    ),
  );
}

/** @throws GanError unless these are images, of the size of others. */
export function checkImages(what: string, { shape }: TensorSpec, like?: TensorSpec): void {
  if (!isImageShape(shape)) {
    throw new GanError(
      `judge: expected ${what} to be images [H, W, C] with 1, 3 or 4 channels, got [${shape.join(', ')}]. People can judge images alone.`,
    );
  }
  if (like === undefined || like.shape.every((length, i) => length === shape[i])) return;
  throw new GanError(
    `judge: expected ${what} of shape [${like.shape.join(', ')}] as the others, got [${shape.join(', ')}]. Size alone would give them away; choose a source of the same shape.`,
  );
}
