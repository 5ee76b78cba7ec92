import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  difference,
  forward,
  gradients,
  inputValues,
  variableInputs,
} from '../../../test/conformance/evaluate.js';
import { images } from '../../../test/conformance/images.js';
import { layout } from '../../../test/conformance/layout.js';
import { reductions } from '../../../test/conformance/reductions.js';
import type { Case, Operation } from '../../../test/conformance/operation.js';
import { cpuCorrections } from '../../completeness/index.js';
import { replaceKernels } from '../../kernel-set.js';
import { installWebGpu } from '../install-web-gpu.js';

const corrected = [
  'pad',
  'mirrorPad',
  'slice',
  'transpose',
  'argMax',
  'argMin',
  'avgPool',
  'avgPool3d',
  'resizeBilinear',
];

const here = await installWebGpu()
  .then(() => tf.setBackend('webgpu'))
  .catch(() => false);

const on = async (backend: string, operation: Operation, drawn: Case, seed: number) => {
  await tf.setBackend(backend);
  const values = inputValues(drawn, seed);
  const differentiable = operation.differentiable === true && variableInputs(drawn).length > 0;
  return [...(await forward(drawn, values)), ...(differentiable ? await gradients(drawn, values, seed) : [])];
};

const agree = async (operation: Operation, drawn: Case, seed: number): Promise<void> => {
  const [got, want] = [await on('webgpu', operation, drawn, seed), await on('cpu', operation, drawn, seed)];
  const problems = want.map((reference, i) => difference(got[i]!, reference, 1e-5));
  expect(problems.filter(Boolean), JSON.stringify(drawn.parameters)).toEqual([]);
};

// Without WebGPU these are skipped, and the test of installWebGpu says what they need.
describe.skipIf(!here)('kernels corrected on webgpu', () => {
  let restore = (): void => undefined;
  beforeAll(() => {
    restore = replaceKernels({ kernels: cpuCorrections() }).restore;
  });
  afterAll(async () => {
    await tf.setBackend('cpu');
    restore();
  });

  for (const operation of [...layout, ...reductions, ...images].filter(({ name }) =>
    corrected.includes(name),
  )) {
    it(`${operation.name} agrees with cpu`, async () => {
      const property = fc.asyncProperty(operation.cases, fc.nat(), (drawn, seed) =>
        agree(operation, drawn, seed),
      );
      await fc.assert(property, { numRuns: 8, seed: 4711 });
    });
  }

  it('where chooses among tensors of rank 5', async () => {
    await tf.setBackend('webgpu');
    const x = tf.tensor([-1, 2, -3, 4], [1, 2, 1, 2, 1]);
    const chosen = tf.tidy(() => tf.where(tf.greater(x, 0), x, tf.zerosLike(x)));
    expect([...(await chosen.data())]).toEqual([0, 2, 0, 4]);
    tf.dispose([x, chosen]);
  });

  it('transposes integers and splits reshaped complex numbers', async () => {
    await tf.setBackend('webgpu');
    const results = tf.tidy(() => [
      tf.transpose(tf.tensor([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 1, 2], 'int32'), [3, 2, 1, 0]),
      tf.real(tf.reshape(tf.complex([[1, 2]], [[3, 4]]), [2, 1])),
    ]);
    expect([...(await results[0]!.data())]).toEqual([1, 5, 3, 7, 2, 6, 4, 8]);
    expect(results[1]!.shape).toEqual([2, 1]);
    tf.dispose(results);
  });

  it('transforms every image of a batch by the one transform', async () => {
    await tf.setBackend('webgpu');
    const moved = tf.tidy(() =>
      tf.image.transform(
        tf.tensor4d([1, 2, 3, 4], [2, 1, 2, 1]),
        tf.tensor2d([1, 0, -1, 0, 1, 0, 0, 0], [1, 8]),
      ),
    );
    expect([...(await moved.data())]).toEqual([0, 1, 0, 3]);
    moved.dispose();
  });
});
