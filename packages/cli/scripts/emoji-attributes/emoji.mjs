// The labelled drawings of Noto Emoji as a data set of images and attributes, with whole families held back.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import * as tf from '@tensorflow/tfjs';

export const genders = ['person', 'man', 'woman'];
export const tones = ['default', 'light', 'medium-light', 'medium', 'medium-dark', 'dark'];
export const kinds = { gender: genders, tone: tones };
/** Neighbours of one kind exclude each other, which the model reads from their names. */
const classNamesOf = (chosen) => chosen.flatMap((kind) => kinds[kind].map((name) => `${kind}=${name}`));
export const side = 32;
const pixels = side * side * 3;

/** Rows of attributes.csv: file, "name", gender, tone. */
async function readRows(folder) {
  const lines = (await readFile(join(folder, 'attributes.csv'), 'utf8')).trim().split('\n').slice(1);
  return lines.map((line) => {
    const [, file, name, gender, tone] = /^([^,]+),"(.*)",([^,]+),([^,]+)$/.exec(line);
    // A drawing is its six tones together; a family is the same drawing as person, man and woman.
    const drawing = file.replace(/_1f3f[b-f]/, '');
    const family = name.replace(/\b(person|man|woman)\b/g, '').trim() || 'plain';
    return { file, name, drawing, family, gender: genders.indexOf(gender), tone: tones.indexOf(tone) };
  });
}

const decode = (path) =>
  sharp(path).flatten({ background: '#fff' }).resize(side, side).toColourspace('srgb').raw().toBuffer();

/**
 * Every labelled drawing at 32x32, and which are held back: all of about `share` of the families.
 *
 * @param folder with attributes.csv.
 * @param pictures folder with the PNG files of png72.tar.gz.
 */
export async function readEmoji({ folder, pictures, share = 0.15, random }) {
  const rows = await readRows(folder);
  const images = new Float32Array(rows.length * pixels);
  for (const [i, { file }] of rows.entries()) {
    const bytes = await decode(join(pictures, file));
    images.set(
      Float32Array.from(bytes, (value) => value / 127.5 - 1),
      i * pixels,
    );
  }
  const families = [...new Set(rows.map(({ family }) => family))].sort();
  const order = random.permutation(families.length);
  const heldFamilies = new Set(
    [...order.slice(0, Math.round(share * families.length))].map((i) => families[i]),
  );
  const indices = (held) => rows.flatMap(({ family }, i) => (heldFamilies.has(family) === held ? [i] : []));
  return { rows, images, families: families.length, train: indices(false), test: indices(true) };
}

/** Images `[N, 32, 32, 3]` in [-1, 1] of rows; owned by the caller. */
export function imagesOf({ images }, indices) {
  const values = new Float32Array(indices.length * pixels);
  indices.forEach((i, at) => values.set(images.subarray(i * pixels, (i + 1) * pixels), at * pixels));
  return tf.tensor(values, [indices.length, side, side, 3]);
}

/** Attributes `[N, A]` as 0 and 1 of `{ gender, tone }` each, of the kinds chosen; owned by the caller. */
export function attributesOf(wanted, chosen = Object.keys(kinds)) {
  const row = (has) => chosen.flatMap((kind) => kinds[kind].map((_, k) => Number(k === has[kind])));
  return tf.tensor2d(wanted.map(row));
}

/** Each picture mirrored with a chance of one half. */
const mirrored = (images, random) =>
  tf.stack(tf.unstack(images).map((image) => (random.integer(2) === 1 ? tf.reverse(image, 1) : image)));

/** The rows as a data set, whose pictures are mirrored half of the times. */
export function datasetOf(emoji, indices, chosen = Object.keys(kinds)) {
  const classNames = classNamesOf(chosen);
  return {
    name: 'noto-emoji-attributes',
    size: indices.length,
    spec: {
      images: { shape: [side, side, 3], dtype: 'float32', range: [-1, 1] },
      attributes: { shape: [classNames.length], dtype: 'float32', range: [0, 1], classNames },
    },
    gather: (picked, random) =>
      tf.tidy(() => {
        const rows = [...picked].map((i) => indices[i]);
        return {
          images: mirrored(imagesOf(emoji, rows), random),
          attributes: attributesOf(
            rows.map((i) => emoji.rows[i]),
            chosen,
          ),
        };
      }),
  };
}
