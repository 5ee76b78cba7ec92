import { disposeBatch, Random, type Gan } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import {
  findModel,
  ganspace,
  latentSpace,
  moveAlong,
  sefa,
  styleNetworks,
  type LatentDirections,
  type LayerRange,
} from '@gan/models';
import * as tf from '@tensorflow/tfjs';
import { startBackend } from '../backend.js';
import { conditionsFor } from '../conditions.js';
import { asUsage, asUsageAsync, exitCodes, UsageError } from '../errors.js';
import { print, printJson, type Io } from '../io.js';
import { encodePng } from '../pictures/png.js';
import { isImageShape, sheet } from '../pictures/sheet.js';
import { stageReporter, type StageReporter } from '../progress/stage-progress.js';
import { refuseOverwriting } from '../refuse-overwriting.js';
import { readRecord } from '../run/record.js';
import { requireAbility } from '../sample/abilities.js';
import { loadWeights } from '../sample/load-weights.js';
import { strengthsBetween, toRange, usualStrength } from '../sample/still-pictures.js';
import { table } from '../table.js';
import { writeDirections } from './directions-file.js';
import type { DirectionsOptions } from './directions-options.js';

/** Strengths on the sheet. */
const columns = 7;

/** `gan directions`: finds directions and draws each at several strengths. @returns the code to end with. */
export async function directions(options: DirectionsOptions, io: Io): Promise<number> {
  checkOptions(options);
  const { run, out, force } = options;
  const picture = out.replace(/\.safetensors$/, '.png');
  const record = await readRecord(run);
  for (const file of [out, picture]) await refuseOverwriting('directions', { out: file, force });
  const definition = asUsage(() => findModel(record.model));
  await startBackend({ backend: options.backend, blas: options.blas });
  const gan = definition.restore(record.config, Random.fromSeed(record.seed).fork('weights'));
  const progress = stageReporter(io, options.quiet);
  try {
    requireAbility('directions', gan, 'latents', 'this command');
    const source = await loadWeights(gan, run, options.checkpoint, io);
    const found = await asUsageAsync(() => find(gan, options, progress));
    await writeDirections(out, found);
    const isDrawn = isImageShape(gan.sample.shape);
    if (isDrawn) await drawSheet(gan, found, picture, options);
    progress.stop();
    const { method, space, importance, steps } = found;
    if (options.json) {
      printJson(io, {
        directions: out,
        ...(isDrawn && { picture }),
        method,
        space,
        importance,
        steps,
        ...source,
      });
    } else {
      print(io, `${out}: ${importance.length} directions among ${space} of ${record.model}, ${source.from}`);
      if (isDrawn) print(io, `${picture}: a row for each, moved from ${strengthText(options)}`);
      const head = ['direction', method === 'sefa' ? 'eigenvalue' : 'share of variance'];
      for (const line of table([head, ...rowsOf(importance)])) print(io, line);
    }
  } finally {
    progress.stop();
    gan.dispose();
  }
  return exitCodes.success;
}

const strengthText = ({ strength: { low, high } = usualStrength }: DirectionsOptions) => `${low} to ${high}`;

const rowsOf = (importance: readonly number[]) =>
  importance.map((value, index) => [String(index), value.toPrecision(4)]);

/** @throws UsageError if an option has no effect with the method. */
function checkOptions({ method, layer, samples }: DirectionsOptions): void {
  const given = { layer, samples };
  const [strange] = Object.entries(given).filter(([, value]) => value !== undefined);
  if (method === 'ganspace' || strange === undefined) return;
  throw new UsageError(
    `directions: expected --${strange[0]} only with --method ganspace, got it with sefa, which looks at weights alone. Leave it out.`,
  );
}

function find(gan: Gan, options: DirectionsOptions, progress: StageReporter): Promise<LatentDirections> {
  const { method, count, class: label, layer, samples, seed } = options;
  const layers = layersOf(gan, options);
  if (method === 'sefa') return sefa(gan, { count, layers, label });
  return ganspace(gan, {
    ...{ count, layers, label, layer, samples },
    random: Random.fromSeed(seed).fork('directions'),
    onProgress: (done, total) => progress.report({ stage: 'samples analysed', done, total }),
  });
}

function layersOf(gan: Gan, { layers: [band] = [] }: DirectionsOptions): LayerRange | undefined {
  if (band === undefined) return undefined;
  requireAbility('directions', gan, 'styles', '--layers');
  return toRange(band, styleNetworks(gan)!.layers);
}

/** One sample, a row for each direction, a column for each strength. */
async function drawSheet(
  gan: Gan,
  found: LatentDirections,
  picture: string,
  { seed, class: label, strength = usualStrength }: DirectionsOptions,
): Promise<void> {
  const space = latentSpace(gan, found.space);
  const isConditional = gan.inputs.labels?.numClasses !== undefined;
  const conditions = conditionsFor(gan, columns, isConditional ? [label ?? 0] : undefined);
  const samples = tf.tidy(() => {
    const first = Object.entries(conditions).map(([name, values]) => [name, tf.slice(values, 0, 1)] as const);
    const random = Random.fromSeed(seed).fork('sample');
    const start = tf.tile(space.latents(1, random, Object.fromEntries(first)), [columns, 1]) as tf.Tensor2D;
    const rows = found.importance.map((_, index) => {
      const points = moveAlong(space, start, found, index, strengthsBetween(strength, columns));
      return space.generate(points, { conditions });
    });
    return tf.concat(rows);
  });
  const values = await samples.data();
  const layout = { rows: found.importance.length, columns };
  await replaceFile(picture, await encodePng(sheet({ values, shape: samples.shape, range: gan.sample.range }, layout))); // prettier-ignore
  samples.dispose();
  disposeBatch(conditions);
}
