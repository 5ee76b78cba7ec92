import { join } from 'node:path';
import { disposeBatch, Random, sample, type Callback, type Dataset, type Trainer } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { conditionsFor, needsOnlyLabels } from '../conditions.js';
import { drawSamples, pictureKind, scatterPoints } from '../pictures/draw-samples.js';
import { canShowTranslations, translatedExamples } from '../pictures/translated-examples.js';

export interface SheetOptions {
  /** Seed of the run: the same latents in every picture, so that one can watch them become something. */
  readonly seed: number | string;
  /** Real points behind generated ones, for models of points. */
  readonly dataset: Dataset;
}

/** Whether pictures can be drawn of what this trainer's model makes. */
export const canDraw = ({ gan }: Trainer): boolean =>
  gan.translations === undefined
    ? pictureKind(gan.sample) !== undefined && needsOnlyLabels(gan)
    : canShowTranslations(gan);

/**
 * Draws a sheet before the first step and after every `interval`-th, as `step-00001000.png`: 5x5 samples, or what a model
 * that translates makes of five examples.
 */
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

/** Draws `side` rows: of `side` samples each, or of one example translated; from averaged weights where there are any. */
export const drawSheet = (
  trainer: Trainer,
  path: string,
  side: number,
  options: SheetOptions,
): Promise<void> =>
  trainer.gan.translations === undefined
    ? drawGenerated(trainer, path, side, options)
    : drawTranslated(trainer, path, side, options);

async function drawGenerated(
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

/** The same examples in every sheet of a run, with the same random choices, as the trainer sees them. */
async function drawTranslated(
  trainer: Trainer,
  path: string,
  rows: number,
  { seed }: SheetOptions,
): Promise<void> {
  const { gan, step, stream } = trainer;
  const random = Random.fromSeed(`${seed}/sheet`);
  const { size } = stream.dataset;
  const count = Math.min(rows, size);
  const spread = Int32Array.from({ length: count }, (_, i) => Math.floor((i * size) / count));
  const examples = await stream.dataset.gather(spread, random.fork('examples'));
  const { pictures, columns } = trainer.withAverages(() =>
    translatedExamples(gan, examples, random.fork('noise')),
  );
  try {
    const spec = { shape: pictures.shape.slice(1), dtype: 'float32', range: [0, 1] } as const;
    const layout = { rows: count, columns, title: `${gan.name}, step ${step}` };
    await replaceFile(path, await drawSamples({ samples: pictures, spec, ...layout }));
  } finally {
    pictures.dispose();
    disposeBatch(examples);
  }
}

async function realPoints(dataset: Dataset): Promise<ArrayLike<number> | undefined> {
  const indices = Int32Array.from({ length: Math.min(scatterPoints, dataset.size) }, (_, i) => i);
  const batch = await dataset.gather(indices, Random.fromSeed(0));
  const points = await batch.points?.data();
  disposeBatch(batch);
  return points;
}
