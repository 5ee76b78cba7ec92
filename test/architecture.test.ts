import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { absolutePath } from './support/absolute-path.js';
import { filesUnder, packages, root, type Manifest } from './support/repository.js';

/** Who may use whom. A model is networks, loss and schedule, hence the one sideways arrow from models to losses. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  kernels: [],
  core: ['kernels'],
  losses: ['core'],
  metrics: ['core'],
  datasets: ['core'],
  models: ['core', 'losses'],
  cli: ['core', 'datasets', 'kernels', 'losses', 'metrics', 'models'],
};

describe.each([...packages])('@gan/%s', (name, { folder, manifest }) => {
  const sources = filesUnder(join(folder, 'src')).filter((path) => path.endsWith('.ts'));
  const published = sources.filter((path) => !isTest(relative(folder, path)));

  it('depends only on the packages below it', () => {
    const siblings = Object.keys(runtimeDependencies(manifest)).filter((other) => other.startsWith('@gan/'));
    expect(allowed).toHaveProperty(name);
    expect(allowed[name]!.map((other) => `@gan/${other}`)).toEqual(expect.arrayContaining(siblings));
  });

  it('imports nothing that its package.json does not name', () => {
    const known = new Set([manifest.name, ...Object.keys(runtimeDependencies(manifest)), ...bundled(folder)]);
    const strangers = published.flatMap((path) =>
      importsOf(path)
        .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('#'))
        .filter((specifier) => !specifier.startsWith('node:') && !known.has(packageOf(specifier)))
        .map((specifier) => `${relative(root, path)}: ${specifier}`),
    );
    expect(strangers).toEqual([]);
  });

  it('takes TensorFlow.js from the application', () => {
    if (name === 'cli') expect(manifest.dependencies).toHaveProperty('@tensorflow/tfjs');
    else expect(manifest.peerDependencies).toHaveProperty('@tensorflow/tfjs');
  });

  it.skipIf(name === 'cli')('keeps Node out of what a browser loads', () => {
    const nodeOnly = published.filter((path) =>
      importsOf(path).some((specifier) => specifier.startsWith('node:')),
    );
    const misplaced = nodeOnly
      .map((path) => relative(folder, path).split(sep).join('/'))
      .filter((path) => !path.startsWith('src/node/') && !path.endsWith('-node.ts'));
    expect(misplaced).toEqual([]);
  });

  it('draws every random number from the seeded generator', () => {
    const unseeded = published.filter((path) => /\bMath\.random\(/.test(readFileSync(path, 'utf8')));
    expect(unseeded.map((path) => relative(root, path))).toEqual([]);
  });

  it('names no path of the machine it was written on', () => {
    const files = filesUnder(folder).filter((path) => /\.(ts|mjs|js|json|md)$/.test(path));
    expect(files.filter((path) => absolutePath.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});

const runtimeDependencies = ({ dependencies, peerDependencies, optionalDependencies }: Manifest) => ({
  ...dependencies,
  ...peerDependencies,
  ...optionalDependencies,
});

/** Packages whose code is part of ours, which their licences must say. */
function bundled(folder: string): string[] {
  const path = join(folder, 'THIRD-PARTY-LICENSES.txt');
  if (!existsSync(path)) return [];
  const [, list = ''] = /contain ([^\n]+),/.exec(readFileSync(path, 'utf8')) ?? [];
  return list.split(/, | and /);
}

/** Tests and what serves only them: never in a package's entry points, or (core's testing tools) an entry point for tests. */
const isTest = (path: string) => path.endsWith('.test.ts') || path.includes(`${sep}testing${sep}`);

/** What a module imports, statically or dynamically. Text in comments does not count. */
function importsOf(path: string): string[] {
  const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g)].map((match) => match[1]!);
}

/** `@gan/core` of `@gan/core/node`. */
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
