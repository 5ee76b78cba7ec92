import { defineConfig } from 'tsup';

/** ES modules only: this package is a command, and the libraries it draws charts with are such modules too. */
export default defineConfig({
  entry: { index: 'src/index.ts', main: 'src/main.ts' },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  clean: true,
  sourcemap: true,
  splitting: true,
  dts: {
    entry: { index: 'src/index.ts' },
    compilerOptions: { ignoreDeprecations: '6.0', customConditions: [] },
  },
});
