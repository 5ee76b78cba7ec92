import { readdir, readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { expectGan, runGan } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const inFolder = temporaryFolder();

const train = (model: string, ...options: string[]) =>
  expectGan(
    ...['train', '--model', model, '--preset', 'small', '--dataset', 'digits', '--data', 'size=64'],
    ...options.flatMap((option) => ['--set', option]),
    ...['--steps', '1', '--batch-size', '4', '--quiet', '--out', inFolder(model)],
  );

/** Pixels of a picture, from a column on. */
async function pixels(name: string, left: number, side: number): Promise<Buffer> {
  return sharp(inFolder(name)).extract({ left, top: 2, width: side, height: side }).raw().toBuffer();
}

describe('gan project', () => {
  it('looks for a picture, and gan sample draws what was found', async () => {
    await train('stylegan2', 'imageShape=[16,16,1]', 'latentDim=6', 'channelMax=4');
    const run = ['--run', inFolder('stylegan2')];
    await expectGan('sample', ...run, '--grid', '1x1', '--seed', '3', '--out', inFolder('one.png'));
    const project = ['project', ...run, '--input', inFolder('one.png'), '--steps', '8'];
    const printed = await expectGan(...project, '--quiet', '--extractor', 'none', '--out', inFolder('found'));
    expect(printed).toMatch(
      /one.png found among styles of stylegan2, checkpoint of step 1\ndistance \S+ \(pyramid of pixels\), 8 steps/,
    );
    expect((await readdir(inFolder('found'))).sort()).toEqual([
      ...['latents.safetensors', 'loss.csv', 'loss.png', 'loss.svg', 'projection.png'],
    ]);
    const lines = (await readFile(inFolder('found', 'loss.csv'), 'utf8')).trim().split('\n');
    expect([lines.length, lines[0]]).toEqual([9, 'step,distance,loss']);

    await expectGan(
      'sample',
      ...run,
      '--latents',
      inFolder('found', 'latents.safetensors'),
      '--out',
      inFolder('again.png'),
    );
    // The result is beside the target, with the noise that was found with it.
    const result = await pixels('found/projection.png', 52, 48);
    expect(await sharp(inFolder('again.png')).raw().toBuffer()).toEqual(result);
    expect(await pixels('found/projection.png', 2, 48)).not.toEqual(result);
    expect(await runGan(...project, '--out', inFolder('found'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/found to be empty, got 5 entries .*--force/),
    });
    await expectGan(...project.slice(0, -1), '2', '--quiet', '--extractor', 'none', '--force', '--out', inFolder('found')); // prettier-ignore
    expect((await readFile(inFolder('found', 'loss.csv'), 'utf8')).trim().split('\n')).toHaveLength(3);
  });

  it('compares by the features that suit the data, and finds a class', async () => {
    await train('cgan', 'generatorUnits=[8]', 'discriminatorUnits=[8]');
    const run = ['--run', inFolder('cgan')];
    await expectGan('sample', ...run, '--grid', '1x1', '--classes', '4', '--out', inFolder('one.png'));
    const printed = await expectGan(
      ...['project', ...run, '--input', inFolder('one.png'), '--steps', '30', '--json', '--quiet'],
      ...['--out', inFolder('found')],
    );
    const result = JSON.parse(printed) as { measure: string; class: number };
    expect(result.measure).toMatch(/^pyramid of pixels and LPIPS of digits/);
    expect(result.class).toBeGreaterThanOrEqual(0);
    const [, first, ...others] = (await readFile(inFolder('found', 'loss.csv'), 'utf8')).trim().split('\n');
    const distanceIn = (line: string) => Number(line.split(',')[1]);
    expect(distanceIn(others.at(-1)!)).toBeLessThan(distanceIn(first!));
    expect(
      await runGan(
        'project',
        ...run,
        '--input',
        inFolder('one.png'),
        '--class',
        '10',
        '--out',
        inFolder('x'),
      ),
    ).toMatchObject({ code: 2, stderr: expect.stringMatching(/class from 0 to 9 for 'cgan', got 10/) });
    expect(
      await runGan(
        'project',
        ...run,
        '--input',
        inFolder('one.png'),
        '--extractor',
        'eyes',
        '--out',
        inFolder('x'),
      ),
    ).toMatchObject({ code: 2, stderr: expect.stringMatching(/project: expected --extractor auto, digits/) });
  });
});
