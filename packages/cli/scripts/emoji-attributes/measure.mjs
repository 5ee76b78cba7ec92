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
 * Against the real variants of the drawing, in 8-bit levels: mean change of pixels that are alike in all six tones, and
 * distance from the real drawing in the tone asked for, beside that of the source itself.
 */
export function measureFidelity(translator, emoji) {
  const list = wishes(emoji, 'tone');
  const values = inParts(list, (part) =>
    tf.tidy(() => {
      const sources = imagesOf(emoji, part.map(({ i }) => i)); // prettier-ignore
      const made = translate(translator, sources, part);
      const variants = part.map(({ i }) => variantsOf(emoji, i));
      const target = imagesOf(emoji, part.map(({ tone }, at) => variants[at].find((j) => emoji.rows[j].tone === tone))); // prettier-ignore
      const alike = tf.stack(variants.map((six) => unchanged(imagesOf(emoji, six))));
      const levels = (a, b) => tf.mul(tf.mean(tf.abs(tf.sub(a, b)), 3), 127.5);
      const kept = tf.div(
        tf.sum(tf.mul(levels(made, sources), alike), [1, 2]),
        tf.maximum(tf.sum(alike, [1, 2]), 1),
      );
      const each = [
        kept,
        tf.mean(levels(made, target), [1, 2]),
        tf.mean(levels(sources, target), [1, 2]),
        tf.mean(alike, [1, 2]),
      ];
      return tf.stack(each, 1).arraySync();
    }),
  );
  const mean = (column) => values.reduce((sum, row) => sum + row[column], 0) / values.length;
  return {
    changeWhereTonesAgree: mean(0),
    toRealVariant: mean(1),
    sourceToRealVariant: mean(2),
    shareOfPixelsThatAgree: mean(3),
  };
}

/** The rows of the six tones of a drawing. */
const variantsOf = ({ rows }, i) =>
  rows.flatMap(({ drawing }, j) => (drawing === rows[i].drawing ? [j] : []));

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
