import { stat } from 'node:fs/promises';
import { disposeBatch, GanError, Random, type Dataset, type TensorSpec } from '@gan/core';
import { datasets, imageFolder } from '@gan/datasets/node';
import { startBackend } from '../../backend.js';
import { openDataset, type DatasetChoice } from '../../dataset.js';
import { asUsageAsync, UsageError } from '../../errors.js';
import type { RunRecord } from '../../run/record.js';
import type { JudgeOptions } from '../judge-options.js';
import { checkImages, toPictures, type Drawn, type Source } from './source.js';

/** Images read at a time. */
const batchSize = 64;

/**
 * Real images, drawn without repeats: those of the data set the run was trained on, unless `--real` names another data set,
 * or a folder of image files, which are brought to the size of the generated ones.
 *
 * @throws UsageError if `--real` is neither.
 */
export async function realSource({ dataset }: RunRecord, options: JudgeOptions): Promise<Source> {
  const { real, dataDir } = options;
  const place = dataDir === undefined ? {} : { dataDir };
  if (real === undefined || Object.hasOwn(datasets, real)) {
    const choice =
      real === undefined
        ? { name: dataset.name, options: { ...dataset.options, ...place } }
        : { name: real, options: place };
    return fromDataset(choice, options);
  }
  const found = await stat(real).catch(() => undefined);
  if (found?.isDirectory()) return fromFolder(real, options);
  throw new UsageError(
    `judge: expected --real to be a folder of images or a data set among ${Object.keys(datasets).join(', ')}, got '${real}'. See \`gan list\`.`,
  );
}

/** The place of the files is left out of the origin: they may move. */
function fromDataset(choice: DatasetChoice, options: JudgeOptions): Source {
  const { dataDir: _, ...kept } = choice.options;
  return {
    name: 'real',
    origin: { dataset: choice.name, ...kept },
    draw: async (count, spec) => {
      await startBackend({ backend: options.backend, blas: options.blas });
      return drawFrom(await openDataset(choice, { onCorrupt: 'fail' }), count, options, spec);
    },
  };
}

function fromFolder(folder: string, options: JudgeOptions): Source {
  return {
    name: 'real',
    origin: { folder },
    draw: async (count, spec) => {
      await startBackend({ backend: options.backend, blas: options.blas });
      const [height, width, channels] = spec!.shape as [number, number, 1 | 3];
      const size = { height, width, channels };
      const dataset = await asUsageAsync(() => imageFolder({ dataDir: folder, ...size, onCorrupt: 'fail' }));
      return drawFrom(dataset, count, options, spec);
    },
  };
}

async function drawFrom(
  dataset: Dataset,
  count: number,
  { seed }: JudgeOptions,
  like?: TensorSpec,
): Promise<Drawn> {
  const spec = dataset.spec.images;
  if (spec === undefined) {
    throw new GanError(
      `judge: expected a data set of images, got '${dataset.name}' with ${Object.keys(dataset.spec).join(', ')}. Name another with --real.`,
    );
  }
  checkImages(`the images of '${dataset.name}'`, spec, like);
  if (dataset.size < count) {
    throw new GanError(
      `judge: expected at least ${count} real images, got the ${dataset.size} of '${dataset.name}'. Ask for fewer with --images, --blocks or --pool.`,
    );
  }
  const random = Random.fromSeed(seed).fork('judge:real');
  const chosen = random.permutation(dataset.size).slice(0, count);
  const pictures = [];
  for (let start = 0; start < count; start += batchSize) {
    const batch = await dataset.gather(chosen.slice(start, start + batchSize), random);
    try {
      pictures.push(...(await toPictures(batch.images!, spec)));
    } finally {
      disposeBatch(batch);
    }
  }
  return { pictures, spec };
}
