// Measures super-resolution on Set5, Set14 and BSD100, fourfold: PSNR and SSIM of luma without a border of four pixels, as the
// literature does, and LPIPS distances in a network that nothing was trained with. Writes a picture to look at.
//
//   node packages/cli/scripts/measure-super-resolution.mjs NAME=FOLDER... [--judge FILE.safetensors] [--sets Set5,Set14,BSD100]
//     [--data-dir shared/data/super-resolution] [--picture FILE.png] [--backend wasm]
//
// Run it after the packages are built. FOLDER is that of a run, or one that `gan interpolate` wrote; `bicubic` is always measured.
// The judge is what packages/models/scripts/train_photo_features.py writes.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as tf from '@tensorflow/tfjs';
import sharp from 'sharp';
import { forward, loadForeignWeights, readWeights, resizeImages, selectBackend } from '@gan/core';
import { modelFiles } from '@gan/core/node';
import { peakSignalToNoise, perceptualDistance, structuralSimilarity } from '@gan/metrics';
import { networkFeatures, photoLayers, photoNetwork } from '@gan/models';

const factor = 4;
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    judge: { type: 'string' },
    sets: { type: 'string', default: 'Set5,Set14,BSD100' },
    'data-dir': {
      type: 'string',
      default: resolve(import.meta.dirname, '../../../../shared/data/super-resolution'),
    },
    picture: { type: 'string' },
    backend: { type: 'string', default: 'wasm' },
  },
});

await selectBackend({ backend: options.backend });
const judge = options.judge && (await readJudge(options.judge));
const subjects = { bicubic: enlargeBicubic };
for (const given of positionals) {
  const [name, folder] = given.split('=');
  subjects[name] = await enlarger(folder);
}
for (const set of options.sets.split(',')) {
  const pairs = await pairsOf(set);
  for (const [subject, enlarge] of Object.entries(subjects)) {
    const rows = pairs.map((pair) => measure(pair, enlarge));
    const mean = (key) => rows.reduce((sum, row) => sum + row[key], 0) / rows.length;
    const means = Object.fromEntries(Object.keys(rows[0]).map((key) => [key, Number(mean(key).toFixed(4))]));
    console.log(JSON.stringify({ set, subject, pictures: rows.length, ...means }));
  }
}
if (options.picture) await draw(options.picture);

/** Pairs as the authors of the set made them, in [-1, 1]. */
async function pairsOf(set) {
  const folder = join(options['data-dir'], set, `image_SRF_${factor}`);
  const names = (await readdir(folder)).filter((name) => name.endsWith('_HR.png')).sort();
  return Promise.all(
    names.map(async (name) => ({
      target: await read(join(folder, name)),
      source: await read(join(folder, name.replace('_HR', '_LR'))),
    })),
  );
}

async function read(file) {
  const { data, info } = await sharp(file)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { height, width } = info;
  return tf.tidy(() => tf.tensor4d(Float32Array.from(data), [1, height, width, 3]).div(127.5).sub(1));
}

/** What a file would hold. */
function rounded(images) {
  return images.add(1).mul(127.5).clipByValue(0, 255).round().div(127.5).sub(1);
}

function measure({ source, target }, enlarge) {
  return tf.tidy(() => {
    const result = rounded(enlarge(source));
    return {
      psnr: peakSignalToNoise(target, result, { border: factor }).dataSync()[0],
      ssim: structuralSimilarity(target, result, { border: factor }).dataSync()[0],
      ...(judge && { lpips: perceptualDistance(judge(target), judge(result)).dataSync()[0] }),
    };
  });
}

function enlargeBicubic(source) {
  const [, height, width] = source.shape;
  return resizeImages(source, [factor * height, factor * width], { filter: 'bicubic' });
}

/** A network as a function of pictures in [-1, 1]; those of SRGAN are in this range, all others in [0, 1]. */
async function enlarger(folder) {
  const inside = join(folder, 'generator');
  const network = await tf.loadLayersModel(modelFiles(existsSync(inside) ? inside : folder));
  const isUnit = network.layers.at(-1).getClassName() !== 'Activation';
  return (source) =>
    isUnit
      ? forward(network, { source: source.add(1).div(2) })
          .mul(2)
          .sub(1)
      : forward(network, { source });
}

/** Another classifier's convolutions after their rectifiers, as LPIPS takes them. */
async function readJudge(file) {
  const tensors = readWeights(await readFile(file), file);
  const widths = [1, 2, 4].map((number) => tensors[`conv${number}.bias`].shape[0]);
  const network = photoNetwork(widths, photoLayers);
  loadForeignWeights(network, tensors, { source: file });
  const { maps } = networkFeatures(network, {
    layers: Object.fromEntries(photoLayers.map((name) => [name, 1])),
  });
  return (images) => maps(images).map((map) => tf.relu(map));
}

/** A detail of the butterfly of Set5: bicubic, every network, the target. */
async function draw(file) {
  const [, , { source, target }] = await pairsOf('Set5');
  const side = 120;
  const cut = (images) =>
    tf.tidy(() => images.slice([0, 60, 60, 0], [1, side, side, 3]).add(1).mul(127.5).round().toInt());
  const all = [...Object.values(subjects).map((enlarge) => rounded(enlarge(source))), target].map(cut);
  const data = new Uint8Array(tf.concat(all, 2).dataSync());
  const image = sharp(data, { raw: { width: side * all.length, height: side, channels: 3 } });
  await image
    .resize({ width: 2 * side * all.length, kernel: 'nearest' })
    .png({ compressionLevel: 9, palette: true })
    .toFile(file);
}
