import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatasetError, translatePixels, type TranslateOptions as TranslationOptions } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { checkPictureSize, encodePixels, readPixels } from '@gan/datasets/node';
import type * as tf from '@tensorflow/tfjs';
import { note, type Io } from '../io.js';
import type { StageReporter } from '../progress/stage-progress.js';
import type { PictureTask } from './find-pictures.js';

/** A picture that was made. */
export interface TranslatedPicture {
  readonly input: string;
  readonly output: string;
  readonly from: readonly [width: number, height: number];
  readonly to: readonly [width: number, height: number];
}

/** A picture that could not be read, or its result not be written. */
export interface FailedPicture {
  readonly input: string;
  readonly message: string;
}

/** What became of a batch of pictures. */
export interface TranslatedBatch {
  readonly pictures: readonly TranslatedPicture[];
  readonly failed: readonly FailedPicture[];
}

interface BatchWork {
  readonly io: Io;
  readonly progress: StageReporter;
  /** How many times as wide and high results are. */
  readonly enlarged: number;
}

/**
 * Translates pictures one after the other, each written as soon as it is whole. A file that cannot be decoded is named, and one whose
 * result its format cannot hold, and the others go on; whatever else goes wrong ends the work.
 */
export async function translateTasks(
  network: tf.LayersModel,
  tasks: readonly PictureTask[],
  options: TranslationOptions,
  { io, progress, enlarged }: BatchWork,
): Promise<TranslatedBatch> {
  const pictures: TranslatedPicture[] = [];
  const failed: FailedPicture[] = [];
  for (const [i, task] of tasks.entries()) {
    const stage = tasks.length === 1 ? task.input : `${i + 1} of ${tasks.length}, ${task.input}`;
    try {
      const onProgress = (done: number, total: number) => progress.report({ stage, done, total });
      pictures.push(await translateTask(network, task, { ...options, onProgress }, enlarged));
    } catch (error) {
      if (!DatasetError.isInstance(error)) throw error;
      failed.push({ input: task.input, message: error.message });
      note(io, `Passing over a picture: ${error.message}`);
    }
  }
  return { pictures, failed };
}

async function translateTask(
  network: tf.LayersModel,
  { input, output, codec }: PictureTask,
  options: TranslationOptions,
  enlarged: number,
): Promise<TranslatedPicture> {
  const { icc, ...source } = await readPixels(input);
  checkPictureSize({ width: source.width * enlarged, height: source.height * enlarged }, codec);
  const result = await translatePixels(network, source, options);
  const file = await encodePixels(result, { codec, ...(icc && { icc }) });
  await mkdir(dirname(output), { recursive: true });
  await replaceFile(output, file);
  return { input, output, from: [source.width, source.height], to: [result.width, result.height] };
}
