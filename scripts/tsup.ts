import { defineConfig } from 'tsup';

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
    dts: { compilerOptions: { ignoreDeprecations: '6.0', customConditions: [] } },
  });
