import { join } from 'node:path';
import { disposeBatch, Random, sample, type Callback, type Dataset, type Trainer } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { conditionsFor, needsOnlyLabels } from '../conditions.js';
import { drawSamples, pictureKind, scatterPoints } from '../pictures/draw-samples.js';

export interface SheetOptions {
  /** Seed of the run: the same latents in every picture, so that one can watch them become something. */
  readonly seed: number | string;
  /** Real points behind generated ones, for models of points. */
  readonly dataset: Dataset;
}

/** Whether pictures can be drawn of what this trainer's model makes. */
export const canDraw = ({ gan }: Trainer): boolean =>
  pictureKind(gan.sample) !== undefined && needsOnlyLabels(gan);

/** Draws a sheet of 5x5 samples before the first step and after every `interval`-th, as `step-00001000.png`. */
export function sampleSheets(folder: string, interval: number, options: SheetOptions): Callback {
  const draw = (trainer: Trainer) => {
    const name = `step-${String(trainer.step).padStart(8, '0')}.png`;
    return drawSheet(trainer, join(folder, name), 5, options);
  };
  return {
    name: 'sample-sheets',
    onTrainBegin: (trainer) => (trainer.step === 0 && canDraw(trainer) ? draw(trainer) : undefined),
    onStepEnd: (trainer, { step }) => (step % interval === 0 && canDraw(trainer) ? draw(trainer) : undefined),
  };
}

/** Draws `side` rows and columns of samples, from averaged weights where there are any. */
export async function drawSheet(
  trainer: Trainer,
  path: string,
  side: number,
  { seed, dataset }: SheetOptions,
): Promise<void> {
  const { gan, step } = trainer;
  const isScatter = pictureKind(gan.sample) === 'scatter';
  const count = isScatter ? scatterPoints : side * side;
  const conditions = conditionsFor(gan, count);
  const samples = trainer.withAverages(() => sample(gan, { count, seed: `${seed}/sheet`, conditions }));
  try {
    const real = isScatter ? await realPoints(dataset) : undefined;
    const layout = { rows: side, columns: side, title: `${gan.name}, step ${step}` };
    await replaceFile(path, await drawSamples({ samples, spec: gan.sample, real, ...layout }));
  } finally {
    samples.dispose();
    disposeBatch(conditions);
  }
}

async function realPoints(dataset: Dataset): Promise<ArrayLike<number> | undefined> {
  const indices = Int32Array.from({ length: Math.min(scatterPoints, dataset.size) }, (_, i) => i);
  const batch = await dataset.gather(indices, Random.fromSeed(0));
  const points = await batch.points?.data();
  disposeBatch(batch);
  return points;
}
