import { Random, type Gan } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { findModel, reseedNoise, styleNetworks } from '@gan/models';
import { startBackend } from '../backend.js';
import { asUsage, exitCodes } from '../errors.js';
import { print, printJson, type Io } from '../io.js';
import { animationFormat } from '../pictures/animation.js';
import { drawSamples } from '../pictures/draw-samples.js';
import { stageReporter, type StageReporter } from '../progress/stage-progress.js';
import { refuseOverwriting } from '../refuse-overwriting.js';
import { readRecord, type RunRecord } from '../run/record.js';
import { requireAbility } from './abilities.js';
import { loadWeights, type WeightSource } from './load-weights.js';
import { drawMoving } from './moving-pictures.js';
import { sampleKind, type SampleKind, type SampleOptions } from './sample-options.js';
import { useStandingStatistics } from './standing-statistics.js';
import {
  mixedStyles,
  movedSamples,
  plainSamples,
  rowsOfThresholds,
  samplesAtLatents,
  type BeforeThreshold,
  type StillPicture,
} from './still-pictures.js';

/** `gan sample`: draws from a run's generator into a picture. @returns the code to end with. */
export async function drawFromRun(options: SampleOptions, io: Io): Promise<number> {
  const kind = sampleKind(options);
  if (isMoving(kind)) animationFormat(options.out, options.sprite);
  const record = await readRecord(options.run);
  await refuseOverwriting('sample', options);
  const definition = asUsage(() => findModel(record.model));
  await startBackend({ backend: options.backend, blas: options.blas });
  const gan = definition.restore(record.config, Random.fromSeed(record.seed).fork('weights'));
  const progress = stageReporter(io, options.quiet);
  try {
    const source = await loadWeights(gan, options.run, options.checkpoint, io);
    const drawn = await draw(gan, record, kind, options, source, progress);
    progress.stop();
    const { from } = source;
    if (options.json) printJson(io, { picture: options.out, ...drawn.json, seed: options.seed, ...source });
    else {
      const { what, also = '' } = drawn;
      print(io, `${options.out}: ${what} of ${record.model}${also}, ${from}, seed ${options.seed}`);
    }
  } finally {
    progress.stop();
    gan.dispose();
  }
  return exitCodes.success;
}

const isMoving = (kind: SampleKind) => kind === 'walk' || kind === 'swing';

/** What was drawn, for people and for programs. */
interface Drawn {
  readonly what: string;
  /** Said after the model's name. */
  readonly also?: string;
  readonly json: Readonly<Record<string, unknown>>;
}

async function draw(
  gan: Gan,
  record: RunRecord,
  kind: SampleKind,
  options: SampleOptions,
  { from }: WeightSource,
  progress: StageReporter,
): Promise<Drawn> {
  const { run, out, seed, noiseSeed, standingStatistics } = options;
  if (noiseSeed !== undefined) {
    requireAbility('sample', gan, 'noise', '--noise-seed');
    reseedNoise(styleNetworks(gan)!.synthesis, noiseSeed);
  }
  const before: BeforeThreshold = (truncation) =>
    useStandingStatistics(gan, { run, samples: standingStatistics, truncation, progress });
  if (isMoving(kind)) {
    await before(options.truncation?.[0]);
    const moving = await drawMoving(gan, options, progress);
    const walks = kind === 'walk' ? 'a walk through' : 'a swing through';
    const also = moving.classes === 'none' ? '' : `, classes ${moving.classes}`;
    return { what: `${moving.frames} frames of ${walks} samples`, also, json: { ...moving } };
  }
  const still = await drawStill(gan, kind, options, before);
  const { samples, ...layout } = still;
  const [count] = samples.shape;
  try {
    const title = `${record.model} on ${record.dataset.name}, ${from}, seed ${seed}`;
    await replaceFile(out, await drawSamples({ samples, spec: gan.sample, title, ...layout }));
  } finally {
    samples.dispose();
  }
  return { what: `${count} samples`, json: { count } };
}

async function drawStill(
  gan: Gan,
  kind: SampleKind,
  options: SampleOptions,
  before: BeforeThreshold,
): Promise<StillPicture> {
  switch (kind) {
    case 'truncation':
      return rowsOfThresholds(gan, options, before);
    case 'mixing':
      return mixedStyles(gan, options, before);
    case 'latents':
      return samplesAtLatents(gan, options, before);
    case 'direction':
      return movedSamples(gan, options, before);
    default:
      return plainSamples(gan, options, before);
  }
}
