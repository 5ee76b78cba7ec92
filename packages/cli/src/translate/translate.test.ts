import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { adam, createGan, Random, type GanParts, type JsonObject } from '@gan/core';
import { captureModel, writeModel } from '@gan/core/node';
import { encodePixels, readPixels, type FilePixels } from '@gan/datasets/node';
import { findModel } from '@gan/models';
import * as tf from '@tensorflow/tfjs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { writeRecord, type RunRecord } from '../run/record.js';
import { runPaths } from '../run/run-folder.js';
import { runGan } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const inFolder = temporaryFolder();
const quiet = ['--quiet', '--backend', 'cpu'];

/** A network that turns light into dark and dark into light. */
function negative(): tf.LayersModel {
  const input = tf.input({ shape: [null, null, 3], name: 'source' });
  const layer = tf.layers.conv2d({ filters: 3, kernelSize: 1, useBias: false, name: 'negative' });
  const output = layer.apply(input) as tf.SymbolicTensor;
  const model = tf.model({ inputs: input, outputs: output });
  layer.setWeights([tf.tensor4d([-1, 0, 0, 0, -1, 0, 0, 0, -1], [1, 1, 3, 3])]);
  return model;
}

function larger(): tf.LayersModel {
  const input = tf.input({ shape: [null, null, 3], name: 'source' });
  const output = tf.layers.upSampling2d({ size: [2, 2] }).apply(input) as tf.SymbolicTensor;
  return tf.model({ inputs: input, outputs: output });
}

/** A saved generator, as `gan train` leaves it. */
async function save(
  folder: string,
  generator: tf.LayersModel,
  translations: NonNullable<GanParts['translations']>,
  inputs?: GanParts['inputs'],
): Promise<void> {
  const gan = createGan({
    name: 'toy',
    networks: { generator },
    players: { generator: ['generator'] },
    optimizers: { generator: adam() },
    trainStep: async () => {},
    translations,
    ...(inputs && { inputs }),
  });
  await writeModel(inFolder(folder), await captureModel(gan.networks.generator!));
  gan.dispose();
}

const keeping = { forward: { network: 'generator', from: 'source', to: 'target', reach: 0 } };
const enlarging = { forward: { ...keeping.forward, factor: 2 } };

const photo = (channels: 1 | 2 | 3 | 4 = 3, height = 20, width = 30) => {
  const values = Array.from({ length: height * width * channels }, (_, i) => (i * 7) % 256);
  return { width, height, channels, data: Uint8Array.from(values) };
};
const write = async (name: string, bytes: Uint8Array) => {
  await mkdir(inFolder('in'), { recursive: true });
  await writeFile(inFolder('in', name), bytes);
};
const read = (...names: string[]): Promise<FilePixels> => readPixels(inFolder(...names));

const translate = (...words: string[]) =>
  runGan('translate', '--model-dir', inFolder('model'), '--input', inFolder('in'), '--output', inFolder('out'), ...quiet, ...words); // prettier-ignore

describe('gan translate', () => {
  it('turns a folder of pictures into others, each as it was: format, alpha, 16 bits, profile, orientation', async () => {
    await save('model', negative(), keeping);
    await write('a.png', await encodePixels(photo()));
    await write('clear.png', await encodePixels(photo(4)));
    const deep = Uint16Array.from({ length: 1800 }, (_, i) => (i * 997) % 65536);
    await write('deep.tif', await encodePixels({ ...photo(), data: deep }, { codec: 'tiff' }));
    const raw = { raw: { width: 30, height: 20, channels: 3 } } as const;
    await write('wide.png', await sharp(photo().data, raw).withIccProfile('p3').png().toBuffer());
    await write(
      'turned.jpg',
      await sharp(photo().data, raw).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    );
    await write('notes.txt', new Uint8Array([1]));
    const ended = await translate('--tile', '16');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout.split('\n')).toContain(`${inFolder('out', 'a.png')}: 30x20 to 30x20`);
    expect((await readdir(inFolder('out'))).sort()).toEqual(['a.png', 'clear.png', 'deep.tif', 'turned.jpg', 'wide.png']); // prettier-ignore
    expect((await read('out', 'a.png')).data).toEqual(photo().data.map((value) => 255 - value));
    const clear = await read('out', 'clear.png');
    expect([...clear.data]).toEqual(
      Array.from(photo(4).data, (value, i) => (i % 4 === 3 ? value : 255 - value)),
    );
    expect((await read('out', 'deep.tif')).data).toEqual(deep.map((value) => 65535 - value));
    const profile = async (folder: string) => (await sharp(inFolder(folder, 'wide.png')).metadata()).icc;
    expect(await profile('out')).toEqual(await profile('in'));
    expect(await read('out', 'turned.jpg')).toMatchObject({ width: 20, height: 30, codec: 'jpeg' });
    expect((await sharp(inFolder('out', 'turned.jpg')).metadata()).orientation).toBeUndefined();
  });

  it('names a damaged file, goes on with the others, and says so by its code', async () => {
    await save('model', negative(), keeping);
    await write('bad.png', (await encodePixels(photo())).slice(0, 90));
    await write('good.png', await encodePixels(photo(1)));
    const ended = await translate('--json');
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/Passing over .*bad.png/);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      pictures: [{ output: inFolder('out', 'good.png'), from: [30, 20], to: [30, 20] }],
      failed: [{ input: inFolder('in', 'bad.png') }],
    });
  });

  it('says that a format cannot hold a result, before it is made', async () => {
    await save('model', negative(), keeping);
    await write('long.png', await encodePixels({ width: 16_400, height: 1, channels: 1, data: new Uint8Array(16_400) })); // prettier-ignore
    const ended = await translate('--format', 'webp');
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/Passing over .* 16383 pixels, which webp can hold, got 16400x1/) }); // prettier-ignore
  });

  it('overwrites nothing unless told to, and nothing among what it reads', async () => {
    await save('model', negative(), keeping);
    await write('a.png', await encodePixels(photo()));
    expect((await translate()).code).toBe(0);
    const before = await readFile(inFolder('out', 'a.png'));
    expect(await translate('--format', 'png')).toMatchObject({ code: 1, stderr: expect.stringMatching(/nothing at .*a.png.*--force/) }); // prettier-ignore
    expect(await readFile(inFolder('out', 'a.png'))).toEqual(before);
    expect((await translate('--force')).code).toBe(0);
    await write('b.png', await encodePixels(photo(1)));
    const ended = await translate('--skip-existing', '--json');
    expect(JSON.parse(ended.stdout)).toMatchObject({
      pictures: [{ output: inFolder('out', 'b.png') }],
      existing: [inFolder('out', 'a.png')],
    });
    expect(await readFile(inFolder('out', 'a.png'))).toEqual(before);
    expect(await translate('--skip-existing', '--force')).toMatchObject({ code: 2, stderr: expect.stringMatching(/got both/) }); // prettier-ignore
    await rm(inFolder('in', 'b.png'));
    expect(await translate('--output', inFolder('in', 'deeper'))).toMatchObject({ code: 2, stderr: expect.stringMatching(/outside of/) }); // prettier-ignore
    await write('a.jpg', await encodePixels(photo(), { codec: 'jpeg' }));
    expect(await translate('--format', 'png', '--force')).toMatchObject({ code: 2, stderr: expect.stringMatching(/a file for each picture/) }); // prettier-ignore
    const single = ['--input', inFolder('in', 'a.jpg'), '--output', inFolder('one', 'b.webp')];
    expect((await translate(...single)).code).toBe(0);
    expect(await read('one', 'b.webp')).toMatchObject({ codec: 'webp', width: 30 });
    const misnamed = async (pattern: RegExp, ...words: string[]) =>
      expect(await translate(...words)).toMatchObject({ code: 2, stderr: expect.stringMatching(pattern) });
    await misnamed(/as its format does .*c\.jpg with --format png/, ...single.slice(0, 3), inFolder('c.jpg'), '--format', 'png'); // prettier-ignore
    await misnamed(/as its format does .*c\.gif, which is not written/, ...single.slice(0, 3), inFolder('c.gif')); // prettier-ignore
    await misnamed(/a folder for the pictures .*b\.webp/, '--output', inFolder('one', 'b.webp'));
  });

  it('sets attributes by the names the data gave them', async () => {
    const source = tf.input({ shape: [null, null, 3], name: 'images' });
    const attributes = tf.input({ shape: [3], name: 'attributes' });
    const shade = tf.layers.reshape({ targetShape: [1, 1, 3] }).apply(attributes) as tf.SymbolicTensor;
    // What is added is the attributes: red where the first is set, and so on.
    const sum = tf.layers.add().apply([source, shade]) as tf.SymbolicTensor;
    const names = ['tone=light', 'tone=dark', 'hat'];
    const inputs = {
      images: { shape: [null, null, 3], dtype: 'float32' },
      attributes: { shape: [3], dtype: 'float32', classNames: names },
    } as const;
    const way = { attributes: { network: 'generator', from: 'images', to: 'images', reach: 0 } };
    await save('model', tf.model({ inputs: [source, attributes], outputs: sum }), way, inputs);
    await write('a.png', await encodePixels({ width: 4, height: 4, channels: 3, data: new Uint8Array(48) }));
    const colour = async (words: string) => {
      const ended = await translate('--force', '--set-attributes', words);
      expect(ended.stderr).toBe('');
      return [...(await read('out', 'a.png')).data.slice(0, 3)].map((value) => (value > 60 ? 1 : 0));
    };
    expect(await colour('tone=dark')).toEqual([0, 1, 0]);
    expect(await colour('tone=light,hat')).toEqual([1, 0, 1]);
    expect(await colour('tone=light,hat=0')).toEqual([1, 0, 0]);
    const refused = async (pattern: RegExp, ...words: string[]) =>
      expect(await translate('--force', ...words)).toMatchObject({ code: 2, stderr: expect.stringMatching(pattern) }); // prettier-ignore
    await refused(/one of tone=light, tone=dark, got hat/, '--set-attributes', 'hat');
    await refused(/one of tone=light, tone=dark, got none/);
    await refused(/one attribute of tone/, '--set-attributes', 'tone=dark,tone=light');
    await refused(/among tone=light, tone=dark, hat, got 'tone=green'/, '--set-attributes', 'tone=green');
  });

  it('refuses what is no model, no picture and no way', async () => {
    const refused = async (code: number, pattern: RegExp, ...words: string[]) =>
      expect(await translate(...words)).toMatchObject({ code, stderr: expect.stringMatching(pattern) });
    await refused(1, /a saved network in .*model, got no model.json/);
    await save('model', negative(), keeping);
    await refused(2, /a picture or a folder of them at .*in, got nothing/);
    await write('a.png', await encodePixels(photo()));
    await refused(2, /--direction to be one of forward, got 'ba'/, '--direction', 'ba');
    await refused(2, /no --set-attributes/, '--set-attributes', 'tone=dark');
    await refused(2, /overlap of whole pixels, less than half/, '--tile', '8', '--overlap', '4');
    await refused(2, /one of --run and --model-dir, got both/, '--run', inFolder('run'));
    await save('model', larger(), enlarging);
    await refused(2, /its size|of their size, got .*enlarges them 2-fold. Use `gan upscale`/);
    await save('model', negative(), {});
    await refused(2, /no --direction for .*model, which states none, got 'ab'/, '--direction', 'ab');
  });
});

describe('gan upscale', () => {
  const upscale = (...words: string[]) =>
    runGan('upscale', '--input', inFolder('in'), '--output', inFolder('out'), ...quiet, ...words);

  it('enlarges pictures and their alpha, by the factor of the model alone', async () => {
    await save('model', larger(), enlarging);
    await write('a.png', await encodePixels(photo(4)));
    const words = ['--model-dir', inFolder('model')];
    expect(await upscale(...words, '--factor', '4')).toMatchObject({ code: 2, stderr: expect.stringMatching(/--factor 2, .* got 4/) }); // prettier-ignore
    expect((await upscale(...words, '--factor', '2', '--tile', '8')).code).toBe(0);
    const found = await read('out', 'a.png');
    expect(found).toMatchObject({ width: 60, height: 40, channels: 4 });
    const red = photo(4).data.filter((_, i) => i % 4 === 0);
    expect([...found.data].filter((_, i) => i % 8 === 0 && Math.floor(i / 240) % 2 === 0)).toEqual([...red]);
    await save('model', negative(), keeping);
    expect(await upscale(...words)).toMatchObject({ code: 2, stderr: expect.stringMatching(/enlarges pictures, got .* keeps the size.*gan translate/) }); // prettier-ignore
  });

  it('works from the generator of a run, and refuses runs of another kind by name', async () => {
    await write('a.png', await encodePixels(photo()));
    const run = async (model: string, config: JsonObject, network = 'generator') => {
      const definition = findModel(model);
      const gan = definition.create({ preset: 'small', config, random: Random.fromSeed(1) });
      await mkdir(inFolder(model));
      await writeModel(runPaths(inFolder(model)).generator, await captureModel(gan.networks[network]!));
      gan.dispose();
      await writeRecord(inFolder(model), { ...record, model });
      return upscale('--run', inFolder(model));
    };
    expect(await run('srresnet', { filters: 2, blocks: 1 })).toMatchObject({ code: 0, stderr: '' });
    expect(await read('out', 'a.png')).toMatchObject({ width: 120, height: 80 });
    expect(await run('gan', { generatorUnits: [4] })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /enlarges pictures, got 'gan', which draws pictures from latents. Use `gan sample`/,
      ),
    });
  });

  /** Of a run that says as little as it may. */
  const record = {
    ...{ format: 1, preset: 'small', config: {}, seed: 1, batchSize: 1, steps: 1, averaging: null },
    ...{ sampleEvery: 1, checkpointEvery: 1, keep: 1, versions: {}, commandLine: [], resumed: [] },
    dataset: { name: 'digits', options: {}, size: 1 },
    backend: { name: 'cpu', tfjs: '', summary: '' },
    startedAt: '2026-01-01T00:00:00.000Z',
  } as unknown as RunRecord;
});
