// Writes src/perceptual/weights/photos.ts from the convolutions that train_photo_features.py left.
//
//   node packages/models/scripts/pack-photo-features.mjs FILE.safetensors
//
// Run it after the packages are built.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import '@tensorflow/tfjs';
import { loadForeignWeights, packInt8Weights, readWeights } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { photoLayers, photoNetwork, photoWidths } from '@gan/models';

const [file] = process.argv.slice(2);
const network = photoNetwork(photoWidths, photoLayers);
loadForeignWeights(network, readWeights(await readFile(file), file), { source: file });
const source = `// Made by: python packages/models/scripts/train_photo_features.py, then node packages/models/scripts/pack-photo-features.mjs

/** See \`packInt8Weights\`. */
export const weights =
  '${packInt8Weights(network)}';
`;
await replaceFile(join(import.meta.dirname, '../src/perceptual/weights/photos.ts'), source);
