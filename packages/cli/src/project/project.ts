import { basename, join } from 'node:path';
import { Random, type Gan } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { decodeImage, imageHeader } from '@gan/datasets/node';
import { resizeImages } from '@gan/metrics';
import { findModel, project, projectedImage, type PictureDistance, type Projection } from '@gan/models';
import * as tf from '@tensorflow/tfjs';
import { startBackend } from '../backend.js';
import { asUsage, asUsageAsync, exitCodes } from '../errors.js';
import { print, printJson, type Io } from '../io.js';
import { drawChart } from '../pictures/chart.js';
import { curves } from '../pictures/curves.js';
import { encodePng } from '../pictures/png.js';
import { sheet } from '../pictures/sheet.js';
import { stageReporter, type StageReporter } from '../progress/stage-progress.js';
import { refuseFullFolder } from '../refuse-overwriting.js';
import { readRecord } from '../run/record.js';
import { requireAbility } from '../sample/abilities.js';
import { writeLatents } from '../sample/latents-file.js';
import { loadWeights } from '../sample/load-weights.js';
import { chooseDistance } from './distance.js';
import type { ProjectCommandOptions } from './project-options.js';

/** What lies in the folder afterwards. */
const files = {
  picture: 'projection.png',
  latents: 'latents.safetensors',
  losses: 'loss.csv',
  svg: 'loss.svg',
  png: 'loss.png',
} as const;

/** `gan project`: finds a picture again among what a generator can make. @returns the code to end with. */
export async function projectPicture(options: ProjectCommandOptions, io: Io): Promise<number> {
  const { run, input, out, extractor, weights } = options;
  const record = await readRecord(run);
  await refuseFullFolder('project', { out, force: options.force, parts: Object.values(files) });
  const definition = asUsage(() => findModel(record.model));
  await startBackend({ backend: options.backend, blas: options.blas });
  const gan = definition.restore(record.config, Random.fromSeed(record.seed).fork('weights'));
  const progress = stageReporter(io, options.quiet);
  try {
    requireAbility('project', gan, 'latents', 'this command');
    requireAbility('project', gan, 'images', 'this command');
    const source = await loadWeights(gan, run, options.checkpoint, io);
    const target = await readTarget(gan, input);
    const { range } = gan.sample;
    const { distance, name, dispose } = await chooseDistance({
      ...{ extractor, weights, dataset: record.dataset.name, range },
    });
    const found = await asUsageAsync(() => search(gan, target, { ...options, distance }, progress));
    dispose();
    await writeResult(gan, target, found, out, `${record.model}, ${source.from}: ${basename(input)}`);
    target.dispose();
    progress.stop();
    const { label } = found;
    const result = { folder: out, distance: found.distance, measure: name, space: found.space };
    if (options.json) printJson(io, { ...result, ...(label !== undefined && { class: label }), ...source });
    else {
      const among = label === undefined ? found.space : `${found.space}, class ${label}`;
      print(io, `${out}: ${input} found among ${among} of ${record.model}, ${source.from}`);
      print(
        io,
        `distance ${found.distance.toPrecision(4)} (${name}), ${options.steps} steps, seed ${options.seed}`,
      );
    }
  } finally {
    progress.stop();
    gan.dispose();
  }
  return exitCodes.success;
}

function search(
  gan: Gan,
  target: tf.Tensor,
  {
    steps,
    learningRate,
    class: label,
    seed,
    distance,
  }: ProjectCommandOptions & { readonly distance: PictureDistance },
  progress: StageReporter,
): Promise<Projection> {
  const onStep = ({ step }: { readonly step: number }) =>
    progress.report({ stage: 'steps', done: step, total: steps });
  const random = Random.fromSeed(seed).fork('project');
  return project(gan, target, { steps, learningRate, label, distance, random, onStep });
}

/** The picture as the model's samples are: their size, channels and range. */
async function readTarget(gan: Gan, input: string): Promise<tf.Tensor4D> {
  const [height, width, channels] = gan.sample.shape as [number, number, number];
  const header = await imageHeader(input);
  const own = { height: header.height, width: header.width, channels: channels === 1 ? 1 : 3 } as const;
  const pixels = await decodeImage(input, { ...own, fit: 'fill', background: '#fff' });
  const [low, high] = gan.sample.range ?? [-1, 1];
  return tf.tidy(() => {
    const image = tf.tensor4d(Float32Array.from(pixels), [1, own.height, own.width, own.channels]);
    const bytes = resizeImages(image, [height, width]).clipByValue(0, 255);
    return bytes.mul((high - low) / 255).add(low);
  });
}

async function writeResult(
  gan: Gan,
  target: tf.Tensor4D,
  found: Projection,
  out: string,
  title: string,
): Promise<void> {
  const pair = tf.tidy(() => tf.concat([target, projectedImage(gan, found)]));
  const values = await pair.data();
  const picture = sheet({ values, shape: pair.shape, range: gan.sample.range }, { rows: 1, columns: 2 });
  pair.dispose();
  await replaceFile(join(out, files.picture), await encodePng(picture));
  const { point, space, noise, label, history } = found;
  const labels = label === undefined ? undefined : integers([label]);
  await writeLatents(join(out, files.latents), { points: point, space, noise, labels });
  const lines = history.map(({ step, distance, loss }) => `${step},${distance},${loss}`);
  await replaceFile(join(out, files.losses), `${['step,distance,loss', ...lines].join('\n')}\n`);
  const points = history.map((numbers) => ({ ...numbers }));
  const chart = await drawChart(curves(title, points));
  await replaceFile(join(out, files.svg), chart.svg);
  await replaceFile(join(out, files.png), chart.png);
}

const integers = (values: readonly number[]) =>
  ({ shape: [values.length], dtype: 'int32', values: Int32Array.from(values) }) as const;
