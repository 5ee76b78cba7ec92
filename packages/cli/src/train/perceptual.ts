import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWeights, type JsonObject } from '@gan/core';
import { modelFiles } from '@gan/core/node';
import { networkFeatures, vgg19Features, type LayerWeights, type PerceptualFeatures } from '@gan/models';
import * as tf from '@tensorflow/tfjs';
import { asUsageAsync, UsageError } from '../errors.js';
import { parseJson } from '../parse-json.js';
import type { RunRecord } from '../run/record.js';

/** Features that were asked for, and what a record says of them. */
export interface ChosenFeatures {
  readonly features: PerceptualFeatures;
  readonly record: NonNullable<RunRecord['perceptual']>;
}

/**
 * The features that a model's configuration wants from a file of the user's: weights of VGG19, or a network with `model.json`.
 *
 * @param path what was given with `--perceptual`, now or when the run began.
 * @param before what the record of a run that goes on says: its features must be the same ones.
 * @returns features that the caller disposes of; undefined where none are wanted.
 * @throws UsageError if a file is missing, not wanted, or not what it should be.
 */
export async function chooseFeatures(
  config: JsonObject,
  path: string | undefined,
  before: RunRecord['perceptual'],
): Promise<ChosenFeatures | undefined> {
  const wanted = wantedFeatures(config);
  if (wanted === undefined && path === undefined) return undefined;
  if (wanted === undefined || path === undefined) throw mismatch(config, path);
  return asUsageAsync(async () => {
    const bytes = await readFile(wanted === 'vgg19' ? path : join(path, 'model.json'));
    const hash = createHash('sha256').update(bytes);
    if (wanted === 'given')
      for (const file of weightFiles(bytes)) hash.update(await readFile(join(path, file)));
    const sha256 = hash.digest('hex');
    if (before !== null && before.sha256 !== sha256) {
      throw new UsageError(
        `train: expected --perceptual to be the file that the run was started with, of SHA-256 ${before.sha256}, got ${path} of ${sha256}. Name that file.`,
      );
    }
    const layers = config['perceptualLayers'] as LayerWeights;
    const features =
      wanted === 'vgg19'
        ? vgg19Features({ tensors: readWeights(bytes, path), source: path, layers })
        : networkFeatures(await tf.loadLayersModel(modelFiles(path)), { name: path, layers });
    return { features, record: { path, sha256 } };
  });
}

/** Files beside `model.json` that hold the weights. */
function weightFiles(model: Uint8Array): string[] {
  const { weightsManifest = [] } = (parseJson(new TextDecoder().decode(model)) ?? {}) as {
    weightsManifest?: readonly { readonly paths: readonly string[] }[];
  };
  return weightsManifest.flatMap(({ paths }) => paths);
}

/** Which kind of file a configuration needs to be trained, if any. */
function wantedFeatures({ perceptual, perceptualWeight, stage }: JsonObject): 'vgg19' | 'given' | undefined {
  const isUsed = stage !== 'pixel' && perceptualWeight !== 0;
  return isUsed && (perceptual === 'vgg19' || perceptual === 'given') ? perceptual : undefined;
}

function mismatch({ perceptual }: JsonObject, path: string | undefined): UsageError {
  if (path !== undefined) {
    return new UsageError(
      `train: expected --perceptual only for a model that compares pictures in features of a file, got it for ${perceptual === undefined ? 'one that does not' : `perceptual ${JSON.stringify(perceptual)}`}. Leave it out.`,
    );
  }
  const what =
    perceptual === 'vgg19'
      ? "FILE, torchvision's weights of VGG19 (vgg19-dcbb9e9d.pth)"
      : 'FOLDER, a network with model.json';
  return new UsageError(
    `train: expected --perceptual ${what}, got none. Nothing is downloaded; --set perceptual=photos uses the small network that comes along, none compares pixels alone.`,
  );
}
