import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { encodePixels } from '@gan/datasets/node';
import { describe, expect, it } from 'vitest';
import { expectGan, runGan, tinyRun } from '../../testing/run-gan.js';
import { temporaryFolder } from '../../testing/temporary-folder.js';
import type { EvaluationRecord } from '../evaluation-record.js';

const inFolder = temporaryFolder();

/** A grey or coloured picture of one brightness with a dot in the middle. */
async function write(name: string, level: number, [height, width, channels]: [number, number, 1 | 3]) {
  const data = new Uint8Array(height * width * channels).fill(level);
  data.fill(255, (height / 2) * width * channels, (height / 2) * width * channels + channels);
  await mkdir(dirname(inFolder(name)), { recursive: true });
  await writeFile(inFolder(name), await encodePixels({ height, width, channels, data }));
}

const words = (...more: string[]) =>
  ['evaluate', inFolder('made'), '--against', inFolder('wanted'), '--backend', 'cpu', '--quiet', ...more]; // prettier-ignore
const evaluate = async (...more: string[]) =>
  JSON.parse(await expectGan(...words('--json', ...more))) as EvaluationRecord[];
const refused = async (code: number, pattern: RegExp, ...more: string[]) =>
  expect(await runGan(...words(...more))).toMatchObject({ code, stderr: expect.stringMatching(pattern) });

describe('gan evaluate, two folders of pictures of the same names', () => {
  it('compares each with its partner, whatever their sizes and formats', async () => {
    await write('made/a.png', 100, [16, 20, 3]);
    await write('made/deep/b.png', 50, [12, 12, 1]);
    await write('wanted/a.png', 110, [16, 20, 3]);
    await write('wanted/deep/b.png', 55, [12, 12, 3]);
    const rgb = ['psnr', 'ssim'].flatMap((metric) => ['--set', `${metric}.channels=rgb`]);
    const [psnr, ssim, l1] = await evaluate('--metrics', 'psnr,ssim,l1', ...rgb);
    // All pixels but the dot differ by as much.
    const of = (difference: number, pixels: number) =>
      10 * Math.log10(255 ** 2 / (difference ** 2 * (1 - 1 / pixels)));
    expect(psnr!.value).toBeCloseTo((of(10, 320) + of(5, 144)) / 2, 3);
    expect(psnr).toMatchObject({
      ...{ metric: 'psnr', counts: { fake: 2 }, source: inFolder('made'), against: inFolder('wanted') },
      protocol: { reference: inFolder('wanted'), codec: 'uint8', settings: { channels: 'rgb', border: 0 } },
    });
    expect(psnr!.error).toBeCloseTo(Math.abs(of(10, 320) - of(5, 144)) / 2 / Math.SQRT2, 3);
    expect(ssim!.value).toBeGreaterThan(0.9);
    expect(l1!.value).toBeCloseTo((10 * (319 / 320) + 5 * (143 / 144)) / 2 / 127.5, 4);
    expect(await expectGan(...words('--metrics', 'l1'))).toMatch(/made .*2 fake/);
    expect((await evaluate('--metrics', 'l1', '--resize', '8x8'))[0]!.protocol.codec).toBe(
      'bicubic to 8x8, uint8',
    );
    const [distance] = await evaluate('--metrics', 'lpips-pairs', '--extractor', 'digits');
    expect(distance).toMatchObject({ metric: 'lpips-pairs', protocol: { extractor: 'digits' } });
  });

  it('refuses what does not belong together, before it measures', async () => {
    await write('made/a.png', 100, [16, 16, 3]);
    await mkdir(inFolder('wanted'));
    await refused(1, /none for 1 of them: .*a.png/, '--metrics', 'psnr');
    await write('wanted/a.png', 100, [16, 18, 3]);
    await refused(1, /one size, got 16x16 and 16x18/, '--metrics', 'psnr');
    await write('wanted/a.png', 100, [16, 16, 3]);
    await refused(1, /number for psnr .* got Infinity: a picture equals its target/, '--metrics', 'psnr');
    await refused(1, /a way there and back for cycle-l1, got none/, '--metrics', 'cycle-l1');
    await refused(2, /metrics of pairs alone or of sets alone, got psnr and fid/, '--metrics', 'psnr,fid');
    await refused(2, /no --range/, '--metrics', 'psnr', '--range', '0,1');
    await refused(2, /--direction only with metrics of pairs/, '--metrics', 'fid', '--direction', 'ab');
    await refused(2, /extractor/, '--metrics', 'lpips-pairs');
    await writeFile(inFolder('made', 'a.png'), 'no picture');
    await refused(1, /an image in .*a.png.*--skip-corrupt/, '--metrics', 'psnr');
    await write('made/b.png', 100, [16, 16, 3]);
    await write('wanted/b.png', 110, [16, 16, 3]);
    const [l1] = await evaluate('--metrics', 'l1', '--skip-corrupt');
    expect(l1!.counts).toEqual({ fake: 1 });
  });

  it('is refused while training, which has no targets', async () => {
    const train = ['train', ...tinyRun, '--evaluate', 'psnr', '--evaluate-every', '1', '--steps', '1'];
    expect(await runGan(...train, '--quiet', '--out', inFolder('run'))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/metrics of sets with --evaluate, got psnr/),
    });
  });
});

describe('gan evaluate, a run that turns pictures into pictures', () => {
  it('measures it on whole pictures of its data, with a border as wide as it enlarges', async () => {
    for (const [i, level] of [40, 120, 200].entries()) await write(`photos/${i}.png`, level, [40, 32, 3]);
    const data = [
      '--dataset',
      'super-resolution-pairs',
      '--data-dir',
      inFolder('photos'),
      '--data',
      'factor=4',
    ];
    const small = ['cropSize=16', 'filters=2', 'blocks=1'].flatMap((option) => ['--set', option]);
    await expectGan('train', '--model', 'srresnet', '--preset', 'small', ...small, ...data, '--data', 'patch=16', '--batch-size', '2', '--steps', '1', '--quiet', '--backend', 'cpu', '--out', inFolder('run')); // prettier-ignore
    const found = await expectGan('evaluate', inFolder('run'), '--metrics', 'psnr,ssim,l1', '--backend', 'cpu', '--quiet', '--json'); // prettier-ignore
    const [psnr, ssim, l1] = JSON.parse(found) as EvaluationRecord[];
    expect(psnr).toMatchObject({
      ...{ counts: { fake: 3 }, step: 1, against: 'super-resolution-pairs' },
      protocol: { settings: { channels: 'y', border: 4 } },
      origins: { fake: { model: 'srresnet', direction: 'forward' }, real: { patch: 0, factor: 4 } },
    });
    expect(psnr!.value).toBeGreaterThan(5);
    expect(psnr!.value).toBeLessThan(60);
    expect([ssim!.counts, l1!.counts]).toEqual([{ fake: 3 }, { fake: 3 }]);
    // Kept with the run, as those of other metrics are.
    expect(await readFile(inFolder('run', 'evaluations.jsonl'), 'utf8')).toMatch(/"metric":"psnr"/);
    const refused = await runGan('evaluate', inFolder('run'), '--metrics', 'fid', '--backend', 'cpu');
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/turns pictures into pictures. Choose metrics of pairs/) }); // prettier-ignore
    const cycle = await runGan('evaluate', inFolder('run'), '--metrics', 'cycle-l1', '--backend', 'cpu');
    expect(cycle).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/a way there and back for cycle-l1/),
    });
  });
});
