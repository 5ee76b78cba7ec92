import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { Random } from '@gan/core';
import { modelFiles } from '@gan/core/node';
import { digits } from '@gan/datasets';
import * as tf from '@tensorflow/tfjs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { expectGan, runGan, tinyRun } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import type { EvaluationRecord } from './evaluation-record.js';

const inFolder = temporaryFolder();

const train = (name: string, ...words: string[]) =>
  expectGan('train', ...tinyRun, '--steps', '2', '--quiet', '--out', inFolder(name), ...words);

/** What is found, as JSON; few samples, and features that a few are enough for. */
const evaluate = async (...words: string[]) =>
  JSON.parse(await expectGan('evaluate', ...words, '--json', '--quiet')) as EvaluationRecord[];

const few = ['--samples', '40', '--set', 'fid.shrinkage=oas'];

/** Bytes of drawn digits, 28x28. */
function digitBytes(count: number): Uint8Array[] {
  const { images } = digits({ size: count }).gather(
    Int32Array.from({ length: count }, (_, i) => i),
    Random.fromSeed(0),
  ) as { images: tf.Tensor };
  const bytes = Uint8Array.from(images.dataSync(), (value) => Math.round((value + 1) * 127.5));
  images.dispose();
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * 784, (i + 1) * 784));
}

async function writeImages(folder: string, count: number, size = 28): Promise<void> {
  await mkdir(inFolder(folder), { recursive: true });
  for (const [i, bytes] of digitBytes(count).entries())
    await sharp(bytes, { raw: { width: 28, height: 28, channels: 1 } })
      .resize(size, size)
      .toColourspace('b-w')
      .png()
      .toFile(inFolder(folder, `${String(i).padStart(3, '0')}.png`));
}

function npy(descr: string, shape: readonly number[], values: ArrayBufferView): Buffer {
  const header = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${shape.join(', ')},), }\n`;
  const start = Buffer.from([
    0x93,
    0x4e,
    0x55,
    0x4d,
    0x50,
    0x59,
    1,
    0,
    header.length & 255,
    header.length >> 8,
  ]);
  return Buffer.concat([
    start,
    Buffer.from(header),
    new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
  ]);
}

describe('gan evaluate', () => {
  it('measures a run against its own data, and keeps what it found with the run', async () => {
    await train('run', '--ema-half-life', '50');
    const words = [inFolder('run'), ...few, '--seed', '3'];
    const records = await evaluate(...words);
    expect(records).toMatchObject([
      {
        metric: 'fid',
        higherIsBetter: false,
        counts: { real: 40, fake: 40 },
        source: inFolder('run'),
        against: 'digits',
        step: 2,
        origins: { fake: { model: 'gan', weights: 'averaged' }, real: { dataset: 'digits', size: 64 } },
        protocol: {
          extractor: 'digits',
          codec: 'uint8',
          seed: 3,
          reference: 'digits',
          versions: { '@tensorflow/tfjs': tf.version.tfjs },
        },
        commandLine: ['gan', 'evaluate', ...words, '--json', '--quiet'],
      },
      { metric: 'is', counts: { fake: 40 } },
    ]);
    expect(records[0]!.value).toBeGreaterThan(0);
    const lines = (await readFile(inFolder('run', 'evaluations.jsonl'), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(records);
    // The same seed, the same numbers; another one, others.
    expect((await evaluate(...words)).map(({ value }) => value)).toEqual(records.map(({ value }) => value));
    expect((await evaluate(inFolder('run'), ...few, '--seed', '4'))[0]!.value).not.toBe(records[0]!.value);
  });

  it('takes a saved generator, a folder of images, .npy, idx and a data set by name', async () => {
    await train('run');
    await writeImages('images', 40);
    const bytes = Buffer.concat(digitBytes(40));
    await writeFile(inFolder('a.npy'), npy('|u1', [40, 28, 28], bytes));
    const floats = Float32Array.from(bytes, (value) => value / 255);
    await writeFile(inFolder('b.npy'), npy('<f4', [40, 28, 28, 1], floats));
    const header = Buffer.from([0, 0, 8, 3, 0, 0, 0, 40, 0, 0, 0, 28, 0, 0, 0, 28]);
    await writeFile(inFolder('c.idx.gz'), gzipSync(Buffer.concat([header, bytes])));
    const sources = [
      inFolder('run', 'generator'),
      inFolder('images'),
      inFolder('a.npy'),
      inFolder('b.npy'),
      inFolder('c.idx.gz'),
      'digits',
    ];
    const out = [inFolder('results.json'), inFolder('table.md')];
    const words = [
      ...sources,
      '--against',
      'digits',
      '--data',
      'size=40',
      '--range',
      '0,1',
      '--metrics',
      'fid',
    ];
    const stdout = await expectGan(
      'evaluate',
      ...words.filter((word) => word !== inFolder('a.npy')),
      '--set',
      'fid.shrinkage=oas',
      '--out',
      out[0]!,
      '--table',
      out[1]!,
    );
    expect(stdout).toMatch(
      /against digits, features digits, seed 0\ncomparable only with figures of the same extractor; not with published/,
    );
    const { records } = JSON.parse(await readFile(out[0]!, 'utf8')) as { records: EvaluationRecord[] };
    const [generator, ...same] = records.map(({ value }) => value);
    expect(same).toHaveLength(4);
    // Images that went through files are the very images of the data set.
    for (const value of same) expect(Math.abs(value)).toBeLessThan(1e-6);
    expect(generator).toBeGreaterThan(1);
    const table = (await readFile(out[1]!, 'utf8')).trimEnd().split('\n');
    expect(table).toHaveLength(2 + 5);
    expect(table[0]).toBe('| source | step | fid (lower is better) | samples |');
    expect(table[2]).toMatch(/generator \| {2}\| \d+\.\d+ \| 40 fake, 40 real \|$/);
    expect(
      (
        await evaluate(
          inFolder('a.npy'),
          '--against',
          'digits',
          '--data',
          'size=40',
          '--metrics',
          'fid',
          '--set',
          'fid.shrinkage=oas',
        )
      )[0]!.value,
    ).toBeLessThan(1e-6);
  });

  it('brings images to one size and colour, and says so in the protocol', async () => {
    await train('run');
    await writeImages('small', 6, 20);
    await writeImages('mixed', 6, 28);
    await sharp(digitBytes(1)[0]!, { raw: { width: 28, height: 28, channels: 1 } })
      .resize(40, 30)
      .toFile(inFolder('mixed', 'other.png'));
    const refused = await runGan('evaluate', inFolder('mixed'), '--against', 'digits');
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /images of one size in .*mixed, got 28x28 \(.*\) and 30x40 \(.*other.png\).*--resize 28x28/,
      ),
    });
    expect(await runGan('evaluate', inFolder('small'), '--against', 'digits')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /one shape, got 28x28x1 of digits and 20x20x1 of .*small.*--resize 28x28/,
      ),
    });
    const words = [
      '--against',
      'digits',
      '--resize',
      '24x24',
      '--channels',
      '3',
      '--metrics',
      'fid',
      '--set',
      'fid.shrinkage=oas',
    ];
    const records = await evaluate(inFolder('mixed'), inFolder('small'), ...words);
    expect(records.map(({ counts, protocol }) => [counts.fake, protocol.codec])).toEqual(
      Array.from({ length: 2 }, () => [6, 'colour, bicubic to 24x24, uint8']),
    );
  });

  it('names an image that is damaged, and stops or passes it over', async () => {
    await writeImages('images', 12);
    await writeFile(inFolder('images', '004.png'), 'no image');
    const whole = await readFile(inFolder('images', '007.png'));
    // Its header is right, its pixels end early.
    await writeFile(inFolder('images', '007.png'), whole.subarray(0, whole.length - 60));
    const words = ['evaluate', inFolder('images'), '--against', 'digits', '--metrics', 'is', '--quiet'];
    expect(await runGan(...words)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/expected an image in .*004.png.*--skip-corrupt/),
    });
    const { code, stdout, stderr } = await runGan(...words, '--skip-corrupt', '--json');
    expect(code).toBe(0);
    expect(stderr).toMatch(/Skipping a damaged image: .*004.png[\s\S]*Skipping a damaged image: .*007.png/);
    expect((JSON.parse(stdout) as EvaluationRecord[])[0]!.counts.fake).toBe(10);
  });

  it('takes the classes of images from the names of their folders', async () => {
    const images = digitBytes(40);
    const { labels } = digits({ size: 40 }).gather(Int32Array.from(images.keys()), Random.fromSeed(0)) as {
      labels: tf.Tensor;
    };
    for (const [i, label] of labels.dataSync().entries()) {
      await mkdir(inFolder('classes', String(label)), { recursive: true });
      await sharp(images[i]!, { raw: { width: 28, height: 28, channels: 1 } })
        .png()
        .toFile(inFolder('classes', String(label), `${i}.png`));
    }
    labels.dispose();
    const against = ['--against', 'digits', '--data', 'size=40', '--channels', '1'];
    const [record] = await evaluate(
      inFolder('classes'),
      ...against,
      '--metrics',
      'cas',
      '--set',
      'cas.epochs=20',
    );
    // Trained on these very images: far better than the tenth that guessing gets.
    expect(record!.value).toBeGreaterThan(0.5);
    expect(record!.counts).toEqual({ real: 40, fake: 40 });
    const settings = ['--set', 'cas.epochs=1', '--set', 'fid.shrinkage=oas'];
    const stdout = await expectGan(
      'evaluate',
      inFolder('classes'),
      ...against,
      '--metrics',
      'cas,fid',
      ...settings,
    );
    // Told although the first metric reads no features.
    expect(stdout).toMatch(/against digits, features digits, seed 0\ncomparable only with/);
  });

  it('takes features from any model, known by its weights', async () => {
    const model = tf.sequential({
      layers: [
        tf.layers.conv2d({ inputShape: [14, 14, 1], filters: 6, kernelSize: 3, name: 'conv' }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 3, name: 'logits' }),
      ],
    });
    await model.save(modelFiles(inFolder('model')));
    const words = ['digits', '--against', 'digits', '--data', 'size=40', '--metrics', 'fid', '--extractor'];
    const settings = ['--extractor-set', 'layer=conv'];
    const [record] = await evaluate(...words, inFolder('model', 'model.json'), ...settings);
    expect(record!.value).toBeLessThan(1e-6);
    expect(record!.protocol).toMatchObject({
      extractor: expect.stringMatching(/^model-[0-9a-f]{12}$/),
      extraction: { layer: 'conv', weightsSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    const refuse = async (message: RegExp, ...more: string[]) =>
      expect(await runGan('evaluate', ...words, ...more)).toMatchObject({
        stdout: '',
        stderr: expect.stringMatching(message),
      });
    await refuse(/one of the layers .*conv.*got 'none'/, inFolder('model'), '--extractor-set', 'layer=none');
    await refuse(/among layer, .*got depth=3/, inFolder('model'), '--extractor-set', 'depth=3');
    await refuse(
      /only with a model as extractor, got it with digits/,
      'digits',
      '--extractor-set',
      'layer=conv',
    );
    model.dispose();
  });

  it.each([
    ['nothing of that name', ['nowhere'], 2, /a folder of a run, .*got 'nowhere'/],
    ['nothing to measure against', ['digits'], 2, /expected --against, got none/],
    ['points against images', ['ring', '--against', 'digits'], 1, /images alone or points alone, got digits/],
    [
      'a metric nobody knows',
      ['digits', '--against', 'digits', '--metrics', 'fad'],
      2,
      /one of .*fid.*'fad'/,
    ],
    [
      'a setting nobody knows',
      ['digits', '--against', 'digits', '--set', 'fid.size=2'],
      2,
      /fid.*settings among shrinkage.*size/,
    ],
    [
      'a setting of no metric',
      ['digits', '--against', 'digits', '--set', 'size=2'],
      2,
      /--set METRIC.SETTING/,
    ],
    [
      'an extractor nobody knows',
      ['digits', '--against', 'digits', '--extractor', 'vgg'],
      2,
      /--extractor auto, .*'vgg'/,
    ],
    [
      'Inception without its weights',
      ['digits', '--against', 'digits', '--extractor', 'inception'],
      2,
      /expected --weights FILE with --extractor inception, got none/,
    ],
    [
      'weights that nothing reads',
      ['digits', '--against', 'digits', '--weights', 'a.pth'],
      2,
      /--weights only with --extractor inception, got it with digits/,
    ],
    [
      'weights that are not there',
      ['digits', '--against', 'digits', '--extractor', 'inception', '--weights', 'nowhere.pth'],
      2,
      /expected a file of weights at nowhere\.pth, got: ENOENT/,
    ],
    [
      'more samples than there are',
      ['digits', '--against', 'digits', '--data', 'size=9', '--samples', '10'],
      1,
      /expected 10 images in digits, got 9.*--samples/,
    ],
    [
      'one image',
      ['digits', '--against', 'digits', '--data', 'size=1'],
      1,
      /two images or more in digits, got 1/,
    ],
    [
      'fewer images than features',
      ['digits', '--against', 'digits', '--data', 'size=30'],
      1,
      /64 or more real samples for fid, got 30/,
    ],
  ])('refuses %s before any work', async (_what, words, code, message) => {
    const ended = await runGan('evaluate', ...words, '--out', inFolder('out.json'));
    expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) });
    expect(ended.stderr).toMatch(/^gan: [^\n]+\n$/);
    expect(existsSync(inFolder('out.json'))).toBe(false);
  });

  it('refuses an empty folder, and numbers that cannot be told or are none', async () => {
    await mkdir(inFolder('empty'));
    const refuse = async (source: string, message: RegExp, ...words: string[]) =>
      expect(await runGan('evaluate', source, '--against', 'digits', '--quiet', ...words)).toMatchObject({
        stdout: '',
        stderr: expect.stringMatching(message),
      });
    await refuse(inFolder('empty'), /expected images in .*empty.*got none/);
    await refuse('digits', /images from latents alone for ppl, got none from digits/, '--metrics', 'ppl');
    const floats = Float32Array.from({ length: 2 * 784 }, (_, i) => i / 1568);
    await writeFile(inFolder('a.npy'), npy('<f4', [2, 28, 28], floats));
    await refuse(
      inFolder('a.npy'),
      /between -1 and 1, some below 0, .*got 0 to 0\.99\d*\. Say .*--range 0,1/,
    );
    floats[5] = NaN;
    await writeFile(inFolder('a.npy'), npy('<f4', [2, 28, 28], floats));
    await refuse(inFolder('a.npy'), /finite numbers in .*a.npy, got NaN at place 5/);
    await writeFile(inFolder('a.npy'), npy('|u1', [8, 8], new Uint8Array(64)));
    await refuse(inFolder('a.npy'), /images \[N, H, W\].*got \[8, 8\]/);
  });

  it('draws samples beside their nearest training images', async () => {
    await writeImages('images', 12);
    await expectGan(
      'evaluate',
      inFolder('images'),
      '--against',
      'digits',
      '--data',
      'size=50',
      '--metrics',
      'is',
      '--neighbours',
      inFolder('n.png'),
      '--quiet',
    );
    const { data, info } = await sharp(inFolder('n.png'))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    // Ten rows of a sample, a white place and six neighbours, each 56 pixels and 2 between.
    expect([info.width, info.height]).toEqual([8 * 58 + 2, 10 * 58 + 2]);
    const cell = (row: number, column: number) =>
      Array.from({ length: 56 }, (_, y) => [
        ...data.subarray(
          (2 + row * 58 + y) * info.width + 2 + column * 58,
          (2 + row * 58 + y) * info.width + 58 + column * 58,
        ),
      ]).flat();
    // The first twelve images are among the data: each is its own nearest neighbour.
    expect(cell(3, 2)).toEqual(cell(3, 0));
    expect(cell(3, 3)).not.toEqual(cell(3, 0));
    expect(new Set(cell(3, 1))).toEqual(new Set([255]));
  });
});
