import * as tf from '@tensorflow/tfjs';
import { ConfigError, NumericError, ShapeError } from '../errors.js';
import { forward } from '../networks/forward.js';
import { Random, type Seed } from '../random.js';
import type { Batch } from '../types/batch.js';
import { Band, type Strip } from './band.js';
import { readWindow, type PictureNumbers, type Reading } from './picture-reader.js';
import { planTiles, type TileOptions, type TilePlan } from './plan-tiles.js';

/** How a network is used on one picture. */
export interface StripOptions extends TileOptions {
  /** Values of black and white that the network reads. @default [-1, 1] */
  readonly sourceRange?: readonly [low: number, high: number];
  /** Further inputs of the network by name, `[1, ...]` each; not disposed. */
  readonly conditions?: Batch;
  /** Where layers that draw noise take it from. @default 0 */
  readonly seed?: Seed;
  /** Called after every window. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Runs a network over a picture of any size, window by window, and yields the result from the top in strips of whole rows:
 * what is held of it at a time is as high as one window.
 *
 * @throws ConfigError, ShapeError before the first window if something does not fit the network; NumericError if it makes
 *   numbers that are not finite.
 */
export async function* translateStrips(
  network: tf.LayersModel,
  picture: PictureNumbers,
  reading: Reading,
  options: StripOptions = {},
): AsyncGenerator<Strip> {
  const { conditions = {}, seed = 0, onProgress } = options;
  // A `tf.sequential` has no named inputs before it is built, and is built only when first used.
  if (!network.built) network.build(network.inputs[0]!.shape);
  checkInputs(network, reading, conditions);
  const plan = planTiles(network, [picture.height, picture.width], options);
  const random = Random.fromSeed(seed).fork('translate');
  const band = new Band(plan);
  const { rows, columns } = plan;
  const total = rows.starts.length * columns.starts.length;
  for (const [row, top] of rows.starts.entries()) {
    for (const [column, left] of columns.starts.entries()) {
      const window = readWindow(picture, reading, rows, columns, [top, left]);
      const { values, channels } = await runWindow(network, { window, plan, reading, conditions, random });
      band.add(values, channels, row, column);
      onProgress?.(row * columns.starts.length + column + 1, total);
    }
    yield band.take(row);
  }
}

interface WindowRun {
  readonly window: Float32Array;
  readonly plan: TilePlan;
  readonly reading: Reading;
  readonly conditions: Batch;
  readonly random: Random;
}

async function runWindow(
  network: tf.LayersModel,
  { window, plan: { rows, columns, factor }, reading, conditions, random }: WindowRun,
): Promise<{ values: Float32Array; channels: number }> {
  const result = tf.tidy(() => {
    const source = tf.tensor4d(window, [1, rows.tile, columns.tile, reading.channels]);
    return forward(network, { ...conditions, [network.inputNames[0]!]: source }, { random });
  });
  try {
    const [count, height, width, channels] = result.shape;
    if (count !== 1 || height !== rows.tile * factor || width !== columns.tile * factor || !channels) {
      throw new ShapeError(
        `translate: expected a result of [1, ${rows.tile * factor}, ${columns.tile * factor}, channels] from ${rows.tile}x${columns.tile} pixels, got [${result.shape.join(', ')}]. Give the factor that the network enlarges by.`,
      );
    }
    const values = (await result.data()) as Float32Array;
    if (values.every(Number.isFinite)) return { values, channels };
    throw new NumericError(
      'translate: expected finite numbers from the network, got NaN or infinity. Look at its weights: training may have gone wrong.',
      0,
      'translation',
    );
  } finally {
    result.dispose();
  }
}

function checkInputs(network: tf.LayersModel, { channels }: Reading, conditions: Batch): void {
  const [{ shape }] = network.inputs as [tf.SymbolicTensor];
  if (shape.length !== 4 || (shape[3] !== null && shape[3] !== channels)) {
    throw new ShapeError(
      `translate: expected a network of pictures [N, H, W, ${channels}], got one of [${shape.join(', ')}]. Take pictures of the channels it wants, or another network.`,
    );
  }
  const missing = network.inputNames.slice(1).filter((name) => conditions[name] === undefined);
  if (missing.length === 0) return;
  throw new ConfigError(
    `translate: expected conditions ${missing.join(', ')}, got ${Object.keys(conditions).join(', ') || 'none'}. Pass e.g. { conditions: { ${missing[0]}: tensor } }.`,
  );
}
