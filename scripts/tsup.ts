import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['plugins']>[number];

/**
 * Source maps that name files relative to themselves. For CommonJS tsup writes where the package lay on the machine that
 * built it, which is nobody's business and differs from build to build.
 */
const relativeSources: Plugin = {
  name: 'relative-sources',
  async buildEnd({ writtenFiles }) {
    const maps = writtenFiles.map(({ name }) => resolve(name)).filter((path) => path.endsWith('.map'));
    await Promise.all(maps.map(makeRelative));
  },
};

async function makeRelative(path: string): Promise<void> {
  const map = JSON.parse(await readFile(path, 'utf8')) as { file?: string; sources: string[] };
  const fromHere = (source: string) =>
    isAbsolute(source) ? relative(dirname(path), source).split(sep).join('/') : source;
  const changed = { ...map, file: basename(path, '.map'), sources: map.sources.map(fromHere) };
  await writeFile(path, JSON.stringify(changed));
}

/** The one build every package shares: ESM and CommonJS with types for both, from named entry points. */
export const library = (entry: Record<string, string>) =>
  defineConfig({
    entry,
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    clean: true,
    sourcemap: true,
    splitting: true,
    plugins: [relativeSources],
    dts: { compilerOptions: { ignoreDeprecations: '6.0', customConditions: [] } },
  });
