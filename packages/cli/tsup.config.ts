import { copyFile, mkdir } from 'node:fs/promises';
import { defineConfig } from 'tsup';

const page = 'dist/judge-page';

/** ES modules only: this package is a command, and the libraries it draws charts with are such modules too. */
export default defineConfig([
  {
    entry: { index: 'src/index.ts', main: 'src/main.ts' },
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    clean: ['!judge-page'],
    sourcemap: true,
    splitting: true,
    dts: {
      entry: { index: 'src/index.ts' },
      compilerOptions: { ignoreDeprecations: '6.0', customConditions: [] },
    },
  },
  {
    // The page of `gan judge`: one script that any browser loads, from a folder too, where modules are not to be had.
    entry: { page: 'src/judge/page/main.ts' },
    outDir: page,
    format: ['iife'],
    outExtension: () => ({ js: '.js' }),
    target: 'es2022',
    platform: 'browser',
    noExternal: [/./],
    minify: true,
    treeshake: true,
    clean: true,
    dts: false,
    async onSuccess() {
      await mkdir(page, { recursive: true });
      for (const file of ['index.html', 'page.css'])
        await copyFile(`src/judge/page/${file}`, `${page}/${file}`);
    },
  },
]);
