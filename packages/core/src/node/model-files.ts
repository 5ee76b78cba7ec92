import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { CheckpointError } from '../errors.js';
import { downloadTensor } from '../networks/tensor-data.js';
import { replaceFile } from './replace-file.js';

const topologyName = 'model.json';
const weightsName = 'weights.bin';

/**
 * A network as TensorFlow.js keeps it in files, as it is at the call: weights that change afterwards (because averages were
 * in only for a moment, or training went on) do not change what was captured.
 */
export async function captureModel(model: tf.LayersModel): Promise<tf.io.ModelArtifacts> {
  const captured = model.weights.map(async (weight) => ({
    name: weight.originalName,
    ...(await downloadTensor(weight.read())),
  }));
  const weights = await Promise.all(captured);
  const metadata = model.getUserDefinedMetadata() as object | undefined;
  return {
    modelTopology: model.toJSON(null, false) as object,
    format: 'layers-model',
    generatedBy: `TensorFlow.js tfjs-layers v${tf.version_layers}`,
    convertedBy: null,
    weightSpecs: weights.map(({ name, shape, dtype }) => ({ name, shape: [...shape], dtype })),
    weightData: joinBytes(weights.map(({ values }) => values)),
    ...(metadata && { userDefinedMetadata: { ...metadata } }),
  };
}

/**
 * Writes a network to `folder` as `model.json` and `weights.bin`, which any application of TensorFlow.js can load. Each
 * file is replaced whole.
 *
 * @throws GanError if a file cannot be written.
 */
export async function writeModel(folder: string, artifacts: tf.io.ModelArtifacts): Promise<void> {
  const { weightData, weightSpecs, ...rest } = artifacts;
  const bytes = new Uint8Array(tf.io.CompositeArrayBuffer.join(weightData));
  const manifest = { ...rest, weightsManifest: [{ paths: [weightsName], weights: weightSpecs }] };
  await mkdir(folder, { recursive: true });
  await replaceFile(join(folder, weightsName), bytes);
  await replaceFile(join(folder, topologyName), JSON.stringify(manifest));
}

/**
 * A handler for `tf.loadLayersModel` and `model.save` that works on a folder, for the plain TensorFlow.js, which has
 * one only for browsers.
 *
 * @example
 * const generator = await tf.loadLayersModel(modelFiles('runs/first/generator'));
 */
export function modelFiles(folder: string): tf.io.IOHandler {
  return {
    load: () => readModel(folder),
    async save(artifacts) {
      await writeModel(folder, artifacts);
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
    },
  };
}

async function readModel(folder: string): Promise<tf.io.ModelArtifacts> {
  const text = new TextDecoder().decode(await readPart(folder, topologyName));
  const { weightsManifest, ...rest } = parse(folder, text);
  const files = weightsManifest.flatMap(({ paths }) => paths);
  const parts = await Promise.all(files.map((name) => readPart(folder, name)));
  return {
    ...rest,
    weightSpecs: weightsManifest.flatMap(({ weights }) => weights),
    weightData: joinBytes(parts),
  };
}

type ModelJson = tf.io.ModelArtifacts & { readonly weightsManifest: tf.io.WeightsManifestConfig };

function parse(folder: string, text: string): ModelJson {
  try {
    return JSON.parse(text) as ModelJson;
  } catch (cause) {
    throw unreadable(folder, `a ${topologyName} that is not JSON`, cause);
  }
}

async function readPart(folder: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, name));
  } catch (cause) {
    throw unreadable(folder, `no readable ${name}`, cause);
  }
}

const unreadable = (folder: string, found: string, cause: unknown) =>
  new CheckpointError(
    `modelFiles: expected a model of TensorFlow.js in ${folder}, got ${found}. Check the path, or write the model again.`,
    { cause },
  );

function joinBytes(parts: readonly ArrayBufferView[]): ArrayBuffer {
  const joined = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let offset = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    joined.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    offset += byteLength;
  }
  return joined.buffer;
}
