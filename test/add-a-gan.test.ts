import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '@gan/core';
import { modelFiles } from '@gan/core/node';
import type * as models from '@gan/models';
import * as tf from '@tensorflow/tfjs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { codeBlocks } from './support/code-blocks.js';
import { documents } from './support/documents.js';
import { WorkedExample } from './support/worked-example.js';

// The checklist followed to the letter: it fails where the page no longer says what has to be done.
const example = new WorkedExample();
const place = mkdtempSync(join(tmpdir(), 'gan-add-a-gan-'));
afterAll(() => {
  example.remove();
  rmSync(place, { recursive: true, force: true });
});

const copy = (await import(/* @vite-ignore */ join(example.folder, 'index.ts'))) as typeof models;
vi.doMock('@gan/models', () => copy);
const { runCli } = await import('../packages/cli/src/run-cli.js');

/** Runs a command line that knows the copy's models. */
async function gan(words: string): Promise<string> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({ write: (text: string) => void (written[name] += text) });
  const argv = words.split(' ').slice(1);
  const code = await runCli(argv, { stdout: stream('stdout'), stderr: stream('stderr') });
  if (code !== 0) throw new Error(`${words} ended with ${code}: ${written.stderr}`);
  return written.stdout;
}

const [info = '', train = '', evaluate = ''] = example.blocks
  .findLast(({ language }) => language === 'sh')!
  .code.split('\n');

describe('the example of the checklist', () => {
  it('is known once it is registered, with the parameters that its layers add up to', async () => {
    expect(JSON.parse(await gan('gan list --json'))).toMatchObject({
      models: expect.arrayContaining([expect.objectContaining({ name: 'hinge-points' })]),
    });
    const { networks } = JSON.parse(await gan(`${info} --json`)) as { networks: models.NetworkInfo[] };
    const [hidden, generator, discriminator] = [33 * 32, 17 * 32 + 33 * 2, 3 * 32 + 33];
    expect(networks.map(({ trainableParameters }) => trainableParameters)).toEqual([
      hidden + generator,
      hidden + discriminator,
    ]);
  });

  it('learns, by the very commands that are shown', { timeout: 180_000 }, async () => {
    const inFolder = (command: string, name: string) => command.replace('runs/hinge', join(place, name));
    await gan(`${inFolder(train, 'untrained').replace(/--steps \d+/, '--steps 1')} --quiet`);
    await gan(`${inFolder(train, 'trained')} --quiet`);
    expect(await gan(`${inFolder(evaluate, 'trained')} --quiet`)).toMatch(/modes .*high-quality/);
    const [before, after] = [await distance('untrained'), await distance('trained')];
    expect(after).toBeLessThan(0.9 * before);
    const lines = readFileSync(join(place, 'trained', 'metrics.jsonl'), 'utf8')
      .trimEnd()
      .split('\n');
    const losses = lines.map((line) => (JSON.parse(line) as { discriminatorLoss: number }).discriminatorLoss);
    expect(losses.every(Number.isFinite)).toBe(true);
    expect(Math.min(...losses)).toBeLessThan(losses[0]!);
  });

  /** How far samples lie from the circle of the data, on average. */
  async function distance(run: string): Promise<number> {
    const generator = await tf.loadLayersModel(modelFiles(join(place, run, 'generator')));
    return tf.tidy(() => {
      const points = generator.predict(Random.fromSeed(3).normalTensor([500, 16])) as tf.Tensor;
      return tf.mean(tf.abs(tf.sub(tf.norm(points, 'euclidean', 1), 1))).dataSync()[0]!;
    });
  }

  it.each(['FEATURES.md', 'packages/models/README.md'])('has a row that fits the table of %s', (file) => {
    const { paper, presets } = (copy as typeof models & { readonly hingePoints: models.GanDefinition })
      .hingePoints;
    const row = example.shown(file);
    expect(row).toMatch(/^\| `hinge-points` /);
    for (const preset of Object.keys(presets)) expect(row).toContain(`\`${preset}\``);
    expect(row).toContain(paper);
    const page = documents().find(({ path }) => path === file)!;
    const other = page.text.split('\n').find((line) => line.startsWith('| `gman` '))!;
    expect(row.split('|')).toHaveLength(other.split('|').length);
  });

  it('has a changeset of a package there is', () => {
    expect(example.shown('.changeset/hinge-points.md')).toMatch(/^---\n'@gan\/models': minor\n---\n\n\S/);
  });
});

// Its own test, as the page shows it.
await import(/* @vite-ignore */ example.pathOf('packages/models/src/hinge-points.test.ts'));

it('finds blocks by the file they name', () => {
  const [block] = codeBlocks('```ts file="a/b.ts"\nlet c;\n```\n');
  expect(block).toMatchObject({ language: 'ts', info: 'file="a/b.ts"', code: 'let c;' });
});
