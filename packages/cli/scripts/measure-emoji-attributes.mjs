// Trains StarGAN on skin tone and gender of emoji and measures its translations of drawings it never saw.
//
//   mkdir emoji && tar xzf png72.tar.gz -C emoji
//   node packages/cli/scripts/measure-emoji-attributes.mjs --data <folder with attributes.csv> --pictures emoji
//     [--attributes gender,tone] [--steps 600] [--seed 1] [--config '{"nCritic":2}'] [--grid grid.png]
//
// Run it after the packages are built. Same options, same figures, on the same machine and backend.
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import * as tf from '@tensorflow/tfjs';
import { Random, Trainer, selectBackend } from '@gan/core';
import { stargan } from '@gan/models';
import { accuracy, trainClassifier } from './emoji-attributes/classifier.mjs';
import { datasetOf, imagesOf, readEmoji, side, tones } from './emoji-attributes/emoji.mjs';
import { measureFidelity, measureRecognition, translate } from './emoji-attributes/measure.mjs';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    pictures: { type: 'string' },
    epochs: { type: 'string', default: '40' },
    steps: { type: 'string' },
    'report-every': { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    attributes: { type: 'string', default: 'gender,tone' },
    config: { type: 'string', default: '{}' },
    grid: { type: 'string' },
  },
});

/** Processor minutes since `start`, of all threads. */
const minutesSince = (start) => {
  const { user, system } = process.cpuUsage(start);
  return ((user + system) / 6e7).toFixed(1);
};

const percent = (shares) =>
  Object.entries(shares)
    .map(
      ([name, value]) =>
        `${name} ${value <= 1 && name !== 'translations' ? `${(100 * value).toFixed(1)} %` : value}`,
    )
    .join(', ');

async function trainTranslator(emoji, random) {
  const chosen = options.attributes.split(',');
  const dataset = datasetOf(emoji, emoji.train, chosen);
  const { batchSize, steps: usual } = stargan.preset('small').training;
  const steps = Number(options.steps ?? usual);
  const half = Math.floor(steps / 2);
  const config = { holdSteps: half, decaySteps: steps - half, ...JSON.parse(options.config) };
  const gan = stargan.create({ preset: 'small', config, data: dataset.spec, random: random.fork('weights') });
  const trainer = new Trainer({ gan, dataset, batchSize, seed: options.seed });
  const every = Number(options['report-every']);
  const start = process.cpuUsage();
  for (let step = Math.min(every, steps); ; step = Math.min(step + every, steps)) {
    const { metrics } = (await trainer.train({ steps: step })).at(-1);
    const logged = Object.entries(metrics).map(([name, value]) => `${name} ${value.toFixed(2)}`);
    console.log(`step ${step} of ${steps}, ${minutesSince(start)} processor minutes: ${logged.join(', ')}`);
    if (step === steps) break;
  }
  await trainer.dispose();
  return { gan, chosen };
}

/** Held-back drawings, each as it is and in all six tones, twice as large. */
async function drawGrid(translator, emoji, path) {
  const drawings = [...new Set(emoji.test.map((i) => emoji.rows[i].drawing))];
  const shown = drawings.filter((_, k) => k % Math.ceil(drawings.length / 6) === 0).slice(0, 6);
  // Each from another tone.
  const sources = shown.map((drawing, k) =>
    emoji.test.find((i) => emoji.rows[i].drawing === drawing && emoji.rows[i].tone === k),
  );
  const values = tf.tidy(() => {
    const rows = sources.map((i) => {
      const source = imagesOf(emoji, [i]);
      const wanted = tones.map((_, tone) => ({ gender: emoji.rows[i].gender, tone }));
      const made = translate(translator, tf.tile(source, [tones.length, 1, 1, 1]), wanted);
      return tf.concat([source, ...tf.split(made, tones.length)], 2);
    });
    const grid = tf.concat(rows, 1);
    return [...tf.round(tf.mul(tf.add(grid, 1), 127.5)).dataSync()];
  });
  const [width, height] = [side * (tones.length + 1), side * sources.length];
  await sharp(Uint8Array.from(values), { raw: { width, height, channels: 3 } })
    .resize(2 * width, 2 * height, { kernel: 'nearest' })
    .png({ compressionLevel: 9 })
    .toFile(path);
}

console.log((await selectBackend()).summary);
const random = Random.fromSeed(`emoji-attributes:${options.seed}`);
const emoji = await readEmoji({
  folder: options.data,
  pictures: options.pictures,
  random: random.fork('split'),
});
console.log(
  `${emoji.train.length} drawings to train on, ${emoji.test.length} held back (whole families of ${emoji.families})`,
);
const translator = await trainTranslator(emoji, random.fork('translator'));
console.log('against real variants, in levels of 255:', measureFidelity(translator, emoji));
if (options.grid) await drawGrid(translator, emoji, options.grid);
const asked = translator.chosen.length > 1 ? ['tone', 'gender', 'both'] : translator.chosen;
// One judge has seen real drawings of those that are translated, in every tone, one has not, as the translator has not.
for (const [judge, seen] of Object.entries({
  stranger: emoji.train,
  acquainted: [...emoji.train, ...emoji.test],
})) {
  const start = process.cpuUsage();
  const classifier = await trainClassifier(datasetOf(emoji, seen), {
    epochs: Number(options.epochs),
    random: random.fork(judge),
  });
  const judged = percent(accuracy(classifier, emoji, emoji.test));
  console.log(`${judge}, ${minutesSince(start)} processor minutes, on real drawings held back: ${judged}`);
  for (const kind of asked) {
    const found = measureRecognition(translator, classifier, emoji, kind);
    console.log(`${judge}, asked for another ${kind}: ${percent(found)}`);
  }
  classifier.dispose();
}
