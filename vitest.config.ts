import { defineConfig } from 'vitest/config';

// Tests run on the sources (the `@gan/source` condition), so nothing needs a build first except the
// tests that say so by their name `*.dist.test.ts` (packed tarballs, the command line as a child process).
export default defineConfig({
  ssr: { resolve: { conditions: ['@gan/source'] } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'apps/*/test/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    // TensorFlow.js greets every process that uses its cpu backend in Node.
    onConsoleLog: (log) => !log.includes('Hi, looks like you are running TensorFlow.js in Node.js'),
  },
});
