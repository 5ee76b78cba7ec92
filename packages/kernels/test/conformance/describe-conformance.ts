import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useTrainingKernels } from '../../src/index.js';
import { difference, forward, gradients, inputValues, variableInputs, type Computed } from './evaluate.js';
import { slopeMismatches } from './finite-differences.js';
import type { Case, Operation } from './operation.js';

// Deterministic, so that a failure repeats; more runs look further: CONFORMANCE_RUNS=300 npx vitest run ...
const RUNS = Number(process.env['CONFORMANCE_RUNS'] ?? 12);
const SEED = Number(process.env['CONFORMANCE_SEED'] ?? 4711);

/** Finite differences cost two passes per input, and a wrong formula shows at once. */
const RUNS_WITH_DIFFERENCES = 4;

/**
 * Compares each operation on wasm, with our kernels in it, to the cpu backend with our corrections, to 1e-5 of
 * the largest value; and the gradients of the cpu backend to finite differences, so that both are right.
 */
export const describeConformance = (title: string, operations: readonly Operation[]): void => {
  describe(title, () => {
    let restore = (): void => undefined;
    beforeAll(async () => {
      // Makes the engine check every kernel for tensors it leaves behind.
      tf.env().set('IS_TEST', true);
      restore = (await useTrainingKernels({ blas: 'off' })).restore;
    });
    afterAll(() => restore());

    for (const operation of operations) {
      it(operation.name, async () => {
        let run = 0;
        const property = fc.asyncProperty(operation.cases, fc.nat(), async (drawn, seed) => {
          await expectConformance(operation, drawn, seed, run++ < RUNS_WITH_DIFFERENCES);
        });
        await fc.assert(property, { numRuns: RUNS, seed: SEED });
      });
    }
  });
};

const expectConformance = async (
  operation: Operation,
  drawn: Case,
  seed: number,
  withDifferences: boolean,
): Promise<void> => {
  const values = inputValues(drawn, seed);
  const differentiable = operation.differentiable === true && variableInputs(drawn).length > 0;
  const computeAll = async (): Promise<Computed[]> => [
    ...(await forward(drawn, values)),
    ...(differentiable ? await gradients(drawn, values, seed) : []),
  ];
  const got = await onBackend('wasm', computeAll);
  const want = await onBackend('cpu', computeAll);
  const tolerance = operation.tolerance ?? 1e-5;
  const problems = want.map((reference, i) => difference(got[i]!, reference, tolerance));
  if (differentiable && withDifferences) {
    const slopes = want.filter(({ what }) => what.startsWith('gradient'));
    problems.push(...(await onBackend('cpu', () => slopeMismatches(drawn, values, seed, slopes))));
  }
  const found = problems.filter((problem) => problem !== undefined);
  expect(found, `${JSON.stringify(drawn.parameters)}`).toEqual([]);
};

/** Runs on a backend, and checks that it holds no more tensors than before. */
const onBackend = async <T>(name: string, compute: () => Promise<T>): Promise<T> => {
  await tf.setBackend(name);
  const before = tf.memory().numTensors;
  const result = await compute();
  expect(tf.memory().numTensors).toBe(before);
  return result;
};
