// How often translations are recognised as asked, and what else they change.
import * as tf from '@tensorflow/tfjs';
import { forward } from '@gan/core';
import { recognise } from './classifier.mjs';
import { attributesOf, genders, imagesOf, side, tones } from './emoji.mjs';

/** Largest difference, in 8-bit levels, between the tones of a drawing where it counts as the same in all. */
const same = 4;

/** Images as `{ gender, tone }` each, by a GAN that was taught the kinds of attributes in `chosen`. */
export const translate = ({ gan, chosen }, images, wanted) =>
  tf.tidy(() => forward(gan.networks.generator, { images, attributes: attributesOf(wanted, chosen) }));

/** Every held-back row with every other wish of a kind: another tone, another gender, or both. */
function wishes({ rows, test }, kind) {
  const others = (count, own) => Array.from({ length: count }, (_, k) => k).filter((k) => k !== own);
  return test.flatMap((i) => {
    const { gender, tone } = rows[i];
    const newTones = kind === 'gender' ? [tone] : others(tones.length, tone);
    const newGenders = kind === 'tone' ? [gender] : others(genders.length, gender);
    return newTones.flatMap((t) => newGenders.map((g) => ({ i, gender: g, tone: t })));
  });
}

/** Shares of translations in which the classifier sees the tone and the gender asked for, and both. */
export function measureRecognition(translator, classifier, emoji, kind) {
  const list = wishes(emoji, kind);
  const seen = inParts(list, (part) =>
    tf.tidy(() => {
      const made = translate(translator, imagesOf(emoji, part.map(({ i }) => i)), part); // prettier-ignore
      const { genders: g, tones: t } = recognise(classifier, made);
      return part.map((wish, at) => ({ gender: g[at] === wish.gender, tone: t[at] === wish.tone }));
    }),
  );
  const share = (test) => seen.filter(test).length / seen.length;
  return {
    translations: seen.length,
    tone: share(({ tone }) => tone),
    gender: share(({ gender }) => gender),
    both: share(({ tone, gender }) => tone && gender),
  };
}

/**
 * Against the real variants of the drawing: the share of translations that are nearer to the one asked for than to any other
 * (L1 where tones differ), and in 8-bit levels the mean change where all six agree, the distance from the variant asked for,
 * and how far that is from the source.
 */
export function measureFidelity(translator, emoji) {
  const values = inParts(wishes(emoji, 'tone'), (part) =>
    tf.tidy(() => {
      const made = translate(translator, imagesOf(emoji, part.map(({ i }) => i)), part); // prettier-ignore
      return part.map((wish, at) => compare(emoji, wish, tf.slice(made, at, 1)));
    }),
  );
  const mean = (key) => values.reduce((sum, row) => sum + Number(row[key]), 0) / values.length;
  return Object.fromEntries(Object.keys(values[0]).map((key) => [key, mean(key)]));
}

function compare(emoji, { i, tone }, made) {
  return tf.tidy(() => {
    const variants = imagesOf(emoji, variantsOf(emoji, i));
    const alike = unchanged(variants);
    const differs = tf.sub(1, alike);
    const levels = (a, b) => tf.mul(tf.mean(tf.abs(tf.sub(a, b)), 3), 127.5);
    const meanOver = (map, mask) => tf.div(tf.sum(tf.mul(map, mask), [1, 2]), tf.maximum(tf.sum(mask), 1));
    const distances = levels(made, variants);
    const source = imagesOf(emoji, [i]);
    const target = tf.slice(variants, tone, 1);
    const number = (x) => x.dataSync()[0];
    return {
      nearestIsAskedFor: number(tf.argMin(meanOver(distances, differs))) === tone,
      changeWhereTonesAgree: number(meanOver(levels(made, source), alike)),
      toRealVariant: number(tf.mean(levels(made, target))),
      sourceToRealVariant: number(tf.mean(levels(source, target))),
      shareOfPixelsThatAgree: number(tf.mean(alike)),
    };
  });
}

/** The rows of a drawing, in the order of the tones. */
const variantsOf = ({ rows }, i) =>
  rows
    .flatMap(({ drawing }, j) => (drawing === rows[i].drawing ? [j] : []))
    .sort((a, b) => rows[a].tone - rows[b].tone);

/** 1 where the six tones of a drawing are alike, `[32, 32]`. */
const unchanged = (six) =>
  tf.tidy(() => {
    const range = tf.mul(tf.sub(tf.max(six, 0), tf.min(six, 0)), 127.5);
    return tf.cast(tf.lessEqual(tf.max(range, 2), same), 'float32').reshape([side, side]);
  });

function inParts(list, run) {
  const results = [];
  for (let start = 0; start < list.length; start += 60) results.push(...run(list.slice(start, start + 60)));
  return results;
}
