import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { absolutePath } from './support/absolute-path.js';
import { chromiumPath, startBrowser } from './support/browser.js';
import { compile } from './support/check-types.js';
import { install } from './support/fresh-project.js';
import { guidePrograms } from './support/guide-programs.js';
import { filesUnder } from './support/repository.js';
import { serveFolder } from './support/serve-folder.js';
import { packAll } from './support/tarballs.js';

const workplace = realpathSync(mkdtempSync(join(tmpdir(), 'gan-packed-')));
const programs = guidePrograms();
const tensorflow = { '@tensorflow/tfjs': '^4.22.0' };
const library = {
  '@gan/core': '*',
  '@gan/models': '*',
  '@gan/datasets': '*',
  '@gan/losses': '*',
  ...tensorflow,
};
let tarballs: Map<string, string>;

const run = (folder: string, ...args: string[]) =>
  execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

beforeAll(() => {
  tarballs = packAll(join(workplace, 'tarballs'));
}, 180_000);
afterAll(() => rmSync(workplace, { recursive: true, force: true }));

/** Uses every package, and types of every entry point. */
const typed = `
import { Random, Trainer, type Gan } from '@gan/core';
import { fileStore } from '@gan/core/node';
import { checkGradients } from '@gan/core/testing';
import { ring, type RingOptions } from '@gan/datasets';
import { hingeLoss } from '@gan/losses';
import { d2gan } from '@gan/models';
import { dropout } from '@gan/models/layers';
const options: RingOptions = { modes: 8 };
const gan: Gan = d2gan.create({ random: Random.fromSeed(1) });
export const trainer = new Trainer({ gan, dataset: ring(options), checkpoints: { store: fileStore('runs') } });
export const name: string = hingeLoss().name;
export const used = [checkGradients, dropout];
// @ts-expect-error: a batch size is a number
export const wrong = new Trainer({ gan, dataset: ring(), batchSize: '64' });
`;

/** Prints which files of the core of TensorFlow.js were loaded, and whether our tensors are those of the program. */
const loaded = `
const files = Object.keys(cache).filter((path) => /tfjs-core.dist.tf-core/.test(path));
const ours = Random.fromSeed(1).normalTensor([2]);
console.log(JSON.stringify({ copies: files.length, shared: ours instanceof tf.Tensor }));
`;

const compilerOptions = (module: string, moduleResolution: string) =>
  JSON.stringify({
    compilerOptions: {
      module,
      moduleResolution,
      strict: true,
      skipLibCheck: true,
      target: 'es2022',
      types: [],
      lib: ['es2022', 'dom'],
      noEmit: true,
    },
    include: ['typed.*'],
  });

const nodeTypes = compilerOptions('node16', 'node16');

describe('a fresh Node project of ES modules, laid out as npm does', () => {
  const folder = join(workplace, 'esm');
  beforeAll(
    () =>
      install(
        {
          folder,
          flat: true,
          manifest: { type: 'module' },
          dependencies: library,
          files: {
            'train.mjs': programs['train.mjs']!,
            'loaded.mjs':
              `import { createRequire } from 'node:module'; import * as tf from '@tensorflow/tfjs';` +
              `import { Random, selectBackend } from '@gan/core'; await selectBackend();` +
              `const { cache } = createRequire(import.meta.url);${loaded}`,
            'typed.mts': typed,
            'tsconfig.json': nodeTypes,
          },
        },
        tarballs,
      ),
    180_000,
  );

  it('trains', { timeout: 120_000 }, () => expect(run(folder, 'train.mjs')).toContain('[ 25, 28, 28, 1 ]'));

  it('loads TensorFlow.js once', { timeout: 120_000 }, () =>
    expect(JSON.parse(run(folder, 'loaded.mjs'))).toEqual({ copies: 1, shared: true }),
  );

  it('has types', { timeout: 180_000 }, async () => expect(await compile(folder)).toEqual([]));

  it('got no path of the machine that packed it', () => {
    const files = filesUnder(join(folder, 'node_modules', '@gan'), { withBuilt: true });
    expect(files.some((path) => path.includes('dist'))).toBe(true);
    const named = files.filter((path) => /\.([cm]?[jt]s|map|json|md)$/.test(path));
    expect(named.filter((path) => absolutePath.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});

describe('a fresh Node project of CommonJS, laid out as pnpm does', () => {
  const folder = join(workplace, 'cjs');
  beforeAll(
    () =>
      install(
        {
          folder,
          dependencies: { ...library, '@gan/cli': '*' },
          files: {
            'train.cjs': programs['train.cjs']!,
            'loaded.cjs':
              `const tf = require('@tensorflow/tfjs'); const { Random, selectBackend } = require('@gan/core');` +
              `const { cache } = require; selectBackend().then(() => {${loaded}});`,
            'typed.cts': typed,
            'tsconfig.json': nodeTypes,
          },
        },
        tarballs,
      ),
    180_000,
  );

  it('trains', { timeout: 120_000 }, () => expect(run(folder, 'train.cjs')).toContain('Tensor'));

  it('loads TensorFlow.js once', { timeout: 120_000 }, () =>
    expect(JSON.parse(run(folder, 'loaded.cjs'))).toEqual({ copies: 1, shared: true }),
  );

  it('has types', { timeout: 180_000 }, async () => expect(await compile(folder)).toEqual([]));

  it('has the command line', { timeout: 120_000 }, () => {
    const main = join(folder, 'node_modules', '@gan', 'cli', 'dist', 'main.js');
    const { models } = JSON.parse(run(folder, main, 'list', '--json')) as { models: { name: string }[] };
    expect(models.map(({ name }) => name)).toContain('gan');
  });
});

describe('a fresh Vite project', () => {
  const folder = join(workplace, 'vite');
  beforeAll(() => {
    install(
      {
        folder,
        manifest: { type: 'module' },
        dependencies: { ...library, '@tensorflow/tfjs-backend-wasm': '^4.22.0', vite: '^8.0.0' },
        files: {
          'index.html': programs['index.html']!,
          'main.js': programs['main.js']!,
          'typed.ts': typed,
          'tsconfig.json': compilerOptions('esnext', 'bundler'),
        },
      },
      tarballs,
    );
    run(folder, join(folder, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn');
  }, 240_000);

  const bundle = () =>
    readdirSync(join(folder, 'dist', 'assets'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(folder, 'dist', 'assets', name), 'utf8'))
      .join('\n');

  it('bundles TensorFlow.js once, and nothing of Node', () => {
    const code = bundle();
    // Said by the core of TensorFlow.js in one place only.
    expect(code.split('Cannot find a connection between any variable')).toHaveLength(2);
    // A name put together when the program runs is for Node alone, and no bundler follows it.
    expect(code.match(/koffi|\b(?:from|import|require)\s*\(?\s*["'`]node:[\w/]+["'`]/g)).toBeNull();
  });

  it('has types', { timeout: 180_000 }, async () => expect(await compile(folder)).toEqual([]));

  it.skipIf(chromiumPath === undefined)('trains in a browser', { timeout: 180_000 }, async () => {
    const { server, url } = await serveFolder(join(folder, 'dist'));
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(url);
      await page.waitForFunction(() => document.title === 'Step 2', undefined, { timeout: 120_000 });
      expect(await page.textContent('#backend')).toMatch(/on (webgpu|webgl|wasm|plain JavaScript)/);
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
      server.close();
    }
  });
});

it('shows no program in a guide that is not run here', () => {
  expect(Object.keys(programs).sort()).toEqual(['index.html', 'main.js', 'train.cjs', 'train.mjs']);
});
