import { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import type { MatMulSpec } from '../spec.js';
import type { Work } from './work.js';

export function matMul({ m, k, n, transposeA = false, transposeB = false }: MatMulSpec): Work {
  const random = Random.fromSeed('mat-mul');
  const a = random.normalTensor(transposeA ? [k, m] : [m, k]);
  const b = random.normalTensor(transposeB ? [n, k] : [k, n]);
  return {
    run: () => tf.matMul(a, b, transposeA, transposeB),
    dispose: () => tf.dispose([a, b]),
  };
}
