import { readFile } from 'node:fs/promises';
import { decodeSafetensors, encodeSafetensors, type TensorData } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import type { LatentDirections } from '@gan/models';
import { UsageError } from '../errors.js';

/** How methods and spaces stand in files, whose entries are numbers. */
const methods = ['sefa', 'ganspace'] as const;

/**
 * Writes directions as a safetensors file: `latents` or `styles` `[count, D]`, `steps` and `importance` `[count]`, `method`
 * (0 sefa, 1 ganspace), and `layers`, the first and the one after the last, where they are for some only.
 */
export function writeDirections(file: string, directions: LatentDirections): Promise<void> {
  const { method, space, vectors, steps, importance, layers } = directions;
  const tensors = {
    [space]: vectors,
    steps: floats(steps),
    importance: floats(importance),
    method: integers([methods.indexOf(method)]),
    ...(layers && { layers: integers(layers) }),
  };
  return replaceFile(file, Buffer.concat(encodeSafetensors(tensors)));
}

/** Reads them. @throws UsageError if there is no such file, or it holds no directions. */
export async function readDirections(file: string): Promise<LatentDirections> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new UsageError(
      `sample: expected a file of directions at ${file}, got: ${cause instanceof Error ? cause.message : String(cause)}. Find some with \`gan directions\`.`,
    );
  });
  const found = decodeSafetensors(bytes, file);
  const { latents, styles, steps, importance, method, layers } = found;
  const vectors = styles ?? latents;
  if (vectors?.shape.length !== 2 || steps === undefined || steps.shape[0] !== vectors.shape[0]) {
    throw new UsageError(
      `sample: expected directions in ${file}, got ${Object.keys(found).join(', ') || 'nothing'}. Find some with \`gan directions\`.`,
    );
  }
  return {
    vectors,
    method: methods[method?.values[0] ?? 0] ?? 'sefa',
    space: styles === undefined ? 'latents' : 'styles',
    steps: [...steps.values],
    importance: [...(importance?.values ?? [])],
    ...(layers && { layers: [layers.values[0]!, layers.values[1]!] }),
  };
}

const floats = (values: readonly number[]): TensorData => ({
  ...{ shape: [values.length], dtype: 'float32', values: Float32Array.from(values) },
});

const integers = (values: readonly number[]): TensorData => ({
  ...{ shape: [values.length], dtype: 'int32', values: Int32Array.from(values) },
});
