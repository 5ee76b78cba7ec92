// Trains StarGAN on skin tone and gender of emoji and measures its translations of drawings it never saw.
//
//   mkdir emoji && tar xzf png72.tar.gz -C emoji
//   node packages/cli/scripts/measure-emoji-attributes.mjs --data <folder with attributes.csv> --pictures emoji
//     [--attributes gender,tone] [--steps 600] [--seed 1] [--config '{"nCritic":2}'] [--grid grid.png] [--run folder]
//
// Run it after the packages are built. Same options, same figures, on the same machine and backend. With --run checkpoints are kept
// there, from which the same command goes on.
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import * as tf from '@tensorflow/tfjs';
import { Random, Trainer, selectBackend } from '@gan/core';
import { fileStore } from '@gan/core/node';
import { stargan } from '@gan/models';
import { accuracy, trainClassifier } from './emoji-attributes/classifier.mjs';
import { datasetOf, imagesOf, readEmoji, tones } from './emoji-attributes/emoji.mjs';
import { measureFidelity, measureRecognition, translate } from './emoji-attributes/measure.mjs';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    pictures: { type: 'string' },
    epochs: { type: 'string', default: '60' },
    steps: { type: 'string' },
    'report-every': { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    attributes: { type: 'string', default: 'gender,tone' },
    config: { type: 'string', default: '{}' },
    grid: { type: 'string' },
    run: { type: 'string' },
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
  const { batchSize, steps: usual, averagingHalfLife, averagingRampUp } = stargan.preset('small').training;
  const steps = Number(options.steps ?? usual);
  const holdSteps = Math.round(0.4 * steps); // As in the preset.
  const config = { holdSteps, decaySteps: steps - holdSteps, ...JSON.parse(options.config) };
  const gan = stargan.create({ preset: 'small', config, data: dataset.spec, random: random.fork('weights') });
  const averaging = { halfLife: averagingHalfLife, rampUp: averagingRampUp };
  const checkpoints = options.run && { store: fileStore(options.run) };
  const trainer = new Trainer({ gan, dataset, batchSize, seed: options.seed, averaging, checkpoints });
  if (checkpoints) await trainer.goBack(steps);
  const every = Number(options['report-every']);
  const start = process.cpuUsage();
  for (let step = Math.min(trainer.step + every, steps); ; step = Math.min(step + every, steps)) {
    // None where a run that has ended is measured again.
    const { metrics } = (await trainer.train({ steps: step })).at(-1) ?? { metrics: {} };
    const logged = Object.entries(metrics).map(([name, value]) => `${name} ${value.toFixed(2)}`);
    // Measured as it is used: with the averages of its weights.
    const fidelity = trainer.withAverages(() => measureFidelity({ gan, chosen }, emoji));
    console.log(
      `step ${step} of ${steps}, ${minutesSince(start)} processor minutes: ${logged.join(', ')}, ` +
        `${(100 * fidelity.nearestIsAskedFor).toFixed(1)} % nearest to what was asked for`,
    );
    if (step === steps) return { gan, chosen, trainer, fidelity };
  }
}

/** Held-back drawings, each as it is and in all six tones. */
function gridOf(translator, emoji) {
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
    return tf.squeeze(tf.round(tf.mul(tf.add(tf.concat(rows, 1), 1), 127.5)), [0]);
  });
  const [height, width, channels] = values.shape;
  const pixels = Uint8Array.from(values.dataSync());
  values.dispose();
  return { pixels, raw: { width, height, channels } };
}

async function savePicture({ pixels, raw }, path) {
  await sharp(pixels, { raw })
    .resize(2 * raw.width, 2 * raw.height, { kernel: 'nearest' })
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
const asked = translator.chosen.length > 1 ? ['tone', 'gender', 'both'] : translator.chosen;
const withAverages = (body) => translator.trainer.withAverages(body);
console.log('against real variants, in levels of 255:', translator.fidelity);
if (options.grid) await savePicture(withAverages(() => gridOf(translator, emoji)), options.grid); // prettier-ignore
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
    const found = withAverages(() => measureRecognition(translator, classifier, emoji, kind));
    console.log(`${judge}, asked for another ${kind}: ${percent(found)}`);
  }
  classifier.dispose();
}
await translator.trainer.dispose();
