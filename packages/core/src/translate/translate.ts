import * as tf from '@tensorflow/tfjs';
import { ShapeError } from '../errors.js';
import type { Batch } from '../types/batch.js';
import { networkTranslation } from './network-translations.js';
import { translateStrips, type StripOptions } from './translate-strips.js';

/** How pictures are translated; what a network of a GAN says of itself need not be given ({@link networkTranslation}). */
export interface TranslateOptions extends StripOptions {
  /** Which way, where the network knows several. @default its first */
  readonly direction?: string;
  /** Values of black and white that the network makes; values beyond are cut off. @default [-1, 1] */
  readonly range?: readonly [low: number, high: number];
}

/** Options with what the network says of itself in the place of what was not given. */
export function completed(network: tf.LayersModel, options: TranslateOptions): TranslateOptions {
  const { factor, multiple, reach, sourceRange, range } =
    networkTranslation(network, options.direction) ?? {};
  return { factor, multiple, reach, sourceRange, range, ...withoutGaps(options) };
}

const withoutGaps = (options: TranslateOptions): TranslateOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

/**
 * Turns pictures of any size into others with a network that was trained to: `[H, W, C]` to `[H factor, W factor, C']`, or
 * `[N, H, W, C]` one after the other to `[N, H factor, W factor, C']`, in the network's ranges.
 *
 * The network sees windows (`tile`) that overlap, reflected beyond the right and the lower edge up to what it demands
 * (`multiple`, or its one size) and cut off again after. Where the overlap covers the reach of the network, the result is that of
 * the whole padded picture at once; where it does not, as with normalisation over the picture, windows are blended with sin^2
 * ramps. Memory: the pictures, and one window with all that the network makes of it.
 *
 * @param network a generator: of a GAN, or loaded by `tf.loadLayersModel`. Not disposed.
 * @param image not disposed, and in the source range of the network.
 * @returns a new tensor, owned by the caller.
 * @throws ShapeError, ConfigError before the first window if picture, conditions or tiles do not fit the network; NumericError if the
 *   network makes numbers that are not finite.
 *
 * @example
 * ```ts
 * const network = tf.sequential({
 *   layers: [tf.layers.upSampling2d({ inputShape: [null, null, 3], size: [2, 2] })],
 * });
 * await translate(network, tf.zeros<tf.Rank.R3>([20, 30, 3]), { factor: 2 }); // a tensor of shape [40, 60, 3]
 * ```
 */
export async function translate<T extends tf.Tensor3D | tf.Tensor4D>(
  network: tf.LayersModel,
  image: T,
  options: TranslateOptions = {},
): Promise<T> {
  const shape = image.shape as number[];
  const [height = 0, width = 0, channels = 0] = shape.slice(-3);
  if ((shape.length !== 3 && shape.length !== 4) || shape.includes(0)) {
    throw new ShapeError(
      `translate: expected a picture [H, W, C] or pictures [N, H, W, C], got [${shape.join(', ')}]. Add the missing axes with reshape.`,
    );
  }
  const { range = [-1, 1], conditions = {}, ...rest } = completed(network, options);
  const values = (await image.data()) as Float32Array;
  const count = shape.length === 4 ? shape[0]! : 1;
  const size = height * width * channels;
  const results: tf.Tensor3D[] = [];
  try {
    for (let n = 0; n < count; n++) {
      const own = rowsOf(conditions, n, count);
      const picture = { height, width, channels, data: values.subarray(n * size, (n + 1) * size) };
      const strips = translateStrips(
        network,
        picture,
        { channels, scale: 1, shift: 0 },
        { ...rest, conditions: own },
      );
      try {
        results.push(await joined(strips, range));
      } finally {
        Object.values(own).forEach((tensor) => tensor.dispose());
      }
    }
    return (shape.length === 3 ? results[0]!.clone() : tf.stack(results)) as T;
  } finally {
    results.forEach((result) => result.dispose());
  }
}

/** The conditions of one picture: its own, or those of all. */
function rowsOf(conditions: Batch, n: number, count: number): Record<string, tf.Tensor> {
  const entries = Object.entries(conditions).map(([name, tensor]) => {
    const rows = tensor.shape[0];
    if (rows !== 1 && rows !== count) {
      throw new ShapeError(
        `translate: expected condition '${name}' for 1 or ${count} pictures, got [${tensor.shape.join(', ')}]. Give one row for each picture, or one for all.`,
      );
    }
    return [name, tensor] as const;
  });
  return Object.fromEntries(
    entries.map(([name, tensor]) => [name, tf.slice(tensor, tensor.shape[0] === 1 ? 0 : n, 1)]),
  );
}

/** A result in one tensor, cut to its range. */
async function joined(
  strips: ReturnType<typeof translateStrips>,
  [low, high]: readonly [number, number],
): Promise<tf.Tensor3D> {
  let whole: Float32Array | undefined;
  let shape: readonly [number, number, number] = [0, 0, 0];
  for await (const strip of strips) {
    shape = strip.shape;
    whole ??= new Float32Array(shape[0] * shape[1] * shape[2]);
    const start = strip.top * shape[1] * shape[2];
    for (let i = 0; i < strip.values.length; i++)
      whole[start + i] = Math.min(high, Math.max(low, strip.values[i]!));
  }
  return tf.tensor3d(whole!, [...shape]);
}
