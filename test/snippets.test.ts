import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@gan/core';
import * as coreNode from '@gan/core/node';
import * as datasets from '@gan/datasets';
import * as datasetsNode from '@gan/datasets/node';
import * as kernels from '@gan/kernels';
import * as losses from '@gan/losses';
import * as metrics from '@gan/metrics';
import * as models from '@gan/models';
import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkTypes } from './support/check-types.js';
import { exportedValues, SnippetFiles } from './support/snippet-files.js';
import { documentSnippets, exampleSnippets } from './support/snippets.js';
import { statedValues } from './support/stated-values.js';

const modules = {
  '@gan/core': core,
  '@gan/core/node': coreNode,
  '@gan/datasets': datasets,
  '@gan/datasets/node': datasetsNode,
  '@gan/kernels': kernels,
  '@gan/losses': losses,
  '@gan/metrics': metrics,
  '@gan/models': models,
};

const snippets = [...documentSnippets(), ...exampleSnippets(modules)];
const files = new SnippetFiles();
/** A reader would wait for thousands of steps; that the code works shows after two. */
const written = files.write(snippets, (code) => code.replace(/\bsteps: [\d_]+/g, 'steps: 2'));

const before = process.cwd();
const workplace = mkdtempSync(join(tmpdir(), 'gan-snippets-'));

beforeAll(async () => {
  await tf.setBackend('cpu');
  // What the reader has by then: the run that the README's first command makes.
  const folder = join(workplace, 'runs', 'first');
  mkdirSync(folder, { recursive: true });
  const gan = models.gan.create({ preset: 'small', random: core.Random.fromSeed(1) });
  await gan.networks.generator!.save(coreNode.modelFiles(join(folder, 'generator')));
  writeFileSync(join(folder, 'metrics.jsonl'), '');
  gan.dispose();
  process.chdir(workplace);
});

afterAll(() => {
  process.chdir(before);
  files.remove();
  rmSync(workplace, { recursive: true, force: true });
});

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await tf.setBackend('cpu');
});

describe('what READMEs, guides and doc comments show', () => {
  it('is found', () => expect(snippets.length).toBeGreaterThan(15));

  it('has the types it should have', { timeout: 300_000 }, async () => {
    expect(await checkTypes(files.folder)).toEqual([]);
  });

  const toRun = written.filter(({ snippet }) => snippet.notRun === undefined);
  it.each(toRun.map((file) => [file.snippet.source, file] as const))(
    'runs: %s',
    { timeout: 180_000 },
    async (_, { path, snippet }) => {
      const module = (await import(/* @vite-ignore */ path)) as Record<string, Record<string, unknown>>;
      for (const { name, value } of statedValues(snippet.code))
        expect(numberOf(module[exportedValues]![name])).toBeCloseTo(value, 4);
    },
  );
});

const numberOf = (value: unknown) => (value instanceof tf.Tensor ? value.dataSync()[0] : value);
