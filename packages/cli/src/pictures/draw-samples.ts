import { GanError, type TensorSpec } from '@gan/core';
import type * as tf from '@tensorflow/tfjs';
import { drawChart } from './chart.js';
import { encodePng } from './png.js';
import { scatter } from './scatter.js';
import { isImageShape, sheet } from './sheet.js';

/** How samples of a model are shown, if they can be. */
export type PictureKind = 'sheet' | 'scatter';

/** Points in a scatter plot where nobody asked for another number. */
export const scatterPoints = 2000;

/** How samples of this kind are shown; undefined where a picture would say nothing. */
export function pictureKind({ shape }: TensorSpec): PictureKind | undefined {
  if (isImageShape(shape)) return 'sheet';
  return shape.length === 1 && shape[0] === 2 ? 'scatter' : undefined;
}

export interface SamplesPicture {
  /** `[N, ...]`; not disposed. */
  readonly samples: tf.Tensor;
  readonly spec: TensorSpec;
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  /** Real points, drawn behind generated ones. */
  readonly real?: ArrayLike<number>;
}

/** Samples as the bytes of a PNG file. @throws GanError for samples that are neither images nor points of the plane. */
export async function drawSamples({
  samples,
  spec,
  rows,
  columns,
  title,
  real,
}: SamplesPicture): Promise<Uint8Array> {
  const values = await samples.data();
  switch (pictureKind(spec)) {
    case 'sheet':
      return encodePng(sheet({ values, shape: samples.shape, range: spec.range }, { rows, columns }));
    case 'scatter':
      return (await drawChart(scatter(title, values, real))).png;
    default:
      throw new GanError(
        `drawSamples: expected images or points of the plane, got samples of shape [${spec.shape.join(', ')}]. Load the generator from the run's folder to use them.`,
      );
  }
}
