import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { decodeSafetensors, encodeSafetensors, toTensor, type TensorData } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { parseNpy } from '@gan/datasets';
import type { LatentSpace } from '@gan/models';
import type * as tf from '@tensorflow/tfjs';
import { UsageError } from '../errors.js';

/** Points to make samples at, as files keep them. */
export interface KeptLatents {
  /** `[N, D]` of `latents` or `styles`, or `[N, layers, D]` of styles. */
  readonly points: TensorData;
  readonly space: 'latents' | 'styles';
  /** Classes of the points, where they are known: int32 `[N]`. */
  readonly labels?: TensorData;
  /** Noise maps by the names of their weights, where they belong to the points. */
  readonly noise: Readonly<Record<string, TensorData>>;
}

/** Writes points as a safetensors file: `latents` or `styles`, `labels`, `noise/...`. */
export function writeLatents(file: string, { points, space, labels, noise }: KeptLatents): Promise<void> {
  const maps = Object.entries(noise).map(([name, map]) => [`noise/${name}`, map] as const);
  const tensors = { [space]: points, ...(labels && { labels }), ...Object.fromEntries(maps) };
  return replaceFile(file, Buffer.concat(encodeSafetensors(tensors)));
}

/**
 * Reads points: a safetensors file with `latents` or `styles` (as `gan project` writes them), or a `.npy` array, `[N, D]` for
 * latents and `[N, layers, D]` for styles.
 *
 * @throws UsageError if there is no such file, or nothing of the kind in it.
 */
export async function readLatents(file: string): Promise<KeptLatents> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new UsageError(
      `sample: expected a file of latents at ${file}, got: ${cause instanceof Error ? cause.message : String(cause)}. Check --latents.`,
    );
  });
  if (extname(file) === '.npy') {
    const { shape, values } = parseNpy(Uint8Array.from(bytes), file);
    const points = { shape, dtype: 'float32', values: Float32Array.from(values) } as const;
    return checked(file, { points, space: shape.length === 3 ? 'styles' : 'latents', noise: {} });
  }
  const { latents, styles, labels, ...others } = decodeSafetensors(bytes, file);
  const noise = Object.entries(others).flatMap(([name, map]) =>
    name.startsWith('noise/') ? [[name.slice('noise/'.length), map] as const] : [],
  );
  const points = styles ?? latents;
  if (points === undefined)
    throw nothing(file, Object.keys({ ...others, ...(labels && { labels }) }).join(', '));
  const space = styles === undefined ? 'latents' : 'styles';
  return checked(file, { points, space, labels, noise: Object.fromEntries(noise) });
}

/** Kept points as a tensor, owned by the caller. @throws UsageError unless they are points of this space. */
export function pointsOf(
  { points }: KeptLatents,
  { dim, layers, name }: LatentSpace,
  file: string,
): tf.Tensor {
  const { shape } = points;
  const fits = shape.at(-1) === dim && (shape.length === 2 || shape[1] === layers);
  if (fits) return toTensor(points);
  const styles = layers === undefined ? '' : `, or [N, ${layers}, ${dim}]`;
  throw new UsageError(
    `sample: expected ${name} [N, ${dim}]${styles} in ${file}, got [${shape.join(', ')}]. Use those of this model.`,
  );
}

function checked(file: string, kept: KeptLatents): KeptLatents {
  const { shape } = kept.points;
  if ((shape.length === 2 || (shape.length === 3 && kept.space === 'styles')) && shape[0]! > 0) return kept;
  throw nothing(file, `an array of shape [${shape.join(', ')}]`);
}

const nothing = (file: string, got: string) =>
  new UsageError(
    `sample: expected latents [N, D] or styles in ${file}, got ${got || 'nothing'}. Write them with \`gan project\`, or as a .npy array [N, D].`,
  );
