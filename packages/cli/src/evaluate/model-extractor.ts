import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FeatureExtractor, JsonObject } from '@gan/core';
import { modelFiles } from '@gan/core/node';
import { layersModelExtractor } from '@gan/metrics';
import * as tf from '@tensorflow/tfjs';
import { z } from 'zod';
import { asUsage } from '../errors.js';
import { parseExtractorOptions } from './parse-extractor-options.js';

/** What `--extractor-set` may say of a model: options of `layersModelExtractor`. */
const modelOptions = z.strictObject({
  layer: z.string().optional(),
  classes: z.enum(['logits', 'probabilities']).optional(),
  inputRange: z.tuple([z.number(), z.number()]).optional(),
  size: z.tuple([z.int().positive(), z.int().positive()]).optional(),
  mapLayers: z.array(z.string()).optional(),
});

const folderOf = (path: string) => (path.endsWith('.json') ? dirname(path) : path);

/** Whether a path names a model of TensorFlow.js: its `model.json`, or the folder of it. */
export const isModelPath = (path: string) =>
  existsSync(path) && existsSync(join(folderOf(path), 'model.json'));

/**
 * Features of a user's own model. Its name in results is made of its weights, so that values of another model are not
 * taken for values of this one, wherever the two lie.
 *
 * @throws UsageError if there is no such layer, or the model does not fit.
 */
export async function modelExtractor(path: string, given: JsonObject = {}): Promise<FeatureExtractor> {
  const options = parseExtractorOptions('a model', modelOptions, given);
  const artifacts = await modelFiles(folderOf(path)).load!();
  const bytes = new Uint8Array(tf.io.CompositeArrayBuffer.join(artifacts.weightData));
  const digest = createHash('sha256').update(bytes).digest('hex');
  const model = await tf.loadLayersModel(tf.io.fromMemory(artifacts));
  try {
    const extractor = asUsage(() =>
      layersModelExtractor(model, {
        ...options,
        name: `model-${digest.slice(0, 12)}`,
        protocol: { weightsSha256: digest },
      }),
    );
    return { ...extractor, dispose: () => model.dispose() };
  } catch (error) {
    model.dispose();
    throw error;
  }
}
