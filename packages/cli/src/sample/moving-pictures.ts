import type { Gan } from '@gan/core';
import { latentWalk, type LatentWalk } from '@gan/models';
import * as tf from '@tensorflow/tfjs';
import { asUsage } from '../errors.js';
import {
  animationFormat,
  spriteColumns,
  writeAnimation,
  type AnimationFormat,
} from '../pictures/animation.js';
import { sheet, type Picture } from '../pictures/sheet.js';
import type { StageReporter } from '../progress/stage-progress.js';
import { requireAbility } from './abilities.js';
import type { SampleOptions } from './sample-options.js';
import { mover, usualStrength } from './still-pictures.js';

/** Samples made at a time. */
const block = 64;

/** What was written. */
export interface MovingPicture {
  readonly frames: number;
  readonly format: AnimationFormat;
  readonly classes: LatentWalk['classes'];
  /** Of a sheet of sprites: how many are beside each other. */
  readonly columns?: number;
}

/** Frames as they are made. */
interface FrameSource {
  readonly frames: number;
  readonly classes: LatentWalk['classes'];
  /** Samples of some frames, frame after frame; owned by the caller. */
  samples(frame: number, count: number): tf.Tensor;
  dispose(): void;
}

/** Draws walks, or samples that swing along a direction, a grid of them in each frame, and writes the frames. */
export async function drawMoving(
  gan: Gan,
  options: SampleOptions,
  progress: StageReporter,
): Promise<MovingPicture> {
  const { grid = { rows: 1, columns: 1 }, out, sprite, fps = 20, direction } = options;
  const option = direction === undefined ? '--interpolate' : '--direction';
  requireAbility('sample', gan, 'latents', option);
  requireAbility('sample', gan, 'images', option);
  const format = animationFormat(out, sprite);
  const count = grid.rows * grid.columns;
  const source = direction === undefined ? walks(gan, options, count) : await swings(gan, options, count);
  try {
    const pictures: Picture[] = [];
    const together = Math.max(1, Math.floor(block / count));
    for (let frame = 0; frame < source.frames; frame += together) {
      const size = Math.min(together, source.frames - frame);
      pictures.push(...(await framesOf(gan, source.samples(frame, size), { ...grid, size })));
      progress.report({ stage: 'frames', done: pictures.length, total: source.frames });
    }
    await writeAnimation(out, format, pictures, fps);
    const { frames, classes } = source;
    return { frames, format, classes, ...(format === 'sprites' && { columns: spriteColumns(frames) }) };
  } finally {
    source.dispose();
  }
}

const walks = (gan: Gan, options: SampleOptions, count: number): FrameSource =>
  asUsage(() =>
    latentWalk(gan, {
      ...{ frames: options.interpolate, points: options.points, walks: count },
      ...{ seed: options.seed, classes: options.classes, truncation: options.truncation?.[0] },
    }),
  );

/** From the lower strength to the higher and back, slowly at the ends. */
async function swings(gan: Gan, options: SampleOptions, count: number): Promise<FrameSource> {
  const { interpolate: frames = 60, strength: { low, high } = usualStrength } = options;
  const move = await mover(gan, options, count);
  const strengthAt = (frame: number) =>
    low + ((high - low) * (1 - Math.cos((2 * Math.PI * frame) / frames))) / 2;
  return {
    ...{ frames, classes: 'none' },
    samples: (frame, size) =>
      tf.tidy(() => {
        const strengths = Array.from({ length: size }, (_, i) => strengthAt(frame + i));
        const each = Array.from({ length: count }, (_, sample) => move.at(sample, strengths));
        const frameByFrame = tf.stack(each, 1);
        return tf.reshape(frameByFrame, [-1, ...frameByFrame.shape.slice(2)]);
      }),
    dispose: () => move.dispose(),
  };
}

async function framesOf(
  gan: Gan,
  samples: tf.Tensor,
  { size, rows, columns }: { readonly size: number; readonly rows: number; readonly columns: number },
): Promise<Picture[]> {
  const [values, { shape }] = [await samples.data(), samples];
  samples.dispose();
  const length = values.length / size;
  return Array.from({ length: size }, (_, i) =>
    sheet(
      {
        values: values.subarray(i * length, (i + 1) * length),
        shape: [rows * columns, ...shape.slice(1)],
        range: gan.sample.range,
      },
      { rows, columns },
    ),
  );
}
